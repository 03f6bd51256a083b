/**
 * Stage 7: from many histories to an estimate. Replicates in fixed blocks on any number of threads, intervals, the split of
 * the spread into chance and not knowing, paired comparisons.
 *
 * <p>Entry class: {@link org.rollover.ensemble.Ensemble}. This package owns parallelism; nothing before it starts a thread.
 * It reads histories and never looks into a world.
 */
@NullMarked
package org.rollover.ensemble;

import org.jspecify.annotations.NullMarked;
