package org.rollover.scenario;

import org.jspecify.annotations.Nullable;

/** The source and the note that stand beside a value or a block; together they cover what has neither of its own. */
record Cover(@Nullable String source, @Nullable String note) {
    static final String SOURCE = "source";
    static final String NOTE = "note";

    static final Cover NONE = new Cover(null, null);

    static boolean isKey(String key) {
        return key.equals(SOURCE) || key.equals(NOTE);
    }
}
