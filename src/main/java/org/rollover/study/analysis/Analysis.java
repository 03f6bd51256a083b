package org.rollover.study.analysis;

import java.util.List;
import org.rollover.study.table.Observations;

/** A way to read a study's table. Implementations hold no state and serve any number of threads. */
public interface Analysis {

    /** As {@code analyse --method} and study files call it, in small letters with hyphens. */
    String name();

    /** What it answers, in a sentence that ends with its source (author and year). */
    String doc();

    /**
     * What stands in the way of analysing a table so: sentences for the user, none if nothing does. {@link #of} may then rely
     * on it.
     */
    List<String> objections(Observations table, Asked asked);

    /** The analysis. The same table and question give the same bits, on any number of threads. */
    Findings of(Observations table, Asked asked);
}
