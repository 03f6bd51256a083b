/**
 * Stage 8, its ground: the table that a study makes and an analysis reads. A row is a point; columns are inputs and outputs.
 *
 * <p>Entry class: {@link org.rollover.study.table.Observations}. Nothing is run or estimated here.
 */
@NullMarked
package org.rollover.study.table;

import org.jspecify.annotations.NullMarked;
