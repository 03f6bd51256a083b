/**
 * Stage 6: the clock. MASON's schedule runs the stages of each month; one scenario and one seed give one history.
 *
 * <p>Entry class: {@link org.rollover.simulation.Simulation}. This is the only package that knows MASON.
 */
@NullMarked
package org.rollover.simulation;

import org.jspecify.annotations.NullMarked;
