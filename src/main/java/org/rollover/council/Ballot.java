package org.rollover.council;

/** A ballot, from least to most favourable to the motion. */
public enum Ballot {
    OBJECT,
    ABSTAIN,
    AGREE;

    /** The ballot that follows from a latent value: below 0 objects, below {@code band} abstains, else agrees. */
    public static Ballot of(double value, double band) {
        if (value < 0) {
            return OBJECT;
        }
        return value < band ? ABSTAIN : AGREE;
    }

    /** The more favourable of two ballots. */
    public Ballot orBetter(Ballot other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
