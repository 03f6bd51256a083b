package org.rollover.face.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Tipping.Asked;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds how far a number must move until the probability crosses a threshold. */
@Command(
        name = "tip",
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "How far a number of a scenario must move until the probability crosses a threshold; all numbers, one at"
                        + " a time, where none is named.",
        footer = {
            "",
            "Examples:",
            "  rollover tip italy-2018 --lever parameters.consensus-weight --from 0 --to 0.2",
            "  rollover tip italy-2018",
            "  rollover tip italy-2018-no-us-lobbying --threshold 75%%"
        })
final class TipCommand extends Asking {
    private static final long REPLICATES_OF_ONE = 10_000;
    private static final long REPLICATES_OF_EACH = 2000;
    private static final long USUAL_SCREENING = 200;
    private static final long USUAL_SEARCHED = 8;
    private static final double USUAL_THRESHOLD = 0.5;
    private static final double LEAST_THRESHOLD = 0.01;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./-]*");
    private static final Pattern BOUND = Pattern.compile("(-?[0-9]{0,15}\\.?[0-9]{1,15})\\s*(%|days?|months?)?");

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Option(
            names = "--lever",
            paramLabel = "PATH",
            description = "The number to move, by its path as in --set. Default: all, one at a time.")
    private @Nullable String lever;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "The probability to be crossed, as 50%% (the default) or 0.5.")
    private @Nullable String threshold;

    @Option(names = "--from", paramLabel = "VALUE", description = "The lowest value to try (default: plausible range).")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "VALUE", description = "The highest value to try (default: plausible range).")
    private @Nullable String to;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description =
                    "Histories for each value of a number that is searched (default 10000 for one number, 2000 for each"
                            + " of all), rounded up to whole sets of 50 draws: 100 histories at 2 a draw.")
    private @Nullable String replicates;

    @Option(
            names = "--screening",
            paramLabel = "N",
            description =
                    "Where no number is named: histories for each value of each number before the search (default 200).")
    private @Nullable String screening;

    @Option(
            names = "--search",
            paramLabel = "N",
            description = "Where no number is named: how many to search (default 8), those that seem to need the least"
                    + " movement.")
    private @Nullable String searched;

    @Mixin
    private LuckOptions luck = new LuckOptions();

    TipCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        long usual = lever == null ? REPLICATES_OF_EACH : REPLICATES_OF_ONE;
        Plan plan = luck.plan(faults, faults.whole("--replicates", replicates, usual, 1, LuckOptions.MOST_REPLICATES));
        double crossed = crossed(faults);
        long each = faults.whole("--screening", screening, USUAL_SCREENING, 1, LuckOptions.MOST_REPLICATES);
        long most = faults.whole("--search", searched, USUAL_SEARCHED, 1, TipInquiry.MOST_SEARCHED);
        if (lever == null && (from != null || to != null)) {
            faults.add("--from and --to are for one number; name it with --lever");
        }
        if (lever != null && (screening != null || searched != null)) {
            faults.add("--screening and --search are for all numbers; leave --lever or them out");
        }
        double low = bound("--from", from, faults);
        double high = bound("--to", to, faults);
        LoadedScenario scenario = question().read(file, faults, surroundings, quiet());
        List<NumericLever> levers = scenario == null ? List.of() : levers(scenario, low, high, faults);
        faults.orThrow();
        if (scenario == null) {
            return ExitCode.BAD_INPUT;
        }
        Asked asked = new Asked(scenario, levers, crossed, plan, each, (int) most, Long.MAX_VALUE);
        return ask(new TipInquiry(asked, words(plan)), List.of(file));
    }

    private double crossed(Faults faults) {
        if (threshold == null) {
            return USUAL_THRESHOLD;
        }
        double value = bound("--threshold", threshold, faults);
        if (threshold.matches(".*[a-z].*")) {
            faults.add("--threshold: " + threshold + " is no probability, as 50% or 0.5");
        } else if (value < LEAST_THRESHOLD || value > 1 - LEAST_THRESHOLD) {
            boolean percent = value > 1 && value <= 99 && !threshold.contains("%");
            faults.add("--threshold: " + threshold + " is no probability from 1% to 99%"
                    + (percent ? "; did you mean " + threshold.strip() + "%?" : ""));
        }
        return value;
    }

    /** The end of a range; NaN where it is not given, or is wrong and noted here. */
    private static double bound(String option, @Nullable String text, Faults faults) {
        if (text == null) {
            return Double.NaN;
        }
        Matcher bound = BOUND.matcher(text.strip());
        if (!bound.matches()) {
            faults.add(option + ": '" + text + "' is no number, as 0.3, 30% or 12 days");
            return Double.NaN;
        }
        return Double.parseDouble(bound.group(1)) / ("%".equals(bound.group(2)) ? 100 : 1);
    }

    private List<NumericLever> levers(LoadedScenario scenario, double low, double high, Faults faults) {
        if (lever == null) {
            return NumericLever.of(scenario.scenario());
        }
        String path = lever.strip();
        List<Adjustable> numbers = Adjustable.of(scenario.scenario());
        for (Adjustable number : numbers) {
            if (number.path().equals(path)) {
                return named(scenario, number, low, high, faults);
            }
        }
        faults.add("--lever: "
                + stranger(path, numbers.stream().map(Adjustable::path).toList()));
        return List.of();
    }

    /** What to say of a path at which no number stands. */
    private static String stranger(String path, List<String> paths) {
        String general = "parameters." + path.substring(path.lastIndexOf('.') + 1);
        if (!path.startsWith("parameters.") && paths.contains(general)) {
            return path + " has no value of its own and follows " + general + "; name that, or give it one with --set";
        }
        if (path.isEmpty()) {
            return "no number is named; rollover sources lists the numbers by their paths";
        }
        String nearest = nearest(path, paths);
        return "there is no number " + path + " that can be moved"
                + (nearest == null
                        ? "; rollover sources lists the numbers by their paths"
                        : "; did you mean " + nearest + "?");
    }

    /** What a path was likely meant to be; null if any of its parts is far off. */
    private static @Nullable String nearest(String path, List<String> paths) {
        List<String> parts = List.of(path.split("\\.", -1));
        return Nearest.to(
                path,
                paths.stream()
                        .filter(other -> alike(parts, List.of(other.split("\\.", -1))))
                        .toList());
    }

    private static boolean alike(List<String> parts, List<String> others) {
        boolean alike = parts.size() == others.size();
        for (int p = 0; alike && p < parts.size(); p++) {
            int longest = Math.max(parts.get(p).length(), others.get(p).length());
            alike = Nearest.distance(parts.get(p), others.get(p)) <= (longest + 1) / 3;
        }
        return alike;
    }

    /** True, and noted, if the end of a range has a unit that the number has not. */
    private static boolean misfits(String option, @Nullable String text, Adjustable number, Faults faults) {
        Matcher bound = BOUND.matcher(text == null ? "" : text.strip());
        String unit = bound.matches() ? bound.group(2) : null;
        if (unit == null) {
            return false;
        }
        boolean fits =
                switch (number.unit()) {
                    case SHARE, PROBABILITY, PROBABILITY_A_MONTH -> unit.equals("%");
                    case DAYS -> unit.startsWith("day");
                    case MONTHS -> unit.startsWith("month");
                    default -> false;
                };
        if (!fits) {
            faults.add(option + ": " + text + " does not fit " + number.path() + ", which is given in "
                    + number.unit().words() + ", as "
                    + number.write(number.quantity().central()));
        }
        return !fits;
    }

    private List<NumericLever> named(
            LoadedScenario scenario, Adjustable number, double low, double high, Faults faults) {
        boolean strange = misfits("--from", this.from, number, faults);
        strange |= misfits("--to", this.to, number, faults);
        if (strange) {
            return List.of();
        }
        NumericLever plausible = NumericLever.plausible(number);
        double from = Double.isNaN(low) && plausible != null ? plausible.low() : low;
        double to = Double.isNaN(high) && plausible != null ? plausible.high() : high;
        for (double end : new double[] {low, high}) {
            if (end < number.min() || end > number.max()) {
                faults.add((end == low ? "--from" : "--to") + ": " + number.path() + " must lie between "
                        + number.write(number.min()) + " and " + number.write(number.max()));
                return List.of();
            }
        }
        NumericLever named = TipInquiry.named(scenario, number.path(), from, to);
        if (named == null) {
            faults.add(
                    plausible == null && Double.isNaN(low) && Double.isNaN(high)
                            ? "--lever: " + number.path() + " has no plausible range; give --from and --to"
                            : "--from " + number.write(from) + " is not below --to " + number.write(to));
            return List.of();
        }
        return List.of(named);
    }

    /** The scenario, its settings and the same luck as they are typed after run. */
    private String words(Plan plan) {
        StringBuilder words = new StringBuilder(PLAIN.matcher(file).matches() ? file : quoted(file));
        words.append(" --replicates ").append(plan.whole().replicates());
        if (plan.seed() != LuckOptions.USUAL_SEED) {
            words.append(" --seed ").append(plan.seed());
        }
        if (plan.perDraw() != LuckOptions.USUAL_PER_DRAW) {
            words.append(" --per-draw ").append(plan.perDraw());
        }
        // What run takes by itself may be the other one, which gives another figure from the same histories.
        words.append(" --estimator conditional");
        question().settings().forEach(setting -> words.append(" --set ").append(quoted(setting)));
        return words.toString();
    }

    /** As one word for a shell. */
    private static String quoted(String word) {
        return '\'' + word.replace("'", "'\\''") + '\'';
    }
}
