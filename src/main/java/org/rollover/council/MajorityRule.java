package org.rollover.council;

import java.util.Arrays;

/**
 * Rules under which only a yes counts. A motion passes when enough members agree and they bring enough weight, or when so
 * few are against that they cannot block by weight (Art. 16(4) TEU).
 */
final class MajorityRule implements VotingRule {
    /** Steps into which the total weight is cut for pivots, where weights are not small whole numbers already. */
    static final int RESOLUTION = 500;

    private final double[] weight;
    private final int membersNeeded;
    private final double weightNeeded;
    private final int blockingMinority;
    private final Pivots pivots;

    private MajorityRule(double[] weight, int membersNeeded, double weightNeeded, int blockingMinority, Pivots pivots) {
        this.weight = weight;
        this.membersNeeded = membersNeeded;
        this.weightNeeded = weightNeeded;
        this.blockingMinority = blockingMinority;
        this.pivots = pivots;
    }

    /** Enough members that stand for enough people; a minority blocks by population only if it is large enough. */
    static MajorityRule qualified(
            Electorate members, double memberShare, double populationShare, int blockingMinority) {
        int needed = (int) Math.ceil(memberShare * members.size() - 1e-9);
        double people = Arrays.stream(members.population()).sum();
        return of(members.population(), needed, populationShare * people, blockingMinority);
    }

    /** More than half of all members. */
    static MajorityRule simple(Electorate members) {
        return of(new double[members.size()], members.size() / 2 + 1, 0, 0);
    }

    /** Votes that reach a quota. */
    static MajorityRule weighted(Electorate members, double quota) {
        return of(members.votes(), 0, quota, 0);
    }

    private static MajorityRule of(double[] weight, int membersNeeded, double weightNeeded, int blockingMinority) {
        Pivots pivots = Pivots.of(weight, membersNeeded, weightNeeded, blockingMinority, RESOLUTION);
        return new MajorityRule(weight, membersNeeded, weightNeeded, blockingMinority, pivots);
    }

    @Override
    public boolean passes(Ballot[] ballots) {
        int agreeing = 0;
        double agreed = 0;
        for (int i = 0; i < ballots.length; i++) {
            if (ballots[i] == Ballot.AGREE) {
                agreeing++;
                agreed += weight[i];
            }
        }
        boolean enoughWeight = agreed >= weightNeeded * (1 - 1e-12);
        boolean tooFewToBlock = ballots.length - agreeing < blockingMinority;
        return agreeing >= membersNeeded && (enoughWeight || tooFewToBlock);
    }

    @Override
    public boolean needsYes() {
        return true;
    }

    @Override
    public boolean unanimous() {
        return false;
    }

    @Override
    public void markHoldOuts(Ballot[] ballots, boolean[] holdOuts) {
        for (int i = 0; i < ballots.length; i++) {
            holdOuts[i] = ballots[i] != Ballot.AGREE;
        }
    }

    @Override
    public void leverage(double[] object, double[] agree, double[] noise, double[] leverage) {
        pivots.chances(agree, leverage);
        for (int i = 0; i < leverage.length; i++) {
            leverage[i] *= agree[i] * (1 - agree[i]) / noise[i];
        }
    }
}
