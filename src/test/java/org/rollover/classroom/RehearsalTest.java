package org.rollover.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;

class RehearsalTest {
    @TempDir
    static Path folder;

    private static Exercise exercise;
    private static HandOut handOut;

    @BeforeAll
    static void handOut() {
        exercise = HandedOut.exercise(folder);
        handOut = HandOut.of(exercise, HandedOut.STUDENT, exercise.seat(HandedOut.STUDENT));
    }

    private static Rehearsal rehearsal() {
        Plan plan = new Plan(handOut.practiceSeed(), handOut.replications(), 2, 2);
        return new Rehearsal(
                handOut,
                exercise.seat(HandedOut.STUDENT).edition().scenario(),
                new Bench(plan, "test", Bench.Store.inMemory()));
    }

    private static Rehearsal.Tried tried(String text) {
        Map<String, Rehearsal.Tried> all = rehearsal().run(HandedOut.read(text).file(), done -> {}, () -> false);
        return Objects.requireNonNull(all.get("lower"));
    }

    @Test
    void cost_and_what_is_left_of_the_budget_are_told() {
        Rehearsal.Tried tried = tried(HandedOut.whole(handOut));

        // 1.5 more at 4 each, and the norm at 1.
        assertThat(tried.cost()).isCloseTo(7, within(1e-9));
        assertThat(tried.left()).isCloseTo(2.0, within(1e-9));
        assertThat(tried.faults()).isEmpty();
        assertThat(tried.reached().value()).isLessThan(tried.untouched().value());
    }

    @Test
    void what_cannot_be_is_left_out_and_told() {
        Rehearsal.Tried tried = tried(
                HandedOut.whole(handOut).replace("lobbyists.Ruritania.budget: 2.5", "governments.Beta.salience: 0.9"));

        assertThat(tried.solution()).isEqualTo(Solution.NOTHING.without("consensus"));
        assertThat(tried.faults()).hasSize(1);
    }

    @Test
    void without_an_answer_nothing_is_changed() {
        Rehearsal.Tried tried = tried("exercise: small\nstudent: anna\nanswers: {}\n");

        assertThat(tried.solution()).isEqualTo(Solution.NOTHING);
        assertThat(tried.reached()).isEqualTo(tried.untouched());
    }

    @Test
    void a_goal_is_reached_surely_with_the_whole_interval_and_perhaps_with_a_part_of_it() {
        Asked.Goal least = new Asked.Goal("", 1, 0.9, null, null, 1);
        Asked.Goal most = new Asked.Goal("", 1, null, 0.5, null, 1);

        assertThat(Rehearsal.reach(least, new Found(0.92, 0.9, 0.94))).isEqualTo(Rehearsal.Reach.SURELY);
        assertThat(Rehearsal.reach(least, new Found(0.92, 0.89, 0.94))).isEqualTo(Rehearsal.Reach.PERHAPS);
        assertThat(Rehearsal.reach(least, new Found(0.8, 0.7, 0.89))).isEqualTo(Rehearsal.Reach.NOT);
        assertThat(Rehearsal.reach(most, new Found(0.4, 0.3, 0.5))).isEqualTo(Rehearsal.Reach.SURELY);
        assertThat(Rehearsal.reach(most, new Found(0.6, 0.49, 0.7))).isEqualTo(Rehearsal.Reach.PERHAPS);
        assertThat(Rehearsal.reach(most, new Found(0.6, 0.51, 0.7))).isEqualTo(Rehearsal.Reach.NOT);
    }

    @Test
    void it_stops_when_it_is_asked_to_and_says_how_far_it_is() {
        SubmissionFile file = HandedOut.read(HandedOut.whole(handOut)).file();
        List<Integer> steps = new ArrayList<>();

        assertThat(rehearsal().run(file, steps::add, () -> true)).isEmpty();
        assertThat(steps).isEmpty();
        rehearsal().run(file, steps::add, () -> false);
        assertThat(steps).containsExactly(1, 2);
        assertThat(rehearsal().runs()).isEqualTo(2);
    }

    @Test
    void a_run_on_its_way_ends_when_it_is_asked_to_and_its_figure_is_not_kept() {
        Bench.Store store = Bench.Store.inMemory();
        LoadedScenario scenario = exercise.seat(HandedOut.STUDENT).edition().scenario();
        Bench bench = new Bench(new Plan(1, 10_000_000, 2, 2), "", store);
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> bench.until(() -> asked.incrementAndGet() > 3).probability(scenario, Solution.NOTHING))
                .isInstanceOf(Bench.Stopped.class);
        assertThat(asked.get()).isGreaterThan(3);
        Bench small = new Bench(new Plan(1, 100, 2, 2), "", store);
        assertThatThrownBy(() -> small.until(() -> true).probability(scenario, Solution.NOTHING))
                .isInstanceOf(Bench.Stopped.class);
        assertThat(small.probability(scenario, Solution.NOTHING).value()).isBetween(0.0, 1.0);
    }

    @Test
    void an_uncertain_number_written_down_as_it_stands_is_no_change() {
        String path = "governments.Delta.cabinet.members.Patriots.position";
        Rules rules = new Rules(Map.of(path, new ExerciseFile.Offer("x", 0, 30, 1)), Map.of(), null);
        AnswerCheck check = new AnswerCheck(
                rules, exercise.seat(HandedOut.STUDENT).edition().scenario());

        Solution solution = check.solution(Small.changes(Map.of(path, "15")), null, new ArrayList<>());

        assertThat(solution).isEqualTo(Solution.NOTHING);
    }
}
