package org.rollover.casebook.classic;

import java.util.List;

/**
 * The published example of the challenge model: by when, in years, emission standards were to apply to cars of medium size
 * (Bueno de Mesquita 1994, table on p. 78), and the rounds that Scholz, Calbert and Smith (2011) print for it. These are known
 * not to follow from the equations printed beside them alone.
 */
public final class EmissionStandards {
    /** The weighted medians printed for rounds 1 to 8. */
    public static final List<Double> PRINTED_MEDIANS = List.of(8.4, 9.9, 9.9, 9.9, 9.9, 7.4, 8.8, 9.6);
    /** The weighted means printed for rounds 1 to 8. */
    public static final List<Double> PRINTED_MEANS = List.of(7.4, 7.5, 7.6, 7.3, 7.3, 7.4, 7.5, 7.6);

    private static final List<Actor> ACTORS = List.of(
            new Actor("NL", 0.08, 4, 0.8),
            new Actor("BE", 0.08, 7, 0.4),
            new Actor("LU", 0.03, 4, 0.2),
            new Actor("DE", 0.16, 4, 0.8),
            new Actor("FR", 0.16, 10, 0.6),
            new Actor("IT", 0.16, 10, 0.6),
            new Actor("UK", 0.16, 10, 0.9),
            new Actor("IE", 0.05, 7, 0.1),
            new Actor("DK", 0.05, 4, 1),
            new Actor("EL", 0.08, 7, 0.7));

    private EmissionStandards() {}

    /** The ten members, with saliences from 0 to 1. */
    public static List<Actor> actors() {
        return ACTORS;
    }

    /** True if these are the actors of the example, in whatever order. */
    public static boolean are(List<Actor> actors) {
        return actors.size() == ACTORS.size() && ACTORS.stream().allMatch(actors::contains);
    }
}
