package org.rollover.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

@DisplayName("A point")
class WorkerTest {
    @TempDir
    private Path folder;

    @Test
    void is_the_same_to_the_last_bit_as_a_run_with_its_values_set() throws ScenarioException {
        Study study = Studies.read(folder, Studies.ALL_KINDS);
        Worker worker = new Worker(study.job(), Studies.NO_FIGURES);
        ScenarioReader reader = new ScenarioReader(null, ReadingLimits.defaults());
        for (int number = 0; number < study.size(); number++) {
            Point point = study.point(number);
            List<String> settings = new ArrayList<>();
            String[] policies = {
                null, "lobbyists.Foreign Ministry of Omega.budget=3", "lobbyists.Foreign Ministry of Omega.budget=0.5"
            };
            String policy = policies[(int) point.values()[6]];
            if (policy != null) {
                settings.add(policy);
            }
            settings.add("parameters.vote-noise=" + point.values()[0]);
            settings.add("governments.Delta.cabinet.members.Patriots.position=" + point.values()[1]);
            settings.add("lobbyists.Ruritania.budget=" + point.values()[2]);
            settings.add("events.election in Gamma.probability=" + (int) point.values()[3]);
            settings.add("governments.Delta.cabinet.rule=" + (point.values()[4] == 0 ? "compromise" : "median"));
            settings.add("horizon=" + (int) point.values()[5] + " months");
            LoadedScenario set = reader.read(folder.resolve("a.yaml"), settings);
            Estimate run = Ensemble.run(set, new Plan(1, 100, 2, 1), Watcher.NONE);
            Outcome outcome = worker.run(point);

            assertThat(outcome.error()).isNull();
            assertThat(outcome.figures()[0]).isEqualTo(run.probability());
            assertThat(outcome.figures()[1]).isEqualTo(run.interval().low());
            assertThat(outcome.figures()[2]).isEqualTo(run.interval().high());
            assertThat(outcome.figures()[outcome.figures().length - 2]).isEqualTo(run.meanLevel());
            assertThat(outcome.figures()[outcome.figures().length - 1]).isEqualTo(run.probability());
        }
    }

    @Test
    void has_the_same_bits_whatever_was_run_before_and_on_any_number_of_threads() throws ScenarioException {
        Study study = Studies.read(folder, Studies.ALL_KINDS);
        Worker forward = new Worker(study.job(), Studies.NO_FIGURES);
        Worker backward = new Worker(study.job(), Studies.NO_FIGURES);
        List<String> first = new ArrayList<>();
        for (int number = 0; number < study.size(); number++) {
            first.add(forward.run(study.point(number)).line());
        }
        for (int number = study.size() - 1; number >= 0; number--) {
            assertThat(backward.run(study.point(number), 3, Watcher.NONE).line())
                    .isEqualTo(first.get(number));
        }
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void shares_its_luck_with_the_others_unless_each_is_to_have_its_own() throws ScenarioException {
        String same = Studies.SIMPLE.formatted(3).replace("range: [0.03, 0.12]", "range: [0.06, 0.0600001]");
        same = same.replace("range: [0, 2]", "range: [1, 1.0000001]").replace("replications: 10", "replications: 300");
        Study common = Studies.read(folder, same);
        Study own = Studies.read(folder, same + "luck: own\n");

        assertThat(figures(common)).containsOnly(figures(common).get(0));
        assertThat(figures(own)).doesNotHaveDuplicates();
    }

    private static List<Double> figures(Study study) {
        Worker worker = new Worker(study.job(), Studies.NO_FIGURES);
        List<Double> delays = new ArrayList<>();
        for (int number = 0; number < study.size(); number++) {
            delays.add(worker.run(study.point(number)).figures()[3]);
        }
        return delays;
    }

    @Test
    void that_the_scenario_does_not_allow_fails_by_itself() throws ScenarioException {
        Study study = Studies.read(folder, Studies.ALL_KINDS);
        double[] values = study.point(0).values();
        values[0] = -1;
        Outcome outcome = new Worker(study.job(), Studies.NO_FIGURES).run(new Point(0, values));

        assertThat(outcome.succeeded()).isFalse();
        assertThat(outcome.error()).contains("parameters.vote-noise", "-1");
        assertThat(outcome.figures()).containsOnly(Double.NaN);
        assertThat(Outcome.parse(0, outcome.line()).error()).isEqualTo(outcome.error());
    }

    @Test
    void travels_as_a_line_without_losing_a_bit() {
        Outcome outcome = new Outcome(
                7, 12, new double[] {0.1, Double.NaN, 1.0 / 3}, new double[][] {{1, 2.5}, {0, 1e-300}}, null);
        Outcome back = Outcome.parse(7, outcome.line());

        assertThat(back.line()).isEqualTo(outcome.line());
        assertThat(back.figures()).containsExactly(outcome.figures());
        assertThat(back.histories()[1]).containsExactly(0, 1e-300);
        assertThat(back.error()).isNull();
    }
}
