package org.rollover.study.search;

import java.util.List;
import java.util.Map;

/**
 * What is sought.
 *
 * @param levers what can be set; at least one
 * @param outcomes the names of what an {@link Evaluator} returns, in order; a lever that is a goal is among them
 * @param goals what is to be as small or as large as can be; one or more
 * @param demands what must hold; may be empty
 * @param units in words, by outcome, where they are known
 */
public record Quest(
        List<Lever> levers, List<String> outcomes, List<Goal> goals, List<Demand> demands, Map<String, String> units) {

    /**
     * A number that can be set between two ends, the lower below the higher.
     *
     * @param whole whether it is a whole number, as its ends are then
     */
    public record Lever(String name, double low, double high, boolean whole) {
        public Lever(String name, double low, double high) {
            this(name, low, high, false);
        }

        /** Its value at a coordinate between 0 and 1; whole numbers have equal parts of the way. */
        double at(double u) {
            return whole
                    ? low + Math.min(high - low, Math.floor(u * (high - low + 1)))
                    : Math.min(high, low + u * (high - low));
        }
    }

    /** An outcome to be made small, or else large. */
    public record Goal(String outcome, boolean less) {}

    /**
     * A bound that an outcome must keep to.
     *
     * @param atLeast whether it is the lowest that is allowed, else the highest
     */
    public record Demand(String outcome, boolean atLeast, double bound) {
        String words() {
            return Quest.words(outcome)
                    + (atLeast ? " at least " : " at most ")
                    + org.rollover.archive.Decimals.text(bound);
        }
    }

    /** Where no units are known. */
    public Quest(List<Lever> levers, List<String> outcomes, List<Goal> goals, List<Demand> demands) {
        this(levers, outcomes, goals, demands, Map.of());
    }

    /** A column's name as words. */
    static String words(String name) {
        return name.replace('_', ' ');
    }

    /** How far a setting that failed is from what is demanded. */
    private static final double FAILED = 1e9;

    public Quest {
        levers = List.copyOf(levers);
        outcomes = List.copyOf(outcomes);
        goals = List.copyOf(goals);
        demands = List.copyOf(demands);
        units = Map.copyOf(units);
        if (levers.isEmpty() || goals.isEmpty()) {
            throw new IllegalArgumentException("a search needs a lever and a goal");
        }
        for (Lever lever : levers) {
            if (!(lever.low() < lever.high())) {
                throw new IllegalArgumentException(lever.name() + " has no range");
            }
        }
        for (Goal goal : goals) {
            known(outcomes, goal.outcome());
        }
        for (Demand demand : demands) {
            known(outcomes, demand.outcome());
        }
    }

    private static void known(List<String> outcomes, String name) {
        if (!outcomes.contains(name)) {
            throw new IllegalArgumentException(
                    "there is no outcome " + name + "; here are " + String.join(", ", outcomes));
        }
    }

    /** A point of the unit cube as values of the levers. */
    double[] levers(double[] unit) {
        double[] values = new double[unit.length];
        for (int i = 0; i < unit.length; i++) {
            values[i] = levers.get(i).at(unit[i]);
        }
        return values;
    }

    /** The goals so that more is better. */
    double[] gains(double[] found) {
        return goals.stream()
                .mapToDouble(goal -> goal.less() ? -value(found, goal.outcome()) : value(found, goal.outcome()))
                .toArray();
    }

    double value(double[] found, String outcome) {
        return found[outcomes.indexOf(outcome)];
    }

    /** By how much outcomes miss what is demanded, each in units of its bound; 0 if all holds. */
    double violation(double[] found) {
        double sum = 0;
        for (Demand demand : demands) {
            double value = value(found, demand.outcome());
            double missing = demand.atLeast() ? demand.bound() - value : value - demand.bound();
            double unit = demand.bound() == 0 ? 1 : Math.abs(demand.bound());
            sum += Double.isNaN(value) ? FAILED : Math.max(0, missing / unit);
        }
        for (Goal goal : goals) {
            sum += Double.isNaN(value(found, goal.outcome())) ? FAILED : 0;
        }
        return sum;
    }

    /** By how much outcomes keep the demand that they keep least, in units of its bound; infinite without demands. */
    double slack(double[] found) {
        double least = Double.POSITIVE_INFINITY;
        for (Demand demand : demands) {
            double value = value(found, demand.outcome());
            double spare = demand.atLeast() ? value - demand.bound() : demand.bound() - value;
            least = Math.min(least, spare / (demand.bound() == 0 ? 1 : Math.abs(demand.bound())));
        }
        return least;
    }

    /**
     * True if outcomes are better than others: those that keep to the demands beat those that do not, the less they miss the
     * better, and else what is as good in every goal and better in one (Deb et al. 2002, section VI).
     */
    boolean dominates(double[] found, double[] other) {
        return dominance(gains(found), violation(found), gains(other), violation(other), goals.size()) > 0;
    }

    static int dominance(double[] one, double missingOne, double[] other, double missingOther, int goals) {
        if (missingOne > 0 || missingOther > 0) {
            return Double.compare(missingOther, missingOne);
        }
        boolean better = false;
        boolean worse = false;
        for (int g = 0; g < goals; g++) {
            better |= one[g] > other[g];
            worse |= one[g] < other[g];
        }
        return better == worse ? 0 : better ? 1 : -1;
    }
}
