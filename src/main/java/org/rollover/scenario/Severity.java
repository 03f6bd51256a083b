package org.rollover.scenario;

/** How bad a {@link Problem} is. */
public enum Severity {
    /** The file is not run. */
    ERROR,
    /** The file is run; it may not say what was meant. */
    WARNING
}
