package org.rollover.report;

/**
 * The colours in use, after Okabe and Ito's palette, which the colour-blind can tell apart; nothing is said by colour
 * alone.
 */
enum Ink {
    BOLD("1"),
    FAINT("2"),
    BLUE("38;5;32"),
    SKY("38;5;117"),
    YELLOW("38;5;221"),
    ORANGE("38;5;208"),
    VERMILION("38;5;166");

    private static final String ESCAPE = "\u001b[";

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    String on(String text, Look look) {
        return look.colour() && !text.isEmpty() ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
