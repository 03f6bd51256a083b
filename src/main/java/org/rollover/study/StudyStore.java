package org.rollover.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.rollover.archive.Holding;
import org.rollover.archive.Journal;
import org.rollover.archive.Parquet;
import org.rollover.archive.Sha256;

/**
 * The points of a study on disk. Points of a part that is under way are in a journal; a part whose points are all there is a Parquet
 * file, whose hash is in a ledger. What is there is never worked out again, and after any end of the program the next run goes on
 * from there. Not safe for use by several threads.
 */
public final class StudyStore implements AutoCloseable {
    /** Points in a part: so few that a part is soon whole, so many that a million points are a thousand files. */
    static final int PART = 1000;

    public static final String PARTS = "points";
    public static final String HISTORIES = "replicates";
    private static final String LEDGER = PARTS + "/.ledger.journal";
    public static final String ENDING = ".parquet";

    private final Holding holding;
    private final Study study;
    private final StudyTable table;
    private final Shard shard;
    private final Journal ledger;
    private final Parquet parquet;
    private final Map<Integer, Journal> open = new HashMap<>();
    private final int parts;
    private long finished;
    private long failed;
    private long replicates;

    /**
     * One of some runs that share a study.
     *
     * @param index from 0
     * @param of how many there are, at least 1
     */
    public record Shard(int index, int of) {
        public static final Shard WHOLE = new Shard(0, 1);

        boolean has(int point) {
            return point % of == index;
        }

        /** How many of the points from one to before another are its own. */
        int count(int from, int to) {
            return upTo(to) - upTo(from);
        }

        private int upTo(int end) {
            return (end + of - 1 - index) / of;
        }
    }

    private StudyStore(Holding holding, Study study, Shard shard, Journal ledger, Parquet parquet) {
        this.holding = holding;
        this.study = study;
        this.table = new StudyTable(study);
        this.shard = shard;
        this.ledger = ledger;
        this.parquet = parquet;
        this.parts = (study.size() + PART - 1) / PART;
    }

    /** Files are not as they were written. */
    public static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;

