package org.rollover.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well the model and its yardsticks did on decisions that were taken.
 *
 * @param trials the decisions with a known class of outcome
 * @param forecasters what was said of them; the model first
 * @param all over all of them
 * @param slices by era, default, rule and so on
 * @param calibration of the model; null without decisions
 * @param holdUps of the model
 */
public record Scorecard(
        List<Trial> trials,
        List<Forecaster> forecasters,
        Slice all,
        List<Slice> slices,
        @Nullable Calibration calibration,
        HoldUps holdUps) {
    /** A regime with an era of its own. */
    public static final String RUSSIA = "Russia";

    private static final LocalDate INVASION = LocalDate.of(2022, 2, 24);
    private static final LocalDate LATER = LocalDate.of(2010, 1, 1);

    /** What the decisions are sorted by, and what they are called then. */
    private static List<Map.Entry<String, Function<Decided, String>>> sorted(List<Trial> trials) {
        String largest = Calibration.largest(trials);
        boolean some = trials.stream().anyMatch(one -> russian(one.decided()));
        List<Map.Entry<String, Function<Decided, String>>> sorted = new ArrayList<>();
        if (largest != null) {
            sorted.add(Map.entry("regime", one -> one.regime().equals(largest) ? "1 " + largest : "2 other regimes"));
        }
        sorted.add(Map.entry("era", one -> era(one, some)));
        sorted.add(Map.entry("default", one -> one.lapses() ? "1 lapse" : "2 stay"));
        sorted.add(Map.entry("rule", one -> "1 " + one.rule()));
        return sorted;
    }

    /**
     * Scores them.
     *
     * @param trials the decisions
     * @param yardsticks who else forecasts them
     * @param seed of the bootstrap
     */
    public static Scorecard of(List<Trial> trials, List<Yardstick> yardsticks, long seed) {
        List<Decided> decided = trials.stream().map(Trial::decided).toList();
        List<Forecaster> forecasters = new ArrayList<>();
        forecasters.add(new Forecaster(
                Forecaster.MODEL,
                trials.stream().map(one -> one.said().classes()).toList()));
        for (Yardstick yardstick : yardsticks) {
            forecasters.add(new Forecaster(yardstick.name(), yardstick.forecasts(decided)));
        }
        return new Scorecard(
                List.copyOf(trials),
                List.copyOf(forecasters),
                Slice.of("all", "all", trials, forecasters, seed),
                slices(trials, forecasters, seed),
                Calibration.of(trials, seed),
                HoldUps.of(trials, seed));
    }

    private static List<Slice> slices(List<Trial> trials, List<Forecaster> forecasters, long seed) {
        List<Slice> slices = new ArrayList<>();
        for (Map.Entry<String, Function<Decided, String>> sorted : sorted(trials)) {
            TreeMap<String, List<Integer>> places = new TreeMap<>();
            for (int i = 0; i < trials.size(); i++) {
                places.computeIfAbsent(sorted.getValue().apply(trials.get(i).decided()), k -> new ArrayList<>())
                        .add(i);
            }
            places.forEach((name, own) -> slices.add(Slice.of(
                    sorted.getKey(),
                    name.substring(2),
                    own.stream().map(trials::get).toList(),
                    forecasters.stream().map(one -> at(one, own)).toList(),
                    seed)));
        }
        return slices;
    }

    private static Forecaster at(Forecaster one, List<Integer> places) {
        return new Forecaster(one.name(), places.stream().map(one.said()::get).toList());
    }

    private static boolean russian(Decided decided) {
        return decided.regime().toLowerCase(Locale.ROOT).equals(RUSSIA.toLowerCase(Locale.ROOT));
    }

    private static String era(Decided decided, boolean someRussian) {
        if (russian(decided)) {
            return decided.day().isBefore(INVASION) ? "1 Russia, before 24 Feb 2022" : "2 Russia, since then";
        }
        String others = someRussian ? "others, " : "";
        return decided.day().isBefore(LATER) ? "3 " + others + "before 2010" : "4 " + others + "since 2010";
    }

    /** The places of the decisions, those that surprised the model most first (by the log score). */
    public List<Integer> surprises() {
        return IntStream.range(0, trials.size())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble((Integer i) -> -surprise(i)))
                .toList();
    }

    /** How much a decision surprised the model: its log score, nats. */
    public double surprise(int place) {
        Trial trial = trials.get(place);
        return Score.LOG.of(trial.said().classes(), trial.happened());
    }
}
