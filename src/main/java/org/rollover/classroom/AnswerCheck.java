package org.rollover.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Decimals;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Levers;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Unit;

/**
 * Whether an answer can be marked: its form, locked values, ranges, the budget. It never says whether an answer is right, so
 * that students may be told all of it.
 */
public final class AnswerCheck {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?)\\s*(%|points?|pp|percentage points?)?");
    private static final double ROUNDING = 1e-9;
    private static final int SHOWN = 60;

    private final Rules rules;
    private final LoadedScenario scenario;
    private final Map<String, Adjustable> numbers = new TreeMap<>();
    private final List<String> levers;

    /** Checks answers about an edition's scenario. */
    public AnswerCheck(Rules rules, LoadedScenario scenario) {
        this.rules = rules;
        this.scenario = scenario;
        Adjustable.of(scenario.scenario()).forEach(number -> numbers.put(number.path(), number));
        this.levers = Levers.of(scenario.scenario()).stream().map(Lever::id).toList();
    }

    /**
     * What is wrong with an answer.
     *
     * @param path where it stands within the answer, as {@code changes.governments.Italy.salience}; empty for the whole
     * @param what a sentence: what is wrong, what is allowed
     */
    public record Fault(String path, String what) {}

    /** The changes of an answer to a goal; what is wrong is added to the list, and what is right is returned all the same. */
    public Solution solution(SubmissionFile.Answer answer, @Nullable Integer most, List<Fault> faults) {
        Map<String, Double> set = new TreeMap<>();
        answer.changes().forEach((path, text) -> {
            Double value = change(path, text, faults);
            if (value != null) {
                set.put(path, value);
            }
        });
        for (String lever : new LinkedHashSet<>(answer.remove())) {
            if (!rules.removals().containsKey(lever)) {
                boolean there = levers.contains(lever);
                faults.add(new Fault(
                        "remove",
                        (there ? "'" + clip(lever) + "' is locked" : "there is no '" + clip(lever) + "'")
                                + allowed(lever, rules.removals().keySet(), "may be taken away")));
            }
        }
        Solution solution = new Solution(
                set,
                answer.remove().stream().filter(rules.removals()::containsKey).toList());
        if (most != null && solution.count(scenario) > most) {
            faults.add(new Fault("", solution.count(scenario) + " changes; at most " + most + " may be made"));
        }
        double cost = solution.cost(rules, scenario);
        if (rules.budget() != null && cost > rules.budget() + ROUNDING) {
            faults.add(new Fault("", "the changes cost " + amount(cost) + "; the budget is " + amount(rules.budget())));
        }
        return solution;
    }

    private @Nullable Double change(String path, String text, List<Fault> faults) {
        String place = "changes." + path;
        Adjustable number = numbers.get(path);
        ExerciseFile.Offer offer = rules.levers().get(path);
        if (number == null) {
            faults.add(new Fault(
                    place,
                    "there is no such number" + allowed(path, rules.levers().keySet(), "may be set")));
            return null;
        }
        Parsed parsed = Parsed.of(bare(text.strip(), number.unit()));
        boolean share = number.max() <= 1;
        boolean points = number.unit() == Unit.POINTS || number.unit() == Unit.POINTS_A_MONTH;
        if (parsed == null || (parsed.percent() && !share) || (parsed.points() && !points)) {
            faults.add(new Fault(
                    place,
                    "'" + clip(text) + "' is not a number in " + number.unit().words() + "; as "
                            + number.write(number.quantity().central())));
            return null;
        }
        if (offer == null) {
            // What stands there anyway is no change.
            if (Math.abs(parsed.value() - number.quantity().central()) > ROUNDING) {
                faults.add(new Fault(
                        place, "is locked" + allowed(path, rules.levers().keySet(), "may be set")));
            }
            return null;
        }
        // Else to write down an uncertain number's expected value would take its uncertainty away for nothing.
        if (Math.abs(parsed.value() - number.quantity().central()) <= ROUNDING) {
            return null;
        }
        if (parsed.value() < offer.from() - ROUNDING || parsed.value() > offer.to() + ROUNDING) {
            faults.add(new Fault(
                    place,
                    clip(text.strip()) + " is out of range; from " + number.write(offer.from()) + " to "
                            + number.write(offer.to())));
            return null;
        }
        return parsed.value();
    }

    /** Without the unit of time that the number is in. */
    private static String bare(String text, Unit unit) {
        return unit == Unit.MONTHS || unit == Unit.DAYS
                ? text.replaceFirst(unit == Unit.MONTHS ? "(?i)\\s*months?$" : "(?i)\\s*days?$", "")
                : text;
    }

    /** A probability from 0 to 1, or null where that is no such thing. {@code 80 %} is {@code 0.8}. */
    public static @Nullable Double probability(String text, List<Fault> faults) {
        Parsed parsed = Parsed.of(text);
        if (parsed == null || parsed.points()) {
            faults.add(new Fault("answer", "'" + clip(text) + "' is no probability; write 0.8 or 80 %"));
            return null;
        }
        if (parsed.value() < 0 || parsed.value() > 1) {
            String meant = !parsed.percent() && parsed.value() > 1 && parsed.value() <= 100
                    ? "; for percent write " + Decimals.text(parsed.value()) + " %"
                    : "";
            faults.add(new Fault("answer", clip(text.strip()) + " is no probability; from 0 to 1" + meant));
            return null;
        }
        return parsed.value();
    }

    /** A difference of two probabilities, from -1 to 1, of percentage points as they are written; null where that is none. */
    public static @Nullable Double difference(String text, List<Fault> faults) {
        Parsed parsed = Parsed.of(text);
        if (parsed == null) {
            faults.add(new Fault("answer", "'" + clip(text) + "' is no number; write percentage points, as -12"));
            return null;
        }
        double points = parsed.percent() ? parsed.value() * 100 : parsed.value();
        if (Math.abs(points) > 100) {
            faults.add(new Fault("answer", clip(text.strip()) + " percentage points cannot be; from -100 to 100"));
            return null;
        }
        return points / 100;
    }

    /**
     * What may not be meant about a difference that can be read, or null: a bare number below 1 may be a share of 1. It hangs on
     * what was typed alone.
     */
    public static @Nullable String differenceHint(String text) {
        Parsed parsed = Parsed.of(text);
        if (parsed == null || parsed.percent() || parsed.points()) {
            return null;
        }
        double size = Math.abs(parsed.value());
        return size == 0 || size >= 1
                ? null
                : amount(parsed.value()) + " percentage points; if you mean " + amount(parsed.value() * 100)
                        + ", write " + amount(parsed.value() * 100);
    }

    /** One of several words, without the case of letters; null where it is none of them. */
    public static @Nullable String word(String text, Collection<String> known, List<Fault> faults) {
        for (String word : known) {
            if (word.equalsIgnoreCase(text.strip())) {
                return word;
            }
        }
        faults.add(new Fault("answer", "there is no '" + clip(text) + "'" + allowed(text, known, "can be answered")));
        return null;
    }

    private static String allowed(String typed, Collection<String> known, String what) {
        String near = Nearest.to(typed, known);
        List<String> few = new ArrayList<>(known).subList(0, Math.min(8, known.size()));
        String list = known.isEmpty()
                ? "; nothing " + what
                : "; " + String.join(", ", few) + (few.size() < known.size() ? " and more" : "") + " " + what;
        return list + (near == null ? "" : "; did you mean '" + near + "'?");
    }

    static String amount(double amount) {
        return Decimals.text(Math.round(amount * 1e6) / 1e6);
    }

    private static String clip(String text) {
        String plain = text.strip();
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }

    /** A number and its unit; percent are divided by a hundred. */
    private record Parsed(double value, boolean percent, boolean points) {
        static @Nullable Parsed of(String text) {
            Matcher matcher = NUMBER.matcher(
                    text.strip().toLowerCase(Locale.ROOT).replace('−', '-').replace('\u00a0', ' '));
            if (!matcher.matches()) {
                return null;
            }
            double value = Double.parseDouble(matcher.group(1));
            String unit = matcher.group(2);
            boolean percent = "%".equals(unit);
            return Double.isFinite(value)
                    ? new Parsed(percent ? value / 100 : value, percent, unit != null && !percent)
                    : null;
        }
    }
}
