package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rollover.report.Figures;
import org.rollover.study.analysis.Exhibit.Estimate;

/** Texts within charts: names and numbers, so short that they find room, and free of what a chart would take for a pattern. */
public final class ChartText {
    private ChartText() {}

    /** The beginning of a long name. */
    public static String brief(String name, int most) {
        String shown = plain(name);
        return shown.codePointCount(0, shown.length()) <= most
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, most - 1)).stripTrailing() + "…";
    }

    /** A text on one line in which nothing stands for something else: charts fill in what stands in braces. */
    public static String plain(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ").strip().replace("{", "{\u2060");
    }

    /** Lines of so many characters, broken between words. */
    public static List<String> lines(String text, int most) {
        List<String> lines = new ArrayList<>();
        for (String word : plain(text).split(" ")) {
            int last = lines.size() - 1;
            if (last >= 0 && lines.get(last).length() + 1 + word.length() <= most) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(brief(word, most));
            }
        }
        return lines;
    }

    public static String wrapped(String text, int most) {
        return String.join("\n", lines(text, most));
    }

    /** With three digits that count. */
    public static String number(double value) {
        return Figures.minus(Figures.significant(value));
    }

    /** With the digits that its interval supports. */
    public static String number(Estimate value) {
        return known(value) && value.high() > value.low()
                ? Figures.minus(Figures.fixed(value.value(), Figures.supported(value.low(), value.high())))
                : number(value.value());
    }

    /** The interval in words, or nothing where there is none. */
    public static String interval(Estimate value) {
        if (!known(value)) {
            return "";
        }
        if (!(value.high() > value.low())) {
            return number(value.low()) + " to " + number(value.high());
        }
        int decimals = Figures.supported(value.low(), value.high());
        return Figures.minus(Figures.fixed(value.low(), decimals)) + " to "
                + Figures.minus(Figures.fixed(value.high(), decimals));
    }

    /** The number, and its interval behind it where there is one. */
    public static String told(Estimate value) {
        return number(value) + (known(value) && value.high() > value.low() ? " (" + interval(value) + ")" : "");
    }

    public static boolean known(Estimate value) {
        return Double.isFinite(value.low()) && Double.isFinite(value.high());
    }

    /** With a capital letter. */
    public static String capital(String text) {
        int first = text.isEmpty() ? 0 : text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** As {@code a, b and c}. */
    public static String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
    }

    /** As {@code 1 point} or {@code 1,200 points}. */
    public static String count(long number, String thing) {
        return Figures.count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /** Letters, digits and hyphens of a name. */
    public static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
