package org.rollover.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: its own source and note, or those of the nearest block around it in the same file.
 *
 * @param path its path, as {@code governments.Italy.salience}
 * @param source a document that says so, or null
 * @param note a remark, or null; one that starts with "judgement" says that the value is judged
 * @param where where the value stands
 */
public record Provenance(
        String path, @Nullable String source, @Nullable String note, Location where) {}
