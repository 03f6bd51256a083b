package org.rollover.simulation;

import java.util.Arrays;
import org.rollover.actors.Cast;
import org.rollover.actors.Reading;
import org.rollover.actors.Stages;
import org.rollover.actors.World;
import org.rollover.chance.Streams;

/**
 * The arithmetic of {@link Simulation} in a loop over the months, without a scheduler: what MASON costs is the difference.
 * The order of the stages is written down a second time here, and {@link Histories#same} says whether it is still the same.
 */
final class PlainLoop {
    private final Cast cast;
    private final Simulation draws;

    /** @param draws where the draws of the uncertain numbers come from; nothing is run on it */
    PlainLoop(Cast cast, Simulation draws) {
        this.cast = cast;
        this.draws = draws;
    }

    History run(long seed, long replicate) {
        Reading reading = draws.reading(draws.draw(seed, replicate));
        World world = new World(cast, reading, Streams.of(seed, replicate), null);
        int horizon = cast.months().size();
        double[] present = new double[cast.series().size()];
        double[][] positions = new double[present.length][horizon];
        for (double[] trajectory : positions) {
            Arrays.fill(trajectory, Double.NaN);
        }
        for (int month = 0; month < horizon && !world.ended(); month++) {
            world.enter(month);
            stages(world);
            world.positions(present);
            for (int s = 0; s < present.length; s++) {
                positions[s][month] = present[s];
            }
        }
        return new History(
                world.sustained(),
                world.level(),
                world.sustainedLevel(),
                cast.decisionMonths().size(),
                world.close(),
                positions);
    }

    private static void stages(World world) {
        Stages.events(world);
        if (world.ended()) {
            return;
        }
        Stages.target(world);
        Stages.usAdministration(world);
        Stages.lobbying(world);
        Stages.opinion(world);
        Stages.cabinets(world);
        Stages.council(world);
    }
}
