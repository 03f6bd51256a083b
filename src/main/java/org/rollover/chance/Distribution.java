package org.rollover.chance;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * What we believe about one number: a point, or a distribution drawn once before a replicate starts (epistemic
 * uncertainty, model section 6).
 *
 * <p>Every case is sampled by inverting its distribution function at one uniform number, so that a draw is monotone in
 * its luck: the same luck under a shifted distribution gives a shifted value, which keeps counterfactuals paired.
 */
public sealed interface Distribution {

    /** The value at which the distribution function reaches {@code u}, for {@code 0 < u < 1}. */
    double quantile(double u);

    /** The expected value, in the unit of the number. */
    double mean();

    /** The smallest value that can be drawn, or negative infinity. */
    double lowest();

    /** The largest value that can be drawn, or positive infinity. */
    double highest();

    /** A distribution with two ends of its own. */
    sealed interface Bounded extends Distribution {
        double low();

        double high();

        @Override
        default double lowest() {
            return low();
        }

        @Override
        default double highest() {
            return high();
        }
    }

    /** A number that is known, or treated as known. */
    record Point(double value) implements Distribution {
        @Override
        public double quantile(double u) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public double lowest() {
            return value;
        }

        @Override
        public double highest() {
            return value;
        }
    }

    /** Normal with this mean and standard deviation ({@code sd > 0}); unbounded. */
    record Normal(double mean, double sd) implements Distribution {
        @Override
        public double quantile(double u) {
            return Inverse.normal(mean, sd, u);
        }

        @Override
        public double lowest() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /** Normal (before truncation: this mean and standard deviation) conditional on lying between {@code low} and {@code high}. */
    record TruncatedNormal(double mean, double sd, double low, double high) implements Bounded {
        /** The mean before truncation, as it was given; {@link #mean()} is the expected value. */
        public double parentMean() {
            return mean;
        }

        @Override
        public double quantile(double u) {
            NormalDistribution parent = new NormalDistribution(null, mean, sd);
            double below = parent.cumulativeProbability(low);
            double above = parent.cumulativeProbability(high);
            double value = parent.inverseCumulativeProbability(below + u * (above - below));
            return Math.min(high, Math.max(low, value));
        }

        @Override
        public double mean() {
            NormalDistribution standard = new NormalDistribution(null, 0, 1);
            double a = (low - mean) / sd;
            double b = (high - mean) / sd;
            double mass = standard.cumulativeProbability(b) - standard.cumulativeProbability(a);
            return mean + sd * (standard.density(a) - standard.density(b)) / mass;
        }
    }

    /** Every value between {@code low} and {@code high} equally likely. */
    record Uniform(double low, double high) implements Bounded {
        @Override
        public double quantile(double u) {
            return low + u * (high - low);
        }

        @Override
        public double mean() {
            return (low + high) / 2;
        }
    }

    /** A triangle from {@code low} over its peak at {@code mode} to {@code high}. */
    record Triangular(double low, double mode, double high) implements Bounded {
        @Override
        public double quantile(double u) {
            double width = high - low;
            double peak = (mode - low) / width;
            return u < peak
                    ? low + Math.sqrt(u * width * (mode - low))
                    : high - Math.sqrt((1 - u) * width * (high - mode));
        }

        @Override
        public double mean() {
            return (low + mode + high) / 3;
        }
    }

    /** Beta with shapes {@code alpha} and {@code beta}, stretched from 0..1 to {@code low..high}. */
    record Beta(double alpha, double beta, double low, double high) implements Bounded {
        @Override
        public double quantile(double u) {
            return low + (high - low) * new BetaDistribution(null, alpha, beta).inverseCumulativeProbability(u);
        }

        @Override
        public double mean() {
            return low + (high - low) * alpha / (alpha + beta);
        }
    }

    /** One of a few values, each with its probability; values ascending, probabilities sum to 1. */
    record Discrete(List<Double> values, List<Double> probabilities) implements Distribution {
        public Discrete {
            values = List.copyOf(values);
            probabilities = List.copyOf(probabilities);
        }

        @Override
        public double quantile(double u) {
            double reached = 0;
            for (int i = 0; i < values.size(); i++) {
                reached += probabilities.get(i);
                if (u < reached) {
                    return values.get(i);
                }
            }
            return values.get(values.size() - 1);
        }

        @Override
        public double mean() {
            double sum = 0;
            for (int i = 0; i < values.size(); i++) {
                sum += probabilities.get(i) * values.get(i);
            }
            return sum;
        }

        @Override
        public double lowest() {
            return values.get(0);
        }

        @Override
        public double highest() {
            return values.get(values.size() - 1);
        }
    }

    /**
     * One of many values, all equally likely; numbers that are drawn {@code together} take the values in the same row, so that
     * what depends on each other stays so. The values are in the order of the rows; a posterior sample, for example.
     */
    record Sample(List<Double> values, String together) implements Distribution {
        public Sample {
            values = List.copyOf(values);
        }

        /** The value in the row that {@code u} falls on, for {@code 0 < u < 1}. */
        public double row(double u) {
            return values.get((int) (u * values.size()));
        }

        @Override
        public double quantile(double u) {
            return values.stream()
                    .sorted()
                    .skip((long) (u * values.size()))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public double mean() {
            return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
        }

        @Override
        public double lowest() {
            return Collections.min(values);
        }

        @Override
        public double highest() {
            return Collections.max(values);
        }
    }
}
