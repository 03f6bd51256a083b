package org.rollover.council;

import java.util.List;

/** Minutes that keep who was paid at which stage, as {@code 1: 2} for member 2 at stage 1. */
record TellsConcessions(List<String> told) implements Minutes {
    @Override
    public void strawPoll(double[] support, double[] company, Ballot[] declared, boolean passed) {}

    @Override
    public void concession(int stage, int member, double price) {
        told.add(stage + ": " + member);
    }

    @Override
    public void stage(int stage, double[] support, double company, boolean[] stillOut) {}

    @Override
    public void bindingVote(double[] support, Ballot[] ballots, boolean passed) {}

    @Override
    public void offer(double level, double[] support, Ballot[] ballots, boolean passed) {}

    @Override
    public void endingMoved(double level, double[] support, Ballot[] ballots, boolean passed) {}
}
