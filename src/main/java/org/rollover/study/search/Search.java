package org.rollover.study.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollover.archive.Table;
import org.rollover.study.analysis.Exhibit;
import org.rollover.study.analysis.Exhibit.Dot;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.analysis.Exhibit.Line;
import org.rollover.study.analysis.Exhibit.Lines;
import org.rollover.study.analysis.Exhibit.Scatter;
import org.rollover.study.analysis.Findings;
import org.rollover.study.search.Quest.Goal;
import org.rollover.study.search.Tried.Candidate;

/**
 * Searches for the settings of levers that serve several goals best, none of which beats another, or for the one that serves
 * one goal best within what is demanded. The same quest, evaluator, effort and version give the same bits.
 */
public final class Search {
    private static final String NAME = "search";

    /** Fewer evaluations for each lever are few. */
    private static final int FEW = 100;

    private static final String LOW = "_low";
    private static final String HIGH = "_high";

    private static final int FRONT = 40;
    private static final int FINALISTS = 10;

    private Search() {}

    /**
     * How long to search.
     *
     * @param evaluations of settings, at least 20; the winners are evaluated once more
     * @param seed of the search's luck
     */
    public record Effort(int evaluations, long seed) {
        public Effort {
            if (evaluations < 20) {
                throw new IllegalArgumentException("a search needs 20 evaluations or more");
            }
        }
    }

    /** A winner: what the search saw, and what came of it with fresh luck. */
    private record Winner(double[] levers, double[] seen, double[] fresh, boolean holds) {}

