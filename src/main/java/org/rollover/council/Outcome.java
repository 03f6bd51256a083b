package org.rollover.council;

/** How a decision ended, from best to worst for the measures. */
public enum Outcome {
    /** Renewed at the straw poll; where the default is stay: the measures went on. */
    SMOOTH,
    /** Renewed after a hold-up without a price: hold-outs were faced down, or outvoted where the rule allows that. */
    FACED_DOWN,
    /** Renewed after a hold-up: at least one hold-out was bought off. */
    CONCESSION,
    /** Renewed at a lower level, or cut to one. */
    EASED,
    /** Lapsed, or ended, for good. */
    LAPSED;

    /** True if the measures go on at the present level. */
    public boolean renewed() {
        return this == SMOOTH || this == FACED_DOWN || this == CONCESSION;
    }

    /** True if the decision was contested beyond the straw poll. */
    public boolean heldUp() {
        return this != SMOOTH;
    }
}
