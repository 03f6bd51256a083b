package org.rollover.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LoadedScenario;

/**
 * Looks for the cheapest changes that reach a goal for certain, which is with the whole interval. It tries each lever alone, then
 * the strongest together, then, where nothing else serves, all pairs, and halves the way to where the goal is just reached. What it
 * finds is a good answer and need not be the best: a student who finds a cheaper one has all points.
 */
final class GoalSearch {
    private static final int HALVINGS = 6;
    private static final int STRONGEST = 4;
    private static final double ROUNDING = 1e-9;

    private final Rules rules;
    private final Bench bench;
    private final LoadedScenario scenario;
    private final Task.Goal goal;
    private final Map<String, Double> standing;
    private @Nullable Solution best;
    private double bestCost = Double.POSITIVE_INFINITY;

    GoalSearch(Rules rules, Bench bench, LoadedScenario scenario, Task.Goal goal) {
        this.rules = rules;
        this.bench = bench;
        this.scenario = scenario;
        this.goal = goal;
        this.standing = Solution.standing(scenario);
    }

    /** A way to change something: a number towards an end of its range, or something taken away. */
    private record Move(String name, @Nullable Double end, double cost) {
        Solution on(Solution solution) {
            return end == null ? solution.without(name) : solution.with(name, end);
        }
    }

    /** A move with what it does by itself. */
    private record Tried(Move move, double gain) {}

    Model.Goal model() {
        Found untouched = bench.probability(scenario, Solution.NOTHING);
        if (surely(untouched)) {
            return new Model.Goal(untouched, Solution.NOTHING, 0, untouched);
        }
        List<Move> helpful = moves().stream()
                .map(move -> new Tried(move, gain(untouched, move)))
                .filter(tried -> tried.gain() > 0)
                .sorted(Comparator.comparingDouble((Tried tried) ->
                                -tried.gain() / Math.max(tried.move().cost(), ROUNDING))
                        .thenComparing(tried -> tried.move().name()))
                .map(Tried::move)
                .toList();
        helpful.forEach(move -> offer(Solution.NOTHING, move));
        together(helpful);
        if (best == null) {
            pairs(helpful);
        }
        Solution found = best;
        return found == null
                ? new Model.Goal(untouched, null, 0, null)
                : new Model.Goal(untouched, found, bestCost, bench.probability(scenario, found));
    }

    /** The best value for money is done in full, and the next one on top as far as is needed; each begins once. */
    private void together(List<Move> helpful) {
        List<Move> strongest = helpful.subList(0, Math.min(STRONGEST, helpful.size()));
        for (int first = 0; first < strongest.size(); first++) {
            List<Move> order = new ArrayList<>(strongest);
            order.add(0, order.remove(first));
            Solution whole = Solution.NOTHING;
            for (Move move : order) {
                if (touches(whole, move)) {
                    continue;
                }
                if (!whole.equals(Solution.NOTHING)) {
                    offer(whole, move);
                }
                whole = move.on(whole);
                if (!allowed(whole) || surely(bench.probability(scenario, whole))) {
                    break;
                }
            }
        }
    }

    /** Two that are weak alone may be strong together, as a lobbyist's budget and its access are. */
    private void pairs(List<Move> helpful) {
        for (Move first : helpful) {
            for (Move second : helpful) {
                Solution whole = first.on(Solution.NOTHING);
                if (!touches(whole, second) && allowed(second.on(whole))) {
                    offer(whole, second);
                }
            }
        }
    }

    private static boolean touches(Solution solution, Move move) {
        return solution.numbers().containsKey(move.name()) || solution.removed().contains(move.name());
    }

    private List<Move> moves() {
        List<Move> moves = new ArrayList<>();
        rules.levers().forEach((path, offer) -> {
            double now = standing.getOrDefault(path, 0.0);
            for (double end : List.of(offer.from(), offer.to())) {
                if (end != now) {
                    moves.add(new Move(path, end, offer.price() * Math.abs(end - now)));
                }
            }
        });
        rules.removals().forEach((lever, removal) -> moves.add(new Move(lever, null, removal.price())));
        return moves;
    }

    private double gain(Found untouched, Move move) {
        double change = bench.probability(scenario, move.on(Solution.NOTHING)).value() - untouched.value();
        return goal.atLeast() == null ? -change : change;
    }

    /** Takes a move on top of others, and no more of it than is needed. */
    private void offer(Solution below, Move move) {
        Solution whole = move.on(below);
        if (below.cost(rules, scenario) >= bestCost || !surely(bench.probability(scenario, whole))) {
            return;
        }
        keep(whole);
        Double end = move.end();
        Double now = standing.get(move.name());
        if (end == null || now == null) {
            return;
        }
        double enough = 1;
        double tooLittle = 0;
        for (int step = 0; step < HALVINGS; step++) {
            double share = (enough + tooLittle) / 2;
            Solution part = below.with(move.name(), round(now + share * (end - now), Math.abs(end - now)));
            if (surely(bench.probability(scenario, part))) {
                enough = share;
                keep(part);
            } else {
                tooLittle = share;
            }
        }
    }

    /** To a value that a person would type. */
    private static double round(double value, double width) {
        double digits = Math.pow(10, Math.ceil(2 - Math.log10(width)));
        return Math.round(value * digits) / digits;
    }

    private void keep(Solution solution) {
        double cost = solution.cost(rules, scenario);
        if (cost < bestCost - ROUNDING && allowed(solution)) {
            best = solution;
            bestCost = cost;
        }
    }

    private boolean allowed(Solution solution) {
        boolean affordable = rules.budget() == null || solution.cost(rules, scenario) <= rules.budget() + ROUNDING;
        return affordable && (goal.changes() == null || solution.count(scenario) <= goal.changes());
    }

    /** Whether the goal is reached with the whole interval. */
    private boolean surely(Found found) {
        return goal.atLeast() == null
                ? found.high() <= java.util.Objects.requireNonNull(goal.atMost())
                : found.low() >= goal.atLeast();
    }
}
