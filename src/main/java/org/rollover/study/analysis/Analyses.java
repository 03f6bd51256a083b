package org.rollover.study.analysis;

import java.util.List;
import java.util.Optional;

/** All analyses there are. */
public final class Analyses {
    private static final List<Analysis> ALL = List.of(
            // in the order in which they are offered
            new Morris(),
            new Sobol(),
            new Tornado(),
            new Src(),
            new Prcc(),
            new Pawn(),
            new Delta(),
            new Features(),
            new Prim(),
            new Cart(),
            new Regret(),
            new Satisficing(),
            new WorstCase());

    private Analyses() {}

    public static List<Analysis> all() {
        return ALL;
    }

    /** Their names in order. */
    public static List<String> names() {
        return ALL.stream().map(Analysis::name).toList();
    }

    public static Optional<Analysis> named(String name) {
        return ALL.stream().filter(analysis -> analysis.name().equals(name)).findFirst();
    }
}
