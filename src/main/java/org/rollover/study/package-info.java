/**
 * Stage 8: many scenarios. A study names factors of a scenario, lays points into their ranges, runs the points with common random
 * numbers, and keeps a table of what came out; analyses read that table.
 *
 * <p>Entry class: {@link org.rollover.study.Study}. Nothing here knows a terminal, a chart or a cluster's software.
 */
@NullMarked
package org.rollover.study;

import org.jspecify.annotations.NullMarked;
