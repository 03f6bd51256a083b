package org.rollover.council;

/**
 * A renewal by unanimity in which one member alone holds out, for all of its luck at once. Only the hold-out moves, and only
 * its own support decides when it gives in or is bought off; so each end of the decision belongs to an interval of its luck,
 * and the chances of the ends follow without a toss. {@link RenewalProcedure} decides the same for one value of the luck; a
 * test holds the two against each other.
 */
public final class SoleHoldOut {

    /** Delegations whose support is a sure part and luck times a scale. */
    public interface Scaled extends Delegations {

        /** The support of member {@code i} without its luck, utils. */
        double sureSupport(int i, double company, int stage);

        /** Likewise at a lower level. */
        double sureSupportAt(double level, int i, double company, int stage);

        /** True if nobody but member {@code i} objects to the lower level at this place while that one objects. */
        boolean othersAccept(int lower, int i);

        /** The scale of its luck, utils, positive. */
        double noise(int i);

        /** The scale of its luck at a lower level. */
        double noiseAt(double level, int i);
    }

    /** Receives the ends of the decision with the luck of the hold-out that leads to them, from the best luck down. */
    @FunctionalInterface
    public interface Ends {
        /** Luck from {@code least} up to where the last end began leads here. */
        void end(double least, Outcome outcome, double level);
    }

    private final Scaled delegations;
    private final Terms terms;
    private final int i;
    private final Ends ends;

    private SoleHoldOut(Scaled delegations, Terms terms, int i, Ends ends) {
        this.delegations = delegations;
        this.terms = terms;
        this.i = i;
        this.ends = ends;
    }

    /**
     * Tells the ends of the decision. The delegations are pressed as if the hold-out never gave in, and stay so.
     *
     * @param i the hold-out
     * @param ends is told ends from the top down; the last is told with a luck of negative infinity
     */
    public static void tell(Scaled delegations, Terms terms, int i, Ends ends) {
        new SoleHoldOut(delegations, terms, i, ends).tell();
    }

    private void tell() {
        int stages = terms.stageDays().length;
        for (int stage = 1; stage <= stages; stage++) {
            offer(terms.concessionLimit() * stage / stages, stage - 1);
            boolean[] holdOuts = new boolean[delegations.size()];
            holdOuts[i] = true;
            delegations.surge(stage, holdOuts);
            ends.end(reaching(delegations.ask(i), 1, stage), Outcome.FACED_DOWN, terms.level());
        }
        if (stages > 0) {
            offer(terms.concessionLimit(), stages);
        }
        // Without stages nobody has counted camps yet when the binding vote is taken.
        double company = stages > 0 ? 1 : delegations.expectedCompany(i);
        ends.end(reaching(0, company, stages), Outcome.FACED_DOWN, terms.level());
        for (int l = 0; l < terms.lowerLevels().length; l++) {
            double level = terms.lowerLevels()[l];
            if (delegations.othersAccept(l, i)) {
                double least = -delegations.sureSupportAt(level, i, 1, stages) / delegations.noiseAt(level, i);
                ends.end(least, Outcome.EASED, level);
            }
        }
        ends.end(Double.NEGATIVE_INFINITY, Outcome.LAPSED, terms.reversion());
    }

    /** Who is at its ask once the camps are counted gives in; who lacks no more than what may be paid is paid. */
    private void offer(double allowance, int stage) {
        if (terms.concessionLimit() > 0) {
            ends.end(reaching(delegations.ask(i), 1, stage), Outcome.FACED_DOWN, terms.level());
            ends.end(reaching(delegations.ask(i) - allowance, 1, stage), Outcome.CONCESSION, terms.level());
        }
    }

    /** The luck at which the support reaches a value. */
    private double reaching(double value, double company, int stage) {
        return (value - delegations.sureSupport(i, company, stage)) / delegations.noise(i);
    }
}
