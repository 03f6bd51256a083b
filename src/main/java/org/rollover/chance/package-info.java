/**
 * Stage 0: luck made explicit. Named random streams and the distributions of uncertain numbers.
 *
 * <p>Entry class: {@link org.rollover.chance.Streams}. Nothing here knows what the numbers mean, and no other package
 * makes a random generator.
 */
@NullMarked
package org.rollover.chance;

import org.jspecify.annotations.NullMarked;
