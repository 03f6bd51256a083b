package org.rollover.face.cli;

import java.util.Optional;
import org.rollover.simulation.History;

/** Compares the table of histories of a saved run, row by row, with those that the run makes now. */
interface RowCheck extends AutoCloseable {

    /** True if the run was asked for the table. */
    boolean written();

    /** True while rows are of use. */
    boolean wanted();

    /** Takes the next history. */
    void row(long replicate, History history);

    /** What differs, once all rows were given. */
    Optional<String> difference();

    @Override
    void close();
}
