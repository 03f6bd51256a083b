package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.HOME;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.read;
import static org.rollover.scenario.Readings.readFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The resolved text and the hash. */
class CanonicalFormTest {
    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> top = Files.list(HOME.resolve("scenarios"));
                Stream<Path> variants = Files.list(HOME.resolve("scenarios/variants"))) {
            return Stream.concat(top, variants)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void theResolvedTextOfAShippedScenarioReadsTheSame(Path file) {
        readsTheSame(readFile(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure.level={truncated-normal: {mean: 55, sd: 5, low: 20, high: 90}, source: 'a: \"b\" # c'}",
                "measure.level={value: {beta: {alpha: 2, beta: 3}}, note: judgement}",
                "measure.lower-levels={value: [{value: 0.7, note: x}, 0.5], source: y}",
                "council.stages={}",
                "council.stages.leaders.days={uniform: {low: 1 day, high: 9 days}}",
                "council.rule={value: simple-majority, source: Rules of Procedure}",
                "target={}",
                "about='remove'",
                "about=\"two\\nlines\\tand \\\\ and \\\" and \u00e9\"",
                "governments.Italy={source: x, position: 3, salience: {value: 0.4, note: ''}}",
                "governments.Italy.consensus-weight=0.0000001",
                "events={e: {kind: change, month: 2019-01, path: council.stages.leaders.days, value: 9 days}}",
                "lobbyists={\"D'Annunzio & Co, (Fiume)\": {position: 1, budget: 1, access: {others: 1}}}"
            })
    void theResolvedTextReadsTheSame(String setting) {
        readsTheSame(read(LEAST, setting));
    }

    private static void readsTheSame(LoadedScenario loaded) {
        LoadedScenario again = read(loaded.resolvedYaml());

        assertThat(again.scenario()).isEqualTo(loaded.scenario());
        assertThat(again.sha256()).isEqualTo(loaded.sha256());
        assertThat(again.uncertain()).isEqualTo(loaded.uncertain());
        assertThat(again.resolvedYaml()).isEqualTo(loaded.resolvedYaml());
        assertThat(sources(again)).isEqualTo(sources(loaded));
    }

    private static Map<String, List<String>> sources(LoadedScenario loaded) {
        Map<String, List<String>> sources = new HashMap<>();
        loaded.provenance().forEach((path, known) -> sources.put(path, Arrays.asList(known.source(), known.note())));
        return sources;
    }

    @RepeatedTest(20)
    void theOrderOfKeysAndActorsDoesNotCount(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        LoadedScenario ordered = read(Starter.text());
        LoadedScenario shuffled = read(shuffled(ordered.resolvedYaml(), random));

        assertThat(shuffled.sha256()).isEqualTo(ordered.sha256());
        assertThat(shuffled.uncertain()).isEqualTo(ordered.uncertain());
    }

    /** The same text with the blocks of each level in another order. */
    private static String shuffled(String yaml, Random random) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : yaml.split("\n")) {
            if (!line.startsWith(" ")) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        Collections.shuffle(blocks, random);
        StringBuilder text = new StringBuilder();
        for (List<String> block : blocks) {
            text.append(block.get(0)).append('\n');
            if (block.size() > 1) {
                String inner = String.join("\n", block.subList(1, block.size())).replaceAll("(?m)^  ", "");
                text.append(shuffled(inner, random).replaceAll("(?m)^(?=.)", "  "));
            }
        }
        return text.toString();
    }

    @Test
    void defaultsCountAsIfWrittenOutAndSourcesDoNotCount() {
        String hash = read(LEAST).sha256();

        assertThat(read(LEAST, "measure.reversion=0.0", "council={rule: unanimity}", "target={name: target}")
                        .sha256())
                .isEqualTo(hash);
        assertThat(read(LEAST.replace("level: 60", "level: {value: 60, source: x}  # comment"))
                        .sha256())
                .isEqualTo(hash);
        assertThat(read(LEAST, "governments.Italy.salience=50%").sha256()).isEqualTo(hash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure.level=61",
                "measure.level={discrete: {60: 1}}",
                "title=Most",
                "governments.Italy.ask=0.01",
                "council.stages={}",
                "council.rule=simple-majority",
                "measure.default=lapse"
            })
    void everyValueCounts(String setting) {
        assertThat(read(LEAST, setting).sha256()).isNotEqualTo(read(LEAST).sha256());
    }

    @Test
    void theOrderOfStagesCounts() {
        String[] stages = {"ambassadors: {days: 7 days}", "leaders: {days: 5 days}"};
        LoadedScenario written = read(LEAST, "council.stages={" + stages[0] + ", " + stages[1] + "}");
        LoadedScenario turned = read(LEAST, "council={stages: {" + stages[1] + ", " + stages[0] + "}}");

        assertThat(written.sha256()).isEqualTo(read(LEAST).sha256());
        assertThat(turned.scenario().council().stages().keySet()).containsExactly("leaders", "ambassadors");
        assertThat(turned.sha256()).isNotEqualTo(written.sha256());
        readsTheSame(turned);
    }

    @Test
    void theResolvedTextIsOneFileWithoutDefaults() {
        String resolved = read(LEAST, "measure.level={uniform: {low: 50, high: 60}, source: s}")
                .resolvedYaml();

        assertThat(resolved).isEqualTo("""
                        title: "Least"
                        question: "Is it sustained?"
                        start: 2018-11
                        horizon: 18 months
                        measure:
                          name: "Measures"
                          level: {uniform: {low: 50, high: 60}, source: "s"}
                          renewals: [2018-12, 2019-06]
                        governments:
                          Italy:
                            position: 40
                            salience: 0.5
                          Germany:
                            position: 70
                            salience: 0.5
                        """);
    }
}
