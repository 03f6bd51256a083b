package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.ScenarioText;

/** Scenarios side by side, and what makes the difference between them. */
class SideBySideTest {
    private static final Plan PLAN = new Plan(3, 2000, 2, 2);

    /** Two governments decide twice, each by itself. */
    private static ScenarioText two() {
        return ScenarioText.quiet()
                .renewals("2018-02, 2018-08")
                .measure("lower-levels", "[]")
                .parameter("consensus-weight", "0")
                .parameter("peer-influence", "0")
                .member("A", "position: {uniform: {low: 20, high: 50}}, salience: 0.5")
                .member("B", "position: 60, salience: 0.5");
    }

    private static SideBySide compare(ScenarioText... others) {
        List<LoadedScenario> scenarios = new java.util.ArrayList<>(List.of(two().load()));
        for (ScenarioText other : others) {
            scenarios.add(other.load());
        }
        return SideBySide.run(scenarios, PLAN, Watcher.NONE);
    }

    private static double sum(List<SideBySide.Part> parts) {
        return parts.stream().mapToDouble(SideBySide.Part::value).sum();
    }

    private static double value(List<SideBySide.Part> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .mapToDouble(SideBySide.Part::value)
                .sum();
    }

    @Test
    void the_parts_by_decision_add_up_to_the_difference_and_those_by_government_to_the_counted_one() {
        SideBySide found = compare(two().member("B", "position: 35, salience: 0.4"), two().rule("simple-majority"));

        for (int scenario : new int[] {1, 2}) {
            Sample.Difference changed = found.difference(scenario);
            double crude = (double) (changed.better() - changed.worse()) / found.replicates();
            assertThat(sum(found.byDecision(scenario))).isEqualTo(changed.difference(), within(1e-12));
            assertThat(sum(found.byGovernment(scenario))).isEqualTo(crude, within(1e-12));
            assertThat(found.counted(scenario).difference()).isEqualTo(crude, within(1e-12));
            assertThat(changed.difference()).isNotEqualTo(crude).isEqualTo(crude, within(0.03));
        }
    }

    @Test
    void a_part_by_decision_is_what_counting_finds_with_less_error() {
        List<LoadedScenario> scenarios = List.of(
                two().load(), two().member("B", "position: 35, salience: 0.4").load());
        List<SideBySide.Part> counted = SideBySide.run(scenarios, PLAN.by(Plan.Method.CRUDE), Watcher.NONE)
                .byDecision(1);
        List<SideBySide.Part> found =
                SideBySide.run(scenarios, PLAN, Watcher.NONE).byDecision(1);

        assertThat(found).hasSize(2).hasSameSizeAs(counted);
        for (int d = 0; d < 2; d++) {
            Interval bare = counted.get(d).interval();
            assertThat(found.get(d).name()).isEqualTo(counted.get(d).name());
            assertThat(found.get(d).value()).isEqualTo(counted.get(d).value(), within(1.5 * bare.halfWidth()));
            assertThat(found.get(d).interval().halfWidth()).isLessThan(bare.halfWidth());
        }
    }

    @Test
    void a_decision_that_only_one_of_them_has_is_a_part_too() {
        SideBySide found = compare(two().renewals("2018-02, 2018-05, 2018-08"));

        assertThat(found.byDecision(1))
                .extracting(SideBySide.Part::name)
                .containsExactly("2018-02", "2018-05", "2018-08");
        assertThat(value(found.byDecision(1), "2018-05")).isNegative();
        assertThat(sum(found.byDecision(1))).isEqualTo(found.difference(1).difference(), within(1e-12));
    }

    @Test
    void a_government_that_was_not_seen_has_a_part_with_a_width() {
        SideBySide.Part unseen = compare(two()).unseen("B");

        assertThat(unseen.value()).isZero();
        assertThat(unseen.interval().low()).isBetween(-0.01, -1e-6);
    }

    @Test
    void the_government_that_changed_makes_the_difference() {
        List<SideBySide.Part> parts =
                compare(two().member("B", "position: 35, salience: 0.5")).byGovernment(1);

        assertThat(parts.get(0).name()).isEqualTo("B");
        assertThat(parts.get(0).interval().high()).isNegative();
        assertThat(value(parts, SideBySide.NO_VETO)).isZero();
    }

    @Test
    void a_change_before_the_second_decision_makes_no_difference_at_the_first() {
        SideBySide found =
                compare(two().event("turn", "kind: change, month: 2018-05, path: governments.B.position, value: 20"));

        assertThat(value(found.byDecision(1), "2018-02")).isZero();
        assertThat(value(found.byDecision(1), "2018-08"))
                .isEqualTo(found.difference(1).difference(), within(0.03));
    }

    @Test
    void what_a_schedule_ends_is_named_as_such() {
        SideBySide found = compare(two().event("cut", "kind: change, month: 2018-03, path: measure.level, value: 10"));

        assertThat(value(found.byDecision(1), SideBySide.NO_DECISION)).isNegative();
        assertThat(value(found.byGovernment(1), SideBySide.NO_VETO)).isNegative();
    }

    @Test
    void a_scenario_does_not_differ_from_itself_and_its_interval_keeps_a_width() {
        SideBySide found = compare(two());

        assertThat(found.difference(1).difference()).isZero();
        assertThat(found.difference(1).interval().low()).isBetween(-0.01, -1e-6);
        assertThat(found.byDecision(1)).allMatch(part -> part.value() == 0);
    }

    @Test
    void ninety_five_intervals_of_a_part_in_a_hundred_cover() {
        // 60 small runs against one large; the number that cover has mean 57 and standard deviation 1.7.
        List<LoadedScenario> scenarios = List.of(
                two().load(), two().member("B", "position: 40, salience: 0.5").load());
        double known = value(
                SideBySide.run(scenarios, new Plan(999, 40_000, 2, 2), Watcher.NONE)
                        .byGovernment(1),
                "B");
        int covered = 0;
        for (int seed = 0; seed < 60; seed++) {
            Interval interval =
                    SideBySide.run(scenarios, new Plan(seed, 400, 2, 2), Watcher.NONE).byGovernment(1).stream()
                            .filter(part -> part.name().equals("B"))
                            .findFirst()
                            .orElseThrow()
                            .interval();
            covered += interval.low() <= known && known <= interval.high() ? 1 : 0;
        }

        assertThat(covered).isGreaterThanOrEqualTo(51);
    }

    @Test
    void threads_change_no_bit_and_a_run_that_is_stopped_is_a_shorter_one() {
        List<LoadedScenario> scenarios = List.of(
                two().load(), two().member("B", "position: 40, salience: 0.5").load());
        AtomicInteger asked = new AtomicInteger();
        Watcher impatient = new Watcher() {
            @Override
            public boolean stop() {
                return asked.incrementAndGet() > 9;
            }
        };
        SideBySide stopped = SideBySide.run(scenarios, new Plan(3, 2000, 2, 3), impatient);
        SideBySide shorter = SideBySide.run(scenarios, new Plan(3, stopped.replicates(), 2, 1), Watcher.NONE);

        assertThat(stopped.complete()).isFalse();
        assertThat(shorter.complete()).isTrue();
        assertThat(stopped.byGovernment(1)).isEqualTo(shorter.byGovernment(1));
        assertThat(stopped.byDecision(1)).isEqualTo(shorter.byDecision(1));
        assertThat(stopped.difference(1)).isEqualTo(shorter.difference(1));
        assertThat(stopped.interval(1)).isEqualTo(shorter.interval(1));
    }
}
