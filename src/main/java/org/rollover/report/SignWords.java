package org.rollover.report;

import org.rollover.actors.Cast;
import org.rollover.ensemble.Fate;
import org.rollover.ensemble.Sign;

/** Early signs and outcomes in words. */
final class SignWords {
    private final Cast cast;
    private final Vocabulary words;

    SignWords(Cast cast) {
        this.cast = cast;
        this.words = Vocabulary.of(cast.scenario());
    }

    /** An outcome, as the end of a sentence: "in 5 of 100 histories …". */
    String clause(Fate fate) {
        boolean lapse = words == Vocabulary.LAPSE;
        return switch (fate) {
            case LAPSED -> lapse ? "the measures lapse" : "the measures are ended";
            case EASED -> lapse ? "the measures are eased" : "the measures are cut";
            case EASED_TOO_FAR -> "the measures are " + (lapse ? "eased" : "cut") + " too far to count as sustained";
            case NOT_SUSTAINED -> "the measures are not sustained";
            case HELD_UP -> lapse ? "a decision is held up" : "some government would end the measures";
            case CONCESSION -> "a government is paid to agree";
            case FACED_DOWN -> "a decision is held up and nobody is paid";
            case SUSTAINED -> "the measures are sustained";
            case SMOOTH -> lapse ? "no decision is held up" : "no government would end the measures";
        };
    }

    /** A sign, as a clause or as words for a row of a table. */
    String of(Sign sign) {
        return clause(sign) + cut(sign) + when(sign);
    }

    private String clause(Sign sign) {
        String who = sign.who();
        String target = Vocabulary.orUnnamed(cast.scenario().target().name());
        return switch (sign.kind()) {
            case ESCALATES -> target + " escalates";
            case ESCALATES_LATELY -> target + " escalates in the three months before";
            case PROGRESSES -> target + " makes progress";
            case LEARNS -> "the president learns of the lobbying";
            case STOPS -> "the president orders the lobbying to stop";
            case ENDORSES -> "the president endorses the lobbying";
            case MOVES -> "the president moves to ease the US measures";
            case US_EASED -> "the US measures are eased";
            case LAW_STOPS -> "law stops a move to ease the US measures";
            case EVENT -> "the event " + who + " takes place";
            case CABINET -> "the cabinet of " + who + " changes";
            case NEW_CABINET -> second(who) + " takes office in " + first(who);
            case HOLDS_OUT -> who + " " + words.dissents() + " at an earlier decision";
            case PAID -> who + " is paid at an earlier decision";
            case FACED_DOWN -> who + " is faced down at an earlier decision";
            case HELD_UP ->
                words == Vocabulary.LAPSE
                        ? "an earlier decision is held up"
                        : "some government would end them at an earlier decision";
            case EASED -> "an earlier decision lowers the measures";
            case POSITION_LOW -> who + " is among its softest fifth";
            case POSITION_HIGH -> who + " is among its toughest fifth";
            case BELOW_HALF_WAY -> who + " is below half-way";
            case NUMBER_LOW -> PathWords.of(who) + ": lowest fifth";
            case NUMBER_HIGH -> PathWords.of(who) + ": highest fifth";
            case EFFORT_LOW -> "little effort of " + first(who) + " on " + second(who) + " (lowest fifth)";
            case EFFORT_HIGH -> "much effort of " + first(who) + " on " + second(who) + " (highest fifth)";
        };
    }

    private static String first(String pair) {
        return pair.substring(0, pair.indexOf(Sign.OF));
    }

    private static String second(String pair) {
        return pair.substring(pair.indexOf(Sign.OF) + Sign.OF.length());
    }

    private static String cut(Sign sign) {
        String number = Figures.significant(sign.cut());
        return switch (sign.kind()) {
            case NUMBER_LOW -> " (below " + number + ")";
            case NUMBER_HIGH -> " (above " + number + ")";
            case POSITION_LOW -> sign.early() ? " (below " + number + " points)" : "";
            case POSITION_HIGH -> sign.early() ? " (above " + number + " points)" : "";
            case BELOW_HALF_WAY -> " (" + number + " points)";
            default -> "";
        };
    }

    /** What is known from the start needs no date, and with one decision there is only one. */
    private String when(Sign sign) {
        boolean number = sign.kind() == Sign.Kind.NUMBER_LOW || sign.kind() == Sign.Kind.NUMBER_HIGH;
        return !sign.early() || number || cast.decisionMonths().size() < 2
                ? ""
                : ", before "
                        + Figures.month(cast.months().get(cast.decisionMonths().get(0)));
    }
}
