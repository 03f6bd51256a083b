package org.rollover.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.ValueOfInformation;
import org.rollover.ensemble.ValueOfInformation.Number;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Quantity;

/**
 * What is said of the worth of knowing, wherever it is read.
 *
 * @param numbers the uncertain numbers, the most telling first; empty where they do not matter
 * @param uncertain how many numbers are uncertain
 * @param enough whether there are enough draws to tell anything
 * @param matters whether they make a difference that can be told from chance
 * @param asked histories that were asked for
 * @param probability that the measures are sustained, over all draws
 * @param acrossDraws where it lies in nine cases in ten
 * @param floor the least share that can be told
 * @param reachOfFifth half-width of the interval of the probability over a fifth of the draws
 */
public record WorthWords(
        List<Number> numbers,
        int uncertain,
        boolean enough,
        boolean matters,
        long replicates,
        long asked,
        long draws,
        long perDraw,
        long seed,
        double probability,
        Interval acrossDraws,
        double floor,
        double reachOfFifth) {
    /** Numbers that are shown at most. */
    public static final int MOST_ROWS = 12;

    private static final int FIFTH = 5;

    /** How the fifths, and a share, are to be read. */
    public static final String FIFTHS =
            "Lowest and highest fifth: how likely the measures are to be sustained in the draws in which the"
                    + " number is among its lowest or highest fifth. A share is only as good as the range that was put in:"
                    + " a number that was given too narrow a range looks unimportant.";

    public WorthWords {
        numbers = List.copyOf(numbers);
    }

    /** Of what was just found. */
    static WorthWords of(ValueOfInformation worth) {
        return new WorthWords(
                worth.numbers(),
                worth.scenario().uncertain().size(),
                worth.enough(),
                worth.matters(),
                worth.replicates(),
                worth.plan().replicates(),
                worth.draws(),
                worth.plan().perDraw(),
                worth.plan().seed(),
                worth.enough() ? worth.probability() : Double.NaN,
                worth.enough() ? worth.acrossDraws() : new Interval(Double.NaN, Double.NaN, 0.9),
                worth.matters() ? worth.floor() : Double.NaN,
                worth.matters() ? worth.reachOfFifth() : Double.NaN);
    }

    /**
     * Of what was kept as JSON. The reach of a fifth is not kept; it is bounded by what chance and not knowing allow together.
     *
     * @param asked histories that were asked for
     */
    public static WorthWords read(JsonNode json, LoadedScenario scenario, long asked) {
        Map<String, Quantity> quantities = new LinkedHashMap<>();
        scenario.uncertain().forEach(quantity -> quantities.put(quantity.path(), quantity));
        List<Number> numbers = new ArrayList<>();
        for (JsonNode one : json.path("numbers")) {
            Quantity quantity = quantities.get(one.path("path").asText());
            if (quantity == null) {
                throw new IllegalArgumentException(one.path("path") + " is no uncertain number of the scenario");
            }
            numbers.add(new Number(
                    quantity,
                    one.path("share").path("value").asDouble(Double.NaN),
                    interval(one.path("share")),
                    one.path("told").asBoolean(),
                    one.path("sustainedInLowestFifth").asDouble(Double.NaN),
                    one.path("sustainedInHighestFifth").asDouble(Double.NaN),
                    interval(one.path("rangeIfKnown"))));
        }
        long draws = json.path("draws").asLong();
        long perDraw = Math.max(1, json.path("replicatesPerDraw").asLong(1));
        double p = json.path("probability").asDouble(Double.NaN);
        double between = json.path("variance").path("value").asDouble(Double.NaN);
        double ofDraw = between + Math.max(0, p * (1 - p) - between) / perDraw;
        return new WorthWords(
                numbers,
                quantities.size(),
                json.path("probability").isNumber(),
                json.path("matters").asBoolean(),
                json.path("replicates").asLong(),
                asked,
                draws,
                perDraw,
                json.path("seed").asLong(),
                p,
                interval(json.path("range")),
                json.path("leastShareSeen").asDouble(Double.NaN),
                Interval.Z95 * Math.sqrt(Math.max(0, ofDraw) * FIFTH / Math.max(1, draws)));
    }

    private static Interval interval(JsonNode json) {
        return new Interval(
                json.path("low").asDouble(Double.NaN),
                json.path("high").asDouble(Double.NaN),
                json.path("level").asDouble(Double.NaN));
    }

    /** Those that can be told from a number that does not matter. */
    public List<Number> told() {
        return numbers.stream().filter(Number::told).toList();
    }

    /** The answer in one sentence. */
    public String answer() {
        if (uncertain == 0) {
            return "No number of the scenario is uncertain, so there is nothing to look up.";
        }
        if (!enough) {
            return tooFew();
        }
        if (!matters) {
            return "What we do not know makes no difference to the answer that these "
                    + Figures.count(replicates)
                    + " histories can tell from chance, so no number can be named to"
                    + " look up first; more histories (--replicates) may tell.";
        }
        if (told().isEmpty()) {
            return "No uncertain number taken alone can be told from one that does not matter; take more histories, or"
                    + " accept that it is many small ones together.";
        }
        Number first = told().get(0);
        int decimals = Figures.decimals(first.interval().halfWidth());
        return "To look up first: " + first.quantity().path() + ". If it were known, "
                + share(first.share(), decimals) + " of the spread in the answer that comes from not knowing"
                + " would go on average (95% interval " + share(first.interval().low(), decimals) + " to "
                + share(first.interval().high(), decimals) + ").";
    }

    private String tooFew() {
        String finished = draws == 0
                ? "no draw of the uncertain numbers was finished"
                : draws == 1
                        ? "1 draw of the uncertain numbers was finished"
                        : Figures.count(draws) + " draws of the uncertain numbers were finished";
        long least = ValueOfInformation.LEAST_DRAWS * perDraw;
        return "Too few histories to tell what an uncertain number is worth: " + finished + ", and it takes "
                + Figures.count(ValueOfInformation.LEAST_DRAWS) + " or more (--replicates " + least + ").";
    }

    /** What is to be said of the numbers that are not shown, and of those that are, together. */
    public List<String> rest() {
        List<String> said = new ArrayList<>();
        int told = told().size();
        int left = numbers.size() - told;
        if (told > MOST_ROWS) {
            said.add((told - MOST_ROWS) + " more can be told apart; --csv and --json list them all.");
        }
        if (left > 0) {
            String others = told == 0
                    ? (left == 1 ? "The only uncertain number" : "All " + left + " uncertain numbers")
                    : "The other " + (left == 1 ? "" : left + " ") + "of " + numbers.size() + " uncertain numbers";
            said.add(others + " cannot be told from "
                    + (left == 1 ? "a number that does not matter" : "numbers that do not matter") + ": with "
                    + Figures.count(draws) + " draws, that takes a share of about "
                    + Figures.percent(floor, Figures.decimals(floor))
                    + ", less for a number of few values.");
        }
        if (told > 0) {
            said.add(sum(left));
        }
        return said;
    }

    /** Added up as they are shown, so that the reader's own sum is the same. */
    private String sum(int left) {
        int decimals = decimals(told());
        double sum = told().stream()
                .mapToDouble(number ->
                        Double.parseDouble(Figures.fixed(Math.max(0, Math.min(1, number.share())) * 100, decimals)))
                .sum();
        String shares = told().size() == 1 ? "The share above is " : "The shares above add up to ";
        if (sum >= 100) {
            return told().size() == 1
                    ? "Within its error, the number above is all of the spread."
                    : "The shares above add up to 100% within their error.";
        }
        if (numbers.size() == 1) {
            return shares + Figures.fixed(sum, decimals)
                    + "%. As there is no other uncertain number, what it lacks of 100%"
                    + " is the error of the share and what moves within a twentieth of its range.";
        }
        return shares + Figures.fixed(sum, decimals) + "%. The rest belongs to "
                + (left > 0 ? "the numbers too small to be seen, and to " : "")
                + "numbers that matter only in combination, within the error of the shares.";
    }

    /** The decimals that the least certain of some shares supports. */
    public static int decimals(List<Number> some) {
        return some.stream()
                .mapToInt(number -> Figures.decimals(number.interval().halfWidth()))
                .min()
                .orElse(0);
    }

    /** Where the answer would lie, were the number known. */
    public String left(Number number) {
        String range = Answer.range(number.left().low(), number.left().high());
        return range.isEmpty() ? "a single point" : "that " + range;
    }

    /** A probability over a fifth of the draws. */
    public String probability(double probability) {
        double within = Math.max(0, Math.min(1, probability));
        return Figures.percent(within, Math.min(2, Figures.decimals(reachOfFifth)));
    }

    /** A share within what a share can be. */
    public static String share(double share, int decimals) {
        return Figures.percent(Math.max(0, Math.min(1, share)), decimals);
    }

    /** What the answer is now, and what a share of its spread is. */
    public String now() {
        String now = Answer.range(acrossDraws.low(), acrossDraws.high());
        return "The model's answer is " + probability(probability) + " over all that the "
                + (numbers.size() == 1 ? "uncertain number" : numbers.size() + " uncertain numbers") + " may be"
                + (now.isEmpty()
                        ? ""
                        : "; it lies " + now + " in nine cases in ten (the ends assume a beta distribution)")
                + ". A share says what part of this spread (its variance) would go on average if one number were"
                + " known" + (numbers.size() == 1 ? "" : " and the others stayed as uncertain as they are")
                + ". Chance is not in it: no knowledge takes that"
                + " away.";
    }

    /** What the figures rest on. */
    public String basis() {
        return Figures.count(replicates) + " histories over " + Figures.count(draws) + " draws, seed " + seed + ".";
    }
}
