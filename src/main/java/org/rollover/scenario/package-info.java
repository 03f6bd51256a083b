/**
 * Stage 1: the question as asked. Scenario files are read into immutable records, checked, overlaid and hashed; this is
 * the one reader for every kind of file that Rollover takes, and the only place where the types of the YAML and the CSV library appear.
 *
 * <p>Entry class: {@link org.rollover.scenario.ScenarioReader}; {@link org.rollover.scenario.RecordReader} takes files of other
 * kinds, and {@link org.rollover.scenario.CsvReader} tables. The path of a scenario: files are found ({@code Assembly}), parsed ({@code Composer}), laid over each other
 * ({@code Overlay}, {@code Setting}), bound ({@code Binder}) by the {@code Shape}s of the records, checked
 * ({@code ScenarioChecks}), written out and hashed. A record here says what was asked and nothing of how it is
 * computed; numbers are {@link org.rollover.scenario.Quantity quantities} until a {@link org.rollover.scenario.Draw} fixes
 * them.
 */
@NullMarked
package org.rollover.scenario;

import org.jspecify.annotations.NullMarked;
