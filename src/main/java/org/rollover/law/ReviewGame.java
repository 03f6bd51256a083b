package org.rollover.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollover.chance.Stream;
import org.rollover.scenario.Constraint.CongressionalReview;
import org.rollover.scenario.Draw;
import org.rollover.scenario.UnitedStates.Chamber;
import org.rollover.scenario.UnitedStates.Congress;
import org.rollover.scenario.UnitedStates.Party;

/**
 * The congressional review as a game (model section 5.7; CAATSA s. 216): report, waiting period, a joint resolution of
 * disapproval that needs each chamber's threshold, the president's certain veto, and the override by two thirds of both.
 * One count of each chamber serves both its votes.
 */
public final class ReviewGame {
    private ReviewGame() {}

    /** How one chamber voted: {@code against} of {@code members} for disapproval, and what that was enough for. */
    public record ChamberVote(String chamber, int against, int members, boolean disapproves, boolean overrides) {}

    /**
     * How a review ended.
     *
     * @param reported the day of the report
     * @param decided the day on which it is settled whether the relief goes ahead
     * @param votes one per chamber, by name
     * @param disapproved true if both chambers passed the resolution (and the president vetoed it)
     * @param overridden true if both overrode the veto: the relief is dead
     */
    public record Verdict(
            LocalDate reported, LocalDate decided, List<ChamberVote> votes, boolean disapproved, boolean overridden) {
        public Verdict {
            votes = List.copyOf(votes);
        }

        /** True if the relief goes ahead. */
        public boolean clears() {
            return !overridden;
        }
    }

    /**
     * Plays the game.
     *
     * @param review the provision
     * @param month the month of the report
     * @param congress the chambers
     * @param draw gives the share of each party that is against easing
     * @param luck the luck of the roll call
     */
    public static Verdict play(CongressionalReview review, YearMonth month, Congress congress, Draw draw, Stream luck) {
        List<ChamberVote> votes = new ArrayList<>();
        for (Map.Entry<String, Chamber> chamber : new TreeMap<>(congress.chambers()).entrySet()) {
            int against = against(chamber.getValue(), draw, luck);
            votes.add(count(chamber.getKey(), chamber.getValue(), against, draw.of(review.override())));
        }
        return settle(review, month, votes);
    }

    /** What the counted votes lead to, and when. */
    public static Verdict settle(CongressionalReview review, YearMonth month, List<ChamberVote> votes) {
        LocalDate reported = month.atDay(review.reportDay());
        boolean disapproved = !votes.isEmpty() && votes.stream().allMatch(ChamberVote::disapproves);
        boolean overridden = disapproved && votes.stream().allMatch(ChamberVote::overrides);
        LocalDate decided = reported.plusDays(waitingDays(review, reported));
        if (disapproved) {
            decided = decided.plusDays((long) review.afterPassage() + review.afterVeto());
        }
        return new Verdict(reported, decided, votes, disapproved, overridden);
    }

    /** What {@code against} votes are enough for in a chamber. */
    public static ChamberVote count(String name, Chamber chamber, int against, double overrideShare) {
        int members = chamber.parties().values().stream().mapToInt(Party::seats).sum();
        boolean disapproves = against >= chamber.passesWith();
        // A hair's breadth below, so that 2/3 of 99 is 66 and not 67 by rounding of the share.
        boolean overrides = against >= overrideShare * members - 1e-9;
        return new ChamberVote(name, against, members, disapproves, overrides);
    }

    /** Days to wait for a report sent on this day. */
    public static int waitingDays(CongressionalReview review, LocalDate reported) {
        MonthDay day = MonthDay.from(reported);
        boolean summer = !day.isBefore(review.summerFrom()) && !day.isAfter(review.summerTo());
        return summer ? review.summerWindow() : review.window();
    }

    /** Members against easing: independent within a party, given the party's share. */
    private static int against(Chamber chamber, Draw draw, Stream luck) {
        int against = 0;
        for (Party party : new TreeMap<>(chamber.parties()).values()) {
            double share = draw.of(party.againstEasing());
            for (int seat = 0; seat < party.seats(); seat++) {
                if (luck.happens(share)) {
                    against++;
                }
            }
        }
        return against;
    }
}
