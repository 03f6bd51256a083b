package org.rollover.face.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Journal;
import org.rollover.casebook.calibration.Bench;
import org.rollover.casebook.calibration.Fit;
import org.rollover.scenario.LoadedCase;

/** The finished points of a calibration, in a journal. */
record JournalStore(Journal journal, List<LoadedCase> cases) implements Fit.Store {

    @Override
    public int @Nullable [] read(int point) {
        String line = journal.line(point).orElse(null);
        if (line == null) {
            return null;
        }
        int wanted = Bench.ENDS
                * cases.stream()
                        .mapToInt(one -> one.outcome().decisions().size())
                        .sum();
        int[] counts =
                Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        return counts.length == wanted ? counts : null;
    }

    @Override
    public void write(int point, int[] counts) {
        journal.add(point, Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
    }
}
