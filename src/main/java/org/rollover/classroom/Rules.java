package org.rollover.classroom;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What students may change, and at which price.
 *
 * @param levers the numbers that may be set, by path, in the order of the file
 * @param removals what may be taken away, by the name of the lever
 * @param budget what the changes of one task may cost in all; null where money does not matter
 */
public record Rules(
        Map<String, ExerciseFile.Offer> levers,
        Map<String, ExerciseFile.Removal> removals,
        @Nullable Double budget) {}
