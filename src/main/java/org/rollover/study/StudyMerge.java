package org.rollover.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.archive.Holding;
import org.rollover.archive.Parquet;
import org.rollover.scenario.ScenarioException;

/** Puts the shards of a study together: the same files as if one run had done all of it. */
public final class StudyMerge {
    private static final String SHARD = "shard";

    private final List<Path> folders;

    private record Piece(Path folder, StudyStore.Shard shard, Map<String, String> identity) {}

    public StudyMerge(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** What is wrong with the shards, or with how they fit together; each a line for the user. */
    public static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<String> lines;

        Misfit(List<String> lines) {
            super(String.join("\n", lines));
            this.lines = List.copyOf(lines);
        }

        public List<String> lines() {
            return lines;
        }
    }

    /**
     * What was put together.
     *
     * @param holding its folder, which is held
     * @param failed points that failed
     */
    public record Merged(Study study, Holding holding, long points, long failed, long replicates) {}

    /**
     * Merges.
     *
     * @param parent where studies are kept
     * @param fresh whether to begin a folder of its own whatever is there
     * @throws Misfit if shards are missing, twice there, unfinished or of different studies
     */
    public Merged merge(Path parent, boolean fresh) throws IOException, ScenarioException, Misfit {
        List<Piece> pieces = pieces();
        List<String> wrong = new ArrayList<>();
        fit(pieces, wrong);
        throwIf(wrong);
        List<double[]> values = values(pieces, wrong);
        throwIf(wrong);
        Study first = study(pieces.get(0));
        Study whole = new Study(
                first.name(),
                first.file(),
                first.base(),
                first.factors(),
                first.points(),
                values,
                first.structure(),
                first.job(),
                first.texts());
        Map<String, String> identity = new LinkedHashMap<>(pieces.get(0).identity());
        identity.remove(SHARD);
        Holding holding = StudyFolder.hold(parent, whole.name(), identity, fresh);
        try {
            return merge(pieces, whole, holding);
        } catch (IOException | ScenarioException | RuntimeException e) {
            holding.close();
            throw e;
        }
    }

    private static Merged merge(List<Piece> pieces, Study whole, Holding holding)
            throws IOException, ScenarioException {
        Path first = pieces.get(0).folder();
        List<String> texts = new ArrayList<>(KeptStudy.files(whole).keySet());
        texts.add(StudyFolder.STUDY);
        texts.add("dictionary.csv");
        for (String file : texts) {
            holding.write(file, Files.readString(first.resolve(file)));
        }
        List<StudyStore> stores = new ArrayList<>();
        List<Holding> holdings = new ArrayList<>();
        try (StudyStore store = StudyStore.open(holding, whole, StudyStore.Shard.WHOLE)) {
            for (Piece piece : pieces) {
                holdings.add(Holding.of(piece.folder()));
                stores.add(StudyStore.open(holdings.get(holdings.size() - 1), study(piece), piece.shard()));
            }
            for (int part = 0; part < store.parts(); part++) {
                for (StudyStore piece : stores) {
                    piece.outcomes(part).forEach(store::add);
                }
            }
            return new Merged(whole, holding, store.finished(), store.failed(), store.replicates());
        } finally {
            stores.forEach(StudyStore::close);
            holdings.forEach(Holding::close);
        }
    }

    private List<Piece> pieces() throws IOException, Misfit {
        List<Piece> pieces = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (Path folder : folders) {
            Map<String, String> identity = KeptStudy.isAt(folder) ? StudyFolder.identity(folder) : null;
            if (identity == null) {
                wrong.add(folder + ": no folder of a study");
            } else if (!identity.getOrDefault(SHARD, "").matches("[0-9]{1,6}/[0-9]{1,6}")) {
                wrong.add(folder + ": a whole study, not one of its shards");
            } else {
                String[] shard = identity.getOrDefault(SHARD, "").split("/");
                int index = Integer.parseInt(shard[0]) - 1;
                pieces.add(new Piece(folder, new StudyStore.Shard(index, Integer.parseInt(shard[1])), identity));
            }
        }
        throwIf(wrong);
        return pieces;
    }

    /** All of the same study, each shard once. */
    private static void fit(List<Piece> pieces, List<String> wrong) {
        Piece first = pieces.get(0);
        Map<String, String> identity = without(first.identity());
        Map<Integer, Path> seen = new TreeMap<>();
        for (Piece piece : pieces) {
            String conflict = StudyFolder.conflict(without(piece.identity()), identity);
            if (conflict != null) {
                wrong.add(piece.folder() + ": differs from " + first.folder() + " in " + conflict);
            } else if (piece.shard().of() != first.shard().of()) {
                wrong.add(piece.folder() + ": one of " + piece.shard().of() + " shards, and " + first.folder()
                        + " one of " + first.shard().of());
            } else {
                Path twin = seen.putIfAbsent(piece.shard().index(), piece.folder());
                if (twin != null) {
                    wrong.add(piece.folder() + ": the same shard as " + twin + " (overlap)");
                }
            }
        }
        for (int index = 0; index < first.shard().of() && wrong.size() < 50; index++) {
            if (!seen.containsKey(index)) {
                wrong.add("shard " + (index + 1) + "/" + first.shard().of() + " is missing (gap)");
            }
        }
    }

    private static Map<String, String> without(Map<String, String> identity) {
        Map<String, String> without = new LinkedHashMap<>(identity);
        without.remove(SHARD);
        return without;
    }

    private static Study study(Piece piece) throws IOException, ScenarioException {
        try (Parquet parquet = Parquet.open()) {
            return KeptStudy.read(piece.folder(), parquet);
        }
    }

    /** The values of all points, each from the shard that has it. */
    private static List<double[]> values(List<Piece> pieces, List<String> wrong) throws IOException, ScenarioException {
        List<double[]> values = new ArrayList<>();
        for (Piece piece : pieces) {
            List<double[]> own = study(piece).values();
            if (values.isEmpty()) {
                values.addAll(own);
            }
            long missing = 0;
            for (int point = piece.shard().index();
                    point < own.size();
                    point += piece.shard().of()) {
                missing += Double.isNaN(own.get(point)[0]) ? 1 : 0;
                values.set(point, own.get(point));
            }
            if (missing > 0) {
                wrong.add(piece.folder() + ": not finished, " + missing + (missing == 1 ? " point is" : " points are")
                        + " missing (gap); run this shard again, it goes on where it ended");
            }
        }
        return values;
    }

    private static void throwIf(List<String> wrong) throws Misfit {
        if (!wrong.isEmpty()) {
            throw new Misfit(wrong);
        }
    }
}
