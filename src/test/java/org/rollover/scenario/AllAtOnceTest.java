package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.HOME;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Mistakes of all sorts are said together, and what only follows from another is not said. */
class AllAtOnceTest {
    private static final int SAMPLED = 30;

    /** Wrong for every number. */
    private static final List<String> WRONG =
            List.of("-7777", "020", "x", "{unifrm: {low: 3, high: 2}}", "[]", "''", "{}");

    @Test
    void valuesAndWhatDoesNotFitAreSaidTogetherInTheOrderOfTheFile() {
        String yaml = """
                title: Wrong
                question: Is it?
                start: 2018-11
                horizon: 18 months
                measure: {name: Measures, level: 60, renewals: [2018-12, 2021-01]}
                governments:
                  Italy: {position: 140, salience: 0.5}
                  Germany: {position: 70, salience: 0.5, colour: grey}
                  France: {salience: 0.5}
                lobbyists:
                  State: {position: 80, budget: 1, access: {Itly: 0.5}}
                constraints:
                  floor: {kind: floor, citation: s. 1, binds: Germny, level: 30}
                  sunset: {kind: sunset, citation: Art. 9, released: {event: repeal}}
                """;

        assertThat(faults(yaml))
                .containsExactly(
                        "s.yaml:5:58: measure.renewals[1]: 2021-01 is after the last month; the last month is 2020-04",
                        "s.yaml:7:21: governments.Italy.position: 140 is too high; a number from 0 to 100 (points)",
                        "s.yaml:8:42: governments.Germany: unknown key 'colour'; known are position, current, salience,"
                                + " stubbornness, consensus-weight, linkage-weight, ask, us-example-weight, capability,"
                                + " votes, population, pledge …",
                        "s.yaml:9:3: governments.France: France has neither a position nor a cabinet;"
                                + " give one of them: a cabinet makes the position of its government",
                        "s.yaml:11:45: lobbyists.State.access.Itly: there is no government 'Itly'; did you mean 'Italy'?",
                        "s.yaml:13:47: warning: constraints.floor.binds: this binds nobody: 'Germny';"
                                + " did you mean 'Germany'?",
                        "s.yaml:14:62: constraints.sunset.released.event: there is no event 'repeal'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "position: 40 | postion: 40",
                "position: 40 | position: 140",
                "position: 40 | stance: 40",
                "position: 40 | position: {unifrm: {low: 1, high: 2}}",
                "horizon: 18 months | horizon: 18",
                "horizon: 18 months | horizon: 0 months",
                "start: 2018-11 | start: 2018",
                "renewals: [2018-12, 2019-06] | renewals: 2018-12",
                "renewals: [2018-12, 2019-06] | renewals: [2018-13, 2019-06]",
                "renewals: [2018-12, 2019-06] | renewal: [2018-12, 2019-06]",
                "level: 60 | level: 600",
                "  Italy: | It/aly:",
                "governments: | governments: &a",
                "government: Italy | government: ''",
                "kind: pledge | kind: plege",
                "kind: election | kind: votes",
                "members: {M5S | members: {M/5S",
                "seats: 220 | seats: many",
                "probability: 40% | probability: 140%",
                "probability: 40% | probability: 40 %%",
                "path: governments.Italy.ask | path: ''",
                "ask: 0.1 | ak: 0.1",
                "ask: 0.1 | ask: 11",
                "us: {level: 80 | us: {level: 180",
                "us: {level: 80, | us: {level: &a 80,",
                "rule: qualified-majority | rule: qualified",
                "population: 60 | population: 6e7",
                "technocrats: | t/echnocrats:",
                "passes-with: 60 | passes-with: 0",
                "repeal: {kind | re.peal: {kind",
                "seats: 51 | seats: -51",
                "chambers: {Senate | chambers: {Sen[ate",
                "access: {others: 0.5, Italy/M5S: 0.4} | access: 0.5",
                "weight: 1 | weight: one",
                "outcomes: {technocrats: 40%} | outcomes: [technocrats]"
            })
    void nothingIsSaidOfWhatOnlyFollows(String right, String wrong) {
        String full = """
                title: Full
                question: Is it sustained?
                start: 2018-11
                horizon: 18 months
                measure: {name: Measures, level: 60, renewals: [2018-12, 2019-06]}
                council: {rule: qualified-majority}
                governments:
                  Germany: {position: 40, salience: 0.5, population: 60, ask: 0.1}
                  Italy:
                    salience: 0.5
                    ask: 0.2
                    population: 50
                    cabinet:
                      members: {M5S: {office: prime minister, seats: 220, position: 35, salience: 0.5}}
                    successors:
                      technocrats:
                        probability: 40%
                        cabinet: {members: {Expert: {weight: 1, position: 60, salience: 0.5}}}
                lobbyists:
                  State: {position: 80, budget: 1, access: {others: 0.5, Italy/M5S: 0.4}, principal: president}
                us: {level: 80, president: {ideal: 30}, congress: {chambers: {Senate: {passes-with: 60, parties: {
                  R: {seats: 51, against-easing: 40%}, D: {seats: 49, against-easing: 95%}}}}}}
                constraints:
                  review: {kind: congressional-review, citation: s. 216, released: {event: repeal}}
                  floor: {kind: floor, citation: s. 216, binds: Italy, level: 30, released: {event: change}}
                events:
                  repeal: {kind: act, month: 2019-03}
                  vote: {kind: election, month: 2019-03, government: Italy, outcomes: {technocrats: 40%}}
                  vow: {kind: pledge, month: 2019-03, by: Italy/Expert, cost: 1}
                  change: {kind: change, month: 2019-03, path: governments.Italy.ask, value: 0.3}
                  harden: {kind: change, month: 2019-03, path: measure.level, value: 80}
                  meeting: {kind: summit, month: 2019-03, participants: [Italy, Germany], pull: 1}
                ties: {Italy: {Germany: 1}}
                """;
        assertThat(faults(full)).isEmpty();
        String[] parts = full.split(java.util.regex.Pattern.quote(right), 2);
        assertThat(parts).as(right).hasSize(2);

        assertThat(faults(parts[0] + wrong + parts[1])).as(wrong).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("org.rollover.scenario.CanonicalFormTest#shipped")
    void oneWrongNumberInAShippedScenarioIsOneError(Path file) {
        String yaml = Readings.readFile(file).resolvedYaml();
        List<String> warnings = Readings.warnings(yaml);
        List<String> paths = new ArrayList<>(numbers(yaml));
        Random random = new Random(20181107);
        Collections.shuffle(paths, random);
        for (String path : paths.subList(0, Math.min(SAMPLED, paths.size()))) {
            String wrong = WRONG.get(random.nextInt(WRONG.size()));
            List<String> said = new ArrayList<>(faults(yaml, path + "=" + wrong));
            said.removeAll(warnings);
            assertThat(said).as("%s: %s=%s", HOME.relativize(file), path, wrong).hasSize(1);
        }
    }

    private static List<String> numbers(String yaml) {
        LoadedScenario loaded = Readings.read(yaml);
        return Inventory.of(loaded.scenario()).stream()
                .filter(leaf -> leaf.shape() instanceof Shape.Amount || leaf.shape() instanceof Shape.Whole)
                .map(Inventory.Leaf::path)
                .filter(path -> loaded.provenance().containsKey(path))
                .toList();
    }

    @Test
    void aSettingThatFailsHidesWhatItWouldHaveMended() {
        String noRenewals = LEAST.replace("renewals: [2018-12, 2019-06]", "renewals: []");

        assertThat(faults(noRenewals, "measure.renewals=[2018-12")).hasSize(1);
        assertThat(faults(noRenewals, "measure.renewls=[2018-12]")).hasSize(1);
        assertThat(faults(noRenewals, "governments.Italy.position=[1")).hasSize(2);
    }

    @Test
    void aKeyGivenTwiceOrMergedHidesWhatItMayHaveSaid() {
        assertThat(faults(LEAST.replace("position: 40", "<<: {position: 40}"))).hasSize(1);
        assertThat(faults(LEAST.replace("level: 60", "level: 60\n  reversion: 70\n  reversion: 7")))
                .hasSize(1);
    }
}
