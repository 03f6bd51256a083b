package org.rollover.casebook;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Some of the decisions, and how the model and the yardsticks did on them.
 *
 * @param by what they were sorted by
 * @param name which of them these are
 * @param decisions how many
 * @param cases of how many cases
 * @param regimes of how many regimes
 * @param happened how often each class came about
 * @param standings the model first
 */
public record Slice(
        String by,
        String name,
        int decisions,
        int cases,
        int regimes,
        Map<OutcomeClass, Integer> happened,
        List<Standing> standings) {

    static Slice of(String by, String name, List<Trial> trials, List<Forecaster> forecasters, long seed) {
        Map<OutcomeClass, Integer> happened = new EnumMap<>(OutcomeClass.class);
        for (OutcomeClass each : OutcomeClass.values()) {
            happened.put(each, 0);
        }
        trials.forEach(one -> happened.merge(one.happened(), 1, Integer::sum));
        List<Decided> decided = trials.stream().map(Trial::decided).toList();
        return new Slice(
                by,
                name,
                trials.size(),
                (int) decided.stream().map(Decided::name).distinct().count(),
                (int) decided.stream().map(Decided::regime).distinct().count(),
                happened,
                Standing.of(trials, forecasters, new BlockBootstrap(decided, seed)));
    }
}
