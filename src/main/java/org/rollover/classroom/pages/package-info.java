/**
 * Stage 11: the pages of a graded exercise. Entry classes: {@link org.rollover.classroom.pages.FeedbackPage} for one student, {@link
 * org.rollover.classroom.pages.ClassPage} for the instructor. They show what was marked and run nothing; what a student wrote is shown as
 * text, whatever it holds.
 */
@NullMarked
package org.rollover.classroom.pages;

import org.jspecify.annotations.NullMarked;
