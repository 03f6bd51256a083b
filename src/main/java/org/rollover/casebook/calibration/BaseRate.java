package org.rollover.casebook.calibration;

/**
 * What is known of all decisions of a regime together, those without a case too.
 *
 * @param regime the regime
 * @param decisions roll-overs that are known
 * @param heldUp of these, held up by some member
 * @param paid of these, trimmed or softened
 * @param givenUp of these, eased or ended
 * @param source where it is from
 */
public record BaseRate(String regime, int decisions, int heldUp, int paid, int givenUp, String source) {
    public BaseRate {
        if (decisions < 1 || heldUp < 0 || paid < 0 || givenUp < 0 || paid > heldUp || heldUp + givenUp > decisions) {
            throw new IllegalArgumentException(
                    regime + ": paid must not exceed held-up, nor held-up and given-up together the decisions");
        }
    }
}
