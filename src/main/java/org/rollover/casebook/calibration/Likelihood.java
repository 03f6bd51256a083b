package org.rollover.casebook.calibration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollover.casebook.OutcomeClass;
import org.rollover.council.Outcome;
import org.rollover.scenario.HistoricalDecision;
import org.rollover.scenario.LoadedCase;

/**
 * How likely what happened is, by simulated shares (Diggle and Gratton 1984), regime by regime.
 *
 * <p>A regime with a {@link RegimeRate} counts with that rate: its decisions are all there were, renewed smoothly, faced down,
 * for a price, or not renewed at all, against the mean shares over its cases. Of the other regimes the cases were picked for
 * change, so each counts with the chance of its class given that it was picked: a renewal is picked {@code selection} times
 * as often as a change (choice-based sampling; Manski and McFadden 1981).
 *
 * <p>Decisions of one regime depend on each other. Each counts {@code 1 / (1 + (m - 1) rho)} times, {@code m} being their
 * number and {@code rho} their correlation, as much as so many independent ones tell of a mean (a composite likelihood with
 * its magnitude adjusted; Kish 1965, Varin, Reid and Firth 2011).
 */
public final class Likelihood {
    private static final double HALF = 0.5;
    private static final int CLASSES = OutcomeClass.values().length;

    private final List<Regime> regimes;

    /** A decision that counts: its place on the {@link Bench}, and what happened. */
    private record Scored(int place, OutcomeClass happened) {}

    private record Regime(String name, List<Scored> decisions, Optional<RegimeRate> rate) {}

    /**
     * @param cases in the order of the bench
     * @param rates what is known of whole regimes
     */
    public Likelihood(List<LoadedCase> cases, List<RegimeRate> rates) {
        Map<String, List<Scored>> byRegime = new LinkedHashMap<>();
        int place = 0;
        for (LoadedCase one : cases) {
            List<Scored> scored = byRegime.computeIfAbsent(one.notes().regime(), name -> new ArrayList<>());
            for (HistoricalDecision decision : one.outcome().decisions()) {
                int here = place++;
                OutcomeClass.of(decision.happened()).ifPresent(happened -> scored.add(new Scored(here, happened)));
            }
        }
        List<Regime> all = new ArrayList<>();
        byRegime.forEach((name, scored) -> {
            if (!scored.isEmpty()) {
                all.add(new Regime(
                        name,
                        List.copyOf(scored),
                        rates.stream()
                                .filter(rate -> rate.regime().equals(name))
                                .findFirst()));
            }
        });
        this.regimes = List.copyOf(all);
    }

    /** The regimes that count, in the order of the cases. */
    public List<String> regimes() {
        return regimes.stream().map(Regime::name).toList();
    }

    /**
     * The logarithm of the likelihood, by regime.
     *
     * @param counts of the {@link Bench}
     * @param selection how often a plain renewal is picked, relative to a change
     * @param correlation of two decisions of a regime, 0 to 1
     */
    public double[] logarithms(int[][] counts, double selection, double correlation) {
        return regimes.stream()
                .mapToDouble(regime -> regime.rate()
                        .map(rate -> ofRate(rate, shares(counts, regime), correlation))
                        .orElseGet(() -> ofPicked(regime, counts, selection, correlation)))
                .toArray();
    }

    /** What one of so many decisions counts. */
    static double weight(int decisions, double correlation) {
        return 1 / (1 + (decisions - 1) * correlation);
    }

    private static double ofRate(RegimeRate rate, double[] shares, double correlation) {
        int smooth = rate.decisions() - rate.heldUp() - rate.givenUp();
        double sum = smooth * Math.log(shares[Outcome.SMOOTH.ordinal()])
                + (rate.heldUp() - rate.paid()) * Math.log(shares[Outcome.FACED_DOWN.ordinal()])
                + rate.paid() * Math.log(shares[Outcome.CONCESSION.ordinal()])
                + rate.givenUp() * Math.log(shares[Outcome.EASED.ordinal()] + shares[Outcome.LAPSED.ordinal()]);
        return weight(rate.decisions(), correlation) * sum;
    }

    /** Mean shares of the ends over the decisions of a regime; half a count each keeps them above 0. */
    private static double[] shares(int[][] counts, Regime regime) {
        double[] shares = new double[Bench.ENDS];
        for (Scored scored : regime.decisions()) {
            double taken = java.util.Arrays.stream(counts[scored.place()]).sum();
            for (int end = 0; end < Bench.ENDS; end++) {
                shares[end] += (counts[scored.place()][end] + HALF) / (taken + HALF * Bench.ENDS);
            }
        }
        for (int end = 0; end < Bench.ENDS; end++) {
            shares[end] /= regime.decisions().size();
        }
        return shares;
    }

    private static double ofPicked(Regime regime, int[][] counts, double selection, double correlation) {
        double sum = 0;
        for (Scored scored : regime.decisions()) {
            double[] chances = classes(counts[scored.place()]);
            double kept = selection * chances[OutcomeClass.KEPT.ordinal()];
            double changed = 1 - chances[OutcomeClass.KEPT.ordinal()];
            double happened = scored.happened() == OutcomeClass.KEPT
                    ? kept
                    : chances[scored.happened().ordinal()];
            sum += Math.log(happened / (kept + changed));
        }
        return weight(regime.decisions().size(), correlation) * sum;
    }

    /** The chances of the classes by the counts of the ends, half a count added to each class (Jeffreys). */
    static double[] classes(int[] ends) {
        double[] chances = new double[CLASSES];
        double taken = 0;
        for (Outcome outcome : Outcome.values()) {
            chances[OutcomeClass.of(outcome).ordinal()] += ends[outcome.ordinal()];
            taken += ends[outcome.ordinal()];
        }
        for (int c = 0; c < CLASSES; c++) {
            chances[c] = (chances[c] + HALF) / (taken + HALF * CLASSES);
        }
        return chances;
    }
}
