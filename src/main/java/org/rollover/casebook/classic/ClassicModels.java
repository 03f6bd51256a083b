package org.rollover.casebook.classic;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.scenario.LatinHypercube;
import org.rollover.scenario.LoadedScenario;

/**
 * What the classic models say will become of a scenario's measures at its first decision. A model that predicts a level is
 * taken to predict the nearest of the levels that can come out; over many draws of the uncertain numbers that gives shares.
 * The Condorcet election gives chances in each draw.
 */
public final class ClassicModels {
    /** Rounds of the challenge model. */
    public static final int ROUNDS = 8;

    /** The models, with the names that tables give them. */
    public static final String MEAN = "mean voter";

    public static final String MEDIAN = "median voter";
    public static final String COMPROMISE = "compromise model";
    public static final String SALIENT_MEDIAN = "median by stake";
    public static final String CHALLENGE = "challenge model";
    public static final String CONDORCET = "Condorcet election";
    public static final String SETTER = "setter with reversion";

    private static final List<String> NAMES =
            List.of(MEAN, MEDIAN, COMPROMISE, SALIENT_MEDIAN, CHALLENGE, CONDORCET, SETTER);

    private ClassicModels() {}

    /** The models in the order of the tables. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The share of the draws in which each model predicts each class of outcome.
     *
     * @param draws how often the uncertain numbers are drawn, at least 1; the draws are those that a run with this seed takes
     * @return by model, in the order of {@link #names}: the shares of kept, eased and ended, which sum to 1
     */
    public static Map<String, double[]> shares(LoadedScenario s, long seed, int draws) {
        if (draws < 1) {
            throw new IllegalArgumentException(draws + " draws");
        }
        LatinHypercube hypercube = new LatinHypercube(s.uncertain());
        Map<String, double[]> shares = new LinkedHashMap<>();
        NAMES.forEach(name -> add(shares, name, Outlook.KEPT, 0));
        // Where all is known, one draw is as good as many.
        int taken = s.uncertain().isEmpty() ? 1 : draws;
        for (int k = 0; k < taken; k++) {
            Situation situation = Situation.of(s.scenario(), hypercube.draw(seed, k));
            levels(situation).forEach((name, level) -> {
                add(shares, name, situation.nearest(level), 1);
            });
            double[] chances = CondorcetElection.chances(situation.actors(), situation.options());
            for (int o = 0; o < chances.length; o++) {
                add(shares, CONDORCET, situation.outlook(situation.options()[o]), chances[o]);
            }
        }
        shares.values().forEach(share -> Arrays.setAll(share, c -> share[c] / taken));
        return shares;
    }

    private static void add(Map<String, double[]> shares, String name, Outlook outlook, double amount) {
        shares.computeIfAbsent(name, unknown -> new double[Outlook.values().length])[outlook.ordinal()] += amount;
    }

    /** The level that each model predicts, but for the Condorcet election. */
    private static Map<String, Double> levels(Situation situation) {
        List<Actor> actors = situation.actors();
        Map<String, Double> levels = new LinkedHashMap<>();
        levels.put(MEAN, Voters.mean(actors, Actor::capability));
        levels.put(MEDIAN, Voters.median(actors, Actor::capability));
        levels.put(COMPROMISE, Voters.mean(actors, Actor::stake));
        levels.put(SALIENT_MEDIAN, Voters.median(actors, Actor::stake));
        List<ChallengeModel.Round> rounds = ChallengeModel.rounds(actors, ROUNDS, ChallengeModel.Choice.STRONGEST);
        levels.put(CHALLENGE, rounds.get(rounds.size() - 1).median());
        levels.put(SETTER, situation.setter());
        return levels;
    }
}
