package org.rollover.actors;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.rollover.council.Ballot;
import org.rollover.council.Outcome;

/**
 * Something that happened in one history, for its trace. Sentences are made of it elsewhere. Members stand by name, in
 * council order where lists run over members.
 */
public sealed interface Happening {

    /** The month. */
    YearMonth month();

    /** A scheduled event took place. */
    record Scheduled(YearMonth month, String id, String kind) implements Happening {}

    /** The target took a step; progress afterwards. */
    record Progress(YearMonth month, double progress) implements Happening {}

    /** The target escalated; progress and rally (points) afterwards. */
    record Escalation(YearMonth month, double progress, double rally) implements Happening {}

    /** The president learns of the lobbying. */
    record PresidentLearns(YearMonth month) implements Happening {}

    /** The president loses sight of the lobbying. */
    record PresidentForgets(YearMonth month) implements Happening {}

    /** The president decides on the lobbying; {@code wish} RELIEF, NEITHER or KEEP, levels in points. */
    record PresidentDecides(
            YearMonth month, String wish, boolean stop, boolean endorse, double wishForOthers, double halfWay)
            implements Happening {}

    /** A report on relief went to Congress. */
    record ReliefReported(YearMonth month, String constraint, LocalDate reported) implements Happening {}

    /** A move to ease the US measures was settled. */
    record ReliefSettled(YearMonth month, UsMove move) implements Happening {}

    /** What a lobbyist spent where in a monthly round; channels with effort only, in the cast's order. */
    record Lobbying(YearMonth month, String lobbyist, double direction, List<String> channels, List<Double> efforts)
            implements Happening {}

    /** What a lobbyist spent where while renewal was held up. */
    record Surge(
            YearMonth month, int stage, String lobbyist, double direction, List<String> channels, List<Double> efforts)
            implements Happening {}

    /**
     * What a member's support is made of, utils; the parts add up to it.
     *
     * @param wish what the level is worth to it, compared with the reversion
     * @param company what it would cost it to stand alone
     * @param lobbying net inducements of lobbyists
     * @param other the council's condition, the example of the United States, the common mood, less its pledges
     * @param luck what chance adds
     */
    record Reasons(double wish, double company, double lobbying, double other, double luck) {}

    /** The straw poll: per member its support and the reasons, what it asks for, its expected company, its ballot. */
    record StrawPoll(
            YearMonth month,
            double level,
            List<String> members,
            List<Double> support,
            List<Reasons> reasons,
            List<Double> ask,
            List<Double> company,
            List<Ballot> declared,
            boolean passed)
            implements Happening {}

    /** A concession; price in utils, 0 if the member gave in while others were paid. */
    record Concession(YearMonth month, int stage, String member, double price) implements Happening {}

    /** The end of a stage of escalation: those who held out at its start, their support, who still does. */
    record Stage(
            YearMonth month,
            int stage,
            String name,
            double company,
            List<String> members,
            List<Double> support,
            List<Double> ask,
            List<Boolean> stillOut)
            implements Happening {}

    /** A binding vote: on renewal, on a lower level, or on ending. */
    record Vote(
            YearMonth month,
            Motion motion,
            double level,
            List<String> members,
            List<Double> support,
            List<Ballot> ballots,
            boolean passed)
            implements Happening {}

    /** What is voted on. */
    enum Motion {
        RENEWAL,
        LOWER_LEVEL,
        ENDING
    }

    /** How a decision ended. */
    record Decided(YearMonth month, Outcome outcome, double level, double days) implements Happening {}

    /** A cabinet changed. */
    record CabinetChanged(YearMonth month, CabinetFall fall) implements Happening {}

    /** Positions at the end of a month, by the cast's series; NaN for those out of office. */
    record Positions(YearMonth month, List<String> series, List<Double> positions, double progress, double rally)
            implements Happening {}
}
