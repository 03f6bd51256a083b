package org.rollover.study;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollover.study.analysis.Asked;

/**
 * A condition on an outcome in words, as {@code sustained < 0.5} or {@code >= 90%}.
 *
 * @param output the outcome; empty where none is named
 * @param interest the condition
 */
public record Interest(String output, Asked.Interest interest) {
    private static final Pattern FORM =
            Pattern.compile("([^<>=]*?)\\s*(<|>=)\\s*([-+]?[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\\s*(%?)");

    public static final String ALLOWED = "as sustained < 0.5 or sustained >= 90%";

    /** What a text says, if it has this form. */
    public static Optional<Interest> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        double bound = Double.parseDouble(form.group(3)) / (form.group(4).isEmpty() ? 1 : 100);
        return Optional.of(new Interest(
                form.group(1).strip(), new Asked.Interest(form.group(2).equals("<"), bound)));
    }
}
