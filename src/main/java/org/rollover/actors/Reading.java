package org.rollover.actors;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rollover.council.Electorate;
import org.rollover.council.VotingRule;
import org.rollover.law.LawBook;
import org.rollover.scenario.Council;
import org.rollover.scenario.Draw;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.Scenario;

/**
 * What the actors read out of one draw of the uncertain numbers, made once for all histories that share the draw. Never
 * changed, but for the scratch space of the voting rule: one serves one thread.
 */
public final class Reading {
    final Draw draw;
    final Settings settings;
    final LawBook law;
    final VotingRule rule;
    /** By government; null for one that listens to all others by their capability. */
    final @Nullable Influence[] influence;

    /** What is offered when renewal fails, as shares of the way from the reversion to the level, highest first. */
    final double[] lowerShares;

    /** How long each stage of escalation takes, days. */
    final double[] stageDays;

    /** By lobbyist and channel. */
    final double[][] access;

    /** Whom a government listens to, and how much to each. */
    record Influence(int[] others, double[] weights) {
        /** The weighted mean of the others' positions; {@code own} where no weight is above 0. */
        double mean(double[] positions, double own) {
            double sum = 0;
            double total = 0;
            for (int k = 0; k < weights.length; k++) {
                sum += weights[k] * positions[others[k]];
                total += weights[k];
            }
            return total <= 0 ? own : sum / total;
        }
    }

    /**
     * @param cast the cast of the scenario
     * @param draw a draw of its uncertain numbers
     */
    public Reading(Cast cast, Draw draw) {
        Scenario scenario = cast.scenario();
        this.draw = draw;
        this.settings = new Settings(scenario.parameters(), draw);
        this.law = new LawBook(scenario.constraints(), draw);
        this.rule = VotingRule.of(scenario.council().rule(), electorate(cast), draw);
        int n = cast.governments().size();
        this.influence = new Influence[n];
        for (int i = 0; i < n; i++) {
            Cast.Ties ties = cast.ties(i);
            influence[i] = ties == null ? null : new Influence(ties.others(), values(ties.weights()));
        }
        this.lowerShares = values(scenario.measure().lowerLevels().toArray(Quantity[]::new));
        Arrays.sort(lowerShares);
        for (int l = 0, last = lowerShares.length - 1; l < last - l; l++) {
            double low = lowerShares[l];
            lowerShares[l] = lowerShares[last - l];
            lowerShares[last - l] = low;
        }
        this.stageDays = values(scenario.council().stages().values().stream()
                .map(Council.Stage::days)
                .toArray(Quantity[]::new));
        this.access = new double[cast.lobbyists().size()][];
        for (Cast.LobbyistPart part : cast.lobbyists()) {
            access[part.index()] = values(part.access());
        }
    }

    /** The draw that was read. */
    public Draw draw() {
        return draw;
    }

    private double[] values(Quantity[] quantities) {
        double[] values = new double[quantities.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = draw.of(quantities[k]);
        }
        return values;
    }

    private Electorate electorate(Cast cast) {
        double[] votes = new double[cast.governments().size()];
        double[] population = new double[votes.length];
        for (Cast.GovernmentPart part : cast.governments()) {
            votes[part.index()] = draw.of(part.spec().votes());
            Long people = part.spec().population();
            population[part.index()] = people == null ? 0 : people;
        }
        return new Electorate(votes, population);
    }
}
