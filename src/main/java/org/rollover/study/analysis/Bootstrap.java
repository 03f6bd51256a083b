package org.rollover.study.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.ensemble.Crew;
import org.rollover.study.analysis.Exhibit.Estimate;

/**
 * Resampling with replacement (Efron 1979). A resample has luck of its own, from the seed and its number, so that nothing
 * depends on which thread makes it.
 */
final class Bootstrap {
    private static final double LOW = 0.025;
    private static final double HIGH = 0.975;

    private Bootstrap() {}

    /** Statistics of a resample, which is given as how often each case is in it. */
    @FunctionalInterface
    interface Statistics {
        double[] of(int[] counts);
    }

    /** The statistics of all resamples: by resample, then statistic. */
    static double[][] run(Asked asked, String purpose, int resamples, int cases, Statistics statistics) {
        double[][] all = new double[resamples][];
        Crew.run(
                resamples,
                asked.threads(),
                resample -> all[resample] = statistics.of(counts(asked.seed(), purpose, resample, cases)),
                () -> false);
        return all;
    }

    /** How often each case is in a resample. */
    static int[] counts(long seed, String purpose, int resample, int cases) {
        Stream stream = Streams.of(seed, resample).stream("bootstrap", purpose);
        int[] counts = new int[cases];
        for (int i = 0; i < cases; i++) {
            counts[below(stream, cases)]++;
        }
        return counts;
    }

    /** Uniform on 0 … bound - 1; the bias of 2^-32 is far below what any resample can show. */
    static int below(Stream stream, int bound) {
        return (int) (((stream.bits() >>> 32) * bound) >>> 32);
    }

    /** A value with the 2.5 % and 97.5 % points of one statistic over resamples. */
    static Estimate percentiles(double value, double[][] resamples, int statistic) {
        double[] sorted = column(resamples, statistic);
        return new Estimate(value, quantile(sorted, LOW), quantile(sorted, HIGH));
    }

    /** A value and 1.96 standard deviations of one statistic over resamples to either side, within bounds. */
    static Estimate normal(double value, double[][] resamples, int statistic, double least, double most) {
        double reach = org.rollover.ensemble.Interval.Z95 * deviation(column(resamples, statistic));
        return new Estimate(value, Math.max(least, value - reach), Math.min(most, value + reach));
    }

    private static double[] column(double[][] resamples, int statistic) {
        return IntStream.range(0, resamples.length)
                .mapToDouble(r -> resamples[r][statistic])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
    }

    /** Linear between order statistics (type 7 of Hyndman and Fan 1996); NaN for none. */
    static double quantile(double[] sorted, double level) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = level * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The standard deviation of a sample (divided by n - 1); NaN for fewer than two. */
    static double deviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }

    /** The median of some numbers. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }
}
