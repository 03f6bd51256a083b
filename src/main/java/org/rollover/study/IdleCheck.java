package org.rollover.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rollover.actors.Annals;
import org.rollover.actors.Cast;
import org.rollover.council.Proceeding;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ScenarioException;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/**
 * Which factors change nothing: histories with the same luck are compared to the last bit over the factor's levels, in the middle of
 * the others and at the first and last level of each other category, as some act only under a policy.
 */
final class IdleCheck {
    /** Most factors differ at once; only for one that does not is it worth to look longer. */
    private static final int[] HISTORIES = {4, 60};

    private static final int MOST_LEVELS = 5;

    private final Study study;
    private final Worker worker;

    IdleCheck(Study study) {
        this.study = study;
        this.worker = new Worker(study.job(), estimate -> List.of());
    }

    /** The factors that change nothing and may not. */
    List<Factor> idle() {
        List<Factor> idle = new ArrayList<>();
        for (int f = 0; f < study.factors().size(); f++) {
            if (!study.factors().get(f).mayBeIdle() && isIdle(f)) {
                idle.add(study.factors().get(f));
            }
        }
        return idle;
    }

    private boolean isIdle(int factor) {
        for (int histories : HISTORIES) {
            for (double[] others : surroundings(factor)) {
                if (differs(factor, others, histories)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean differs(int factor, double[] others, int histories) {
        Set<List<Long>> seen = new HashSet<>();
        for (double u : coordinates(factor)) {
            double[] at = others.clone();
            at[factor] = u;
            try {
                seen.add(print(point(at), histories));
            } catch (ScenarioException e) {
                return true; // some combinations are not allowed: such points fail by themselves, and so it matters
            }
            if (seen.size() > 1) {
                return true;
            }
        }
        return false;
    }

    /** Where the others stand: all in the middle; then each category at another of its levels. */
    private List<double[]> surroundings(int factor) {
        List<double[]> all = new ArrayList<>();
        double[] middle = new double[study.factors().size()];
        Arrays.fill(middle, 0.5);
        all.add(middle);
        for (int f = 0; f < middle.length; f++) {
            int levels = study.factors().get(f).levels();
            if (f != factor && study.factors().get(f).input().categorical()) {
                for (int level = 0; level < Math.min(levels, MOST_LEVELS); level++) {
                    double[] other = middle.clone();
                    other[f] = (level + 0.5) / levels;
                    all.add(other);
                }
            }
        }
        return all;
    }

    private double[] coordinates(int factor) {
        int levels = study.factors().get(factor).levels();
        if (levels == 0) {
            return new double[] {0.02, 0.98, 0.5};
        }
        double[] coordinates = new double[Math.min(levels, MOST_LEVELS)];
        for (int c = 0; c < coordinates.length; c++) {
            int level = coordinates.length == 1 ? 0 : c * (levels - 1) / (coordinates.length - 1);
            coordinates[c] = (level + 0.5) / levels;
        }
        return coordinates;
    }

    private Point point(double[] u) {
        double[] values = new double[u.length];
        for (int f = 0; f < u.length; f++) {
            values[f] = study.factors().get(f).spread().at(u[f], false);
        }
        return new Point(0, values);
    }

    /** All that histories are made of, as numbers. */
    private List<Long> print(Point point, int histories) throws ScenarioException {
        LoadedScenario scenario = worker.resolved(point);
        Simulation simulation = new Simulation(
                scenario, new Cast(scenario.scenario()), study.job().luck().perDraw());
        List<Long> print = new ArrayList<>();
        for (int k = 0; k < histories; k++) {
            print.add(print(simulation.run(study.job().luck().seed(), k)));
        }
        return print;
    }

    private static long print(History history) {
        Annals annals = history.annals();
        long print = mixed(7, Double.doubleToLongBits(history.level()));
        print = mixed(print, history.sustained() ? 1 : 0);
        for (double[][] table : List.of(history.positions(), annals.effort(), annals.surgeEffort())) {
            for (double[] row : table) {
                for (double number : row) {
                    print = mixed(print, Double.doubleToLongBits(number));
                }
            }
        }
        for (Proceeding decision : annals.decisions()) {
            print = mixed(print, decision.outcome().ordinal());
            print = mixed(print, Double.doubleToLongBits(decision.days()));
            print = mixed(print, Double.doubleToLongBits(decision.level()));
            print = mixed(print, Arrays.hashCode(decision.price()));
            print = mixed(print, Arrays.hashCode(decision.holdOut()));
        }
        String told = annals.usMoves() + "" + annals.falls() + annals.escalations() + annals.steps() + annals.events()
                + annals.awareMonth() + "," + annals.stopMonth() + "," + annals.endorseMonth();
        return mixed(print, told.hashCode());
    }

    private static long mixed(long print, long next) {
        return (print ^ next) * 0x9E3779B97F4A7C15L + Long.rotateLeft(print, 23);
    }
}
