package org.rollover.classroom;

import java.util.Map;
import org.rollover.scenario.LoadedScenario;

/**
 * The scenario that some of the students have.
 *
 * @param number from 0
 * @param numbers what is different from other editions, by path, in the order of the exercise's file
 * @param scenario the scenario
 */
public record Edition(int number, Map<String, Double> numbers, LoadedScenario scenario) {}
