/**
 * Stage 11: exercises that instructors set, what students hand in, and how that is graded. {@link
 * org.rollover.classroom.ExerciseReader} reads an exercise, {@link org.rollover.classroom.Answers} works out what is right. What
 * students hand in comes from strangers and is never believed; nothing leaves the machine.
 */
@org.jspecify.annotations.NullMarked
package org.rollover.classroom;
