package org.rollover.council;

/**
 * What a decision is about and how it is conducted.
 *
 * @param level the present level, points
 * @param reversion what is in force if renewal fails, points
 * @param lowerLevels what is offered when renewal fails, points, highest first
 * @param concessionLimit the largest concession to one member, utils; 0 for none
 * @param stageDays how long each stage of escalation takes, days; empty for no escalation
 */
public record Terms(double level, double reversion, double[] lowerLevels, double concessionLimit, double[] stageDays) {}
