package org.rollover.actors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rollover.council.Ballot;
import org.rollover.council.Minutes;

/** Takes the minutes of a session for the trace. */
final class SessionMinutes implements Minutes {
    private final World world;
    private final List<String> names;
    private final List<String> stageNames;
    private boolean[] out;

    SessionMinutes(World world) {
        this.world = world;
        this.names = world.cast.governmentNames();
        this.stageNames = List.copyOf(world.scenario.council().stages().keySet());
        this.out = new boolean[names.size()];
    }

    @Override
    public void strawPoll(double[] support, double[] company, Ballot[] declared, boolean passed) {
        List<Double> asks = Arrays.stream(world.governments).map(g -> g.ask).toList();
        List<Happening.Reasons> reasons = Arrays.stream(world.governments)
                .map(g -> g.reasons(company[g.index], world))
                .toList();
        world.tell(new Happening.StrawPoll(
                world.month(),
                world.level,
                names,
                boxed(support),
                reasons,
                asks,
                boxed(company),
                List.of(declared),
                passed));
        world.rule.markHoldOuts(declared, out);
    }

    @Override
    public void concession(int stage, int member, double price) {
        world.tell(new Happening.Concession(world.month(), stage, names.get(member), price));
    }

    @Override
    public void stage(int stage, double[] support, double company, boolean[] stillOut) {
        List<String> members = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> asks = new ArrayList<>();
        List<Boolean> still = new ArrayList<>();
        for (int i = 0; i < out.length; i++) {
            if (out[i]) {
                members.add(names.get(i));
                values.add(support[i]);
                asks.add(world.governments[i].ask);
                still.add(stillOut[i]);
            }
        }
        world.tell(new Happening.Stage(
                world.month(), stage, stageNames.get(stage - 1), company, members, values, asks, still));
        out = stillOut.clone();
    }

    @Override
    public void bindingVote(double[] support, Ballot[] ballots, boolean passed) {
        vote(Happening.Motion.RENEWAL, world.level, support, ballots, passed);
    }

    @Override
    public void offer(double level, double[] support, Ballot[] ballots, boolean passed) {
        vote(Happening.Motion.LOWER_LEVEL, level, support, ballots, passed);
    }

    @Override
    public void endingMoved(double level, double[] support, Ballot[] ballots, boolean passed) {
        vote(Happening.Motion.ENDING, level, support, ballots, passed);
    }

    private void vote(Happening.Motion motion, double level, double[] support, Ballot[] ballots, boolean passed) {
        world.tell(new Happening.Vote(
                world.month(), motion, level, names, boxed(support), List.of(ballots.clone()), passed));
    }

    private static List<Double> boxed(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
