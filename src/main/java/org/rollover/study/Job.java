package org.rollover.study;

import java.io.Serializable;
import java.util.List;

/**
 * All that the outcome of a point depends on besides its values, as text and numbers, so that another machine can work it out.
 *
 * @param name the scenario's name
 * @param bases the resolved scenarios, by combination of policies in mixed radix, the first factor with policies changing fastest
 * @param actions what the value of each factor does
 * @param measures what is written down
 * @param luck how often, and with what luck
 */
public record Job(String name, List<String> bases, List<Action> actions, Measures measures, Luck luck)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    public Job {
        bases = List.copyOf(bases);
        actions = List.copyOf(actions);
    }

    /** What the value of a factor does to the scenario. */
    public sealed interface Action extends Serializable {

        /** Gives a number that may have fractions another value; {@code unit} stands after it in a file, as " months". */
        record Number(String path, String unit) implements Action {
            private static final long serialVersionUID = 1L;
        }

        /** Sets a text, by the place of the value. */
        record Text(String path, List<String> texts) implements Action {
            private static final long serialVersionUID = 1L;
        }

        /** Sets a whole number. */
        record Whole(String path, String unit) implements Action {
            private static final long serialVersionUID = 1L;
        }

        /** Takes another of the bases; {@code stride} apart in their list. */
        record Policy(int stride) implements Action {
            private static final long serialVersionUID = 1L;
        }
    }

    /**
     * How often a point is run, and with what luck.
     *
     * @param seed of all luck
     * @param common whether all points share it
     * @param replications histories, the most of them where a precision is asked for
     * @param precision the half-width to stop at, as a share; 0 for none
     * @param perDraw histories that share a draw
     * @param method how a history becomes a figure, a name of {@link org.rollover.ensemble.Plan.Method}
     */
    public record Luck(long seed, boolean common, long replications, double precision, int perDraw, String method)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }
}
