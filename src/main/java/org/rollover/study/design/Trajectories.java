package org.rollover.study.design;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.rollover.chance.Streams;
import org.rollover.study.table.Structure;

/** Designs of Morris's (1991) trajectories: drawn, or the most distant of many (Campolongo, Cariboni and Saltelli 2007). */
final class Trajectories {
    private static final String NAME = "A design of trajectories";
    private static final int MOST_LEVELS = 1000;
    /** Distances between points that are summed at the most, which bounds the time to some seconds. */
    private static final long WORK = 2_000_000_000L;

    private Trajectories() {}

    static Points random(int k, int r, int levels, long seed) {
        checked(k, levels);
        int size = Limits.size(NAME, (long) r * (k + 1));
        return new Made(size, k, new Structure.Trajectories(r, levels), index -> Trajectory.drawn(
                        k, levels, Streams.of(seed, index / (k + 1)).stream("design", "trajectory"))
                .at(index % (k + 1), levels));
    }

    static Points optimised(int k, int r, int candidates, int levels, long seed) {
        checked(k, levels);
        int size = Limits.size(NAME, (long) r * (k + 1));
        if (candidates < r) {
            throw new IllegalArgumentException(NAME + " needs at least as many candidates as trajectories: "
                    + candidates + " are fewer than " + r);
        }
        double work = candidates * (double) candidates / 2 * (k + 1) * (k + 1);
        if (work > WORK) {
            int most = (int) Math.sqrt(2.0 * WORK) / (k + 1);
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s of %,d factors is optimised from up to %,d candidates, not %,d",
                    NAME,
                    k,
                    most,
                    candidates));
        }
        Trajectory[] drawn = IntStream.range(0, candidates)
                .mapToObj(i -> Trajectory.drawn(k, levels, Streams.of(seed, i).stream("design", "trajectory")))
                .toArray(Trajectory[]::new);
        Trajectory[] kept = IntStream.of(mostDistant(distances(drawn), r))
                .mapToObj(i -> drawn[i])
                .toArray(Trajectory[]::new);
        return new Made(
                size,
                k,
                new Structure.Trajectories(r, levels),
                index -> kept[index / (k + 1)].at(index % (k + 1), levels));
    }

    private static void checked(int k, int levels) {
        Limits.count(NAME, "factors", k, 1, 1000);
        Limits.count(NAME, "levels", levels, 2, MOST_LEVELS);
        if (levels % 2 != 0) {
            throw new IllegalArgumentException(
                    NAME + " takes an even number of levels, so that each is as likely as the next; not " + levels);
        }
    }

    static double[][] distances(Trajectory[] walks) {
        double[][] distances = new double[walks.length][walks.length];
        for (int a = 0; a < walks.length; a++) {
            for (int b = 0; b < a; b++) {
                distances[a][b] = walks[a].distance(walks[b]);
                distances[b][a] = distances[a][b];
            }
        }
        return distances;
    }

    /**
     * The r whose squared distances from one another have the greatest sum, or nearly: the most distant pair and, one after the
     * other, what adds most (Ruano et al. 2012), then exchanges of one for one while these help.
     *
     * @return places in order
     */
    static int[] mostDistant(double[][] distances, int r) {
        int count = distances.length;
        // What each would add to those chosen.
        double[] gains = new double[count];
        boolean[] chosen = new boolean[count];
        if (r > 1) {
            add(farthest(distances), gains, chosen, distances);
        }
        for (int size = r > 1 ? 1 : 0; size < r; size++) {
            add(best(gains, chosen), gains, chosen, distances);
        }
        exchange(gains, chosen, distances);
        return IntStream.range(0, count).filter(i -> chosen[i]).toArray();
    }

    /** One of the most distant pair; the other is what then adds most. */
    private static int farthest(double[][] distances) {
        int from = 0;
        double most = -1;
        for (int a = 0; a < distances.length; a++) {
            double far = Arrays.stream(distances[a]).max().orElse(0);
            if (far > most) {
                most = far;
                from = a;
            }
        }
        return from;
    }

    private static void exchange(double[] gains, boolean[] chosen, double[][] distances) {
        boolean better = true;
        for (int pass = 0; better && pass < 100; pass++) {
            better = false;
            for (int out = 0; out < chosen.length; out++) {
                if (!chosen[out]) {
                    continue;
                }
                change(out, -1, gains, distances);
                chosen[out] = false;
                int in = best(gains, chosen);
                // Not for a rounding: it must end.
                boolean helps = gains[in] > gains[out] * (1 + 1e-9);
                add(helps ? in : out, gains, chosen, distances);
                better |= helps;
            }
        }
    }

    private static int best(double[] gains, boolean[] chosen) {
        int best = -1;
        for (int i = 0; i < gains.length; i++) {
            if (!chosen[i] && (best < 0 || gains[i] > gains[best])) {
                best = i;
            }
        }
        return best;
    }

    private static void add(int in, double[] gains, boolean[] chosen, double[][] distances) {
        chosen[in] = true;
        change(in, 1, gains, distances);
    }

    private static void change(int which, int sign, double[] gains, double[][] distances) {
        for (int i = 0; i < gains.length; i++) {
            gains[i] += sign * distances[which][i] * distances[which][i];
        }
    }
}
