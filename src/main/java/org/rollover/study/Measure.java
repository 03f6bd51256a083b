package org.rollover.study;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.rollover.actors.Cast;
import org.rollover.council.Outcome;
import org.rollover.ensemble.DecisionTally;
import org.rollover.ensemble.Estimate;

/**
 * Something that is written down of each point: one column of the table.
 *
 * @param kind what it is
 * @param of the decision's month, the government, or the JSON pointer; empty where the kind needs none
 * @param column the column's name
 */
public record Measure(Kind kind, String of, String column) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** What can be written down. */
    public enum Kind {
        SUSTAINED("the probability that the measures are sustained to the horizon", "probability from 0 to 1"),
        SURVIVAL("the probability that they are sustained after the decision of a month", "probability from 0 to 1"),
        HOLD_OUT_RATE("decisions in which a government held out in the straw poll", "share of the decisions taken"),
        VETO_RATE(
                "decisions in which the renewal failed, in part or whole; of a government: in which it voted against a"
                        + " renewal that failed",
                "share of the decisions taken"),
        DELAY("mean delay of a decision, 0 where there was no contest", "days"),
        CONCESSIONS("mean price of all concessions in a history", "utils"),
        LEVEL("mean level at the horizon; what lapsed counts with the reversion", "points"),
        FIGURE("a figure of the result's JSON", "as there");

        private final String words;
        private final String unit;

        Kind(String words, String unit) {
            this.words = words;
            this.unit = unit;
        }

        /** What it is, in words. */
        public String words() {
            return words;
        }

        public String unit() {
            return unit;
        }

        /** As study files and columns call it, with hyphens. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** What it is, in words, with its government or month. */
    public String words() {
        return of.isEmpty() ? kind.words() : kind.words() + " (" + of + ")";
    }

    /** Its value; NaN where there is none. */
    double of(Estimate estimate, Figures figures) {
        return switch (kind) {
            case SUSTAINED -> estimate.probability();
            case SURVIVAL -> survival(estimate);
            case HOLD_OUT_RATE -> of.isEmpty() ? contested(estimate) : rate(estimate, DecisionTally::holdOuts);
            case VETO_RATE -> of.isEmpty() ? failed(estimate) : rate(estimate, DecisionTally::vetoes);
            case DELAY -> delay(estimate);
            case CONCESSIONS -> concessions(estimate);
            case LEVEL -> estimate.meanLevel();
            case FIGURE -> figure(figures.of(estimate), of);
        };
    }

    private double survival(Estimate estimate) {
        Cast cast = estimate.cast();
        for (int d = 0; d < cast.decisionMonths().size(); d++) {
            if (cast.months().get(cast.decisionMonths().get(d)).toString().equals(of)) {
                double share = estimate.decisions().get(d).remaining() / estimate.replicates();
                return Math.max(0, Math.min(1, share));
            }
        }
        return Double.NaN;
    }

    private static long taken(Estimate estimate) {
        return estimate.decisions().stream().mapToLong(DecisionTally::taken).sum();
    }

    private static double contested(Estimate estimate) {
        long sum = estimate.decisions().stream()
                .mapToLong(DecisionTally::contested)
                .sum();
        return (double) sum / taken(estimate);
    }

    private static double failed(Estimate estimate) {
        double sum = 0;
        for (DecisionTally decision : estimate.decisions()) {
            sum += decision.expected(Outcome.EASED) + decision.expected(Outcome.LAPSED);
        }
        return Math.max(0, sum / taken(estimate));
    }

    private interface Count {
        long of(DecisionTally decision, int government);
    }

    private double rate(Estimate estimate, Count count) {
        int government = estimate.cast().governmentNames().indexOf(of);
        if (government < 0) {
            return Double.NaN;
        }
        long sum = 0;
        for (DecisionTally decision : estimate.decisions()) {
            sum += count.of(decision, government);
        }
        return (double) sum / taken(estimate);
    }

    private static double delay(Estimate estimate) {
        double days = 0;
        for (DecisionTally decision : estimate.decisions()) {
            days += decision.contested() == 0 ? 0 : decision.meanDelay() * decision.contested();
        }
        return days / taken(estimate);
    }

    private static double concessions(Estimate estimate) {
        double price = 0;
        for (DecisionTally decision : estimate.decisions()) {
            for (int i = 0; i < estimate.cast().governmentNames().size(); i++) {
                price += decision.bought(i) == 0 ? 0 : decision.meanPrice(i) * decision.bought(i);
            }
        }
        return price / estimate.replicates();
    }

    /** The number at a JSON pointer (RFC 6901) in maps and lists; NaN where there is none. */
    private static double figure(Object json, String pointer) {
        Object at = json;
        for (String step : pointer.substring(1).split("/", -1)) {
            String key = step.replace("~1", "/").replace("~0", "~");
            if (at instanceof Map<?, ?> map) {
                at = map.get(key);
            } else if (at instanceof List<?> list && key.matches("[0-9]{1,9}") && Integer.parseInt(key) < list.size()) {
                at = list.get(Integer.parseInt(key));
            } else {
                return Double.NaN;
            }
        }
        return at instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
