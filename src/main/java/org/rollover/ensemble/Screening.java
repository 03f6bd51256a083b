package org.rollover.ensemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.ensemble.Tipping.Asked;
import org.rollover.ensemble.Tipping.Verdict;

/**
 * All levers at a few values, with few replicates. P at a value is taken as P of the scenario as it stands, which is known
 * from many, and the change on the few, in which the luck that both share drops out (a control variate).
 */
final class Screening {
    /** Parts of the range at whose ends a lever is screened. */
    private static final int PARTS = 2;

    private final Asked asked;
    private final Contrast present;
    private final List<Answer> answers = new ArrayList<>();
    private final long done;
    private final boolean complete;

    Screening(Asked asked, Contrast present, Watcher watcher) {
        this.asked = asked;
        this.present = present;
        Variant base = Variant.of(asked.scenario());
        List<Variant> variants = new ArrayList<>(List.of(base));
        List<int[]> places = new ArrayList<>();
        for (NumericLever lever : asked.levers()) {
            int[] at = Crossing.places(lever, PARTS);
            places.add(at);
            for (int place : at) {
                variants.add(base.with(lever.path(), lever.value(place)));
            }
        }
        long left = (asked.most() - asked.presentSteps()) / variants.size();
        Plan plan = asked.with(Math.min(asked.screening(), Math.max(1, left)));
        Panel panel = Panel.runOrGiveUp(variants, plan, plan.block(), watcher);
        int first = 1;
        for (int l = 0; l < places.size() && panel.draws() > 0; l++) {
            answers.add(screened(asked.levers().get(l), places.get(l), panel, first));
            first += places.get(l).length;
        }
        complete = panel.replicates() >= asked.roundUp(asked.screening());
        done = complete ? asked.screenSteps() : panel.replicates() * variants.size();
    }

    /** Variants that are run: the scenario as it stands, and each lever at each of its values. */
    static long variants(List<NumericLever> levers) {
        return 1
                + levers.stream()
                        .mapToLong(lever -> Crossing.places(lever, PARTS).length)
                        .sum();
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Steps that were finished. */
    long done() {
        return done;
    }

    /** True if it was not stopped. */
    boolean complete() {
        return complete;
    }

    private Answer screened(NumericLever lever, int[] places, Panel panel, int first) {
        Map<Double, Contrast> curve = new TreeMap<>();
        int most = first;
        int least = first;
        for (int p = 0; p < places.length; p++) {
            int variant = first + p;
            Contrast change = panel.difference(variant, 0);
            curve.put(lever.value(places[p]), changed(change));
            most = change.value() > panel.difference(most, 0).value() ? variant : most;
            least = change.value() < panel.difference(least, 0).value() ? variant : least;
        }
        double lowest = curve.values().stream()
                .mapToDouble(p -> p.interval().low())
                .min()
                .orElse(0);
        double highest = curve.values().stream()
                .mapToDouble(p -> p.interval().high())
                .max()
                .orElse(1);
        boolean clear = lowest > asked.threshold() || highest < asked.threshold();
        Verdict verdict = clear ? Verdict.STAYS_CLEAR : Verdict.NOT_SEARCHED;
        return new Answer(lever, verdict, curve, panel.replicates(), panel.difference(most, least), null);
    }

    private Contrast changed(Contrast change) {
        double value = present.value() + change.value();
        double error = Math.hypot(present.error(), change.error());
        double reach = Interval.Z95 * error;
        return new Contrast(value, error, new Interval(value - reach, value + reach, 0.95)).within(0, 1);
    }

    /** Those that may cross, nearest first, as many as are to be searched. */
    List<Answer> nearest() {
        return answers.stream()
                .filter(answer -> answer.verdict() == Verdict.NOT_SEARCHED)
                .sorted(Comparator.comparingDouble(this::guess)
                        .thenComparing(a -> a.lever().path()))
                .limit(asked.searched())
                .toList();
    }

    /** How far the lever must move, by straight lines between the points; 1 more where no line crosses. */
    private double guess(Answer answer) {
        double nearest = Double.POSITIVE_INFINITY;
        Map.Entry<Double, Contrast> before = null;
        double gap = Double.POSITIVE_INFINITY;
        for (Map.Entry<Double, Contrast> point : answer.curve().entrySet()) {
            double off = point.getValue().value() - asked.threshold();
            gap = Math.min(gap, Math.abs(off));
            if (before != null) {
                double was = before.getValue().value() - asked.threshold();
                if (was >= 0 != off >= 0) {
                    double share = was / (was - off);
                    double value = before.getKey() + share * (point.getKey() - before.getKey());
                    nearest = Math.min(nearest, answer.lever().distance(value));
                }
            }
            before = point;
        }
        return Double.isFinite(nearest) ? nearest : 1 + gap;
    }
}
