package org.rollover.council;

import java.util.List;
import org.rollover.chance.Distribution;
import org.rollover.scenario.DecisionRule;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Quantity;

/** Voting rules for tests. */
final class Rules {
    private Rules() {}

    static Electorate members(int n) {
        return Electorate.equal(n);
    }

    static VotingRule unanimity(int n) {
        return of(new DecisionRule.Unanimity(), members(n));
    }

    static VotingRule constructiveAbstention(Electorate members) {
        return of(new DecisionRule.ConstructiveAbstention(point(1.0 / 3), point(1.0 / 3)), members);
    }

    static VotingRule qualifiedMajority(double... population) {
        return of(
                new DecisionRule.QualifiedMajority(point(0.55), point(0.65), 4),
                new Electorate(new double[population.length], population));
    }

    static VotingRule simpleMajority(int n) {
        return of(new DecisionRule.SimpleMajority(), members(n));
    }

    static VotingRule weighted(double quota, double... votes) {
        return of(new DecisionRule.Weighted(point(quota)), new Electorate(votes, new double[votes.length]));
    }

    private static VotingRule of(DecisionRule rule, Electorate members) {
        return VotingRule.of(rule, members, Draw.central(List.of()));
    }

    private static Quantity point(double value) {
        return new Quantity("test", new Distribution.Point(value), -1);
    }

    /** Ballots written as letters: y agrees, a abstains, n objects. */
    static Ballot[] ballots(String letters) {
        return letters.chars()
                .mapToObj(c -> c == 'y' ? Ballot.AGREE : c == 'a' ? Ballot.ABSTAIN : Ballot.OBJECT)
                .toArray(Ballot[]::new);
    }
}
