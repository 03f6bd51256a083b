package org.rollover.casebook.classic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.council.Electorate;
import org.rollover.scenario.DecisionRule;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;

/**
 * What each classic model says of one issue.
 *
 * @param issue what the issue is called, empty where there is only one
 * @param actors who has a say
 * @param mean the mean voter, by capability
 * @param median the median voter, by capability
 * @param compromise the compromise model: the mean by capability × salience
 * @param salientMedian the median by capability × salience
 * @param strongest the rounds of the challenge model where actors take the strongest offer; round 0 is the start
 * @param nearest those where they take the offer that asks for the smallest move
 * @param options the levels that the Condorcet election is over
 * @param election the chance of each option
 * @param council what only a scenario has, or null
 */
public record Yardsticks(
        String issue,
        List<Actor> actors,
        double mean,
        double median,
        double compromise,
        double salientMedian,
        List<ChallengeModel.Round> strongest,
        List<ChallengeModel.Round> nearest,
        double[] options,
        double[] election,
        @Nullable CouncilYardsticks council) {

    /**
     * What needs a rule, a level and a reversion point.
     *
     * @param setter the level that a setter gets
     * @param lapses true if the measures end unless renewed, false if they stay unless ended
     * @param power the indices of the rule, in the order of the actors
     */
    public record CouncilYardsticks(
            double level, double reversion, boolean lapses, DecisionRule rule, double setter, PowerIndices power) {}

    /** Of a table: the options are the positions that actors hold. */
    public static Yardsticks of(String issue, List<Actor> actors, int rounds) {
        double[] options =
                actors.stream().mapToDouble(Actor::position).distinct().sorted().toArray();
        return of(issue, actors, options, rounds, null);
    }

    /** Of a scenario, with every uncertain number at its expected value. */
    public static Yardsticks of(LoadedScenario scenario, int rounds) {
        Draw central = Draw.central(scenario.uncertain());
        Situation situation = Situation.of(scenario.scenario(), central);
        DecisionRule rule = scenario.scenario().council().rule();
        Electorate members = situation.members();
        CouncilYardsticks council = new CouncilYardsticks(
                situation.level(),
                situation.reversion(),
                situation.lapses(),
                rule,
                situation.setter(),
                PowerIndices.of(rule, members, central));
        return of("", situation.actors(), situation.options(), rounds, council);
    }

    private static Yardsticks of(
            String issue, List<Actor> actors, double[] options, int rounds, @Nullable CouncilYardsticks council) {
        return new Yardsticks(
                issue,
                List.copyOf(actors),
                Voters.mean(actors, Actor::capability),
                Voters.median(actors, Actor::capability),
                Voters.mean(actors, Actor::stake),
                Voters.median(actors, Actor::stake),
                ChallengeModel.rounds(actors, rounds, ChallengeModel.Choice.STRONGEST),
                ChallengeModel.rounds(actors, rounds, ChallengeModel.Choice.NEAREST),
                options,
                CondorcetElection.chances(actors, options),
                council);
    }

    /** What the challenge model predicts: the median by capability × salience after the last round. */
    public double challenge() {
        return strongest.get(strongest.size() - 1).median();
    }

    /** The same where actors take the nearest offer. */
    public double challengeByNearest() {
        return nearest.get(nearest.size() - 1).median();
    }

    /** The option that the Condorcet election most likely elects; of equals, the first. */
    public int likeliest() {
        int best = 0;
        for (int o = 1; o < options.length; o++) {
            best = election[o] > election[best] ? o : best;
        }
        return best;
    }
}
