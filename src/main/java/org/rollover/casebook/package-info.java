/**
 * Stage 9: history. Cases that were decided, what the model and the yardsticks say of them, scores, calibration.
 *
 * <p>Entry classes: {@link org.rollover.casebook.Casebook} reads the cases, {@link
 * org.rollover.casebook.Backtest} forecasts and scores them. What happened is read apart from the
 * scenarios; nothing before this package knows of it.
 */
@NullMarked
package org.rollover.casebook;

import org.jspecify.annotations.NullMarked;
