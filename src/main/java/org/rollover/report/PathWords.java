package org.rollover.report;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** A number's path as words for a table: {@code governments.Italy.cabinet.members.League.position}: Italy, League, position. */
public final class PathWords {
    /** Steps that say nothing once the names are there. */
    private static final Set<String> BLOCKS = Set.of(
            "governments",
            "lobbyists",
            "parameters",
            "constraints",
            "events",
            "cabinet",
            "members",
            "chambers",
            "parties",
            "us");

    private PathWords() {}

    /** The words. */
    public static String of(String path) {
        String[] steps = path.split("\\.", -1);
        return Arrays.stream(steps)
                .filter(step -> !BLOCKS.contains(step))
                .map(step -> step.equals(step.toLowerCase(java.util.Locale.ROOT)) ? step.replace('-', ' ') : step)
                .collect(Collectors.joining(", "));
    }
}
