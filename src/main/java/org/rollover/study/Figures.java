package org.rollover.study;

import java.io.Serializable;
import org.rollover.ensemble.Estimate;

/** The figures of an estimate as its JSON has them: maps, lists and numbers. Given by a later stage, which knows that form. */
@FunctionalInterface
public interface Figures extends Serializable {
    Object of(Estimate estimate);
}
