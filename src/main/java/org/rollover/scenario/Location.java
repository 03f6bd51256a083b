package org.rollover.scenario;

/**
 * Where something stands in what was read.
 *
 * @param file the file as it was given or found; {@code --set} for an override, {@code default} for a value that the
 *     language supplies
 * @param line from 1; 0 where the whole file is meant; for {@code --set} the number of the override
 * @param column from 1, in characters; 0 where the whole file is meant
 */
public record Location(String file, int line, int column) {
    static final Location DEFAULT = new Location("default", 0, 0);

    static Location whole(String file) {
        return new Location(file, 0, 0);
    }

    /** True for a value that stands in no file because the language supplies it. */
    boolean isDefault() {
        return equals(DEFAULT);
    }

    /** {@code file:line:column}, or the file alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
