package org.rollover.classroom;

/**
 * What falls to a student.
 *
 * @param edition the scenario that the student has
 * @param role one of the exercise's; empty where there are none
 */
public record Seat(Edition edition, String role) {}
