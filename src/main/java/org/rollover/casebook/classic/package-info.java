/**
 * Part of stage 9: the classic models of collective decisions, as yardsticks for our own and as teaching material. Each is a
 * pure function of {@link org.rollover.casebook.classic.Actor actors} and, where it needs them, of options or a rule.
 *
 * <p>Entry classes: {@link org.rollover.casebook.classic.Yardsticks} for one issue,
 * {@link org.rollover.casebook.classic.ClassicModels} for the outcomes that they predict for a scenario. The models know no
 * lobbying, no law and no time; what they share with the simulation is what they are given ({@code Situation}).
 */
@NullMarked
package org.rollover.casebook.classic;

import org.jspecify.annotations.NullMarked;
