package org.rollover.casebook.classic;

/** What becomes of the measures, in the classes that are scored. */
public enum Outlook {
    /** They stand at their level. */
    KEPT,
    /** They stand at a lower one. */
    EASED,
    /** What the reversion leaves is in force. */
    ENDED
}
