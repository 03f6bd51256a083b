package org.rollover.scenario;

/** Units of the scenario language (model section 2). */
public enum Unit {
    /** 0 (no measures) to 100 (the toughest that anyone asks for); written as a bare number. */
    POINTS("points"),
    /** Points a month; written as a bare number. */
    POINTS_A_MONTH("points a month"),
    /** A share or a degree from 0 to 1; written as {@code 0.2} or {@code 20%}. */
    SHARE("share from 0 to 1"),
    /** A probability from 0 to 1; written as {@code 0.2} or {@code 20%}. */
    PROBABILITY("probability from 0 to 1"),
    /** A probability that something happens within one month; written as {@code 0.2} or {@code 20%}. */
    PROBABILITY_A_MONTH("probability a month"),
    /** 1 = giving up the whole 0-100 range at salience 1; written as a bare number. */
    UTILS("utils"),
    /** Lobbying effort a month, 1 = one full-time senior campaign; written as a bare number. */
    EFFORT_A_MONTH("units of effort a month"),
    /** Months; written {@code 18 months} or {@code 2 years}. */
    MONTHS("months"),
    /** Days; written {@code 12 days}. */
    DAYS("days"),
    /** People; written as a bare whole number. */
    PEOPLE("people"),
    /** A count; written as a bare whole number. */
    COUNT("count"),
    /** A positive weight of which only ratios count; written as a bare number. */
    WEIGHT("weight"),
    /** A plain factor or exponent; written as a bare number. */
    FACTOR("factor");

    private final String words;

    Unit(String words) {
        this.words = words;
    }

    /** The unit in words, for messages and tables. */
    public String words() {
        return words;
    }
}
