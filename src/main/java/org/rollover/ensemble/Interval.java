package org.rollover.ensemble;

/**
 * A range.
 *
 * @param low its lower end
 * @param high its upper end
 * @param level what it is meant to cover, as 0.95
 */
public record Interval(double low, double high, double level) {
    /** The 97.5 % point of the standard normal. */
    public static final double Z95 = 1.959963984540054;

    /**
     * Wilson's score interval for a share (Wilson 1927), which stays within 0..1 and keeps a width where no or all cases
     * succeeded.
     *
     * @param share the observed share
     * @param cases the number of independent cases, or their effective number; positive, need not be whole
     * @param z how many standard errors to reach
     */
    public static Interval wilson(double share, double cases, double z) {
        double zz = z * z;
        double centre = share + zz / (2 * cases);
        double reach = z * Math.sqrt(share * (1 - share) / cases + zz / (4 * cases * cases));
        double scale = 1 + zz / cases;
        double low = share <= 0 ? 0 : Math.max(0, (centre - reach) / scale);
        double high = share >= 1 ? 1 : Math.min(1, (centre + reach) / scale);
        return new Interval(low, high, 0.95);
    }

    /** Half of its width. */
    public double halfWidth() {
        return (high - low) / 2;
    }
}
