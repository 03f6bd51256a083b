/**
 * Stage 5: the actors. Governments and their cabinets, lobbyists, the US administration, the target: how each ranks what
 * it may lawfully do and chooses. Plain classes without a clock; every rule of the model's section 5 is a named method.
 *
 * <p>Entry class: {@link org.rollover.actors.World}, one history's state; {@link org.rollover.actors.Cast} is what all
 * histories of a scenario share. Nothing here decides when something happens.
 */
@NullMarked
package org.rollover.actors;

import org.jspecify.annotations.NullMarked;
