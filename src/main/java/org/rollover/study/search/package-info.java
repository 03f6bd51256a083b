/**
 * Stage 8, a search over levers: many goals by NSGA-II, one by CMA-ES, within what is demanded. Nothing is run here; whoever
 * asks brings the {@link org.rollover.study.search.Evaluator}.
 *
 * <p>Entry class: {@link org.rollover.study.search.Search}.
 */
@NullMarked
package org.rollover.study.search;

import org.jspecify.annotations.NullMarked;
