package org.rollover.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.table.Input;
import org.rollover.study.table.Structure;

@DisplayName("A study's file")
class StudyReaderTest {
    @TempDir
    private Path folder;

    @Test
    void becomes_factors_of_every_kind() throws ScenarioException {
        Study study = Studies.read(folder, Studies.ALL_KINDS);

        assertThat(study.size()).isEqualTo(12);
        assertThat(study.inputs().stream().map(Input::kind).map(Enum::name).toList())
                .containsExactly("NUMBER", "NUMBER", "NUMBER", "CATEGORY", "CATEGORY", "WHOLE", "CATEGORY");
        assertThat(study.inputs().stream().map(Input::role).map(Enum::name).toList())
                .startsWith("UNCERTAINTY")
                .endsWith("LEVER");
        assertThat(study.job().bases()).hasSize(3);
        assertThat(study.levers()).containsExactly(4, 5, 6);
        assertThat(study.job().measures().columns())
                .contains("sustained", "sustained_low", "survival_2018_12", "survival_2019_12", "hold_out_rate_Delta");
    }

    @Test
    void takes_what_the_scenario_believes_where_it_says_no_values() throws ScenarioException {
        Study study = Studies.read(folder, Studies.ALL_KINDS);

        for (int point = 0; point < study.size(); point++) {
            assertThat(study.point(point).values()[1]).isBetween(5.0, 25.0);
        }
    }

    @Test
    void crosses_policies_with_the_same_worlds() throws ScenarioException {
        Study study = Studies.read(
                folder,
                Studies.ALL_KINDS
                        .replace("design: {kind: latin-hypercube, points: 12}", "design: {kind: crossed, worlds: 5}")
                        .replace("range: [18 months, 24 months]", "levels: [18 months, 24 months]"));

        assertThat(study.structure()).isEqualTo(new Structure.Crossed(12, 5));
        for (int world = 0; world < 5; world++) {
            for (int policy = 1; policy < 12; policy++) {
                double[] first = study.point(world).values();
                double[] other = study.point(policy * 5 + world).values();
                assertThat(other).startsWith(first[0], first[1], first[2], first[3]);
                assertThat(other).isNotEqualTo(first);
            }
        }
    }

