package org.rollover.classroom.pages;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.Decimals;
import org.rollover.classroom.Found;
import org.rollover.classroom.Mark;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;

/** Points, probabilities and standings in plain words. */
final class Plain {
    private static final int LONGEST = 20_000;

    private Plain() {}

    /** {@code 7.5}; to a hundredth. */
    static String number(double amount) {
        return Figures.minus(Decimals.text(Math.round(amount * 100) / 100.0));
    }

    /** {@code 1 point} or {@code 7.5 points}. */
    static String points(double points) {
        String number = number(points);
        return number + (number.equals("1") ? " point" : " points");
    }

    /** {@code 1 student} or {@code 12 students}. */
    static String count(long count, String thing) {
        return Figures.count(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** A share that is known, {@code 90%}. */
    static String share(double share) {
        return number(100 * share) + "%";
    }

    /** {@code 93.2%}. */
    static String percent(double share) {
        return Figures.percent(share, 1);
    }

    /** {@code 93.2% (91.9% to 94.4%)}, the 95 % interval behind it. */
    static String percent(Found found) {
        return percent(found.value()) + " (" + range(found) + ")";
    }

    /** {@code 91.9% to 94.4%}. */
    static String range(Found found) {
        return percent(found.low()) + " to " + percent(found.high());
    }

    /** A difference of probabilities in percentage points, {@code −12.3 (−13.1 to −11.5)}. */
    static String difference(Found found) {
        return signed(found.value()) + " (" + signed(found.low()) + " to " + signed(found.high()) + ")";
    }

    /** A difference of probabilities in percentage points. */
    static String signed(double difference) {
        return Figures.signed(difference * 100, 1);
    }

    /** What a mark is, in words. */
    static String standing(Mark mark) {
        return switch (mark.standing()) {
            case FULL -> "all points";
            case PARTIAL -> "some of the points";
            case NONE -> "no points";
            case MISSING -> "no answer";
            case REFUSED -> "could not be marked";
            case OPEN -> "not marked yet";
            case BY_HAND -> "marked by the instructor";
        };
    }

    /** An edition as people count. */
    static String edition(int number) {
        return "variant " + (number + 1);
    }

    /** Something that a student wrote, a paragraph for each of its lines; what is endless is cut. */
    static List<Block> words(String text) {
        String shown = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "… (the rest is left out)";
        return shown.lines()
                .filter(line -> !line.isBlank())
                .<Block>map(line -> new Block.Paragraph(line.strip()))
                .toList();
    }

    /**
     * A number moved down to where an axis has a tick.
     *
     * @param apart about how far ticks are apart; positive
     */
    static double down(double number, double apart) {
        double step = step(apart);
        return step * Math.floor(number / step + 1e-9);
    }

    /** How far ticks are apart that are to be about so far apart: 1, 2 or 5 times a power of ten, and not less. */
    static double step(double apart) {
        double power = Math.pow(10, Math.floor(Math.log10(apart)));
        double most = apart / power;
        return power * (most <= 1 ? 1 : most <= 2 ? 2 : most <= 5 ? 5 : 10);
    }

    /** Markdown on one line, without its signs for emphasis, as a label. */
    static String unmarked(String markdown) {
        return markdown.replaceAll("\\s+", " ")
                .replaceAll("\\[([^\\]]*)\\]\\((https?://[^)\\s]+)\\)", "$1 ($2)")
                .replaceAll("(\\*\\*|__)(\\S[^*_]*?)\\1", "$2")
                .replaceAll("(?<![\\w*])([*_])(\\S[^*_]*?)\\1(?![\\w*])", "$2")
                .replaceAll("`([^`]+)`", "$1")
                .strip();
    }

    /** A sentence that came with a mark, with percent and marks of questions as these pages write them. */
    static String tidy(String why) {
        return why.replaceAll("(?<=\\d) %", "%").replace("?.", "?");
    }

    /** A chart that counts along its x axis, with whole numbers there. */
    static Chart whole(Chart chart) {
        Map<String, Object> option = new LinkedHashMap<>(chart.option());
        Map<String, Object> across = new LinkedHashMap<>();
        if (option.get("xAxis") instanceof Map<?, ?> axis) {
            axis.forEach((key, value) -> across.put(String.valueOf(key), value));
        }
        across.put("minInterval", 1);
        option.put("xAxis", across);
        return new Chart(option, chart.narrow(), chart.height());
    }

    /** The mean, or NaN of nothing. */
    static double mean(Collection<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The middle one, or the mean of the two in the middle; NaN of nothing. */
    static double median(Collection<Double> numbers) {
        List<Double> sorted = numbers.stream().sorted().toList();
        int half = sorted.size() / 2;
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
