package org.rollover.casebook;

import org.apache.commons.math3.util.FastMath;

/** How wrong a forecast of one decision was; 0 is perfect. All are proper: it pays to say what one believes. */
public enum Score {
    /**
     * Ranked probability score (Epstein 1969) over kept, eased, ended, in the form that runs from 0 to 1: half the sum, over
     * the two borders between classes, of the squared error of the probability to stay above. Eased for ended is half right.
     */
    RANKED("ranked probability score", "RPS") {
        @Override
        public double of(Probabilities said, OutcomeClass happened) {
            double first = said.kept() - (happened == OutcomeClass.KEPT ? 1 : 0);
            double second = said.ended() - (happened == OutcomeClass.ENDED ? 1 : 0);
            return (first * first + second * second) / 2;
        }
    },
    /** Brier's score for "kept" against not: the squared error of the probability, from 0 to 1. */
    BRIER("Brier score, kept or not", "Brier") {
        @Override
        public double of(Probabilities said, OutcomeClass happened) {
            double off = said.kept() - (happened == OutcomeClass.KEPT ? 1 : 0);
            return off * off;
        }
    },
    /** Brier's score as he wrote it (1950): the sum of the squared errors of all classes, from 0 to 2. */
    BRIER_CLASSES("Brier score, three classes", "Brier 3") {
        @Override
        public double of(Probabilities said, OutcomeClass happened) {
            double sum = 0;
            for (OutcomeClass each : OutcomeClass.values()) {
                double off = said.of(each) - (happened == each ? 1 : 0);
                sum += off * off;
            }
            return sum;
        }
    },
    /** Logarithmic score (Good 1952), in nats: minus the logarithm of the probability of what happened. */
    LOG("log score", "log") {
        @Override
        public double of(Probabilities said, OutcomeClass happened) {
            return -FastMath.log(said.of(happened));
        }
    };

    private final String words;
    private final String brief;

    Score(String words, String brief) {
        this.words = words;
        this.brief = brief;
    }

    /** Its name in a text. */
    public String words() {
        return words;
    }

    /** Its name over a column. */
    public String brief() {
        return brief;
    }

    /** The score of one forecast. */
    public abstract double of(Probabilities said, OutcomeClass happened);
}
