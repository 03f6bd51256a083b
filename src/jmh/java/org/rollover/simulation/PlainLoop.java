package org.rollover.simulation;

import java.util.Arrays;
import org.rollover.actors.Cast;
import org.rollover.actors.Stages;
import org.rollover.actors.World;
import org.rollover.chance.Streams;
import org.rollover.scenario.Draw;

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
        Draw draw = draws.draw(seed, replicate);
        World world = new World(cast, draw, Streams.of(seed, replicate), null);
        int horizon = cast.months().size();
        int series = cast.series().size();
        double[][] byMonth = new double[horizon][];
        for (int month = 0; month < horizon && !world.ended(); month++) {
            world.enter(month);
            stages(world);
            byMonth[month] = new double[series];
            world.positions(byMonth[month]);
        }
        return new History(
                world.sustained(),
                world.level(),
                world.sustainedLevel(),
                cast.decisionMonths().size(),
                world.close(),
                turned(byMonth, series));
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

    private static double[][] turned(double[][] byMonth, int series) {
        double[][] turned = new double[series][byMonth.length];
        for (int s = 0; s < series; s++) {
            Arrays.fill(turned[s], Double.NaN);
            for (int t = 0; t < byMonth.length; t++) {
                if (byMonth[t] != null) {
                    turned[s][t] = byMonth[t][s];
                }
            }
        }
        return turned;
    }
}
