package org.rollover.actors;

import java.util.ArrayList;
import java.util.List;
import org.rollover.council.Proceeding;

/** What a history leaves behind for the count: decisions, efforts, the US side, cabinets. */
public final class Annals {
    /** "It did not happen", as a month. */
    public static final int NEVER = -1;

    private final List<Proceeding> decisions = new ArrayList<>();
    private final List<Forecast> forecasts = new ArrayList<>();
    private final List<UsMove> usMoves = new ArrayList<>();
    private final List<CabinetFall> falls = new ArrayList<>();
    private final List<Integer> escalations = new ArrayList<>();
    private final List<Integer> steps = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final List<double[][]> effortUpTo = new ArrayList<>();
    private final double[][] effort;
    private final double[][] surgeEffort;
    private int awareMonth = NEVER;
    private int stopMonth = NEVER;
    private int endorseMonth = NEVER;

    Annals(int[] channels) {
        effort = new double[channels.length][];
        surgeEffort = new double[channels.length][];
        for (int l = 0; l < channels.length; l++) {
            effort[l] = new double[channels[l]];
            surgeEffort[l] = new double[channels[l]];
        }
    }

    void decided(Proceeding proceeding) {
        decisions.add(proceeding);
        double[][] sofar = new double[effort.length][];
        for (int l = 0; l < sofar.length; l++) {
            sofar[l] = effort[l].clone();
        }
        effortUpTo.add(sofar);
    }

    void escalated(int month) {
        escalations.add(month);
    }

    void complied(int month) {
        steps.add(month);
    }

    void took(String event) {
        events.add(event);
    }

    void foresaw(Forecast forecast) {
        forecasts.add(forecast);
    }

    void usMove(UsMove move) {
        usMoves.add(move);
    }

    void fell(CabinetFall fall) {
        falls.add(fall);
    }

    void spent(int lobbyist, double[] efforts, boolean surge) {
        double[] sum = (surge ? surgeEffort : effort)[lobbyist];
        for (int c = 0; c < sum.length; c++) {
            sum[c] += efforts[c];
        }
    }

    void presidentAware(int month) {
        awareMonth = awareMonth == NEVER ? month : awareMonth;
    }

    void stopOrdered(int month) {
        stopMonth = stopMonth == NEVER ? month : stopMonth;
    }

    void endorsed(int month) {
        endorseMonth = endorseMonth == NEVER ? month : endorseMonth;
    }

    /** The decisions in order; fewer than scheduled if the measures ended before. */
    public List<Proceeding> decisions() {
        return decisions;
    }

    /** One for each decision in order where decisions were foreseen; else none. */
    public List<Forecast> forecasts() {
        return forecasts;
    }

    public List<UsMove> usMoves() {
        return usMoves;
    }

    public List<CabinetFall> falls() {
        return falls;
    }

    /** The months (from 0) in which the target escalated, by chance or by schedule, in order. */
    public List<Integer> escalations() {
        return escalations;
    }

    /** The months (from 0) in which the target took a step of progress by chance, in order. */
    public List<Integer> steps() {
        return steps;
    }

    /** The ids of the scheduled events that took place, in order. */
    public List<String> events() {
        return events;
    }

    /** {@link #effort} up to and with the month of a decision, without what was spent at the decision itself. */
    public double[][] effortUpTo(int decision) {
        return effortUpTo.get(decision);
    }

    /** Effort of the monthly rounds by lobbyist and channel of the cast, summed over the months. */
    public double[][] effort() {
        return effort;
    }

    /** Effort during escalations by lobbyist and channel of the cast. */
    public double[][] surgeEffort() {
        return surgeEffort;
    }

    /** The month (from 0) in which the president first knew, or {@link #NEVER}. */
    public int awareMonth() {
        return awareMonth;
    }

    /** The month of the first order to stop, or {@link #NEVER}. */
    public int stopMonth() {
        return stopMonth;
    }

    /** The month of the first endorsement, or {@link #NEVER}. */
    public int endorseMonth() {
        return endorseMonth;
    }
}