        Damaged(String message) {
            super(message);
        }
    }

    /**
     * Opens the store of a study in a folder that is held, and finds what is finished.
     *
     * @throws Damaged if a part is not as it was written
     * @throws IOException if something cannot be read or written
     */
    public static StudyStore open(Holding holding, Study study, Shard shard) throws IOException {
        Journal ledger = Journal.open(holding.place(LEDGER));
        StudyStore store = new StudyStore(holding, study, shard, ledger, Parquet.open());
        try {
            store.takeStock();
            return store;
        } catch (IOException e) {
            store.close();
            throw e;
        }
    }

    private void takeStock() throws IOException {
        List<String> damaged = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            String listed = ledger.line(part).orElse(null);
            if (listed != null && !isThere(part, listed, damaged)) {
                ledger.add(part, "");
            }
        }
        if (!damaged.isEmpty()) {
            throw new Damaged(String.join("\n", damaged));
        }
        for (int part = 0; part < parts; part++) {
            if (isWhole(part)) {
                count(part);
                holding.remove(journal(part)); // ended between the ledger's line and this
            } else if (Files.exists(holding.folder().resolve(journal(part)))) {
                Journal journal = journalOf(part);
                for (int point = from(part); point < to(part); point++) {
                    journal.line(point).ifPresent(this::count);
                }
                seal(part);
            }
        }
        if (complete()) {
            ledger.sort();
        }
    }

    private boolean isThere(int part, String listed, List<String> damaged) throws IOException {
        if (listed.isEmpty()) {
            return false;
        }
        String[] hashes = listed.split(" ");
        boolean there = true;
        for (Map.Entry<String, String> entry : files(part, hashes).entrySet()) {
            Path file = holding.folder().resolve(entry.getKey());
            if (!Files.isRegularFile(file)) {
                there = false;
            } else if (!Sha256.of(file).equals(entry.getValue())) {
                damaged.add(file
                        + ": not as it was written; delete this file and run the study again, which works out its points"
                        + " anew and keeps all others");
            }
        }
        return there;
    }

    /** The files of a part, and their hashes as the ledger lists them. */
    private static Map<String, String> files(int part, String[] listed) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(file(part), listed[0]);
        if (listed.length > 3) {
            files.put(historiesFile(part), listed[3]);
        }
        return files;
    }

    private void count(int part) {
        String[] listed = ledger.line(part).orElse("").split(" ");
        finished += shard.count(from(part), to(part));
        replicates += Long.parseLong(listed[1]);
        failed += Long.parseLong(listed[2]);
    }

    private void count(String line) {
        Outcome outcome = Outcome.parse(0, line);
        finished++;
        replicates += outcome.replicates();
        failed += outcome.succeeded() ? 0 : 1;
    }

    private boolean isWhole(int part) {
        return !ledger.line(part).orElse("").isEmpty();
    }

    private static int from(int part) {
        return part * PART;
    }

    private int to(int part) {
        return Math.min(study.size(), (part + 1) * PART);
    }

    static String file(int part) {
        return PARTS + "/" + name(part) + ENDING;
    }

    static String historiesFile(int part) {
        return HISTORIES + "/" + name(part) + ENDING;
    }

    private static String journal(int part) {
        return PARTS + "/" + name(part) + ".journal";
    }

    private static String name(int part) {
        return String.format(Locale.ROOT, "part-%06d", part);
    }

    /** Points that are finished, those that failed among them. */
    public long finished() {
        return finished;
    }

    /** Points that failed. */
    public long failed() {
        return failed;
    }

    /** Histories at the finished points. */
    public long replicates() {
        return replicates;
    }

    /** Points that belong here. */
    public long all() {
        return shard.count(0, study.size());
    }

    public boolean complete() {
        return finished == all();
    }

    /** The points that are not finished, in order. Those that are finished meanwhile may be among them. */
    public Iterator<Point> wanted() {
        return new Iterator<>() {
            private int next = seek(0);

            private int seek(int start) {
                int point = start;
                while (point < study.size() && (!shard.has(point) || isFinished(point))) {
                    boolean skip = point % PART == 0 && isWhole(point / PART);
                    point += skip ? PART : 1;
                }
                return point;
            }

            @Override
            public boolean hasNext() {
                return next < study.size();
            }

            @Override
            public Point next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                Point point = study.point(next);
                next = seek(next + 1);
                return point;
            }
        };
    }

    private boolean isFinished(int point) {
        int part = point / PART;
        Journal journal = open.get(part);
        return isWhole(part) || (journal != null && journal.line(point).isPresent());
    }

    /**
     * Keeps a finished point.
     *
     * @throws UncheckedIOException if it cannot be written; what was kept before stays
     */
    public void add(Outcome outcome) {
        int part = outcome.number() / PART;
        if (isFinished(outcome.number())) {
            return;
        }
        try {
            journalOf(part).add(outcome.number(), outcome.line());
            finished++;
            replicates += outcome.replicates();
            failed += outcome.succeeded() ? 0 : 1;
            seal(part);
            if (complete()) {
                ledger.sort();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Journal journalOf(int part) throws IOException {
        Journal journal = open.get(part);
        if (journal == null) {
            journal = Journal.open(holding.place(journal(part)));
            open.put(part, journal);
        }
        return journal;
    }

    /** Makes a part of its journal, if all its points are there. */
    private void seal(int part) throws IOException {
        Journal journal = journalOf(part);
        if (journal.size() < shard.count(from(part), to(part))) {
            return;
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int point = from(part); point < to(part); point++) {
            String line = journal.line(point).orElse(null);
            if (line != null) {
                outcomes.add(Outcome.parse(point, line));
            }
        }
        String hash = holding.write(file(part), hidden -> parquet.write(hidden, table.columns(), table.rows(outcomes)));
        String rows = "";
        if (study.job().measures().histories()) {
            rows = " "
                    + holding.write(
                            historiesFile(part),
                            hidden ->
                                    parquet.write(hidden, StudyTable.historyColumns(), StudyTable.histories(outcomes)));
        }
        long runs = outcomes.stream().mapToLong(Outcome::replicates).sum();
        long errors = outcomes.stream().filter(outcome -> !outcome.succeeded()).count();
        ledger.add(part, hash + " " + runs + " " + errors + rows);
        journal.remove();
        open.remove(part);
    }

    /** How many parts there are. */
    int parts() {
        return parts;
    }

    /** The outcomes of a part that is whole. */
    List<Outcome> outcomes(int part) throws IOException {
        return isWhole(part) ? table.read(parquet, holding.folder(), part) : List.of();
    }

    /** Takes back the points that failed, so that they are run again; returns how many. */
    public long retryFailed() throws IOException {
        long taken = 0;
        for (int part = 0; part < parts; part++) {
            List<Outcome> outcomes = new ArrayList<>();
            if (isWhole(part)) {
                if (!ledger.line(part).orElse("").split(" ")[2].equals("0")) {
                    outcomes.addAll(table.read(parquet, holding.folder(), part));
                }
            } else if (Files.exists(holding.folder().resolve(journal(part)))) {
                Journal journal = journalOf(part);
                for (int point = from(part); point < to(part); point++) {
                    int number = point;
                    journal.line(point).ifPresent(line -> outcomes.add(Outcome.parse(number, line)));
                }
            }
            long errors =
                    outcomes.stream().filter(outcome -> !outcome.succeeded()).count();
            if (errors > 0) {
                taken += errors;
                reopen(part, outcomes);
            }
        }
        finished -= taken;
        failed -= taken;
        return taken;
    }

    /** First the journal with the points that stay, then the part goes: killed between, the part still counts. */
    private void reopen(int part, List<Outcome> outcomes) throws IOException {
        Journal old = open.remove(part);
        if (old != null) {
            old.close();
        }
        holding.remove(journal(part));
        Journal journal = journalOf(part);
        outcomes.stream().filter(Outcome::succeeded).forEach(outcome -> journal.add(outcome.number(), outcome.line()));
        ledger.add(part, "");
        holding.remove(file(part));
        holding.remove(historiesFile(part));
    }

    /** The hashes of all parts that are whole, by file: what a result is compared by. */
    public Map<String, String> hashes() {
        Map<String, String> hashes = new LinkedHashMap<>();
        IntStream.range(0, parts).filter(this::isWhole).forEach(part -> {
            hashes.putAll(files(part, ledger.line(part).orElse("").split(" ")));
        });
        return hashes;
    }

    @Override
    public void close() {
        open.values().forEach(Journal::close);
        open.clear();
        ledger.close();
        parquet.close();
    }
}
