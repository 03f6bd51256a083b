package org.rollover.council;

/** Someone who takes the minutes of a decision, for a trace. All arrays are copies in council order. */
public interface Minutes {

    /** The straw poll: what each member's support was, and what it declared. */
    void strawPoll(double[] support, double[] company, Ballot[] declared, boolean passed);

    /** A member was lifted to what it asked for; at price 0 it gave in to its isolation while others were being paid. */
    void concession(int stage, int member, double price);

    /** A stage of escalation: what each hold-out's support was after the pressure, and who still holds out. */
    void stage(int stage, double[] support, double company, boolean[] stillOut);

    /** The binding vote on renewal. */
    void bindingVote(double[] support, Ballot[] ballots, boolean passed);

    /** A lower level was offered. */
    void offer(double level, double[] support, Ballot[] ballots, boolean passed);

    /** Ending the measures, or cutting them to a level, was moved. */
    void endingMoved(double level, double[] support, Ballot[] ballots, boolean passed);

    /** Takes no minutes. */
    Minutes NONE = new Minutes() {
        @Override
        public void strawPoll(double[] support, double[] company, Ballot[] declared, boolean passed) {}

        @Override
        public void concession(int stage, int member, double price) {}

        @Override
        public void stage(int stage, double[] support, double company, boolean[] stillOut) {}

        @Override
        public void bindingVote(double[] support, Ballot[] ballots, boolean passed) {}

        @Override
        public void offer(double level, double[] support, Ballot[] ballots, boolean passed) {}

        @Override
        public void endingMoved(double level, double[] support, Ballot[] ballots, boolean passed) {}
    };
}
