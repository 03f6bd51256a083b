package org.rollover.council;

/**
 * What members bring to a vote, in council order.
 *
 * @param votes votes under a weighted rule
 * @param population people, 0 where not given
 */
public record Electorate(double[] votes, double[] population) {

    /** Members that differ in nothing. */
    public static Electorate equal(int members) {
        double[] ones = new double[members];
        java.util.Arrays.fill(ones, 1);
        return new Electorate(ones, ones.clone());
    }

    public int size() {
        return votes.length;
    }
}
