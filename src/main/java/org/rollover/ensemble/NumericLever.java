package org.rollover.ensemble;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.chance.Distribution;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.Scenario;

/**
 * A number of a scenario and the range over which it is plausible to move it. The range is a grid of a few hundred round
 * values, so that a value found is one that a person would type.
 *
 * @param number the number
 * @param step the distance between two values of the grid
 * @param first the lowest value, in steps
 * @param last the highest value, in steps; above {@code first}
 * @param basis where the range comes from
 */
public record NumericLever(Adjustable number, BigDecimal step, int first, int last, Basis basis) {
    private static final int LEAST_STEPS = 400;
    private static final double TAIL = 0.05;
    /** The share that still counts as sustained belongs to the question, not to the world. */
    private static final String QUESTION = "measure.sustained-at";

    /** Where a plausible range comes from. */
    public enum Basis {
        /** From end to end of what is believed about the number. */
        SUPPORT,
        /** What is believed about the number but for 5 % at either end. */
        MIDDLE,
        /** From half to double of a known number, as far as its unit goes. */
        HALF_TO_DOUBLE,
        /** A convention for a number that is 0. */
        FROM_ZERO,
        /** As it was asked for. */
        GIVEN
    }

    /** The levers of a scenario, in the order of the language; without numbers that cannot move. */
    public static List<NumericLever> of(Scenario scenario) {
        List<NumericLever> levers = new ArrayList<>();
        for (Adjustable number : Adjustable.of(scenario)) {
            NumericLever lever = number.path().equals(QUESTION) ? null : plausible(number);
            if (lever != null) {
                levers.add(lever);
            }
        }
        return levers;
    }

    /** A number over its plausible range; null if that leaves it no two values. */
    public static @Nullable NumericLever plausible(Adjustable number) {
        Distribution belief = number.quantity().distribution();
        if (belief.lowest() < belief.highest()) {
            boolean bounded = Double.isFinite(belief.lowest()) && Double.isFinite(belief.highest());
            return bounded
                    ? between(number, belief.lowest(), belief.highest(), Basis.SUPPORT)
                    : between(number, belief.quantile(TAIL), belief.quantile(1 - TAIL), Basis.MIDDLE);
        }
        double value = belief.mean();
        return value == 0
                ? between(number, number.min() < 0 ? -usual(number) : 0, usual(number), Basis.FROM_ZERO)
                : between(number, Math.min(value / 2, value * 2), Math.max(value / 2, value * 2), Basis.HALF_TO_DOUBLE);
    }

    /** A number over a range, cut to what the language allows; null if that leaves it no two values. */
    public static @Nullable NumericLever between(Adjustable number, double low, double high, Basis basis) {
        double from = Math.max(low, number.min());
        double to = Math.min(high, number.max());
        if (!(to > from)) {
            return null;
        }
        BigDecimal step = step(to - from);
        if (number.unit() == org.rollover.scenario.Unit.COUNT) {
            step = step.max(BigDecimal.ONE);
        }
        int first = steps(from, step, RoundingMode.CEILING);
        int last = steps(to, step, RoundingMode.FLOOR);
        return last > first ? new NumericLever(number, step, first, last, basis) : null;
    }

    /** How far a number that is 0 is moved: a tenth of its scale, or what its unit counts as much. */
    private static double usual(Adjustable number) {
        return switch (number.unit()) {
            case POINTS -> 10;
            case SHARE, PROBABILITY, PROBABILITY_A_MONTH, UTILS -> 0.1;
            default -> 1;
        };
    }

    /** A 1, 2 or 5 at some decimal place, so small that the range has a few hundred of them. */
    private static BigDecimal step(double width) {
        BigDecimal most = new BigDecimal(width / LEAST_STEPS, new MathContext(1, RoundingMode.DOWN));
        int digit = most.unscaledValue().intValue();
        return BigDecimal.valueOf(digit >= 5 ? 5 : digit >= 2 ? 2 : 1, most.scale());
    }

    private static int steps(double value, BigDecimal step, RoundingMode rounding) {
        // A hair's breadth, so that 0.3 / 0.1 is 3.
        BigDecimal steps = new BigDecimal(value, new MathContext(12)).divide(step, new MathContext(12));
        return steps.setScale(0, rounding).intValueExact();
    }

    /** The value at a place of the grid. */
    public double value(int place) {
        return step.multiply(BigDecimal.valueOf(place)).doubleValue();
    }

    public double low() {
        return value(first);
    }

    public double high() {
        return value(last);
    }

    /** The value as the scenario stands: the number, or its expected value. */
    public double now() {
        return number.quantity().central();
    }

    /** How far a value lies from where the number stands now, as a share of the range. */
    public double distance(double value) {
        return Math.abs(value - now()) / (high() - low());
    }

    public String path() {
        return number.path();
    }
}
