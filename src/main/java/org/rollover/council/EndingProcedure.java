package org.rollover.council;

/**
 * One decision where the measures stay without agreement (model section 5.2, last paragraph): if ending is moved, the
 * lowest level that passes comes into force; one vote on each, no escalation. Who blocked the end is known when a cut is
 * voted on. Failed: the measures stay.
 */
public final class EndingProcedure {

    /** What the delegations would say to ending the measures, by index in council order. */
    public interface Positions {
        int size();

        /** True if some member prefers the reversion, or the scenario has ending moved on every date. */
        boolean endingWanted();

        /** The share of the others that member {@code i} expects not to block the end, before any ballot is declared. */
        double expectedCompany(int i);

        /**
         * The latent value of moving down to a level, in utils: below 0 the member objects to it.
         *
         * @param company share of the other members that do not block the end, 0 to 1
         */
        double support(double level, int i, double company);

        /** Support below which a member abstains rather than agrees, utils. */
        double band();

        /** True if member {@code i} does not stand in the way of the others: a caretaker. */
        boolean followsOthers(int i);

        /** True if law forbids member {@code i} to vote for this level. */
        boolean mayNotAccept(double level, int i);
    }

    private EndingProcedure() {}

    /**
     * Conducts the decision.
     *
     * @param levels what may be moved besides the reversion, points, highest first
     */
    public static Proceeding conduct(Positions positions, VotingRule rule, Terms terms, Minutes minutes) {
        int n = positions.size();
        Proceeding stays = new Proceeding(
                Outcome.SMOOTH,
                terms.level(),
                new boolean[n],
                new double[n],
                new boolean[n],
                new boolean[n],
                new Ballot[0],
                0,
                0);
        if (!positions.endingWanted()) {
            return stays;
        }
        double[] company = new double[n];
        for (int i = 0; i < n; i++) {
            company[i] = positions.expectedCompany(i);
        }
        Ballot[] onEnding = vote(positions, terms.reversion(), company, minutes, rule);
        boolean[] wantEnd = new boolean[n];
        for (int i = 0; i < n; i++) {
            wantEnd[i] = onEnding[i] == Ballot.AGREE;
        }
        if (rule.passes(onEnding)) {
            return decided(Outcome.LAPSED, terms.reversion(), wantEnd, new boolean[n], onEnding);
        }
        boolean[] blocked = new boolean[n];
        rule.markHoldOuts(onEnding, blocked);
        company = Ballots.declaredCompany(onEnding);
        double[] levels = terms.lowerLevels();
        for (int l = levels.length - 1; l >= 0; l--) {
            Ballot[] ballots = vote(positions, levels[l], company, minutes, rule);
            if (rule.passes(ballots)) {
                return decided(Outcome.EASED, levels[l], wantEnd, blocked, ballots);
            }
        }
        return decided(Outcome.SMOOTH, terms.level(), wantEnd, blocked, onEnding);
    }

    private static Ballot[] vote(
            Positions positions, double level, double[] company, Minutes minutes, VotingRule rule) {
        int n = positions.size();
        double[] support = new double[n];
        Ballot[] ballots = new Ballot[n];
        for (int i = 0; i < n; i++) {
            support[i] = positions.support(level, i, company[i]);
            ballots[i] = Ballot.of(support[i], positions.band());
            if (positions.mayNotAccept(level, i)) {
                ballots[i] = Ballot.OBJECT;
            } else if (positions.followsOthers(i)) {
                ballots[i] = Ballot.AGREE;
            }
        }
        minutes.endingMoved(level, support, ballots, rule.passes(ballots));
        return ballots;
    }

    private static Proceeding decided(
            Outcome outcome, double level, boolean[] wantEnd, boolean[] blocked, Ballot[] ballots) {
        int n = wantEnd.length;
        return new Proceeding(outcome, level, wantEnd, new double[n], new boolean[n], blocked, ballots, 0, 0);
    }
}
