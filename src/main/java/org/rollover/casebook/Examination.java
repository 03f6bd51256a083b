package org.rollover.casebook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that came of a backtest.
 *
 * @param place the casebook, as it was named
 * @param backtest forecasts and scores
 * @param filter what became of the rows of the tables
 * @param unread cases that could not be read
 * @param coding how the scores hang on the judgements; null where that was not asked for
 */
public record Examination(
        String place,
        Backtest backtest,
        TableFilter filter,
        List<Unread> unread,
        @Nullable CodingSensitivity coding) {

    /**
     * A case that could not be read.
     *
     * @param name its file
     * @param problems what is wrong with it, a line each
     */
    public record Unread(String name, List<String> problems) {}

    /** Cases in the book, those that could not be read or were not reached among them. */
    public int cases() {
        return backtest.cases() + unread.size();
    }

    /** Cases that were read and simulated. */
    public int examined() {
        return backtest.forecasts().size() - backtest.failed().size();
    }

    /** False if it was stopped before its end. */
    public boolean complete() {
        return backtest.complete() && (coding == null || coding.complete());
    }

    /** True if every case of the book is in the scores, or was not reached, and none differs from its table. */
    public boolean sound() {
        return unread.isEmpty()
                && backtest.failed().isEmpty()
                && filter.errors().isEmpty();
    }
}
