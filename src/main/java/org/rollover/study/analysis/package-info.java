/**
 * Stage 8, what is made of a study's table: sensitivity, discovery, robustness. Pure functions of a table; nothing is run.
 *
 * <p>Entry class: {@link org.rollover.study.analysis.Analyses}.
 */
@NullMarked
package org.rollover.study.analysis;

import org.jspecify.annotations.NullMarked;
