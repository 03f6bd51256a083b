package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("rollover run, rerun and compare")
class RunCommandTest {
    @TempDir
    private Path folder;

    private Desk desk;
    private String file;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        file = desk.scenario();
    }

    private Path onlyResult() {
        List<Path> results = desk.results("four");
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    @Test
    void saysTheProbabilityAndSavesTheRun() throws IOException {
        assertThat(desk.type("run", file, "--replicates", "100")).isZero();
        assertThat(desk.said()).contains("Four governments and one doubter", "100 histories", "How to read this");
        assertThat(desk.complained()).contains("saved in results/four/20181119-101112-");
        try (Stream<Path> files = Files.list(onlyResult())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "scenario.yaml",
                            "manifest.json",
                            "result.json",
                            "decisions.csv",
                            "governments.csv",
                            "lobbying.csv",
                            "us.csv",
                            "cabinets.csv",
                            "trajectories.csv",
                            "history.json",
                            "history.txt",
                            "dictionary.csv",
                            "ro-crate-metadata.json");
        }
        JsonNode manifest =
                new ObjectMapper().readTree(Files.readString(onlyResult().resolve("manifest.json")));
        assertThat(manifest.path("status").asText()).isEqualTo("complete");
        assertThat(manifest.path("options").path("seed").asInt()).isEqualTo(1);
        assertThat(manifest.path("sha256").size()).isEqualTo(11);
    }

    @Test
    void leavesNothingWhenAskedTo() {
        assertThat(desk.type("run", file, "--replicates", "50", "--no-save")).isZero();
        assertThat(desk.results("four")).isEmpty();
    }

    @Test
    void printsOneSentenceWhenQuiet() {
        desk.type("run", file, "--replicates", "50", "--quiet", "--no-save");
        assertThat(desk.said()).startsWith("The ").endsWith(".\n").doesNotContain("How each decision ends");
        assertThat(desk.complained()).isEmpty();
    }

    @Test
    void theJsonIsTheSameOnAnyNumberOfThreadsAndIsWhatIsSaved() throws IOException {
        desk.type("run", file, "--replicates", "300", "--json", "--threads", "1");
        String one = desk.said();
        assertThat(Files.readString(onlyResult().resolve("result.json"))).isEqualTo(one);
        desk.type("run", file, "--replicates", "300", "--json", "--threads", "3", "--no-save");
        assertThat(desk.said()).isEqualTo(one);
    }

    @Test
    void theCsvIsTheTableOfDecisions() {
        desk.type("run", file, "--replicates", "50", "--csv", "--no-save");
        assertThat(desk.said().lines()).hasSize(4);
        assertThat(desk.said()).startsWith("decision,replicates,").contains("\n2018-12,50,");
    }

    @Test
    void anAnswerThatCannotBeSavedIsStillGiven() throws IOException {
        Files.writeString(folder.resolve("results"), "in the way");
        assertThat(desk.type("run", file, "--replicates", "50", "--quiet")).isEqualTo(ExitCode.FAILURE);
        assertThat(desk.said()).startsWith("The ");
        assertThat(desk.complained())
                .startsWith("rollover: the result was not saved in")
                .hasLineCount(1);
    }

    @Test
    void aSavedRunIsRepeatedBitForBit() {
        desk.type("run", file, "--replicates", "150", "--seed", "9", "--replicate-table", "--quiet");
        assertThat(desk.type("rerun", onlyResult().toString(), "--threads", "1"))
                .isZero();
        assertThat(desk.said()).startsWith("The same, byte for byte: 150 histories, 12 files.");
    }

    @Test
    void aTableThatWasTamperedWithIsFound() throws IOException {
        desk.type("run", file, "--replicates", "50", "--replicate-table", "--quiet");
        Path result = onlyResult();
        Files.writeString(
                result.resolve("decisions.csv"),
                Files.readString(result.resolve("decisions.csv")).replace("2019-06,50", "2019-06,51"));
        Files.delete(result.resolve("us.csv"));
        Files.writeString(
                result.resolve("replicates.csv"),
                Files.readString(result.resolve("replicates.csv")) + "50,25,true,60,SSS\n");
        assertThat(desk.type("rerun", result.toString())).isEqualTo(ExitCode.NO);
        assertThat(desk.said())
                .contains("decisions.csv differs, first in line 3: saved '2019-06,51")
                .contains("us.csv is missing")
                .contains("replicates.csv differs: saved has more lines than 51");
    }

    @Test
    void aFolderThatHoldsNoRunIsRefused() throws IOException {
        assertThat(desk.type("rerun", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("no result, nor a folder of results");
        desk.type("run", file, "--replicates", "50", "--quiet");
        Path scenario = onlyResult().resolve("scenario.yaml");
        Files.writeString(scenario, Files.readString(scenario).replace("horizon: 18", "horizon: 19"));
        assertThat(desk.type("rerun", onlyResult().toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("scenario.yaml: was changed after the run wrote it");
    }

    @Test
    void anotherVersionIsSaid() throws IOException {
        desk.type("run", file, "--replicates", "50", "--quiet");
        Path manifest = onlyResult().resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"version\": \"[^\"]*\"", "\"version\": \"0.0.1\""));
        assertThat(desk.type("rerun", onlyResult().toString())).isZero();
        assertThat(desk.complained()).contains("saved by version 0.0.1");
    }

    @Test
    void scenariosAreComparedUnderTheSameLuck() {
        String weaker = desk.scenario("weaker.yaml", "position: 75", "position: 20");
        assertThat(desk.type("compare", file, weaker, "--replicates", "400")).isZero();
        assertThat(desk.said()).contains("difference", "less likely to be sustained", "−");
        assertThat(desk.type("compare", file, file, "--replicates", "100", "--csv"))
                .isZero();
        assertThat(desk.said().lines()).hasSize(3);
        assertThat(desk.said().lines().skip(2).findFirst().orElseThrow()).contains(",0,");
        desk.type("compare", file, weaker, "--replicates", "100", "--json");
        assertThat(desk.said()).contains("\"difference\": null").contains("\"worse\"");
        desk.type("compare", file, weaker, "--replicates", "100", "--quiet");
        assertThat(desk.said().lines()).hasSize(2);
    }

    @Test
    void aSettingOfTheCommandLineCountsAsIfItStoodInTheFile() {
        String changed = desk.scenario("changed.yaml", "position: 65", "position: 55");
        desk.type("run", changed, "--replicates", "50", "--csv", "--no-save");
        String inFile = desk.said();
        desk.type("run", file, "--replicates", "50", "--csv", "--no-save", "--set", "governments.Beta.position=55");
        assertThat(desk.said()).isEqualTo(inFile);
    }

    @Test
    void aScenarioOfTheShippedOnesGoesByItsName() {
        assertThat(desk.type("check", "italy-2018", "italy-2018-kerch-strait")).isZero();
        assertThat(desk.said()).contains("italy-2018: ok", "italy-2018-kerch-strait: ok");
    }
}
