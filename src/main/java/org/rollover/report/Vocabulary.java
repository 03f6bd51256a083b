package org.rollover.report;

import org.rollover.council.Outcome;
import org.rollover.scenario.Scenario;

/** The words for what can happen to measures that lapse unless renewed, and to those that stay unless ended. */
public enum Vocabulary {
    LAPSE("hold out", "holds out", "vetoes"),
    STAY("would end them", "would end them", "blocks the end");

    private final String dissent;
    private final String dissents;
    private final String vetoes;

    Vocabulary(String dissent, String dissents, String vetoes) {
        this.dissent = dissent;
        this.dissents = dissents;
        this.vetoes = vetoes;
    }

    /** The words that fit the scenario's default as it stands at the start. */
    public static Vocabulary of(Scenario scenario) {
        return scenario.lapses() ? LAPSE : STAY;
    }

    /** A name as a sentence may hold it. */
    public static String orUnnamed(String name) {
        return name.isBlank() ? "one without a name" : name;
    }

    /** The end of a decision, as a title over numbers. */
    public String title(Outcome outcome) {
        return switch (outcome) {
            case SMOOTH -> this == LAPSE ? "renewed smoothly" : "kept";
            case FACED_DOWN -> "after a hold-up";
            case CONCESSION -> "with a concession";
            case EASED -> this == LAPSE ? "eased" : "cut";
            case LAPSED -> this == LAPSE ? "lapsed" : "ended";
        };
    }

    /** The end of a decision, in a sentence that begins with "The measures". */
    public String sentence(Outcome outcome) {
        return switch (outcome) {
            case SMOOTH -> this == LAPSE ? "are renewed without a hold-up" : "stay as they are";
            case FACED_DOWN -> "are renewed after a hold-up, without a price";
            case CONCESSION -> "are renewed, at the price of a concession";
            case EASED -> this == LAPSE ? "are renewed at a lower level" : "are cut to a lower level";
            case LAPSED -> this == LAPSE ? "lapse: no renewal was agreed" : "are ended";
        };
    }

    public String dissent() {
        return dissent;
    }

    public String dissents() {
        return dissents;
    }

    public String vetoes() {
        return vetoes;
    }
}
