package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faultsOfFile;
import static org.rollover.scenario.Readings.readFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.chance.Distribution;

/** Files laid over files. */
class OverlayTest {
    @TempDir
    Path folder;

    @BeforeEach
    void base() throws IOException {
        file("base.yaml", LEAST);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path overlay(String text) throws IOException {
        return file("over.yaml", "extends: base.yaml\n" + text);
    }

    @Test
    void keysAreMergedAndLaterOnesWin() throws IOException {
        LoadedScenario loaded = readFile(overlay("title: Over\ngovernments:\n  Italy:\n    salience: 0.9\n"));

        assertThat(loaded.name()).isEqualTo("over");
        assertThat(loaded.scenario().title()).isEqualTo("Over");
        assertThat(loaded.scenario().question()).isEqualTo("Is it sustained?");
        assertThat(loaded.scenario().governments().keySet()).containsExactly("Italy", "Germany");
        assertThat(loaded.scenario().governments().get("Italy").salience().central())
                .isEqualTo(0.9);
        assertThat(loaded.scenario().governments().get("Italy").position().central())
                .isEqualTo(40);
    }

    @Test
    void whoWasTakenOutAndComesBackIsWarnedOf() throws IOException {
        file("body.yaml", "governments: {Malta: remove}\n");
        file("camps.yaml", "governments: {Malta: {position: 50, salience: 0.3}}\n");
        file("base.yaml", LEAST + "  Malta:\n    position: 60\n    salience: 0.5\n    population: 5\n");

        LoadedScenario back = readFile(overlay("use: [body.yaml, camps.yaml]\n"));
        LoadedScenario out = readFile(overlay("use: [camps.yaml, body.yaml]\n"));

        assertThat(back.warnings())
                .anyMatch(warning -> warning.path().equals("governments.Malta")
                        && warning.what().contains("comes back"));
        assertThat(out.warnings()).isEmpty();
        assertThat(out.scenario().governments()).doesNotContainKey("Malta");
    }

    @Test
    void numbersAndListsAreReplacedWhole() throws IOException {
        file("base.yaml", LEAST.replace("level: 60", "level: {uniform: {low: 50, high: 60}, source: x}"));
        Scenario scenario = readFile(
                        overlay("measure: {renewals: [2019-12], level: {triangular: {low: 55, mode: 56, high: 57}}}\n"))
                .scenario();

        assertThat(scenario.measure().renewals()).hasSize(1);
        assertThat(scenario.measure().level().distribution()).isEqualTo(new Distribution.Triangular(55, 56, 57));
    }

    @Test
    void aBlockOfAnotherKindReplacesAndOfTheSameKindMerges() throws IOException {
        file("base.yaml", LEAST + "council: {rule: {kind: weighted, quota: 1, source: treaty}}\n");
        assertThat(readFile(overlay("council: {rule: unanimity}\n"))
                        .scenario()
                        .council()
                        .rule())
                .isEqualTo(new DecisionRule.Unanimity());
        assertThat(readFile(overlay("council: {rule: {kind: unanimity}}\n"))
                        .scenario()
                        .council()
                        .rule())
                .isEqualTo(new DecisionRule.Unanimity());
        for (String same : new String[] {"{quota: 2}", "{kind: weighted, quota: 2}"}) {
            LoadedScenario loaded = readFile(overlay("council: {rule: " + same + "}\n"));
            var rule = (DecisionRule.Weighted) loaded.scenario().council().rule();
            assertThat(rule.quota().central()).isEqualTo(2);
        }
    }

    @Test
    void aBareKindBelowCanBeGivenKeys() throws IOException {
        file(
                "base.yaml",
                LEAST.replace("salience: 0.5", "salience: 0.5\n    population: 60")
                        + "council: {rule: qualified-majority}\n");
        var rule = (DecisionRule.QualifiedMajority) readFile(overlay("council: {rule: {members: 72%}}\n"))
                .scenario()
                .council()
                .rule();

        assertThat(rule.members().central()).isEqualTo(0.72);
    }

    @Test
    void removeRemovesEntriesAndOptionalKeys() throws IOException {
        file("base.yaml", LEAST + "about: text\ntarget: {progress: 0.3}\n");
        Scenario scenario = readFile(
                        overlay("about: remove\ntarget: {progress: remove}\ngovernments: {Germany: remove}\n"))
                .scenario();

        assertThat(scenario.about()).isEmpty();
        assertThat(scenario.target().progress().central()).isZero();
        assertThat(scenario.governments()).containsOnlyKeys("Italy");
    }

    @Test
    void theWordInQuotesIsAText() throws IOException {
        assertThat(readFile(overlay("about: 'remove'\n")).scenario().about()).isEqualTo("remove");
    }

    @Test
    void whatIsNotThereCannotBeRemovedNorWhatIsNeeded() throws IOException {
        Path over = overlay("title: remove\ngovernments:\n  Grmany: remove\n  France: {position: remove}\n");

        assertThat(faultsOfFile(over))
                .containsExactly(
                        over + ":2:8: title: this key cannot be removed; every scenario needs it",
                        over + ":4:11: governments.Grmany: there is nothing here to remove; did you mean 'Germany'?",
                        over + ":5:11: governments.France: missing key 'salience'; How much it cares about this issue.",
                        over + ":5:22: governments.France.position: there is nothing here to remove");
    }

    @Test
    void anEmptyBlockEmptiesAMap() throws IOException {
        file("base.yaml", LEAST + "lobbyists: {L: {position: 1, budget: 1, access: {others: 1}}}\n");

        assertThat(readFile(overlay("lobbyists: {}\ncouncil: {stages: {}}\n"))
                        .scenario()
                        .lobbyists())
                .isEmpty();
    }

    @Test
    void errorsPointToTheFileThatHoldsTheValue() throws IOException {
        file("base.yaml", LEAST.replace("position: 70", "position: 700"));
        Path over = overlay("governments:\n  Italy:\n    salience: 7\n");

        assertThat(faultsOfFile(over))
                .containsExactly(
                        folder.resolve("base.yaml") + ":14:15: governments.Germany.position: 700 is too high;"
                                + " a number from 0 to 100 (points)",
                        over
                                + ":4:15: governments.Italy.salience: 7 is too high; a share from 0.01 to 1, as 0.2 or 20%");
    }

    @Test
    void whatAnActorLacksIsSaidAtItsEntry() throws IOException {
        file("bodies/two.yaml", "governments:\n  Italy: {population: 60}\n  France:\n    population: 66\n");
        Path over = file("over.yaml", "use: bodies/two\n" + LEAST);

        assertThat(faultsOfFile(over))
                .containsExactly(
                        folder.resolve("bodies/two.yaml")
                                + ":3:3: governments.France: France has neither a position nor a cabinet;"
                                + " give one of them: a cabinet makes the position of its government",
                        folder.resolve("bodies/two.yaml")
                                + ":3:3: governments.France: missing key 'salience'; How much it cares about this issue.");
    }

    @Test
    void aNewNameThatLacksKeysMayBeAMisspeltOne() throws IOException {
        file(
                "base.yaml",
                LEAST.replace(
                        "position: 40",
                        "cabinet: {members: {League: {seats: 1, position: 1, salience: 1}, M5S: {seats: 2, position: 9,"
                                + " salience: 1}}}"));
        Path over = overlay("governments:\n  Itlay: {salience: 0.2}\n"
                + "  Italy: {cabinet: {members: {Lega: {seats: 3, position: 2}}}}\n  France: {position: 2}\n");

        assertThat(faultsOfFile(over))
                .containsExactly(
                        over + ":3:3: governments.Itlay: new government 'Itlay': Itlay has neither a position nor a"
                                + " cabinet; give one of them: a cabinet makes the position of its government;"
                                + " did you mean 'Italy'?",
                        over + ":4:37: governments.Italy.cabinet.members.Lega: new member 'Lega': missing key"
                                + " 'salience'; How much it cares about this issue.; did you mean 'League'?",
                        over
                                + ":5:11: governments.France: missing key 'salience'; How much it cares about this issue.");
        assertThat(faultsOfFile(overlay("governments:\n  Itly: {salience: 2}\nevents: {kind: {}}\n")))
                .satisfiesExactly(
                        fault -> assertThat(fault)
                                .contains("new government 'Itly': ")
                                .endsWith("did you mean 'Italy'?"),
                        fault -> assertThat(fault).contains("2 is too high"),
                        fault -> assertThat(fault).contains("cannot be a name"));
        assertThat(faultsOfFile(overlay("governments:\n  Itly: {salience: 0.2, position: 3}\n")))
                .isEmpty();
    }

    @Test
    void fragmentsAreLaidUnderTheFileInOrder() throws IOException {
        file("one.yaml", "about: Of the fragment\nparameters: {ask: 0.1, heat: 0.1, surge: 1}\n");
        file("two.yaml", "source: Fit of 2018\nparameters: {ask: 0.2, heat: 0.2}\n");
        LoadedScenario loaded = readFile(overlay("use: [one.yaml, two.yaml]\nparameters: {ask: 0.3}\n"));
        Parameters parameters = loaded.scenario().parameters();

        assertThat(parameters.ask().central()).isEqualTo(0.3);
        assertThat(parameters.heat().central()).isEqualTo(0.2);
        assertThat(parameters.surge().central()).isEqualTo(1);
        assertThat(loaded.scenario().about()).isEmpty();
        assertThat(loaded.provenance().get("parameters.heat").source()).isEqualTo("Fit of 2018");
        assertThat(loaded.provenance().get("parameters.ask").source()).isNull();
    }

    @Test
    void aFragmentMayRemoveWhatLiesBelowIt() throws IOException {
        file("without.yaml", "governments: {Germany: remove}\n");

        assertThat(readFile(overlay("use: without.yaml\n")).scenario().governments())
                .containsOnlyKeys("Italy");
    }

    @Test
    void aNumberThatIsReplacedLosesTheOldBlocksSource() throws IOException {
        file("base.yaml", LEAST.replace("  Italy:\n", "  Italy:\n    source: Eurostat\n"));
        LoadedScenario loaded = readFile(overlay("governments: {Italy: {salience: 0.9}}\n"));

        assertThat(loaded.provenance().get("governments.Italy.position").source())
                .isEqualTo("Eurostat");
        assertThat(loaded.provenance().get("governments.Italy.salience").source())
                .isNull();
        assertThat(Readings.read(loaded.resolvedYaml())
                        .provenance()
                        .get("governments.Italy.salience")
                        .source())
                .isNull();
    }

    @Test
    void shippedFilesAreFoundByName() throws IOException {
        Path over = file("mine.yaml", "extends: italy-2018\ntitle: Mine\n");

        assertThat(readFile(over).scenario().governments()).hasSize(28);
        assertThat(readFile(Path.of("italy-2018")).name()).isEqualTo("italy-2018");
    }

    @Test
    void aMissingFileIsNamedWithTheNearest() throws IOException {
        Path over = file("over.yaml", "extends: bse.yaml\nuse: bodies/eu-28-2019.yaml\n" + LEAST);

        assertThat(faultsOfFile(over))
                .containsExactly(
                        over + ":1:10: extends: there is no file 'bse.yaml'; did you mean 'base.yaml'?",
                        over + ":2:6: use: there is no file 'bodies/eu-28-2019.yaml';"
                                + " did you mean 'bodies/eu-28-2018.yaml'?");
    }

    @Test
    void filesThatGoRoundInACircleAreRefused() throws IOException {
        Path one = file("a.yaml", "extends: b.yaml\n");
        file("b.yaml", "extends: a.yaml\n");

        assertThat(faultsOfFile(one))
                .containsExactly(folder.resolve("b.yaml") + ":1:10: extends: the files go round in a circle; " + one
                        + " → " + folder.resolve("b.yaml") + " → " + one);
        assertThat(faultsOfFile(file("self.yaml", "extends: self.yaml\n")))
                .singleElement()
                .asString()
                .contains("circle");
    }

    @Test
    void aLongChainIsRefused() throws IOException {
        for (int i = 1; i < 12; i++) {
            file("c" + i + ".yaml", "extends: c" + (i + 1) + ".yaml\n");
        }
        file("c12.yaml", LEAST);

        assertThat(faultsOfFile(folder.resolve("c1.yaml")))
                .singleElement()
                .asString()
                .endsWith("c10.yaml:1:10: extends: the chain of files is too long; at most 10 files");
        assertThat(faultsOfFile(folder.resolve("c4.yaml"))).isEmpty();
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        file("small.yaml", "parameters: {}\n");
        Path over = overlay("use: [" + "small, ".repeat(100) + "small]\n");

        assertThat(faultsOfFile(over))
                .isNotEmpty()
                .allMatch(fault -> fault.contains("there are too many files; at most 50"));
    }

    @Test
    void aFragmentDoesNotExtend() throws IOException {
        file("part.yaml", "extends: base.yaml\n");

        assertThat(faultsOfFile(overlay("use: part.yaml\n")))
                .containsExactly(folder.resolve("part.yaml")
                        + ":1:1: extends: a fragment cannot extend a scenario; it may use other fragments");
    }

    @Test
    void filesOutsideTheFolderAreRefused(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside.yaml"), LEAST);
        Files.createSymbolicLink(folder.resolve("link.yaml"), outside);
        Files.createDirectories(folder.resolve("inner"));
        for (String name : new String[] {
            outside.toString(),
            "link.yaml",
            "../" + elsewhere.getFileName() + "/outside.yaml",
            "../../../../etc/passwd",
            "../x"
        }) {
            Path over = file("over.yaml", "extends: " + name + "\n");
            assertThat(faultsOfFile(over))
                    .containsExactly(over + ":1:10: extends: the file " + Problems.quote(name) + " leaves the folder;"
                            + " files are taken from the scenario's own folder and from the shipped scenarios");
        }
        assertThat(faultsOfFile(file("over.yaml", "extends: inner/../base.yaml\n")))
                .isEmpty();
        assertThat(faultsOfFile(file("inner/over.yaml", "extends: ../base.yaml\n")))
                .singleElement()
                .asString()
                .contains("leaves");
    }

    @Test
    void aLinkInsideTheFolderIsFine() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.yaml"), folder.resolve("base.yaml"));

        assertThat(readFile(file("over.yaml", "extends: link.yaml\n"))
                        .scenario()
                        .title())
                .isEqualTo("Least");
    }

    @Test
    void theFirstFileMayBeALinkAndItsFolderIsThatOfTheLink(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("outside.yaml"), "extends: base.yaml\n");
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), outside);

        assertThat(readFile(link).scenario().title()).isEqualTo("Least");
    }

    @Test
    void aTextMayUseShippedFilesOnly() {
        assertThat(Readings.faults("extends: base.yaml\n"))
                .singleElement()
                .asString()
                .contains("there is no file");
    }
}
