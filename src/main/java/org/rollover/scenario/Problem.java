package org.rollover.scenario;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a file, or looks so.
 *
 * @param path where it stands in the scenario, as {@code governments.Italy.salience}; empty where no one place is meant
 * @param what what is wrong
 * @param allowed what would be allowed; may be empty
 * @param suggestion what was probably meant, or null
 */
public record Problem(
        Severity severity,
        Location where,
        String path,
        String what,
        String allowed,
        @Nullable String suggestion) {

    /** {@code file:line:column: path: what is wrong; what is allowed; did you mean '…'?} */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(where.toString()).append(": ");
        if (severity == Severity.WARNING) {
            text.append("warning: ");
        }
        if (!path.isEmpty()) {
            text.append(path).append(": ");
        }
        text.append(what);
        if (!allowed.isEmpty()) {
            text.append("; ").append(allowed);
        }
        if (suggestion != null) {
            text.append("; did you mean '").append(suggestion).append("'?");
        }
        return text.toString();
    }
}
