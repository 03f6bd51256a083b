package org.rollover.scenario;

import java.util.List;
import java.util.Map;

/**
 * A scenario as it was read, with what is known about its numbers.
 *
 * @param name the file name without {@code .yaml}
 * @param scenario the scenario
 * @param uncertain its uncertain numbers in slot order, which is the order of their paths
 * @param provenance where each given value or block comes from, by its path; a value that is not in it is a default
 * @param warnings what may not have been meant
 * @param resolvedYaml the scenario in one self-contained text; read again it gives the same scenario, provenance (but for
 *     the places) and hash
 * @param sha256 64 hexadecimal digits, the same for two texts if and only if they ask the same question with the same
 *     numbers: defaults count as if written out; the order of keys, comments, sources and notes do not count
 */
public record LoadedScenario(
        String name,
        Scenario scenario,
        List<Quantity> uncertain,
        Map<String, Provenance> provenance,
        List<Problem> warnings,
        String resolvedYaml,
        String sha256) {}