    @Test
    void takes_points_from_a_table() throws Exception {
        Files.writeString(folder.resolve("points.csv"), "noise,lobby\n0.05,1\n0.06,1.5\n");
        String yaml =
                Studies.SIMPLE.formatted(1).replace("{kind: monte-carlo, points: 1}", "{kind: csv, file: points.csv}");
        Study study = Studies.read(folder, yaml);

        assertThat(study.size()).isEqualTo(2);
        assertThat(study.point(1).values()).containsExactly(0.06, 1.5);

        Files.writeString(folder.resolve("points.csv"), "noise,lobby\n0.05,9\nx,1.5\n");
        assertThatThrownBy(() -> Studies.read(folder, yaml))
                .hasMessageContaining("points.csv:2:6: lobby: 9 is too high")
                .hasMessageContaining("points.csv:3:1: noise: ");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("parameters.vote-noise", "parameters.vote-nois", "did you mean 'parameters.vote-noise'?"),
                mistake(
                        "range: [0.03, 0.12]",
                        "range: [0.12, 0.03]",
                        "s.yaml:4:47: uncertainties.noise.range: the range is empty"),
                mistake("range: [0.03, 0.12]", "range: [-1, 0.12]", "-1 is too low"),
                mistake("range: [0.03, 0.12]", "levels: [0.1, x]", "'x' is not a number"),
                mistake("range: [0.03, 0.12]", "levels: [0.1, 0.1]", "a level stands twice"),
                mistake("range: [0.03, 0.12]", "mayBeIdle: true", "unknown key 'mayBeIdle'"),
                mistake(", range: [0.03, 0.12]", "", "nothing says how it varies"),
                mistake("range: [0.03, 0.12]", "range: [0.03, 0.12], event: x", "it varies several things"),
                mistake(
                        "range: [0, 2]",
                        "distribution: {normal: {mean: 1, sd: 1}}",
                        "the distribution leaves what is allowed"),
                mistake("points: 5", "points: 100000000", "too high"),
                mistake("kind: monte-carlo, points: 5", "kind: grid", "this design needs levels"),
                mistake("outcomes: [sustained, delay]", "outcomes: [sustaned]", "did you mean 'sustained'?"),
                mistake("outcomes: [sustained, delay]", "outcomes: [survival@2018-11]", "is not a decision"),
                mistake("scenario: a.yaml", "scenario: b.yaml", "there is no such file"),
                mistake("replications: 10", "analyses: [{method: moris}]", "did you mean 'morris'?"),
                mistake("replications: 10", "analyses: [{method: prim, interest: sustained = 1}]", "is no condition"),
                mistake("replications: 10", "analyses: [{method: prim, output: levle}]", "there is no outcome 'levle'"),
                mistake(
                        "replications: 10",
                        "set: [governments.Zeta.salience=1]",
                        "s.yaml:8:7: set[0]: governments.Zeta"));
    }

    private static Arguments mistake(String was, String is, String said) {
        return Arguments.of(was, is, said);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void with_a_mistake_is_refused_with_its_place(String was, String is, String said) {
        String yaml = Studies.SIMPLE.formatted(5);
        assertThat(yaml).contains(was);

        assertThatThrownBy(() -> Studies.read(folder, yaml.replace(was, is)))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining(said);
    }

    @Test
    void with_several_mistakes_says_them_all() {
        String yaml = Studies.SIMPLE
                .formatted(5)
                .replace("vote-noise", "vote-nois")
                .replace("range: [0, 2]", "range: [2, 0]")
                .replace("delay", "dealy");

        assertThatThrownBy(() -> Studies.read(folder, yaml))
                .hasMessageContaining("vote-nois")
                .hasMessageContaining("the range is empty")
                .hasMessageContaining("dealy");
    }

    @Test
    void refuses_an_overlay_of_another_scenario() throws Exception {
        Path file = Studies.write(folder, Studies.ALL_KINDS);
        Files.writeString(folder.resolve("over.yaml"), "extends: four.yaml\n");
        Files.copy(folder.resolve("a.yaml"), folder.resolve("four.yaml"));

        assertThatThrownBy(() -> new StudyReader(null).read(file)).hasMessageContaining("belongs to another scenario");
    }

    @Test
    void whose_factor_changes_nothing_is_found_out() throws ScenarioException {
        String yaml = Studies.SIMPLE
                .formatted(5)
                .replace(
                        "lobby: {path: lobbyists.Ruritania.budget, range: [0, 2]}",
                        "line: {path: governments.Delta.cabinet.members.Patriots.red-line, range: [90, 100]}");
        Study study = Studies.read(folder, yaml);

        assertThat(Trial.idle(study).stream().map(Factor::name)).containsExactly("line");
        assertThat(Trial.idle(Studies.read(folder, yaml.replace("[90, 100]}", "[90, 100], may-be-idle: true}"))))
                .isEmpty();
        assertThat(Trial.idle(Studies.read(folder, Studies.ALL_KINDS))).isEmpty();
    }

    @Test
    void keeps_its_order_and_names_in_the_table() throws ScenarioException {
        Study study = Studies.read(folder, Studies.SIMPLE.formatted(2).replace("noise:", "Noise & luck, once:"));

        assertThat(new StudyTable(study)
                        .columns().stream().map(column -> column.name()).toList())
                .isEqualTo(List.of(
                        "point",
                        "Noise_luck_once",
                        "lobby",
                        "replicates",
                        "sustained",
                        "sustained_low",
                        "sustained_high",
                        "delay",
                        "error"));
    }
}
