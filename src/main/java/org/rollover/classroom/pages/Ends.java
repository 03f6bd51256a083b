package org.rollover.classroom.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rollover.report.story.Labels;

/**
 * The hardest tasks of a class and the easiest; several where they are equal as they are written.
 *
 * @param low the mean share of the hardest
 * @param high the mean share of the easiest
 */
record Ends(List<String> hardest, double low, List<String> easiest, double high) {
    private static final int NAMED = 4;

    /** None where no task is marked. */
    static Optional<Ends> of(List<Tally> tallies) {
        List<Tally> marked = tallies.stream()
                .filter(tally -> !tally.shares().isEmpty())
                .sorted(Comparator.comparingDouble(Ends::share))
                .toList();
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        double low = share(marked.get(0));
        double high = share(marked.get(marked.size() - 1));
        return Optional.of(new Ends(equal(marked, low), low, equal(marked, high), high));
    }

    private static double share(Tally tally) {
        return Plain.mean(tally.shares());
    }

    private static List<String> equal(List<Tally> marked, double share) {
        return marked.stream()
                .filter(tally -> Plain.percent(share(tally)).equals(Plain.percent(share)))
                .map(Tally::id)
                .toList();
    }

    private boolean flat() {
        return Plain.percent(low).equals(Plain.percent(high));
    }

    /** {@code a}, {@code a and b}, or {@code a, b, c and 2 more}. */
    static String names(List<String> names) {
        List<String> few = names.stream()
                .limit(NAMED)
                .map(name -> Labels.shortened(name, 60))
                .toList();
        return names.size() <= NAMED
                ? Labels.enumerated(few)
                : String.join(", ", few) + " and " + (names.size() - NAMED) + " more";
    }

    /** Both in a sentence. */
    String sentence() {
        if (flat()) {
            return low >= 1
                    ? "Everybody earned all points of every task that is marked."
                    : "On average " + Plain.percent(low) + " of the points of each marked task were earned.";
        }
        boolean one = hardest.size() == 1;
        return "The hardest task" + (one ? " was " : "s were ") + names(hardest) + ": on average " + Plain.percent(low)
                + (one ? " of its points were earned" : " of the points of each were earned") + "; of "
                + names(easiest) + ", the easiest, " + Plain.percent(high) + ".";
    }
}
