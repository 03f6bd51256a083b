package org.rollover.council;

/** What can be said of declared ballots under any rule. */
final class Ballots {
    private Ballots() {}

    /** The share of the others that do not object, for each member. A council of one is never alone. */
    static double[] declaredCompany(Ballot[] ballots) {
        int n = ballots.length;
        int notBlocking = 0;
        for (Ballot ballot : ballots) {
            if (ballot != Ballot.OBJECT) {
                notBlocking++;
            }
        }
        double[] share = new double[n];
        for (int i = 0; i < n; i++) {
            int others = ballots[i] == Ballot.OBJECT ? notBlocking : notBlocking - 1;
            share[i] = n == 1 ? 1 : (double) others / (n - 1);
        }
        return share;
    }
}
