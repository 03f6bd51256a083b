/**
 * Stage 10: the report of each kind of result: what stands in it, in which order, drawn how. Reads results back from their folders, runs
 * nothing.
 *
 * <p>Entry class: {@link org.rollover.report.story.Stories}. Sentences and charts are made here, HTML in {@code report.html}.
 */
@NullMarked
package org.rollover.report.story;

import org.jspecify.annotations.NullMarked;
