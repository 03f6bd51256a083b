package org.rollover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollover.ensemble.DecisionTally;
import org.rollover.ensemble.Estimate;

/** The part of the report on those who stand against the measures, and, where these stay by default, on those who keep them. */
final class DissentReport {
    private static final int MOST_GOVERNMENTS = 6;

    private final Estimate estimate;
    private final Vocabulary words;
    private final Page page;
    private final List<String> names;

    DissentReport(Estimate estimate, Page page) {
        this.estimate = estimate;
        this.words = Vocabulary.of(estimate.scenario().scenario());
        this.page = page;
        this.names = estimate.cast().governmentNames();
    }

    /** A count of a decision for one government. */
    private interface CountOf {
        long of(DecisionTally decision, int government);
    }

    void write() {
        boolean lapse = words == Vocabulary.LAPSE;
        page.heading(lapse ? "Who holds out, and how it ends for them" : "Who would end them, and who blocks the end");
        List<Integer> dissenters = most(DecisionTally::holdOuts);
        if (dissenters.isEmpty()) {
            page.indented(lapse ? "Nobody does: no straw poll failed." : "Nobody would.");
            return;
        }
        page.table(table(first(dissenters)));
        int more = dissenters.size() - MOST_GOVERNMENTS;
        String others =
                more == 1 ? "one more government " + words.dissents() : more + " more governments " + words.dissent();
        page.indented("Shares of all decisions taken" + (more > 0 ? "; " + others + " less often." : "."));
        if (!lapse) {
            blockers();
        }
    }

    private Grid table(List<Integer> governments) {
        Grid grid = new Grid().words("government").numbers(words.dissents());
        List<List<String>> cells = new ArrayList<>();
        cells.add(governments.stream().map(names::get).toList());
        cells.add(shares(governments, DecisionTally::holdOuts));
        if (words == Vocabulary.LAPSE) {
            grid.numbers("is bought off").numbers("is faced down");
            cells.add(shares(governments, DecisionTally::bought));
            cells.add(shares(governments, DecisionTally::facedDown));
        }
        cells.add(shares(governments, DecisionTally::vetoes));
        return grid.numbers(words.vetoes()).columns(cells);
    }

    private void blockers() {
        List<Integer> blockers = first(most(DecisionTally::vetoes));
        List<String> shares = shares(blockers, DecisionTally::vetoes);
        if (!blockers.isEmpty()) {
            page.indented("Most often in the way of the end: "
                    + IntStream.range(0, blockers.size())
                            .mapToObj(b -> names.get(blockers.get(b)) + Page.GLUE + shares.get(b))
                            .collect(Collectors.joining(", "))
                    + ".");
        }
    }

    /** The governments that were counted at all, most often first. */
    private List<Integer> most(CountOf count) {
        return IntStream.range(0, names.size())
                .boxed()
                .filter(i -> sum(d -> count.of(d, i)) > 0)
                .sorted(Comparator.comparingLong((Integer i) -> -sum(d -> count.of(d, i)))
                        .thenComparing(names::get))
                .toList();
    }

    private static List<Integer> first(List<Integer> governments) {
        return governments.subList(0, Math.min(MOST_GOVERNMENTS, governments.size()));
    }

    private List<String> shares(List<Integer> governments, CountOf count) {
        List<Long> counts =
                governments.stream().map(i -> sum(d -> count.of(d, i))).toList();
        return Figures.shares(counts, sum(DecisionTally::taken));
    }

    private long sum(ToLongFunction<DecisionTally> count) {
        return estimate.decisions().stream().mapToLong(count).sum();
    }
}
