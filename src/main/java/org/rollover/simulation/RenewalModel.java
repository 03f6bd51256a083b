package org.rollover.simulation;

import ec.util.MersenneTwisterFast;
import java.util.function.Consumer;
import org.rollover.actors.Stages;
import org.rollover.actors.World;
import sim.engine.Schedule;
import sim.engine.SimState;

/**
 * One history on MASON's clock: one step a month, and within a month one stage after the other, each with an ordering of
 * its own so that MASON never has a tie to shuffle.
 */
final class RenewalModel extends SimState {
    private static final long serialVersionUID = 1;

    /** The stages of a month in the order of model section 4. */
    private enum Stage {
        EVENTS(Stages::events),
        TARGET(Stages::target),
        US_ADMINISTRATION(Stages::usAdministration),
        LOBBYING(Stages::lobbying),
        OPINION(Stages::opinion),
        CABINETS(Stages::cabinets),
        COUNCIL(Stages::council);

        private final Consumer<World> act;

        Stage(Consumer<World> act) {
            this.act = act;
        }
    }

    private final transient World world;
    private final transient Observer observer;
    private final int horizon;

    RenewalModel(World world, Observer observer, int horizon, MersenneTwisterFast unused) {
        // All luck comes from named streams; MASON's own generator is never drawn from.
        super(unused, new Schedule());
        this.world = world;
        this.observer = observer;
        this.horizon = horizon;
    }

    /** Puts the stages on the clock. MASON's own start() would prime a generator that is never used: half a replicate's time. */
    private void begin() {
        schedule.scheduleRepeating(0.0, -1, state -> world.enter((int) schedule.getTime()));
        for (Stage stage : Stage.values()) {
            schedule.scheduleRepeating(0.0, stage.ordinal(), state -> {
                // What lapsed is over: the later stages of its last month have nothing to act on.
                if (!world.ended()) {
                    stage.act.accept(world);
                }
            });
        }
        schedule.scheduleRepeating(0.0, Stage.values().length, state -> observer.month(world));
    }

    /** Runs to the horizon, or to the end of the measures. */
    void run() {
        begin();
        int month = 0;
        while (month < horizon && !world.ended()) {
            schedule.step(this);
            month++;
        }
    }
}
