/**
 * Stage 10: what a person or a program reads. Sentences, tables and JSON out of results and histories.
 *
 * <p>Entry classes: {@link org.rollover.report.RunReport} for an estimate, {@link org.rollover.report.Narrative} for one
 * history, {@link org.rollover.report.ResultFiles} for what is kept of a run. Nothing here runs, reads or writes anything:
 * results come in, text goes out.
 */
@NullMarked
package org.rollover.report;

import org.jspecify.annotations.NullMarked;
