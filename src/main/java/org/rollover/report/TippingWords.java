package org.rollover.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.ensemble.Tipping;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.ensemble.Tipping.Jump;
import org.rollover.ensemble.Tipping.Tip;
import org.rollover.ensemble.Tipping.Verdict;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.Scenario;

/**
 * What is said of tipping values, wherever it is read.
 *
 * @param level the probability to be crossed
 * @param levers how many numbers were looked at
 * @param present the probability as the scenario stands
 * @param presentReplicates histories that it rests on
 * @param crossing the numbers that cross, those that need to move least first
 * @param others the others, those that move the probability most first
 * @param replicates histories of each value that was searched
 * @param screening histories of each value that was screened
 */
public record TippingWords(
        double level,
        int levers,
        Contrast present,
        long presentReplicates,
        List<Answer> crossing,
        List<Answer> others,
        long replicates,
        long screening,
        long seed,
        boolean complete) {

    public TippingWords {
        crossing = List.copyOf(crossing);
        others = List.copyOf(others);
    }

    /** Of what was just found. */
    static TippingWords of(Tipping tipping) {
        return new TippingWords(
                tipping.asked().threshold(),
                tipping.asked().levers().size(),
                tipping.present(),
                tipping.presentReplicates(),
                tipping.crossing(),
                tipping.others(),
                tipping.asked().plan().replicates(),
                tipping.asked().screening(),
                tipping.asked().plan().seed(),
                tipping.complete());
    }

    /**
     * Of what was kept as JSON.
     *
     * @param scenario the one that was asked about
     * @param single whether one number was asked for
     */
    public static TippingWords read(JsonNode json, Scenario scenario, boolean single) {
        Map<String, Adjustable> numbers = new LinkedHashMap<>();
        Adjustable.of(scenario).forEach(number -> numbers.put(number.path(), number));
        List<Answer> crossing = new ArrayList<>();
        List<Answer> others = new ArrayList<>();
        for (JsonNode lever : json.path("levers")) {
            Answer answer = answer(lever, numbers.get(lever.path("path").asText()));
            (answer.tip() == null ? others : crossing).add(answer);
        }
        return new TippingWords(
                json.path("threshold").asDouble(),
                single ? 1 : Math.max(2, NumericLever.of(scenario).size()),
                Contrasts.read(json.path("present")),
                json.path("presentReplicates").asLong(),
                crossing,
                others,
                json.path("replicates").asLong(),
                json.path("screeningReplicates").asLong(),
                json.path("seed").asLong(),
                json.path("complete").asBoolean());
    }

    private static Answer answer(JsonNode json, @Nullable Adjustable number) {
        String path = json.path("path").asText();
        NumericLever lever = number == null
                ? null
                : NumericLever.between(
                        number,
                        json.path("low").asDouble(),
                        json.path("high").asDouble(),
                        choice(NumericLever.Basis.values(), json.path("range").asText()));
        if (lever == null) {
            throw new IllegalArgumentException(path + " is no number of the scenario that could move");
        }
        Map<Double, Contrast> curve = new TreeMap<>();
        json.path("curve").forEach(point -> curve.put(point.path("at").asDouble(), Contrasts.read(point)));
        if (curve.isEmpty()) {
            throw new IllegalArgumentException(path + " was tried nowhere");
        }
        return new Answer(
                lever,
                choice(Verdict.values(), json.path("verdict").asText()),
                curve,
                json.path("replicates").asLong(),
                Contrasts.read(json.path("reach")),
                tip(json.path("tip")));
    }

    private static @Nullable Tip tip(JsonNode json) {
        if (!json.isObject()) {
            return null;
        }
        JsonNode from = json.path("jumpsFrom");
        return new Tip(
                json.path("value").asDouble(),
                Contrasts.read(json.path("probability")),
                json.path("low").isNumber() ? (Double) json.path("low").asDouble() : null,
                json.path("high").isNumber() ? (Double) json.path("high").asDouble() : null,
                json.path("crossings").asInt(),
                from.isObject()
                        ? new Jump(from.path("value").asDouble(), Contrasts.read(from.path("probability")))
                        : null,
                json.path("refused").isTextual() ? json.path("refused").asText() : null);
    }

    private static <E extends Enum<E>> E choice(E[] all, String word) {
        for (E one : all) {
            if (one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("unknown: " + word);
    }

    /** The probability to be crossed, in words. */
    public String threshold() {
        return Figures.percent(level, decimals(level));
    }

    private static int decimals(double share) {
        double percent = share * 100;
        return percent == Math.rint(percent) ? 0 : percent * 10 == Math.rint(percent * 10) ? 1 : 2;
    }

    /** True if one number was asked for. */
    public boolean single() {
        return levers == 1;
    }

    /** The answer in a sentence or a few. */
    public String answer() {
        String stands = present.error() == 0
                ? "As the scenario stands, the measures are " + Contrasts.probability(present) + ". "
                : "As the scenario stands, the probability that the measures are sustained is "
                        + Contrasts.probability(present) + ". ";
        if (single()) {
            return stands + (crossing.isEmpty() ? staying(others.get(0)) : crossing(crossing.get(0)));
        }
        List<Answer> found = crossing;
        if (found.isEmpty()) {
            return stands + notFound();
        }
        Answer first = found.get(0);
        return stands
                + (found.size() == 1 ? "One number was" : "There are " + found.size() + " numbers that were")
                + " found to take it across " + threshold() + " alone. Least movement: "
                + first.lever().path() + ", "
                + where(first) + ".";
    }

    private String notFound() {
        if (complete) {
            return "No single number that was searched takes it across " + threshold() + " within its plausible range.";
        }
        if (others.isEmpty()) {
            return "The run was stopped before all numbers had been tried.";
        }
        long open = unsearched().size();
        return "Stopped before the search was done; "
                + (open == 1 ? "one number" : open == 0 ? "no number" : Figures.count(open) + " numbers")
                + " may cross " + threshold() + ".";
    }

    /** Those that may cross, but were not searched. */
    public List<Answer> unsearched() {
        return others.stream()
                .filter(answer -> answer.verdict() == Verdict.NOT_SEARCHED)
                .toList();
    }

    /** At which value P crosses, or between which it jumps. */
    public static String where(Answer answer) {
        Jump jump = tip(answer).jump();
        return jump == null
                ? "at " + value(answer) + between(answer)
                : "by a jump between " + write(answer.lever(), jump.value()) + " and " + value(answer);
    }

    private String crosses(Answer answer) {
        Jump jump = tip(answer).jump();
        if (jump == null) {
            return "It crosses " + threshold() + " when " + answer.lever().path() + " is " + value(answer)
                    + between(answer);
        }
        NumericLever lever = answer.lever();
        return "It jumps across " + threshold() + " as " + lever.path() + " goes from " + write(lever, jump.value())
                + " ("
                + Contrasts.percent(jump.at()) + ") to " + value(answer) + " ("
                + Contrasts.percent(tip(answer).at()) + ")";
    }

    /** At which value a number crosses, and how far that is. */
    public String crossing(Answer answer) {
        Tip tip = tip(answer);
        return crosses(answer) + ". " + standing(answer.lever()) + ", so that it must move by "
                + Figures.percent(Tipping.distance(answer), decimals(answer)) + " of " + range(answer.lever(), "its")
                + "."
                + (tip.crossings() > 1
                        ? " The probability changes side " + tip.crossings()
                                + " times over the range; this is the value nearest to where the number stands now."
                        : "");
    }

    /** That a number does not cross, and what it does. */
    public String staying(Answer answer) {
        if (answer.verdict() == Verdict.NOT_SEARCHED) {
            return "The run was stopped before " + answer.lever().path() + " was searched.";
        }
        NumericLever lever = answer.lever();
        List<Contrast> curve = List.copyOf(answer.curve().values());
        return "It does not cross " + threshold() + " while " + lever.path() + " moves over " + range(lever, "its")
                + ": "
                + Contrasts.percent(curve.get(0)) + " at " + write(lever, lever.low()) + ", "
                + Contrasts.percent(curve.get(curve.size() - 1)) + " at " + write(lever, lever.high()) + ". "
                + standing(lever) + ".";
    }

    private static String range(NumericLever lever, String whose) {
        return lever.basis() == NumericLever.Basis.GIVEN ? "the range asked for" : whose + " plausible range";
    }

    /** A movement that is not nothing is not written as 0 %. */
    public static int decimals(Answer answer) {
        return Tipping.distance(answer) < 0.01 ? 1 : 0;
    }

    private static String standing(NumericLever lever) {
        boolean uncertain = lever.number().quantity().uncertain();
        return uncertain
                ? "The number is uncertain and is " + now(lever) + " on average"
                : "The number stands at " + now(lever);
    }

    /** Where a number stands now. */
    public static String now(NumericLever lever) {
        double rounded = lever.step().doubleValue()
                * Math.rint(lever.now() / lever.step().doubleValue());
        return lever.number().quantity().uncertain()
                ? write(lever, rounded)
                : lever.number().write(lever.now());
    }

    /** A value with the decimals of its grid, and the unit where it is written with one. */
    public static String write(NumericLever lever, double value) {
        int decimals = Math.max(0, lever.step().stripTrailingZeros().scale());
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return lever.number().write(rounded.doubleValue());
    }

    /** Where it crosses; it must. */
    public static Tip tip(Answer answer) {
        Tip tip = answer.tip();
        if (tip == null) {
            throw new IllegalArgumentException(answer.lever().path() + " does not cross");
        }
        return tip;
    }

    /** The value at which it crosses. */
    public static String value(Answer answer) {
        return write(answer.lever(), tip(answer).value());
    }

    private static String between(Answer answer) {
        return " (95% interval " + interval(answer) + ")";
    }

    /** The interval of that value. */
    public static String interval(Answer answer) {
        Tip tip = tip(answer);
        NumericLever lever = answer.lever();
        String low = tip.low() == null ? "below " + write(lever, lever.low()) : write(lever, tip.low());
        String high = tip.high() == null ? "above " + write(lever, lever.high()) : write(lever, tip.high());
        return low + " to " + high;
    }

    /** Where the range of a number comes from. */
    public static String basis(NumericLever lever) {
        return switch (lever.basis()) {
            case SUPPORT -> "all that the scenario holds possible for this number";
            case MIDDLE -> "what the scenario holds possible, but for 5% at either end";
            case HALF_TO_DOUBLE -> "for a known number from half to double, within what its unit allows";
            case FROM_ZERO -> "for a number that is 0, a tenth of its scale or one unit";
            case GIVEN -> "the range asked for";
        };
    }

    /** How many numbers made no difference. */
    public String still() {
        long still =
                others.stream().filter(answer -> answer.reach().value() == 0).count();
        return "Of " + Figures.count(levers) + " numbers, " + still
                + " made no difference in any history that was tried.";
    }

    /** How it was found; empty where nothing was. */
    public String method() {
        if (others.isEmpty() && crossing.isEmpty()) {
            return "";
        }
        String each = "Every value was tried on the same " + Figures.count(replicates) + " histories of luck (seed "
                + seed + ").";
        String screened = "All numbers were first tried at both ends and in the middle of their ranges, on "
                + Figures.count(screening) + " histories each; those that seemed to need the least"
                + " movement were then searched on " + Figures.count(replicates) + " (seed " + seed
                + "). Ranges: all that the scenario holds possible for an uncertain number;"
                + " from half to double, as far as its unit goes, for a known one; up to a tenth of the scale for one that is"
                + " 0. --lever with --from and --to takes another.";
        return (single() ? each : screened)
                + " The probability need not rise or fall all the way: between the values tried it may cross unseen."
                + " The interval on a value holds those at which the interval of the probability holds " + threshold()
                + ".";
    }

    /** That it was not finished. */
    public String stopped() {
        return "The run was stopped before its end; this is what was finished. The probability as the scenario"
                + " stands rests on " + Figures.count(presentReplicates) + " histories.";
    }
}
