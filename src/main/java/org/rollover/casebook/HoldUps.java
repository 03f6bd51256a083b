package org.rollover.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rollover.scenario.HistoricalDecision.Evidence;

/**
 * How well hold-ups and delays were foreseen, where there is evidence of either.
 *
 * @param decisions with evidence whether they were held up
 * @param heldUp those that were
 * @param said the mean probability that the model gave to it; NaN without decisions
 * @param brier the model's Brier score
 * @param rate that of the share among the decisions of other regimes (half a decision more for yes and for no); NaN if there is no other
 * @param rateLead the model's less that
 * @param never that of "never held up"
 * @param neverLead the model's less that
 * @param delays decisions with evidence of their delay
 * @param days the model's continuous ranked probability score for the delay, days
 * @param none that of "no delay", which is the mean delay, days
 * @param noneLead the model's less that
 */
public record HoldUps(
        int decisions,
        int heldUp,
        double said,
        Measured brier,
        Measured rate,
        Measured rateLead,
        Measured never,
        Measured neverLead,
        int delays,
        Measured days,
        Measured none,
        Measured noneLead) {

    /** A decision with evidence, and the probability of a hold-up. */
    private record Known(Decided decided, double said, boolean heldUp) {}

    static HoldUps of(List<Trial> trials, long seed) {
        List<Known> known = new ArrayList<>();
        List<Trial> timed = new ArrayList<>();
        for (Trial trial : trials) {
            Double said = trial.said().heldUp();
            Evidence evidence = trial.decided().heldUp();
            if (said != null && evidence != Evidence.UNKNOWN) {
                known.add(new Known(trial.decided(), said, evidence == Evidence.YES));
            }
            if (trial.decided().delay() != null && trial.said().delays() != null) {
                timed.add(trial);
            }
        }
        BlockBootstrap luck =
                new BlockBootstrap(known.stream().map(Known::decided).toList(), seed);
        double[] model = squares(known, known.stream().mapToDouble(Known::said).toArray());
        double[] rate = squares(
                known, known.stream().mapToDouble(one -> rate(one, known)).toArray());
        double[] never = squares(known, new double[known.size()]);
        BlockBootstrap time =
                new BlockBootstrap(timed.stream().map(Trial::decided).toList(), seed);
        double[] days = timed.stream()
                .mapToDouble(one -> Objects.requireNonNull(one.said().delays())
                        .score(Objects.requireNonNull(one.decided().delay())))
                .toArray();
        double[] none = timed.stream()
                .mapToDouble(one -> Objects.requireNonNull(one.decided().delay()))
                .toArray();
        return new HoldUps(
                known.size(),
                (int) known.stream().filter(Known::heldUp).count(),
                known.stream().mapToDouble(Known::said).average().orElse(Double.NaN),
                luck.mean(model),
                luck.mean(rate),
                luck.mean(less(model, rate)),
                luck.mean(never),
                luck.mean(less(model, never)),
                timed.size(),
                time.mean(days),
                time.mean(none),
                time.mean(less(days, none)));
    }

    private static double rate(Known one, List<Known> all) {
        double held = 0.5;
        double others = 1;
        for (Known other : all) {
            if (!other.decided().regime().equals(one.decided().regime())) {
                held += other.heldUp() ? 1 : 0;
                others++;
            }
        }
        return others > 1 ? held / others : Double.NaN;
    }

    private static double[] squares(List<Known> known, double[] said) {
        double[] squares = new double[said.length];
        for (int i = 0; i < said.length; i++) {
            double off = said[i] - (known.get(i).heldUp() ? 1 : 0);
            squares[i] = off * off;
        }
        return squares;
    }

    private static double[] less(double[] one, double[] other) {
        double[] less = new double[one.length];
        for (int i = 0; i < one.length; i++) {
            less[i] = one[i] - other[i];
        }
        return less;
    }
}
