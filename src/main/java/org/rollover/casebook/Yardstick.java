package org.rollover.casebook;

import java.util.List;

/** Someone who forecasts without simulating; the model is worth something where it beats them. */
public interface Yardstick {

    /** Its name in a table. */
    String name();

    /**
     * What it says of each decision. One that learns from outcomes learns from those of other regimes only, as decisions of
     * one regime depend on each other.
     *
     * @param decisions all that are scored, each with a class of outcome
     */
    List<Probabilities> forecasts(List<Decided> decisions);
}
