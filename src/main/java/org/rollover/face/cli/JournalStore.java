package org.rollover.face.cli;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Journal;
import org.rollover.casebook.calibration.Bench;
import org.rollover.casebook.calibration.Fit;
import org.rollover.scenario.LoadedCase;

/** The finished points of a calibration, in a journal. Where it can no longer be written, the work goes on without. */
final class JournalStore implements Fit.Store {
    private final Journal journal;
    private final int size;
    private final Consumer<String> say;
    private final AtomicBoolean failed = new AtomicBoolean();

    JournalStore(Journal journal, List<LoadedCase> cases, Consumer<String> say) {
        this.journal = journal;
        this.size = Bench.ENDS
                * cases.stream()
                        .mapToInt(one -> one.outcome().decisions().size())
                        .sum();
        this.say = say;
    }

    @Override
    public int @Nullable [] read(int point) {
        String line = journal.line(point).orElse(null);
        if (line == null) {
            return null;
        }
        int[] counts =
                Arrays.stream(line.split(" ")).mapToInt(Integer::parseInt).toArray();
        return counts.length == size ? counts : null;
    }

    @Override
    public void write(int point, int[] counts) {
        if (failed.get()) {
            return;
        }
        try {
            journal.add(point, Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        } catch (UncheckedIOException e) {
            if (failed.compareAndSet(false, true)) {
                say.accept(journal.file() + ": " + Words.reason(java.util.Objects.requireNonNull(e.getCause()))
                        + "; the work goes on, but what is finished from now on is lost if it is broken off");
            }
        }
    }
}
