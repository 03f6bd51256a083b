package org.rollover.simulation;

import ec.util.MersenneTwisterFast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.actors.Happening;
import org.rollover.actors.Reading;
import org.rollover.actors.World;
import org.rollover.chance.Streams;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LatinHypercube;
import org.rollover.scenario.LoadedScenario;

/**
 * From one scenario, seed and replicate to one history. One object serves one thread, so that it can keep what is costly
 * to make; the history depends on scenario, seed and replicate alone.
 *
 * <p>Replicates come in groups that share one draw of the uncertain numbers and differ in luck: replicate {@code k} has
 * draw {@code k / perDraw}.
 */
public final class Simulation {
    private final Cast cast;
    private final LatinHypercube draws;
    private final int perDraw;
    private final UnaryOperator<Draw> changed;
    private final MersenneTwisterFast unused = new MersenneTwisterFast(0);
    private boolean foresees;
    private long drawnSeed;
    private long drawnIndex = -1;
    private @Nullable Draw drawn;
    private @Nullable Reading read;
    private final double[] present;

    /**
     * @param scenario the question
     * @param cast its cast; may be shared with other simulations of the same scenario
     * @param perDraw replicates that share a draw of the uncertain numbers, at least 1
     */
    public Simulation(LoadedScenario scenario, Cast cast, int perDraw) {
        this(scenario, cast, perDraw, UnaryOperator.identity());
    }

    /** The same with some numbers known, by their path, whatever is drawn for them. */
    public Simulation(LoadedScenario scenario, Cast cast, int perDraw, Map<String, Double> known) {
        this(scenario, cast, perDraw, draw -> draw.with(known));
    }

    /** The same with every draw changed, as by judgements that are all a step higher; luck stays as it is. */
    public Simulation(LoadedScenario scenario, Cast cast, int perDraw, UnaryOperator<Draw> changed) {
        this.cast = cast;
        this.changed = changed;
        this.draws = new LatinHypercube(scenario.uncertain());
        this.perDraw = perDraw;
        this.present = new double[cast.series().size()];
    }

    /**
     * From now on the chances of each decision are worked out before it is taken, for {@link History#value}. Histories stay
     * the same to the last bit.
     */
    public Simulation foreseeing() {
        foresees = true;
        return this;
    }

    /** One history. */
    public History run(long seed, long replicate) {
        return run(draw(seed, replicate), Streams.of(seed, replicate), null);
    }

    /** The same history, told: what happens is added to {@code chronicle} in order. */
    public History trace(long seed, long replicate, List<Happening> chronicle) {
        return run(draw(seed, replicate), Streams.of(seed, replicate), chronicle);
    }

    /** The draw of the uncertain numbers that a replicate shares with its group. */
    public Draw draw(long seed, long replicate) {
        long index = replicate / perDraw;
        Draw draw = drawn;
        if (draw == null || index != drawnIndex || seed != drawnSeed) {
            draw = changed.apply(draws.draw(seed, index));
            drawn = draw;
            drawnIndex = index;
            drawnSeed = seed;
        }
        return draw;
    }

    /** One history under given numbers and luck. */
    public History run(Draw draw, Streams luck, @Nullable List<Happening> chronicle) {
        World world = new World(cast, reading(draw), luck, chronicle);
        if (foresees) {
            world.foresee();
        }
        List<String> series = cast.series();
        int horizon = cast.months().size();
        double[][] positions = new double[series.size()][horizon];
        for (double[] trajectory : positions) {
            Arrays.fill(trajectory, Double.NaN);
        }
        Observer observer = seen -> {
            seen.positions(present);
            for (int s = 0; s < present.length; s++) {
                positions[s][seen.monthIndex()] = present[s];
            }
            if (chronicle != null) {
                chronicle.add(positionsOf(seen, series, present));
            }
        };
        new RenewalModel(world, observer, horizon, unused).run();
        return new History(
                world.sustained(),
                world.level(),
                world.sustainedLevel(),
                cast.decisionMonths().size(),
                world.close(),
                positions);
    }

    /** What the actors read out of a draw; the same as the last time if the draw is. */
    Reading reading(Draw draw) {
        Reading reading = read;
        if (reading == null || reading.draw() != draw) {
            reading = new Reading(cast, draw);
            read = reading;
        }
        return reading;
    }

    private static Happening positionsOf(World world, List<String> series, double[] positions) {
        List<Double> boxed = new ArrayList<>();
        for (double position : positions) {
            boxed.add(position);
        }
        return new Happening.Positions(world.month(), series, boxed, world.progress(), world.rally());
    }
}
