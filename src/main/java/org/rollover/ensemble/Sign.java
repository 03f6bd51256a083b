package org.rollover.ensemble;

/**
 * Something that is or is not so in a history before a decision.
 *
 * @param kind what
 * @param who whose: a government, a cabinet member as {@code Italy/League}, a number's path, an event's id, a lobbyist and
 *     its channel as {@code Kremlin > Italy}, a government and its new cabinet likewise; empty where there is only one
 * @param early whether it is looked for before the first decision already, not only before the decision in question
 * @param cut the limit of a fifth, in the unit of what is cut; NaN where there is none, or another at each decision
 */
public record Sign(Kind kind, String who, boolean early, double cut) {
    /** Stands between two names in {@link #who}. */
    public static final String OF = " > ";

    /** What a sign is about; signs of one subject say nearly the same. */
    private enum Subject {
        ESCALATION,
        PROGRESS,
        AWARENESS,
        ORDER,
        ENDORSEMENT,
        RELIEF,
        EVENT,
        CABINET,
        HOLD_OUT,
        PRICE,
        FACING_DOWN,
        HOLD_UP,
        EASING,
        POSITION,
        NUMBER,
        EFFORT
    }

    /** What is so. */
    public enum Kind {
        /** The target escalates. */
        ESCALATES(Subject.ESCALATION),
        /** The target escalates in the decision's month or the three months before it. */
        ESCALATES_LATELY(Subject.ESCALATION),
        /** The target takes a step of progress. */
        PROGRESSES(Subject.PROGRESS),
        /** The president learns of the lobbying. */
        LEARNS(Subject.AWARENESS),
        /** The president orders it to stop. */
        STOPS(Subject.ORDER),
        /** The president endorses it. */
        ENDORSES(Subject.ENDORSEMENT),
        /** The president moves to ease the US measures. */
        MOVES(Subject.RELIEF),
        /** The US measures are eased. */
        US_EASED(Subject.RELIEF),
        /** Law stops a move to ease them. */
        LAW_STOPS(Subject.RELIEF),
        /** A scheduled event takes place. */
        EVENT(Subject.EVENT),
        /** The cabinet changes. */
        CABINET(Subject.CABINET),
        /** A certain cabinet takes office. */
        NEW_CABINET(Subject.CABINET),
        /** The government holds out at an earlier decision. */
        HOLDS_OUT(Subject.HOLD_OUT),
        /** The government is given a concession at an earlier decision. */
        PAID(Subject.PRICE),
        /** The government is faced down at an earlier decision. */
        FACED_DOWN(Subject.FACING_DOWN),
        /** An earlier decision is held up. */
        HELD_UP(Subject.HOLD_UP),
        /** An earlier decision ends with a lower level. */
        EASED(Subject.EASING),
        /** The position is among the lowest fifth. */
        POSITION_LOW(Subject.POSITION),
        /** The position is among the highest fifth. */
        POSITION_HIGH(Subject.POSITION),
        /** The position is below half-way between the reversion and the level at the start. */
        BELOW_HALF_WAY(Subject.POSITION),
        /** The uncertain number is in its lowest fifth. */
        NUMBER_LOW(Subject.NUMBER),
        /** The uncertain number is in its highest fifth. */
        NUMBER_HIGH(Subject.NUMBER),
        /** The effort so far is among the lowest fifth. */
        EFFORT_LOW(Subject.EFFORT),
        /** The effort so far is among the highest fifth. */
        EFFORT_HIGH(Subject.EFFORT);

        private final Subject subject;

        Kind(Subject subject) {
            this.subject = subject;
        }
    }

    /**
     * Signs with the same key say nearly the same; only the most telling of them is worth telling. Positions and efforts go
     * by government: whoever moves in its cabinet or presses it.
     */
    String family() {
        return kind.subject + " "
                + switch (kind.subject) {
                    case CABINET -> before(OF, who);
                    case POSITION -> before("/", who);
                    case EFFORT -> before("/", who.substring(who.indexOf(OF) + OF.length()));
                    default -> who;
                };
    }

    private static String before(String mark, String text) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }
}
