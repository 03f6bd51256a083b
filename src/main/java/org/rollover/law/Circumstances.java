package org.rollover.law;

import java.time.YearMonth;

/** What a legal condition may depend on. */
public interface Circumstances {
    /** The present month. */
    YearMonth month();

    /** How far the target has met the stated condition, 0 to 1. */
    double progress();

    /** True once the scheduled event with this id has happened. */
    boolean happened(String event);
}
