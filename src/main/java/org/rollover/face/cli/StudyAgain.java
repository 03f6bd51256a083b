package org.rollover.face.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollover.archive.Dossier;
import org.rollover.archive.Holding;
import org.rollover.archive.Manifest;
import org.rollover.archive.Parquet;
import org.rollover.archive.Sha256;
import org.rollover.report.Figures;
import org.rollover.report.ResultJson;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.KeptStudy;
import org.rollover.study.Study;
import org.rollover.study.StudyStore;
import org.rollover.study.StudyTable;
import org.rollover.study.ThreadEngine;

/** Works out all points of a study anew, in a folder of its own that goes afterwards, and compares them with those that were kept. */
final class StudyAgain {
    private final Surroundings surroundings;
    private final Dossier dossier;
    private final int threads;

    /**
     * What was found.
     *
     * @param differences what differs, each in a line
     * @param points that were worked out
     * @param files that were compared
     */
    record Compared(List<String> differences, long points, int files) {}

    StudyAgain(Surroundings surroundings, Dossier dossier, int threads) {
        this.surroundings = surroundings;
        this.dossier = dossier;
        this.threads = threads;
    }

    /** What was found, or nothing where it was interrupted before the end. */
    Optional<Compared> compared() {
        try {
            Study study = read();
            Path temporary = Files.createTempDirectory("rollover-rerun");
            try (Holding holding = Holding.of(temporary)) {
                return compared(study, holding);
            } finally {
                remove(temporary);
            }
        } catch (IOException e) {
            throw new BadInput(dossier.folder() + ": " + Words.reason(e));
        } catch (UncheckedIOException e) {
            throw new BadInput("nothing was compared: " + Words.reason(Objects.requireNonNull(e.getCause())));
        } catch (ScenarioException e) {
            throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
        }
    }

    private Study read() throws IOException, ScenarioException {
        try (Parquet parquet = Parquet.open()) {
            return KeptStudy.read(dossier.folder(), parquet);
        } catch (IllegalStateException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Optional<Compared> compared(Study study, Holding holding) throws IOException {
        List<String> differences = new ArrayList<>();
        try (StudyStore store = StudyStore.open(holding, study, shard())) {
            missing(study, store, differences);
            if (!differences.isEmpty()) {
                return Optional.of(new Compared(differences, 0, 0));
            }
            if (!run(study, store)) {
                return Optional.empty();
            }
            Map<String, String> now = store.hashes();
            now.put(
                    "dictionary.csv",
                    Sha256.of(new StudyTable(study).dictionary().csv()));
            KeptStudy.files(study).forEach((file, text) -> now.put(file, Sha256.of(text)));
            for (Map.Entry<String, String> file : now.entrySet()) {
                compare(file.getKey(), file.getValue(), differences);
            }
            dossier.manifest().files().keySet().stream()
                    .filter(file -> file.endsWith(".parquet") && !now.containsKey(file))
                    .forEach(file -> differences.add(
                            Manifest.FILE + " lists " + file + ", which a study like this does not write"));
            if (store.all() != dossier.manifest().done()) {
                differences.add(Manifest.FILE + " says that "
                        + dossier.manifest().done() + " points were done; repeated, it is " + store.all());
            }
            return Optional.of(new Compared(differences, store.all(), now.size()));
        }
    }

    /** Which points are its own, as its manifest says. */
    private StudyStore.Shard shard() {
        String[] parts = String.valueOf(dossier.manifest().options().getOrDefault("shard", "1/1"))
                .split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[1-9][0-9]{0,5}") || !parts[1].matches("[1-9][0-9]{0,5}")) {
            throw new BadInput(
                    dossier.folder().resolve(Manifest.FILE) + ": options.shard is no shard; the folder is damaged");
        }
        return new StudyStore.Shard(Integer.parseInt(parts[0]) - 1, Integer.parseInt(parts[1]));
    }

    /** Where a point lies is known from the table alone: one that is not there cannot be worked out. */
    private static void missing(Study study, StudyStore store, List<String> differences) {
        long[] missing = new long[1];
        store.wanted().forEachRemaining(point -> missing[0] += Double.isNaN(point.values()[0]) ? 1 : 0);
        if (missing[0] > 0) {
            differences.add("points/: " + Figures.count(missing[0]) + " of " + Figures.count(store.all())
                    + " points of " + study.name() + " are missing");
        }
    }

    /** True if all was worked out. */
    private boolean run(Study study, StudyStore store) {
        try (Interruption interruption = new Interruption(() -> surroundings.say(Words.lost("nothing was compared")))) {
            Progress progress = new Progress(surroundings, store.all(), "points");
            new ThreadEngine(threads)
                    .run(
                            study.job(),
                            ResultJson::figures,
                            store.wanted(),
                            store.all(),
                            outcome -> {
                                store.add(outcome);
                                progress.at(store.finished());
                            },
                            interruption::asked);
            progress.end();
            if (!store.complete()) {
                surroundings.say("stopped before there was anything to compare");
            }
            return store.complete();
        }
    }

    private void compare(String file, String now, List<String> differences) throws IOException {
        Path place = dossier.folder().resolve(file);
        String listed = dossier.manifest().files().get(file);
        if (!Files.isRegularFile(place)) {
            differences.add(file + " is missing from the folder");
        } else if (!Sha256.of(place).equals(now)) {
            differences.add(file + " differs");
        } else if (listed == null) {
            differences.add(SavedFiles.unlisted(file));
        } else if (!listed.equals(now)) {
            differences.add(SavedFiles.otherHash(file));
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
