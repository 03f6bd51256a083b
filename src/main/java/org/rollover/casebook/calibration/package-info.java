/**
 * Fits the general parameters of the model to the casebook: priors, simulated likelihood, adaptive importance sampling.
 *
 * <p>Entry class: {@link org.rollover.casebook.calibration.Fit}. It knows what happened only through the classes of
 * outcomes; it changes no scenario.
 */
@NullMarked
package org.rollover.casebook.calibration;

import org.jspecify.annotations.NullMarked;
