package org.rollover.face.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.archive.Dossier;
import org.rollover.ensemble.Plan;
import org.rollover.report.ReplicateRows;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;

/** Compares the table of replicates of a saved run line by line, as it may be too long to be held. */
final class ReplicateCheck implements AutoCloseable {
    private final ReplicateRows rows;
    private final boolean wanted;
    private final @Nullable BufferedReader saved;
    private @Nullable String difference;
    private long line;

    private ReplicateCheck(ReplicateRows rows, boolean wanted, @Nullable BufferedReader saved) {
        this.rows = rows;
        this.wanted = wanted;
        this.saved = saved;
        if (wanted && saved == null) {
            difference = ReplicateRows.FILE + " is missing from the folder";
        } else if (wanted) {
            compare(rows.header());
        }
    }

    static ReplicateCheck of(Dossier dossier, LoadedScenario scenario, Plan plan) {
        ReplicateRows rows = new ReplicateRows(new Cast(scenario.scenario()), plan);
        boolean wanted = dossier.manifest().files().containsKey(ReplicateRows.FILE);
        Path file = dossier.folder().resolve(ReplicateRows.FILE);
        if (!wanted || !Files.isRegularFile(file)) {
            return new ReplicateCheck(rows, wanted, null);
        }
        try {
            return new ReplicateCheck(rows, true, Files.newBufferedReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + Words.reason(e));
        }
    }

    boolean wanted() {
        return wanted && difference == null;
    }

    void row(long replicate, History history) {
        compare(rows.row(replicate, history));
    }

    private void compare(String now) {
        BufferedReader reader = saved;
        if (difference != null || reader == null) {
            return;
        }
        line++;
        String was = next(reader);
        String is = now.stripTrailing();
        if (was == null) {
            difference = ReplicateRows.FILE + " differs: saved has no more lines after line " + (line - 1);
        } else if (!was.equals(is)) {
            difference = ReplicateRows.FILE + " differs" + FirstDifference.lines(line, was, is);
        }
    }

    private static @Nullable String next(BufferedReader reader) {
        try {
            return reader.readLine();
        } catch (IOException e) {
            return null;
        }
    }

    /** What differs, once all rows were given. */
    Optional<String> difference() {
        if (difference == null && saved != null && next(saved) != null) {
            difference = ReplicateRows.FILE + " differs: saved has more lines than " + line;
        }
        return Optional.ofNullable(difference);
    }

    @Override
    public void close() {
        if (saved != null) {
            try {
                saved.close();
            } catch (IOException e) {
                difference = difference == null ? ReplicateRows.FILE + " cannot be read" : difference;
            }
        }
    }
}
