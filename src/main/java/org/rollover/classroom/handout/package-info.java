/**
 * Stage 11: the folder that a student gets: the brief as text and as a page, the scenario, the role, a file to fill. Entry class:
 * {@link org.rollover.classroom.handout.StudentFolder}. Nothing is run, and nothing that is right is known here.
 */
@org.jspecify.annotations.NullMarked
package org.rollover.classroom.handout;
