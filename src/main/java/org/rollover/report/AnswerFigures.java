package org.rollover.report;

import java.util.Locale;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Interval;

/**
 * The figures that the answer of a run is said with, whether it was just found or is read back.
 *
 * @param share the probability
 * @param interval its 95 % interval, by the error of simulation
 * @param replicates histories
 * @param uncertain how many numbers of the scenario are uncertain
 * @param across what they leave open, nine cases in ten; its ends are NaN where that cannot be told
 * @param ending why the run ended where it did
 * @param precision half-width that was to be reached, a share; 0 where none was
 */
public record AnswerFigures(
        double share,
        Interval interval,
        long replicates,
        int uncertain,
        Interval across,
        Estimate.Ending ending,
        double precision) {

    static AnswerFigures of(Estimate estimate) {
        return new AnswerFigures(
                estimate.probability(),
                estimate.interval(),
                estimate.replicates(),
                estimate.scenario().uncertain().size(),
                estimate.sample().acrossDraws(),
                estimate.ending(),
                estimate.plan().precision());
    }

    /** The reason of an end by its name in {@code result.json}; {@code stopped} for what this version does not know. */
    public static Estimate.Ending ending(String name) {
        for (Estimate.Ending ending : Estimate.Ending.values()) {
            if (ending.name().toLowerCase(Locale.ROOT).equals(name)) {
                return ending;
            }
        }
        return Estimate.Ending.STOPPED;
    }
}
