package org.rollover.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a scenario does not say what its author meant, because of something that was complained about. What follows only
 * from there is no mistake of its own, and is not said.
 */
final class Doubts {
    private final Set<String> refused = new HashSet<>();
    private final Set<String> incomplete = new HashSet<>();
    private final Map<String, Collection<String>> newcomers = new HashMap<>();

    /** The value or block at this path is not the one that was meant. */
    void refused(String path) {
        refused.add(path);
    }

    /** An entry of the map at this path is missing, because its name was refused. */
    void incomplete(String path) {
        incomplete.add(path);
    }

    /** The entry at this path is new in a file laid over one that has an entry for each of {@code known}. */
    void newcomer(String path, Collection<String> known) {
        newcomers.put(path, known);
    }

    /** True if what stands at this path is what was meant; in a block, one of the parts may still be in doubt. */
    boolean certain(String path) {
        for (String around = path; !around.isEmpty(); around = Paths.parent(around)) {
            if (refused.contains(around)) {
                return false;
            }
        }
        return !refused.contains("");
    }

    /** True if the map at this path has all the names that were meant. */
    boolean named(String path) {
        return certain(path) && !incomplete.contains(path);
    }

    /** The paths of all that was refused. */
    Set<String> refused() {
        return Set.copyOf(refused);
    }

    /** The names that a new one may be a misspelling of, or null if it is none of a new entry. */
    @Nullable
    Collection<String> known(String path) {
        return newcomers.get(path);
    }
}
