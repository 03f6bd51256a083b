/**
 * Stage 3: law. What an actor may not do, until when, through which procedure it is released; the article cited.
 *
 * <p>Entry class: {@link org.rollover.law.LawBook}. Constraints are data of the scenario; this package only interprets
 * them and knows nothing of what actors want.
 */
@NullMarked
package org.rollover.law;

import org.jspecify.annotations.NullMarked;
