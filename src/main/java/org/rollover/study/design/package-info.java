/**
 * Stage 8, where to look: designs of experiments as points of the unit cube. Pure functions of size and seed; what a factor makes
 * of its coordinate is said elsewhere.
 *
 * <p>Entry class: {@link org.rollover.study.design.Designs}.
 */
@NullMarked
package org.rollover.study.design;

import org.jspecify.annotations.NullMarked;
