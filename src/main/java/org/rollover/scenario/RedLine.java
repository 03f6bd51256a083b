package org.rollover.scenario;

/** What a cabinet member does not consent to; written as a level, or as the word {@code blocking}. */
public sealed interface RedLine {

    /** It does not consent to renewal above this level, in points. */
    record Level(
            @Limits(unit = Unit.POINTS, min = 0, max = 100) Quantity level) implements RedLine {}

    /** It does not consent to the government blocking a renewal. */
    record Blocking() implements RedLine {}
}