    /** Searches, and evaluates what it found once more with fresh luck. */
    public static Findings of(Quest quest, Evaluator evaluator, Effort effort) {
        boolean lone = quest.goals().size() == 1;
        Tried tried = new Tried(quest, evaluator, lone ? FINALISTS : FRONT);
        if (lone) {
            SingleSearch.run(quest, tried, effort.evaluations(), effort.seed());
        } else {
            ParetoSearch.run(quest, tried, effort.evaluations(), effort.seed());
        }
        List<Candidate> best = tried.best();
        List<double[]> fresh = evaluator.evaluateAll(
                best.stream().map(one -> one.levers().clone()).toList(), true);
        List<Winner> winners = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            double[] mine = fresh.get(i);
            boolean beaten = !lone && fresh.stream().anyMatch(other -> quest.dominates(other, mine));
            winners.add(new Winner(
                    best.get(i).levers(), best.get(i).outcomes(), mine, quest.violation(mine) <= 0 && !beaten));
        }
        return new Findings(
                NAME,
                title(quest),
                List.of(lone ? single(quest, winners, tried) : front(quest, winners, tried)),
                warnings(quest, winners, tried),
                List.of(table(quest, winners)),
                List.of(lone ? course(quest, tried) : scatter(quest, winners)));
    }

    private static String title(Quest quest) {
        String goals = quest.goals().stream()
                .map(goal -> (goal.less() ? "least " : "most ") + Quest.words(goal.outcome()))
                .collect(Collectors.joining(", "));
        return "Search over levers: " + goals + demanded(quest, " with ");
    }

    private static String demanded(Quest quest, String before) {
        return quest.demands().isEmpty()
                ? ""
                : before + quest.demands().stream().map(Quest.Demand::words).collect(Collectors.joining(" and "));
    }

    private static String single(Quest quest, List<Winner> winners, Tried tried) {
        Winner chosen = winners.stream().filter(Winner::holds).findFirst().orElse(null);
        if (chosen == null) {
            return "None of " + tried.evaluations() + " settings that were tried keeps to "
                    + (quest.demands().isEmpty() ? "what can be measured" : demanded(quest, ""))
                    + " when it is tried once more." + advice(quest, winners);
        }
        Goal goal = quest.goals().get(0);
        return "The " + (goal.less() ? "least " : "most ") + Quest.words(goal.outcome()) + demanded(quest, " with ")
                + " is "
                + number(quest.value(chosen.fresh(), goal.outcome())) + ", at " + setting(quest, chosen) + "; found in "
                + tried.evaluations() + " tries and tried once more with fresh luck.";
    }

    private static String front(Quest quest, List<Winner> winners, Tried tried) {
        List<Winner> held = winners.stream().filter(Winner::holds).toList();
        if (held.isEmpty()) {
            return "None of " + tried.evaluations() + " settings that were tried keeps to" + demanded(quest, " ")
                    + " when it is tried once more." + advice(quest, winners);
        }
        Goal first = quest.goals().get(0);
        Goal second = quest.goals().get(1);
        Winner one = extreme(quest, held, 0);
        Winner other = extreme(quest, held, 1);
        return held.size() + " settings are left of " + tried.evaluations()
                + " that were tried: none of them serves all goals better than another. They go from "
                + Quest.words(first.outcome())
                + " " + number(quest.value(one.fresh(), first.outcome())) + " with " + Quest.words(second.outcome())
                + " "
                + number(quest.value(one.fresh(), second.outcome())) + " to " + Quest.words(first.outcome()) + " "
                + number(quest.value(other.fresh(), first.outcome())) + " with " + Quest.words(second.outcome()) + " "
                + number(quest.value(other.fresh(), second.outcome())) + ".";
    }

    /** What to do where luck has decided. */
    private static String advice(Quest quest, List<Winner> winners) {
        boolean seen = winners.stream().anyMatch(winner -> quest.violation(winner.seen()) <= 0);
        String low = quest.demands().stream()
                .filter(demand -> demand.atLeast() && quest.outcomes().contains(demand.outcome() + LOW))
                .map(demand -> ", or demand it of the lower end of the interval, " + demand.outcome() + LOW)
                .findFirst()
                .orElse("");
        return seen ? " Some seemed to, by luck: take more replications" + low + "." : "";
    }

    private static Winner extreme(Quest quest, List<Winner> held, int goal) {
        Winner best = held.get(0);
        for (Winner one : held) {
            best = quest.gains(one.fresh())[goal] > quest.gains(best.fresh())[goal] ? one : best;
        }
        return best;
    }

    private static String setting(Quest quest, Winner winner) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < winner.levers().length; i++) {
            parts.add(Quest.words(quest.levers().get(i).name()) + " " + number(winner.levers()[i]));
        }
        return String.join(", ", parts);
    }

    private static String number(double value) {
        return Double.isFinite(value)
                ? new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(3))
                        .stripTrailingZeros()
                        .toPlainString()
                : "unknown";
    }

    private static List<String> warnings(Quest quest, List<Winner> winners, Tried tried) {
        List<String> warnings = new ArrayList<>();
        int levers = quest.levers().size();
        if (tried.evaluations() < FEW * levers) {
            warnings.add("Only " + tried.evaluations() + " settings were tried for " + levers
                    + (levers == 1 ? " lever; " : " levers; ") + "take " + FEW * levers
                    + " or more, or better settings may have been missed.");
        }
        long fallen = winners.stream().filter(winner -> !winner.holds()).count();
        if (fallen > 0) {
            warnings.add(fallen + " of " + winners.size()
                    + " settings that seemed best do not hold with fresh luck: the best of many noisy values is too good to be"
                    + " true. More replications for each setting would tell.");
        }
        for (Goal goal : quest.goals()) {
            double sum = winners.stream()
                    .mapToDouble(winner ->
                            quest.value(winner.seen(), goal.outcome()) - quest.value(winner.fresh(), goal.outcome()))
                    .sum();
            if (sum != 0) {
                warnings.add("With fresh luck " + Quest.words(goal.outcome()) + " of the winners is on average "
                        + number(Math.abs(sum) / winners.size()) + (sum > 0 ? " lower" : " higher")
                        + " than the search saw; only the fresh values are told.");
            }
        }
        return warnings;
    }

    private static Table table(Quest quest, List<Winner> winners) {
        List<String> columns = new ArrayList<>();
        quest.levers().forEach(lever -> columns.add(lever.name()));
        int[] shown = IntStream.range(0, quest.outcomes().size())
                .filter(o -> !columns.contains(quest.outcomes().get(o)))
                .toArray();
        Arrays.stream(shown).forEach(o -> columns.add(quest.outcomes().get(o)));
        Arrays.stream(shown).forEach(o -> columns.add(seen(quest.outcomes().get(o), columns)));
        columns.add("holds");
        Table table = new Table(NAME, columns.toArray(String[]::new));
        for (Winner winner : winners) {
            List<Object> row = new ArrayList<>();
            Arrays.stream(winner.levers()).forEach(row::add);
            Arrays.stream(shown).forEach(o -> row.add(winner.fresh()[o]));
            Arrays.stream(shown).forEach(o -> row.add(winner.seen()[o]));
            row.add(winner.holds());
            table.row(row.toArray());
        }
        return table;
    }

    /** The column of what the search saw; the ends of its interval keep their endings. */
    private static String seen(String outcome, List<String> columns) {
        for (String end : List.of(LOW, HIGH)) {
            String base = outcome.endsWith(end) ? outcome.substring(0, outcome.length() - end.length()) : "";
            if (columns.contains(base)) {
                return base + "_seen" + end;
            }
        }
        return outcome + "_seen";
    }

    private static String axis(Quest quest, Goal goal) {
        String unit = quest.units().getOrDefault(goal.outcome(), "");
        return Quest.words(goal.outcome()) + " (" + (unit.isEmpty() ? "" : unit + "; ")
                + (goal.less() ? "less is better)" : "more is better)");
    }

    /** The best so far, step by step. */
    private static Exhibit course(Quest quest, Tried tried) {
        Goal goal = quest.goals().get(0);
        List<double[]> corners = new ArrayList<>();
        double value = Double.NaN;
        for (Tried.Step step : tried.steps()) {
            if (!corners.isEmpty()) {
                corners.add(new double[] {step.evaluations(), value});
            }
            value = goal.less() ? -step.gain() : step.gain();
            corners.add(new double[] {step.evaluations(), value});
        }
        if (!corners.isEmpty()) {
            corners.add(new double[] {tried.evaluations(), value});
        }
        Line line = new Line(
                "best so far",
                corners.stream().mapToDouble(corner -> corner[0]).toArray(),
                corners.stream().mapToDouble(corner -> corner[1]).toArray(),
                -1);
        return new Lines(
                NAME,
                "What the search had found, as it saw it" + demanded(quest, ", with "),
                "settings tried",
                axis(quest, goal),
                List.of(line));
    }

    /** A value with the interval that the evaluator tells of it, if it does. */
    private static Estimate estimate(Quest quest, Winner winner, String outcome) {
        double value = quest.value(winner.fresh(), outcome);
        return quest.outcomes().containsAll(List.of(outcome + LOW, outcome + HIGH))
                ? new Estimate(
                        value, quest.value(winner.fresh(), outcome + LOW), quest.value(winner.fresh(), outcome + HIGH))
                : Estimate.bare(value);
    }

    /** The winners by their first two goals. */
    private static Exhibit scatter(Quest quest, List<Winner> winners) {
        String x = quest.goals().get(0).outcome();
        String y = quest.goals().get(1).outcome();
        List<Winner> held = winners.stream().filter(Winner::holds).toList();
        return new Scatter(
                NAME,
                "Settings of which none beats another" + demanded(quest, ", with "),
                axis(quest, quest.goals().get(0)),
                axis(quest, quest.goals().get(1)),
                held.stream()
                        .map(winner -> new Dot("", estimate(quest, winner, x), estimate(quest, winner, y)))
                        .toList());
    }
}
