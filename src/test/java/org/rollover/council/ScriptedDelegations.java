package org.rollover.council;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Delegations that say what a test wants them to say: a value each, to which the cost of standing alone is added. */
final class ScriptedDelegations implements Delegations {
    final double[] value;
    final double[] expected;
    final double[] kappa;
    final boolean[] cannotBlock;
    final double[] ask;
    double band = 0.03;
    double heat;
    double gamma = 4;
    /** What a surge adds to the value of those that hold out. */
    double surge;
    /** What a point less of the measure adds to every value. */
    double easier;

    final double presentLevel = 60;
    final List<String> surges = new ArrayList<>();

    ScriptedDelegations(double... value) {
        this.value = value.clone();
        this.expected = new double[value.length];
        this.kappa = new double[value.length];
        this.cannotBlock = new boolean[value.length];
        this.ask = new double[value.length];
        Arrays.fill(expected, 1);
    }

    ScriptedDelegations asking(double amount) {
        Arrays.fill(ask, amount);
        return this;
    }

    ScriptedDelegations mindingIsolation(double weight) {
        Arrays.fill(kappa, weight);
        return this;
    }

    Proceeding decide(VotingRule rule, Terms terms) {
        return decide(rule, terms, Minutes.NONE);
    }

    Proceeding decide(VotingRule rule, Terms terms, Minutes minutes) {
        return new RenewalProcedure(this, rule, terms, minutes).conduct();
    }

    @Override
    public int size() {
        return value.length;
    }

    @Override
    public double expectedCompany(int i) {
        return expected[i];
    }

    @Override
    public double support(int i, double company, int stage) {
        return value[i] + kappa[i] * (1 + heat * stage) * Math.pow(company, gamma);
    }

    @Override
    public double supportAt(double level, int i, double company, int stage) {
        return support(i, company, stage) + easier * (presentLevel - level);
    }

    @Override
    public double ask(int i) {
        return ask[i];
    }

    @Override
    public double band() {
        return band;
    }

    @Override
    public boolean cannotBlock(int i) {
        return cannotBlock[i];
    }

    @Override
    public void surge(int stage, boolean[] holdOuts) {
        surges.add(stage + Arrays.toString(holdOuts));
        for (int i = 0; i < value.length; i++) {
            value[i] += holdOuts[i] ? surge : 0;
        }
    }
}
