package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a file is damaged, it is read or refused with a reason, and nothing else happens. */
class FuzzTest {
    private static final int MUTANTS = 2000;
    private static final String BITS = ":{}[],&*!|>'\"%@#-?\n\t 0129.~<=\u0000\u202e\u00e9";

    @Test
    void damagedFilesAreReadOrRefused() {
        Random random = new Random(20181107);
        ScenarioReader reader = new ScenarioReader(Readings.HOME, ReadingLimits.defaults());
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String text = mutant(Starter.text(), random);
            try {
                LoadedScenario loaded = reader.readText(text, "mutant.yaml", List.of());
                assertThat(Readings.read(loaded.resolvedYaml()).sha256())
                        .as(text)
                        .isEqualTo(loaded.sha256());
            } catch (ScenarioException e) {
                refused++;
                assertThat(e.problems()).as(text).anyMatch(problem -> problem.severity() == Severity.ERROR);
                assertThat(e.getMessage()).as(text).doesNotContain("Exception", "\u202e", "\u0000");
            } catch (RuntimeException e) {
                throw new AssertionError("mutant " + i + ":\n" + text, e);
            }
        }
        assertThat(refused).isBetween(MUTANTS / 4, MUTANTS - 20);
    }

    private static String mutant(String text, Random random) {
        String mutant = text;
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            mutant = random.nextInt(3) == 0 ? lines(mutant, random) : characters(mutant, random);
        }
        return mutant;
    }

    private static String characters(String text, Random random) {
        StringBuilder mutant = new StringBuilder(text);
        int at = random.nextInt(mutant.length());
        char bit = BITS.charAt(random.nextInt(BITS.length()));
        switch (random.nextInt(4)) {
            case 0 -> mutant.setCharAt(at, bit);
            case 1 -> mutant.insert(at, bit);
            case 2 -> mutant.deleteCharAt(at);
            default -> mutant.setCharAt(at, mutant.charAt(random.nextInt(mutant.length())));
        }
        return mutant.toString();
    }

    private static String lines(String text, Random random) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            default -> lines.set(at, " " + lines.get(at));
        }
        return String.join("\n", lines);
    }
}
