package org.rollover.council;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One decision where the measures lapse without agreement (model section 5.2): straw poll, escalation with concessions
 * and pressure, binding vote, and if that fails a lower level or the lapse. An object conducts one decision.
 *
 * <p>Only hold-outs move, and only upwards. Company is what was expected until ballots are declared, and the declared
 * share from then on; it is recounted when concessions are offered, after each of them, and when the pressure of a stage has
 * been felt, and not between the last stage and the binding vote.
 */
public final class RenewalProcedure {
    private final Delegations delegations;
    private final VotingRule rule;
    private final Terms terms;
    private final Minutes minutes;
    private final int n;
    private final Ballot[] ballots;
    private final double[] company;
    private final double[] price;
    private final boolean[] holdOut;
    private final boolean[] strawHoldOut;
    private int stage;

    public RenewalProcedure(Delegations delegations, VotingRule rule, Terms terms, Minutes minutes) {
        this.delegations = delegations;
        this.rule = rule;
        this.terms = terms;
        this.minutes = minutes;
        this.n = delegations.size();
        this.ballots = new Ballot[n];
        this.company = new double[n];
        this.price = new double[n];
        this.holdOut = new boolean[n];
        this.strawHoldOut = new boolean[n];
    }

    /** Conducts the decision. */
    public Proceeding conduct() {
        if (strawPoll()) {
            return close(Outcome.SMOOTH, terms.level(), new boolean[n]);
        }
        if (escalate() || bindingVote()) {
            return close(anyPaid() ? Outcome.CONCESSION : Outcome.FACED_DOWN, terms.level(), new boolean[n]);
        }
        boolean[] vetoed = holdOut.clone();
        for (double level : terms.lowerLevels()) {
            if (passesAt(level)) {
                return close(Outcome.EASED, level, vetoed);
            }
        }
        return close(Outcome.LAPSED, terms.reversion(), vetoed);
    }

    /** Members declare as if they had to be paid their ask: some who would live with renewal bluff. */
    boolean strawPoll() {
        double[] support = new double[n];
        for (int i = 0; i < n; i++) {
            company[i] = delegations.expectedCompany(i);
            support[i] = delegations.support(i, company[i], 0);
            ballots[i] = declared(i, support[i] - delegations.ask(i));
        }
        boolean passed = rule.passes(ballots);
        rule.markHoldOuts(ballots, holdOut);
        if (!passed) {
            System.arraycopy(holdOut, 0, strawHoldOut, 0, n);
        }
        minutes.strawPoll(support, company.clone(), ballots.clone(), passed);
        return passed;
    }

    /** Stage by stage until the motion passes; true if it does. */
    boolean escalate() {
        int stages = terms.stageDays().length;
        if (stages == 0) {
            return false;
        }
        for (stage = 1; stage <= stages; stage++) {
            if (offerConcessions(terms.concessionLimit() * stage / stages, stage - 1)) {
                return true;
            }
            delegations.surge(stage, holdOut.clone());
            recountCompany();
            foldOrStay();
            if (rule.passes(ballots)) {
                return true;
            }
        }
        stage = stages;
        return offerConcessions(terms.concessionLimit(), stage);
    }

    /**
     * The presidency pays the cheapest hold-outs first, recounting who stands alone after each, until the motion passes.
     * None is paid if it cannot pass.
     *
     * @param allowance the most that one member may be paid now, utils
     * @param heatStage stages of escalation that already weigh on the hold-outs
     */
    private boolean offerConcessions(double allowance, int heatStage) {
        if (terms.concessionLimit() <= 0) {
            return false;
        }
        Ballot[] ballotsBefore = ballots.clone();
        double[] companyBefore = company.clone();
        recountCompany();
        // In order of payment; under constructive abstention one member may be lifted twice, for one price in the end.
        Set<Integer> paid = new LinkedHashSet<>();
        while (!rule.passes(ballots)) {
            int cheapest = cheapestHoldOut(allowance, heatStage);
            if (cheapest < 0) {
                System.arraycopy(ballotsBefore, 0, ballots, 0, n);
                System.arraycopy(companyBefore, 0, company, 0, n);
                paid.forEach(i -> price[i] = 0);
                rule.markHoldOuts(ballots, holdOut);
                return false;
            }
            paid.add(cheapest);
            price[cheapest] = priceOf(cheapest, heatStage);
            ballots[cheapest] = rule.needsYes() ? Ballot.AGREE : lifted(cheapest);
            rule.markHoldOuts(ballots, holdOut);
            recountCompany();
        }
        paid.forEach(i -> minutes.concession(stage, i, price[i]));
        return true;
    }

