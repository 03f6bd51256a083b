/**
 * Grading: {@link org.rollover.classroom.grading.Grading} marks what was handed in, {@link
 * org.rollover.classroom.grading.Books} makes the tables and pages of it, {@link org.rollover.classroom.grading.GradeFolder}
 * keeps them on the disk and deletes them. No time of day and no number of threads gets into any of it, so that two gradings
 * of the same have the same bits.
 */
@NullMarked
package org.rollover.classroom.grading;

import org.jspecify.annotations.NullMarked;
