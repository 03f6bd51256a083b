package org.rollover.classroom;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.casebook.OutcomeClass;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Interval;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.HistoricalDecision;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** Works out the answers to questions about an edition. */
public final class Answers {
    private final Exercise exercise;
    private final Bench bench;

    /** Answers of an exercise, worked out on a bench. */
    public Answers(Exercise exercise, Bench bench) {
        this.exercise = exercise;
        this.bench = bench;
    }

    /** What is right. */
    public sealed interface Right {
        /** A number with its interval: a probability, or a difference of two. */
        record Number(Found found) implements Right {}

        /**
         * Names, of which each that the intervals do not tell from the first is right.
         *
         * @param accepted those that are right, the first being what was found
         * @param figures what was found of all that were compared, by name
         */
        record Names(List<String> accepted, Map<String, Found> figures) implements Right {
            public Names {
                accepted = List.copyOf(accepted);
                figures = java.util.Collections.unmodifiableMap(new TreeMap<>(figures));
            }
        }

        /** What happened: 1 if the measures went on, else 0. */
        record Fact(int happened) implements Right {}
    }

    /** The answer to a question about an edition. */
    public Right right(Edition edition, Question question) {
        LoadedScenario scenario = edition.scenario();
        if (question instanceof Question.Probability asked) {
            return new Right.Number(bench.probability(set(scenario, asked.set()), taken(asked.without())));
        }
        if (question instanceof Question.Effect asked) {
            return new Right.Number(effect(scenario, asked));
        }
        if (question instanceof Question.HoldOut) {
            return names(holdOuts(estimate(scenario)));
        }
        if (question instanceof Question.Strongest asked) {
            Map<String, Found> effects = new TreeMap<>();
            for (String lever : asked.among()) {
                effects.put(lever, magnitude(bench.effect(scenario, taken(List.of(lever)))));
            }
            return names(effects);
        }
        if (question instanceof Question.StopsPresident) {
            return names(stops(estimate(scenario)));
        }
        Question.Happened asked = (Question.Happened) question;
        LoadedCase historical =
                java.util.Objects.requireNonNull(exercise.cases().get(asked.historical()));
        return new Right.Fact(java.util.Objects.requireNonNull(happened(historical, asked.month())));
    }

    private Found effect(LoadedScenario scenario, Question.Effect asked) {
        if (asked.set().isEmpty()) {
            return bench.effect(scenario, taken(asked.without()));
        }
        LoadedScenario changed = set(scenario, asked.set());
        return bench.effect(scenario, changed, taken(asked.without()));
    }

    private static Solution taken(List<String> levers) {
        return new Solution(Map.of(), levers);
    }

    /** A scenario with values set, which were tried when the exercise was read. */
    private static LoadedScenario set(LoadedScenario scenario, List<String> settings) {
        if (settings.isEmpty()) {
            return scenario;
        }
        try {
            return new ScenarioReader(null, ReadingLimits.defaults())
                    .readText(scenario.resolvedYaml(), scenario.name(), settings);
        } catch (ScenarioException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Estimate estimate(LoadedScenario scenario) {
        return Ensemble.run(scenario, bench.plan(), Watcher.NONE);
    }

    /** How often each government holds out, as a share of the decisions taken, with Wilson's interval over the histories. */
    private static Map<String, Found> holdOuts(Estimate estimate) {
        Map<String, Found> shares = new TreeMap<>();
        List<String> governments = estimate.cast().governmentNames();
        long taken = estimate.decisions().stream().mapToLong(d -> d.taken()).sum();
        for (int g = 0; g < governments.size(); g++) {
            int place = g;
            long held = estimate.decisions().stream()
                    .mapToLong(d -> d.holdOuts(place))
                    .sum();
            shares.put(governments.get(g), share(held, taken, estimate.replicates()));
        }
        return shares;
    }

    private static Map<String, Found> stops(Estimate estimate) {
        Map<String, Found> shares = new TreeMap<>();
        long moves = estimate.us().moves();
        estimate.us().stoppedBy().forEach((law, count) -> shares.put(law, share(count, moves, estimate.replicates())));
        return shares;
    }

    /** Cases of one history depend on each other, so that the interval rests on histories. */
    private static Found share(long cases, long of, long histories) {
        double share = of == 0 ? 0 : (double) cases / of;
        return Found.of(share, Interval.wilson(share, Math.max(1, Math.min(of, histories)), Interval.Z95));
    }

    private static Found magnitude(Found effect) {
        double low = effect.low() > 0 ? effect.low() : effect.high() < 0 ? -effect.high() : 0;
        return new Found(Math.abs(effect.value()), low, Math.max(Math.abs(effect.low()), Math.abs(effect.high())));
    }

    /** The greatest, and those whose intervals reach its. */
    private static Right.Names names(Map<String, Found> figures) {
        List<String> order = new ArrayList<>(figures.keySet());
        order.sort(java.util.Comparator.comparing((String name) ->
                        -java.util.Objects.requireNonNull(figures.get(name)).value())
                .thenComparing(name -> name));
        List<String> accepted = new ArrayList<>();
        for (String name : order) {
            Found figure = java.util.Objects.requireNonNull(figures.get(name));
            Found first = java.util.Objects.requireNonNull(figures.get(order.get(0)));
            if (figure.high() >= first.low() && (figure.value() > 0 || name.equals(order.get(0)))) {
                accepted.add(name);
            }
        }
        return new Right.Names(accepted, figures);
    }

    /**
     * What became of a decision of a case: 1 if the measures went on, 0 if not, null if there is none such or nobody knows.
     *
     * @param month the decision's; null for the first one of which it is known
     */
    public static @Nullable Integer happened(LoadedCase historical, @Nullable YearMonth month) {
        for (HistoricalDecision decision : historical.outcome().decisions()) {
            Integer went = OutcomeClass.of(decision.happened())
                    .map(came -> came == OutcomeClass.KEPT ? 1 : 0)
                    .orElse(null);
            if (went != null && (month == null || month.equals(decision.month()))) {
                return went;
            }
        }
        return null;
    }
}