    private int cheapestHoldOut(double allowance, int heatStage) {
        int cheapest = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (holdOut[i]) {
                double asked = priceOf(i, heatStage);
                if (asked <= allowance && asked < lowest) {
                    lowest = asked;
                    cheapest = i;
                }
            }
        }
        return cheapest;
    }

    /** What lifts a hold-out to its ask (above the band where only a yes counts); 0 if it is there already. */
    private double priceOf(int i, int heatStage) {
        double wanted = delegations.ask(i) + yesBand(i);
        return Math.max(0, wanted - delegations.support(i, company[i], heatStage));
    }

    /** A paid member's ballot: no longer an objection, and a yes where abstaining would not help. */
    private Ballot lifted(int i) {
        return ballots[i] == Ballot.OBJECT ? Ballot.ABSTAIN : Ballot.AGREE;
    }

    /** How far above its ask a hold-out must be to count for the motion. */
    private double yesBand(int i) {
        return rule.needsYes() || ballots[i] == Ballot.ABSTAIN ? delegations.band() : 0;
    }

    /** Hold-outs whose support has reached their ask give in; all see the same camps. */
    private void foldOrStay() {
        double[] support = new double[n];
        double seen = 1;
        for (int i = 0; i < n; i++) {
            if (holdOut[i]) {
                seen = company[i];
                support[i] = delegations.support(i, company[i], stage);
                ballots[i] = ballots[i].orBetter(declared(i, support[i] - delegations.ask(i)));
            }
        }
        rule.markHoldOuts(ballots, holdOut);
        minutes.stage(stage, support, seen, holdOut.clone());
    }

    /** The vote that counts: on the value itself, so that bluffs are called. */
    boolean bindingVote() {
        double[] support = new double[n];
        for (int i = 0; i < n; i++) {
            support[i] = delegations.support(i, company[i], stage);
            ballots[i] = ballots[i].orBetter(declared(i, support[i]));
        }
        boolean passed = rule.passes(ballots);
        rule.markHoldOuts(ballots, holdOut);
        minutes.bindingVote(support, ballots.clone(), passed);
        return passed;
    }

    private boolean passesAt(double level) {
        double[] support = new double[n];
        double[] failed = Ballots.declaredCompany(ballots);
        Ballot[] offered = new Ballot[n];
        for (int i = 0; i < n; i++) {
            support[i] = delegations.supportAt(level, i, failed[i], stage);
            offered[i] = declared(i, support[i]);
        }
        boolean passed = rule.passes(offered);
        minutes.offer(level, support, offered.clone(), passed);
        if (passed) {
            System.arraycopy(offered, 0, ballots, 0, n);
        }
        return passed;
    }

    private Ballot declared(int i, double value) {
        return delegations.cannotBlock(i) ? Ballot.AGREE : Ballot.of(value, delegations.band());
    }

    private void recountCompany() {
        System.arraycopy(Ballots.declaredCompany(ballots), 0, company, 0, n);
    }

    private boolean anyPaid() {
        return Arrays.stream(price).anyMatch(p -> p > 0);
    }

    private Proceeding close(Outcome outcome, double level, boolean[] vetoed) {
        boolean[] facedDown = new boolean[n];
        for (int i = 0; i < n; i++) {
            facedDown[i] = strawHoldOut[i] && price[i] == 0 && !vetoed[i] && !holdOut[i];
        }
        double days = 0;
        for (int s = 0; s < stage; s++) {
            days += terms.stageDays()[s];
        }
        return new Proceeding(outcome, level, strawHoldOut, price, facedDown, vetoed, ballots, stage, days);
    }
}
