package org.rollover.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Holding;
import org.rollover.archive.Journal;
import org.rollover.archive.Manifest;
import org.rollover.archive.Parquet;
import org.rollover.archive.Sha256;
import org.rollover.study.table.Structure;

/**
 * The settings of a search that were worked out, on disk, by the exact values of the levers. While the search is under way they are in
 * a journal, in whatever order they were finished; then in tables, in the order in which they were asked for.
 */
final class SearchStore implements AutoCloseable {
    /** The winners with fresh luck; the others are where a study's points are. */
    static final String FRESH = "fresh";

    private static final String JOURNAL = ".search.journal";
    private static final String PART = "\t";

    private final Holding holding;
    private final Study study;
    private final Map<String, Outcome> known = new HashMap<>();
    private @Nullable Journal journal;
    private int next;
    private long replicates;

    private SearchStore(Holding holding, Study study) {
        this.holding = holding;
        this.study = study;
    }

    /**
     * Opens the store in a folder that is held, and reads what is finished.
     *
     * @throws StudyStore.Damaged if a table is not as it was written
     */
    static SearchStore open(Holding holding, Study study) throws IOException {
        SearchStore store = new SearchStore(holding, study);
        boolean sealed = Files.exists(holding.folder().resolve(Manifest.FILE));
        if (sealed && !Files.exists(holding.folder().resolve(JOURNAL))) {
            store.readTables();
        } else {
            store.readJournal();
        }
        return store;
    }

    private void readJournal() throws IOException {
        Journal opened = Journal.open(holding.place(JOURNAL));
        journal = opened;
        int read = 0;
        // A line that was cut short leaves a gap in the numbers.
        for (int number = 0; read < opened.size(); number++) {
            Optional<String> line = opened.line(number);
            if (line.isPresent()) {
                String[] parts = line.get().split(PART, 2);
                remember(parts[0], Outcome.parse(0, parts[1]));
                next = number + 1;
                read++;
            }
        }
    }

    private void readTables() throws IOException {
        Map<String, String> hashes = hashes();
        try (Parquet parquet = Parquet.open()) {
            for (boolean fresh : new boolean[] {false, true}) {
                String table = table(fresh);
                for (Path part : StudyTable.parts(holding.folder(), table)) {
                    if (!Sha256.of(part).equals(hashes.get(table + "/" + part.getFileName()))) {
                        throw new StudyStore.Damaged(
                                part + ": not as it was written; --fresh searches anew, in a folder of its own");
                    }
                    read(parquet, part, fresh);
                }
            }
        }
    }

    private Map<String, String> hashes() throws IOException {
        try {
            return Dossier.open(holding.folder()).manifest().files();
        } catch (ArchiveException e) {
            throw new StudyStore.Damaged(e.getMessage() + "; --fresh searches anew, in a folder of its own");
        }
    }

    private void read(Parquet parquet, Path part, boolean fresh) throws IOException {
        int levers = study.factors().size();
        String columns = new StudyTable(study)
                .columns().stream().map(column -> Parquet.name(column.name())).collect(Collectors.joining(", "));
        String sql = "SELECT " + columns + " FROM read_parquet(" + Parquet.text(part.toString()) + ") ORDER BY point";
        parquet.query(sql, new Parquet.Reader() {
            @Override
            public void columns(List<String> names) {
                // They are those that were asked for.
            }

            @Override
            public void row(List<@Nullable Object> cells) {
                double[] row = new double[cells.size() - 1];
                for (int c = 0; c < row.length; c++) {
                    row[c] = cells.get(c) instanceof Number number ? number.doubleValue() : Double.NaN;
                }
                double[] values = Arrays.copyOfRange(row, 1, levers + 1);
                double[] figures = Arrays.copyOfRange(row, levers + 2, row.length);
                String error = (String) cells.get(cells.size() - 1);
                remember(key(values, fresh), new Outcome(0, (long) row[levers + 1], figures, new double[0][], error));
            }
        });
    }

    private void remember(String key, Outcome outcome) {
        if (known.put(key, outcome) == null) {
            replicates += outcome.replicates();
        }
    }

    private static String table(boolean fresh) {
        return fresh ? FRESH : StudyStore.PARTS;
    }

    private static String key(double[] values, boolean fresh) {
        return table(fresh) + Arrays.toString(values);
    }

    /** What came of a setting, or null if that is not known. */
    @Nullable
    Outcome find(double[] values, boolean fresh) {
        return known.get(key(values, fresh));
    }

    /** Settings that are known, winners with fresh luck among them. */
    int size() {
        return known.size();
    }

    /** Histories of all of them. */
    long replicates() {
        return replicates;
    }

    void add(double[] values, boolean fresh, Outcome outcome) {
        String key = key(values, fresh);
        if (journal != null) {
            journal.add(next, key + PART + outcome.line());
            next++;
        }
        remember(key, outcome);
    }

    /** Writes the table of settings in an order, each once; returns the study with them as its points. */
    Study seal(List<double[]> settings, boolean fresh) throws IOException {
        Study found = new Study(
                study.name(),
                study.file(),
                study.base(),
                study.factors(),
                study.points(),
                settings,
                Structure.FREE,
                study.job(),
                study.texts());
        StudyTable table = new StudyTable(found);
        try (Parquet parquet = Parquet.open()) {
            for (int from = 0; from < settings.size(); from += StudyStore.PART) {
                List<Outcome> outcomes = new ArrayList<>();
                for (int point = from; point < Math.min(settings.size(), from + StudyStore.PART); point++) {
                    Outcome one = java.util.Objects.requireNonNull(find(settings.get(point), fresh));
                    outcomes.add(new Outcome(point, one.replicates(), one.figures(), one.histories(), one.error()));
                }
                String file = String.format(Locale.ROOT, "%s/part-%06d.parquet", table(fresh), from / StudyStore.PART);
                holding.write(file, hidden -> parquet.write(hidden, table.columns(), table.rows(outcomes)));
            }
        }
        return found;
    }

    /** Takes the journal away, when the tables and the manifest are there. */
    void finish() throws IOException {
        if (journal != null) {
            journal.remove();
            journal = null;
        }
    }

    @Override
    public void close() {
        if (journal != null) {
            journal.close();
        }
    }
}
