package org.rollover.council;

import java.util.Arrays;

/**
 * Unanimity: a motion passes unless a member objects (Art. 31(1) TEU). With limits at or below 1 also unless those who
 * abstain reach both limits, as shares of members and of population (second subparagraph).
 */
final class UnanimityRule implements VotingRule {
    private final Electorate members;
    private final double memberLimit;
    private final double populationLimit;
    private final double people;

    UnanimityRule(Electorate members, double memberLimit, double populationLimit) {
        this.members = members;
        this.memberLimit = memberLimit;
        this.populationLimit = populationLimit;
        this.people = Arrays.stream(members.population()).sum();
    }

    @Override
    public boolean passes(Ballot[] ballots) {
        return !anyObjects(ballots) && !tooManyAbstain(ballots);
    }

    @Override
    public boolean needsYes() {
        return false;
    }

    @Override
    public boolean unanimous() {
        return memberLimit > 1;
    }

    @Override
    public void markHoldOuts(Ballot[] ballots, boolean[] holdOuts) {
        // Abstentions are in the way only where nobody objects and the limit is reached.
        boolean abstentionsCount = !anyObjects(ballots) && tooManyAbstain(ballots);
        for (int i = 0; i < ballots.length; i++) {
            holdOuts[i] = ballots[i] == Ballot.OBJECT || (abstentionsCount && ballots[i] == Ballot.ABSTAIN);
        }
    }

    @Override
    public void leverage(double[] object, double[] agree, double[] noise, double[] leverage) {
        for (int i = 0; i < leverage.length; i++) {
            leverage[i] = object[i] / noise[i];
        }
    }

    private static boolean anyObjects(Ballot[] ballots) {
        for (Ballot ballot : ballots) {
            if (ballot == Ballot.OBJECT) {
                return true;
            }
        }
        return false;
    }

    private boolean tooManyAbstain(Ballot[] ballots) {
        if (memberLimit > 1) {
            return false;
        }
        int count = 0;
        double abstaining = 0;
        for (int i = 0; i < ballots.length; i++) {
            if (ballots[i] == Ballot.ABSTAIN) {
                count++;
                abstaining += members.population()[i];
            }
        }
        return count >= memberLimit * ballots.length - 1e-9 && abstaining >= populationLimit * people * (1 - 1e-12);
    }
}
