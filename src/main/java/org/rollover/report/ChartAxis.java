package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A scale from one number to another with ticks of 1, 2 or 5 times a power of ten.
 *
 * @param low the first tick
 * @param high the last tick
 * @param step between two ticks
 */
record ChartAxis(double low, double high, double step) {
    private static final double SMALL = 1e-3;
    private static final double LARGE = 1e6;
    private static final double SLACK = 1e-9;

    /** A scale on which all finite of these numbers lie, with about {@code ticks} ticks. */
    static ChartAxis over(DoubleStream numbers, int ticks) {
        double[] finite = numbers.filter(Double::isFinite).toArray();
        double least = DoubleStream.of(finite).min().orElse(0);
        double most = DoubleStream.of(finite).max().orElse(1);
        if (!(most - least > SLACK * Math.max(Math.abs(least), Math.abs(most)))) {
            double room = most == 0 ? 1 : Math.abs(most) / 2;
            least -= least >= 0 && least < room ? least : room;
            most += room;
        }
        double step = step((most - least) / ticks);
        return new ChartAxis(
                StrictMath.floor(least / step + SLACK) * step, StrictMath.ceil(most / step - SLACK) * step, step);
    }

    private static double step(double rough) {
        double power = power(StrictMath.floor(StrictMath.log10(rough)));
        double times = rough / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }

    private static double power(double exponent) {
        return StrictMath.pow(10, exponent);
    }

    /** Where a number lies: 0 at the low end, 1 at the high end, and never beyond. */
    double share(double number) {
        return Math.max(0, Math.min(1, (number - low) / (high - low)));
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        long all = StrictMath.round((high - low) / step);
        for (long k = 0; k <= all; k++) {
            ticks.add(low + k * step);
        }
        return ticks;
    }

    /** The power of ten that numbers are written in, 0 where they are written as they are. */
    private int exponent() {
        double most = Math.max(Math.abs(low), Math.abs(high));
        return most < SMALL || most >= LARGE ? 3 * (int) StrictMath.floor(StrictMath.log10(most) / 3) : 0;
    }

    /** A tick in words, with the decimals that its neighbours need. */
    String text(double tick) {
        double unit = power(exponent());
        return Figures.fixed(tick / unit, decimals(step / unit, 0)).replace('-', '−');
    }

    /** A number between ticks, with one digit more than they have. */
    String between(double number) {
        double unit = power(exponent());
        return Figures.fixed(number / unit, decimals(step / unit, 1)).replace('-', '−');
    }

    private static int decimals(double step, int more) {
        return (int) Math.max(0, StrictMath.ceil(-StrictMath.log10(step) - SLACK) + more);
    }

    /** The title of the axis, with the power of ten where ticks are written in one. */
    String title(String words) {
        return exponent() == 0 ? words : words + ", in units of 1e" + exponent();
    }
}
