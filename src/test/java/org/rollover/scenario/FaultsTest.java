package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;
import static org.rollover.scenario.Readings.faultsOfFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of files that cannot be used. */
class FaultsTest {
    @TempDir
    Path folder;

    @Test
    void everythingIsSaidAtOnceInTheOrderOfTheFile() {
        String yaml = """
                title: Wrong
                question: Is it?
                start: November
                horizon: 18
                measure:
                  name: Measures
                  levl: 60
                  renewals: 2018-12
                council: {rule: unanimty}
                governments:
                  Italy: {position: 140, salience: 020}
                  Ger.many: {position: 70, salience: 0.5}
                lobbyists: none
                """;

        assertThat(faults(yaml))
                .containsExactly(
                        "s.yaml:3:8: start: 'November' is not allowed here; a month from 1900 to 2199, as 2018-11",
                        "s.yaml:4:10: horizon: 18 has no unit; say the unit, as 18 months",
                        "s.yaml:5:1: measure: missing key 'level'; How tough they are now.",
                        "s.yaml:7:3: measure: unknown key 'levl'; did you mean 'level'?",
                        "s.yaml:8:13: measure.renewals: '2018-12' stands where a list belongs; as [ …, … ]",
                        "s.yaml:9:17: council.rule: unknown kind 'unanimty'; one of constructive-abstention, qualified-majority,"
                                + " simple-majority, unanimity, weighted; did you mean 'unanimity'?",
                        "s.yaml:11:21: governments.Italy.position: 140 is too high; a number from 0 to 100 (points)",
                        "s.yaml:11:36: governments.Italy.salience: '020' is not how a number is written;"
                                + " a share from 0.01 to 1, as 0.2 or 20%; did you mean '20'?",
                        "s.yaml:12:3: governments: the name 'Ger.many' has a character that names do not have;"
                                + " a name has 1 to 80 letters, digits, spaces or any of - ' & ( ) , + _",
                        "s.yaml:13:12: lobbyists: 'none' stands where a block of names belongs; as name: …");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sources: x | s.yaml:16:1: unknown key 'sources'; known are title, question, about, start, horizon,",
                "source: x | s.yaml:16:1: unknown key 'source'",
                "title: again | s.yaml:16:1: the key 'title' is given twice; it stands in line 1 already",
                "about: &a x | s.yaml:16:8: an anchor, &a; write the value out where it is used",
                "about: *a | s.yaml:16:8: an alias, *a; write the value out where it is used",
                "about: !!str x | s.yaml:16:8: a tag, tag:yaml.org,2002:str; leave it out",
                "<<: {} | s.yaml:16:1: a merge key, <<; write the keys out, or use extends",
                "? [a] : b | s.yaml:16:3: a key is a list or a block; a key is one word or name",
                "--- | s.yaml:16:1: a second document starts here; a file has one document",
                "about: a: b | s.yaml:16:9: a colon where none can stand",
                "about | s.yaml:17:1: a key without its colon",
                "target: {name: [x} | s.yaml:16:18: a comma or a closing bracket is missing; opened in line 16",
                "about: \"x | s.yaml:17:1: the file ends too early; close the quotes or brackets opened in line 16",
                "about: @x | s.yaml:16:8: this is not valid YAML",
                "about: ~ | s.yaml:16:8: about: a text is missing",
                "council: | s.yaml:16:9: council: nothing stands where a block of keys belongs; name, rule, stages",
                "council: [] | s.yaml:16:10: council: a list stands where a block of keys belongs",
                "events: {e: {month: 2019-01}} | s.yaml:16:13: events.e: missing key 'kind'; one of act, attack, change,",
                "events: {e: change} | s.yaml:16:13: events.e: 'change' alone is not enough; a block of keys: kind, month,",
                "target: {name: {value: x, note: [y]}} | s.yaml:16:33: target.name.note: note is not a text"
            })
    void aWrongLineIsExplained(String line, String said) {
        assertThat(faults(LEAST + line + "\n"))
                .anySatisfy(fault -> assertThat(fault).startsWith(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "on", "True", "y", "TRUE"})
    void onlyTrueIsTrue(String yes) {
        assertThat(faults(LEAST, "measure.ending-always-moved=" + yes))
                .containsExactly("--set:1:29: measure.ending-always-moved: '" + yes
                        + "' is not allowed here; true or false; did you mean 'true'?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "---\n...\n"})
    void anEmptyFileIsCalledEmpty(String text) {
        assertThat(faults(text)).containsExactly("s.yaml: the file is empty");
    }

    @Test
    void aListOrAWordIsNoScenario() {
        assertThat(faults("- a\n"))
                .containsExactly("s.yaml:1:1: a list stands where a block of keys belongs; as title: …");
        assertThat(faults("hello\n"))
                .containsExactly("s.yaml:1:1: 'hello' stands where a block of keys belongs; as title: …");
    }

    @Test
    void aPartIsNoScenario() {
        assertThat(faults("source: Eurostat\ngovernments: {Italy: {population: 60}}\n"))
                .containsExactly(
                        "s.yaml:1:1: this is a part of a scenario and asks no question; name it under use in a scenario");
    }

    @Test
    void aTabIsCalledATab() {
        assertThat(faults("title: x\nmeasure:\n\tname: y\n")).containsExactly("s.yaml:3:1: a tab; indent with spaces");
    }

    @Test
    void textInOtherCodesIsNamed() throws IOException {
        Path file = folder.resolve("f.yaml");
        Files.write(file, LEAST.getBytes(StandardCharsets.UTF_16));
        assertThat(faultsOfFile(file)).containsExactly(file + ": the file is in UTF-16; save it as UTF-8");
        Files.write(file, LEAST.replace("Least", "Caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faultsOfFile(file))
                .containsExactly(file + ":1:11: the file is not valid UTF-8 here; save it as UTF-8");
    }

    @Test
    void whatIsNoFileIsNamed() {
        assertThat(faultsOfFile(folder)).containsExactly(folder + ": this is a folder; give a file that ends in .yaml");
        assertThat(faultsOfFile(folder.resolve("no.yaml")))
                .containsExactly(folder.resolve("no.yaml") + ": there is no such file");
    }

    @Test
    void charactersThatCannotBeSeenAreRefusedAndNotRepeated() {
        assertThat(faults(LEAST.replace("Least", "\"a\\u202eb\"")))
                .containsExactly("s.yaml:1:8: title: the text has a character that cannot be seen; delete it");
        assertThat(faults(LEAST.replace("Italy", "\"It\\u200daly\"")))
                .singleElement()
                .asString()
                .contains("the name 'It?aly' has a character that names do not have");
        assertThat(faults(LEAST.replace("Least", "a\u0007b")))
                .singleElement()
                .asString()
                .startsWith("s.yaml:1:9: a character that cannot stand in a text file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "governments: {\"a\\e[31mb\": remove}",
                "lobbyists: {L: {position: 1, budget: 1, access: {\"a\\e[31mb\": 1}}}",
                "extends: \"a\\e[31mb\"",
                "\"a\\e[31mb\": 1",
                "about: {value: 1, \"\\e[31m\": 2}",
                "council: {rule: \"\\e[31m\"}"
            })
    void noMessageSteersTheTerminal(String line) {
        String yaml = line.startsWith("governments") ? line : LEAST + line + "\n";
        assertThat(faults(yaml)).isNotEmpty().noneMatch(fault -> fault.contains("\u001b"));
    }

    @Test
    void aLongValueIsShortened() {
        String fault =
                faults(LEAST.replace("level: 60", "level: " + "x".repeat(5000))).get(0);

        assertThat(fault).contains("'" + "x".repeat(60) + "…' is not a number").hasSizeLessThan(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"others", "remove", "source", "value", "a/b", "a=b", "a[0]", " a", "", "president", "council"})
    void someNamesAreNotForGovernments(String name) {
        assertThat(faults(LEAST.replace("  Italy:", "  \"" + name + "\":"))).isNotEmpty();
        assertThat(faults(LEAST.replace("  Italy:", "  \"" + "n".repeat(81) + "\":"))
                        .get(0))
                .contains("is too long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Côte d'Ivoire", "Bosnia & Herzegovina", "Korea (South)", "Österreich", "日本", "27"})
    void otherNamesAre(String name) {
        assertThat(faults(LEAST.replace("  Italy:", "  " + name + ":"))).isEmpty();
    }

    @Test
    void aMessageShowsSoManyAndSaysHowManyMore() {
        StringBuilder yaml = new StringBuilder(LEAST);
        for (int i = 0; i < 60; i++) {
            yaml.append("wrong").append(i).append(": 1\n");
        }
        try {
            new ScenarioReader(null, ReadingLimits.defaults()).readText(yaml.toString(), "s.yaml", java.util.List.of());
        } catch (ScenarioException e) {
            assertThat(e.problems()).hasSize(60);
            assertThat(e.getMessage()).endsWith("\nand 10 more").hasLineCount(51);
        }
    }
}
