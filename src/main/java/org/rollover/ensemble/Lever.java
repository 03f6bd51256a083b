package org.rollover.ensemble;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that bears on whether the measures are sustained and can be taken away from a scenario in thought.
 *
 * @param id how it is named on the command line and in files; one word or the name of an actor
 * @param kind what sort of thing it is
 * @param name what it is called in a sentence or over a bar
 * @param away what taking it away means, as a sentence
 * @param idle why it cannot matter in this scenario, as a sentence; null where it may matter
 * @param removal makes the variant in which it is taken away; levers are taken away in any order with the same result
 */
public record Lever(
        String id,
        Kind kind,
        String name,
        String away,
        @Nullable String idle,
        UnaryOperator<Variant> removal) {

    /** What sort of thing a lever is. */
    public enum Kind {
        /** A lobbyist. */
        LOBBYIST,
        /** A legal constraint other than the council's own condition. */
        LAW,
        /** The council's stated condition for relief. */
        CONDITION,
        /** The norm that nobody stands alone. */
        CONSENSUS,
        /** The movement of positions. */
        OPINION,
        /** What the target does by itself. */
        TARGET
    }

    /** True if the structure of the scenario lets it matter. */
    public boolean mayMatter() {
        return idle == null;
    }
}
