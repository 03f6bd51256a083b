package org.rollover.study;

import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.Limits;
import org.rollover.scenario.Unit;

/** Where the points of a study lie, as its file says. */
@Doc("Where the points of a study lie.")
public sealed interface DesignSpec {

    /** Every combination of levels. */
    @Doc("Every combination of all levels.")
    record Grid() implements DesignSpec {}

    /** A part of the combinations of two levels. */
    @Doc("A part of all combinations of two levels each, in which main effects stay apart.")
    record Fractional(
            @Doc("3: main effects apart from each other; 4: also from effects of pairs; 5: pairs from pairs as well.")
            @Default("4")
            @Limits(unit = Unit.COUNT, min = 3, max = 5)
            int resolution)
            implements DesignSpec {}

    /** Latin hypercube. */
    @Doc("A Latin hypercube: each factor has one point in each equally likely slice.")
    record LatinHypercube(
            @Doc("How many.") @Limits(unit = Unit.COUNT, min = 1, max = 10_000_000)
            int points,

            @Doc("Whether points are moved apart as far as can be.") @Default("false")
            boolean maximin)
            implements DesignSpec {}

    /** Independent points. */
    @Doc("Points drawn independently.")
    record MonteCarlo(
            @Doc("How many.") @Limits(unit = Unit.COUNT, min = 1, max = 10_000_000)
            int points) implements DesignSpec {}

    /** Sobol's sequence. */
    @Doc("The first points of Sobol's sequence, which fills the space evenly.")
    record Sobol(
            @Doc("How many; a power of 2 is best.") @Limits(unit = Unit.COUNT, min = 1, max = 10_000_000)
            int points) implements DesignSpec {}

    /** Saltelli's blocks. */
    @Doc("Saltelli's blocks for Sobol's indices: factors + 2 points a block, or 2 factors + 2 for second order.")
    record Saltelli(
            @Doc("How many; a power of 2 is best.") @Limits(unit = Unit.COUNT, min = 2, max = 10_000_000)
            int blocks,

            @Doc("Whether effects of pairs are wanted.") @Default("true")
            boolean secondOrder)
            implements DesignSpec {}

    /** Morris's trajectories. */
    @Doc("Morris's trajectories: factors + 1 points each.")
    record Morris(
            @Doc("How many.") @Limits(unit = Unit.COUNT, min = 2, max = 100_000)
            int trajectories,

            @Doc("Levels of the grid that they walk on; even.")
            @Default("4")
            @Limits(unit = Unit.COUNT, min = 2, max = 100)
            int levels,

            @Doc("Random trajectories from which those far apart are chosen; 0 to take them as they come.")
            @Default("200")
            @Limits(unit = Unit.COUNT, min = 0, max = 10_000)
            int candidates)
            implements DesignSpec {}

    /** One factor at a time. */
    @Doc("The middle, then each factor at its low and at its high end, the others in the middle.")
    record OneAtATime() implements DesignSpec {}

    /** Points of a table. */
    @Doc("Points from a table with a column for each factor.")
    record Csv(@Doc("The table, beside the study's file.") String file) implements DesignSpec {}

    /** Policies crossed with worlds. */
    @Doc("Every combination of the levers' levels in each of some worlds, in which the uncertainties are drawn.")
    record Crossed(
            @Doc("How many worlds.") @Limits(unit = Unit.COUNT, min = 1, max = 10_000_000)
            int worlds,

            @Doc("How the worlds are drawn.") @Default("latin-hypercube")
            Sampling sampling)
            implements DesignSpec {}

    /** How worlds are drawn. */
    enum Sampling {
        LATIN_HYPERCUBE,
        MONTE_CARLO,
        SOBOL
    }

    /** Whether it visits the ends of ranges, which a distribution may not have. */
    default boolean ends() {
        return this instanceof Morris || this instanceof OneAtATime || this instanceof Fractional;
    }
}
