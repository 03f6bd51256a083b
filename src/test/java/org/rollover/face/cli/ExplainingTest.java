package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("rollover why, voi and compare")
class ExplainingTest {
    @TempDir
    private Path folder;

    private Desk desk;
    private String file;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
        file = desk.scenario();
    }

    private void repeats() {
        List<Path> results = desk.results("four");
        assertThat(results).hasSize(1);
        assertThat(desk.type("rerun", results.get(0).toString(), "--threads", "3"))
                .isZero();
        assertThat(desk.said()).startsWith("The same, byte for byte");
    }

    @Test
    void whyNamesSignsAndAHistoryThatTraceTells() {
        assertThat(desk.type("why", file, "--outcome", "held-up", "--replicates", "3000", "--seed", "7"))
                .isZero();
        String said = desk.said();
        assertThat(said).contains("Early signs, known before that decision");
        String number = said.replaceAll("(?s).*--replicate (\\d+).*", "$1");
        repeats();
        assertThat(desk.type("trace", file, "--seed", "7", "--replicate", number))
                .isZero();
    }

    @Test
    void aMisspeltOutcomeIsMetWithTheNearest() {
        assertThat(desk.type("why", file, "--outcome", "lapsd", "--replicates", "0"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean lapsed?", "--replicates: 0 is too few");
        assertThat(desk.results("four")).isEmpty();
    }

    @Test
    void anOutcomeWithSwappedLettersAndNoEndIsMetWithTheNearestToo() {
        assertThat(desk.type("why", file, "--outcome", "laspe")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("did you mean lapsed?");
        assertThat(desk.type("why", file, "--outcome", "zzz")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("'zzz' is none of").doesNotContain("did you mean");
    }

    @Test
    void voiRanksTheNumbers() {
        assertThat(desk.type("voi", file, "--replicates", "1000", "--csv")).isZero();
        assertThat(desk.said()).startsWith("number,share,low,high,told,");
        repeats();
        assertThat(desk.type("voi", file, "--per-draw", "1")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("2 histories of a draw or more");
    }

    @Test
    void compareIsSavedWithBothTablesAndRepeated() {
        String weaker = desk.scenario("weaker.yaml", "position: 75", "position: 20");
        assertThat(desk.type("compare", file, weaker, "--replicates", "150", "--quiet"))
                .isZero();
        assertThat(desk.said().lines()).hasSize(2);
        Path result = desk.results("four").get(0);
        assertThat(result.resolve("comparison.csv")).exists();
        assertThat(result.resolve("differences.csv")).content().contains("weaker,government,Alpha,");
        repeats();
    }

    @Test
    void compareSaysWhichFileASettingDoesNotFit() {
        String other = desk.scenario("other.yaml", "Alpha", "Aleph");
        String setting = "governments.Alpha.salience=0.5";
        assertThat(desk.type("compare", file, other, "--set", setting)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains(other + ": --set:").doesNotContain(file + ": --set:");

        assertThat(desk.type("compare", file, file, "--set", "governments.Nowhere.salience=0.5"))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained().lines()).hasSize(1);
    }
}
