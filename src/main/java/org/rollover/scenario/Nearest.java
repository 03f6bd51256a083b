package org.rollover.scenario;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what was probably meant. */
public final class Nearest {
    private static final int LONGEST = 200;
    private static final int SHORTEST_START = 3;
    private static final int ALIKE = 2;

    private Nearest() {}

    /** The candidate nearest to {@code word} by edit distance, or null where none is near; ties go to the first. */
    public static @Nullable String to(String word, Collection<String> candidates) {
        String sought = word.toLowerCase(Locale.ROOT);
        if (sought.isEmpty() || sought.length() > LONGEST) {
            return null;
        }
        String nearest = null;
        int least = Math.max(1, sought.length() / 3) + 1;
        for (String candidate : candidates) {
            String other = candidate.toLowerCase(Locale.ROOT);
            // The difference in length is a lower bound of the distance.
            if (Math.abs(other.length() - sought.length()) < least) {
                int distance = distance(sought, other);
                if (distance < least) {
                    least = distance;
                    nearest = candidate;
                }
            }
        }
        return nearest == null ? begun(sought, candidates) : nearest;
    }

    /** As {@link #to}; failing that, the nearest that starts alike and has half of its letters in common, or null. */
    static @Nullable String roughly(String word, Collection<String> candidates) {
        String nearest = to(word, candidates);
        if (nearest != null || word.length() < ALIKE || word.length() > LONGEST) {
            return nearest;
        }
        String sought = word.toLowerCase(Locale.ROOT);
        return candidates.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(sought.substring(0, ALIKE)))
                .filter(candidate -> 2 * distance(sought, candidate.toLowerCase(Locale.ROOT))
                        <= Math.max(sought.length(), candidate.length()))
                .min(Comparator.comparingInt(candidate -> distance(sought, candidate.toLowerCase(Locale.ROOT))))
                .orElse(null);
    }

    /** The only candidate that starts with what was written, or null. */
    private static @Nullable String begun(String sought, Collection<String> candidates) {
        if (sought.length() < SHORTEST_START) {
            return null;
        }
        List<String> begun = candidates.stream()
                .filter(candidate -> candidate.toLowerCase(Locale.ROOT).startsWith(sought))
                .toList();
        return begun.size() == 1 ? begun.get(0) : null;
    }

    /** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    public static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost) {
        int replaced = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
