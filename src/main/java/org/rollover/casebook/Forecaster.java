package org.rollover.casebook;

import java.util.List;

/**
 * The model or a yardstick, and what it said.
 *
 * @param name what it is called
 * @param said of each decision, in their order
 */
public record Forecaster(String name, List<Probabilities> said) {
    /** What the model itself is called among its yardsticks. */
    public static final String MODEL = "Rollover";

    public Forecaster {
        said = List.copyOf(said);
    }
}
