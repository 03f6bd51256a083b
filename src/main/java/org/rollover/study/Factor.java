package org.rollover.study;

import java.util.List;
import java.util.stream.IntStream;
import org.rollover.archive.Decimals;
import org.rollover.chance.Distribution;
import org.rollover.study.table.Input;

/**
 * Something that is varied: from a coordinate between 0 and 1 to a value, and what the value does.
 *
 * @param name as the study's file calls it
 * @param column its column in the table
 * @param input what analyses know of it
 * @param action what its value does to the scenario
 * @param spread which value stands for which coordinate
 * @param mayBeIdle whether it may change nothing
 */
public record Factor(String name, String column, Input input, Job.Action action, Spread spread, boolean mayBeIdle) {

    /** Which value stands for which coordinate. */
    public sealed interface Spread {

        /**
         * The value at a coordinate.
         *
         * @param u from 0 to 1, ends included
         * @param ends whether the design visits the ends of the range, which a distribution may not have
         */
        double at(double u, boolean ends);

        /** Equal parts of the way from 0 to 1, in order. */
        record Levels(List<Double> values) implements Spread {
            public Levels {
                values = List.copyOf(values);
            }

            /** The places of so many labels. */
            static Levels places(int labels) {
                return new Levels(IntStream.range(0, labels)
                        .mapToObj(label -> (double) label)
                        .toList());
            }

            @Override
            public double at(double u, boolean ends) {
                return values.get((int) Math.min(values.size() - 1, Math.floor(u * values.size())));
            }
        }

        /** Evenly from the least to the greatest. */
        record Span(double low, double high) implements Spread {
            @Override
            public double at(double u, boolean ends) {
                return u >= 1 ? high : low + u * (high - low);
            }
        }

        /** Whole numbers from the least to the greatest, all alike. */
        record Wholes(long low, long high) implements Spread {
            @Override
            public double at(double u, boolean ends) {
                return low + Math.min(high - low, Math.floor(u * (high - low + 1)));
            }
        }

        /**
         * By the distribution function; designs that visit the ends go from its 5 % to its 95 % point, as what is believed
         * may have no end.
         */
        record Belief(Distribution distribution) implements Spread {
            static final double TAIL = 0.05;
            private static final double LEAST = 0x1p-40;

            @Override
            public double at(double u, boolean ends) {
                double inner = ends ? TAIL + (1 - 2 * TAIL) * u : u;
                return distribution.quantile(Math.min(1 - LEAST, Math.max(LEAST, inner)));
            }
        }
    }

    /** How many levels it has; 0 for one without. */
    int levels() {
        if (spread instanceof Spread.Levels levels) {
            return levels.values().size();
        }
        return spread instanceof Spread.Wholes wholes ? (int) Math.min(10_000, wholes.high() - wholes.low() + 1) : 0;
    }

    /** A value as people read it. */
    public String words(double value) {
        return input.categorical() ? input.labels().get((int) value) : Decimals.text(value);
    }
}
