package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rollover.simulation.ScenarioText;

/** Early signs of an outcome, where it is known what goes along with it and what does not. */
class TypicalTest {

    /** Two governments decide twice; whether A agrees depends on where it stands, and B always does. */
    private static ScenarioText two() {
        return ScenarioText.quiet()
                .renewals("2018-02, 2018-08")
                .stages("{}")
                .measure("lower-levels", "[]")
                .parameter("peer-influence", "0")
                .parameter("consensus-weight", "0")
                .parameter("ask", "0")
                .member("A", "position: {uniform: {low: 10, high: 60}}, salience: 0.5")
                .member("B", "position: 90, salience: 0.9, rally-sensitivity: {uniform: {low: 0, high: 2}}");
    }

    /** The same with hardly any luck in a vote. */
    private static ScenarioText certain() {
        return two().parameter("vote-noise", "0.01");
    }

    private static Typical run(ScenarioText text, Fate fate) {
        return Typical.run(text.load(), new Plan(2, 4000, 2, 2), fate, Typical.Search.ALL, Watcher.NONE);
    }

    @Test
    void what_the_outcome_depends_on_is_told_and_what_it_does_not_is_not() {
        Typical typical = run(two(), Fate.LAPSED);

        assertThat(typical.findings().signs())
                .extracting(telling -> telling.sign().who())
                .contains("A", "governments.A.position")
                .doesNotContain("B", "governments.B.rally-sensitivity");
        Typical.Telling number = typical.findings().signs().stream()
                .filter(telling -> telling.sign().who().equals("governments.A.position"))
                .findFirst()
                .orElseThrow();
        boolean low = number.sign().kind() == Sign.Kind.NUMBER_LOW;
        assertThat(number.sign().cut()).isEqualTo(low ? 20 : 50, within(1e-9));
        assertThat(number.with() > number.without()).isEqualTo(low);
        assertThat(low ? number.difference().low() : -number.difference().high())
                .isPositive();
    }

    @Test
    void an_absence_has_the_signs_of_its_opposite_the_other_way_round() {
        Typical.Telling lapsed =
                run(two(), Fate.NOT_SUSTAINED).findings().signs().get(0);
        Typical.Telling sustained =
                run(two(), Fate.SUSTAINED).findings().signs().get(0);

        assertThat(sustained.sign()).isEqualTo(lapsed.sign());
        assertThat(sustained.with()).isEqualTo(lapsed.without());
        assertThat(sustained.without()).isEqualTo(lapsed.with());
        assertThat(sustained.difference().low()).isEqualTo(-lapsed.difference().high());
    }

    @Test
    void what_comes_after_the_decision_is_no_sign_of_it() {
        // The event depends on nothing, and what A did before it cannot depend on the event.
        Typical typical = run(
                two().event("late", "kind: act, month: 2018-09, probability: 0.5")
                        .event(
                                "between",
                                "kind: change, month: 2018-05, path: governments.A.position, value: 20,"
                                        + " probability: 0.5"),
                Fate.LAPSED);

        assertThat(typical.findings().signs())
                .extracting(telling -> telling.sign().who())
                .doesNotContain("late");
        assertThat(typical.cameAbout(0)).isPositive();
        assertThat(typical.cameAbout(1)).isPositive();
    }

    @Test
    void histories_are_compared_with_others_that_came_as_far() {
        // The second decision alone is in danger, and the event comes before it in half of the histories: among those
        // that
        // lapse there and among the rest. Were the others looked at before their first decision, it would look telling.
        Typical typical = run(
                certain()
                        .member("A", "position: 60, salience: 0.9")
                        .event("between", "kind: act, month: 2018-05, probability: 0.5")
                        .event("turn", "kind: change, month: 2018-06, path: governments.A.position, value: 30"),
                Fate.LAPSED);

        assertThat(typical.cameAbout(0)).isZero();
        assertThat(typical.cameAbout(1)).isGreaterThan(100);
        assertThat(typical.findings().signs())
                .noneMatch(telling -> telling.sign().who().equals("between"));
    }

    @Test
    void nothing_is_told_where_nothing_goes_along_with_the_outcome() {
        // 20 scenarios of pure chance: with intervals that hold for all signs together, about one may be told by
        // mistake.
        int told = 0;
        for (int seed = 0; seed < 20; seed++) {
            Typical typical = Typical.run(
                    two().member("A", "position: 33, salience: 0.5").load(),
                    new Plan(seed, 1000, 2, 2),
                    Fate.LAPSED,
                    Typical.Search.ALL,
                    Watcher.NONE);
            told += typical.findings().signs().isEmpty() ? 0 : 1;
        }

        assertThat(told).isLessThanOrEqualTo(4);
    }

    @Test
    void the_representative_has_the_outcome_and_the_signs() {
        Typical typical = run(two(), Fate.LAPSED);
        long representative = typical.findings().representative();
        org.rollover.simulation.Simulation simulation = new org.rollover.simulation.Simulation(
                typical.scenario(), typical.cast(), typical.plan().perDraw());

        assertThat(simulation.run(typical.plan().seed(), representative).sustained())
                .isFalse();
        assertThat(typical.findings().agrees())
                .isEqualTo(typical.findings().signs().size());
    }

    @Test
    void an_outcome_that_never_comes_about_is_bounded_and_one_that_is_too_rare_has_no_signs() {
        Typical never = run(certain().member("A", "position: 80, salience: 0.9"), Fate.LAPSED);
        assertThat(never.having()).isZero();
        assertThat(never.findings().signs()).isEmpty();
        assertThat(never.findings().representative()).isEqualTo(-1);
        assertThat(never.interval().low()).isZero();
        assertThat(never.interval().high()).isBetween(1e-4, 3e-3);

        Typical few = Typical.run(two().load(), new Plan(2, 30, 2, 1), Fate.LAPSED, Typical.Search.ALL, Watcher.NONE);
        assertThat(few.enough()).isFalse();
        assertThat(few.findings().signs()).isEmpty();
        assertThat(few.findings().representative()).isNotNegative();
    }

    @Test
    void a_search_ends_with_the_block_in_which_enough_were_found_on_any_number_of_threads() {
        Typical.Search search = new Typical.Search(600, 100);
        Typical alone = Typical.run(two().load(), new Plan(2, 9000, 2, 1), Fate.LAPSED, search, Watcher.NONE);
        Typical three = Typical.run(two().load(), new Plan(2, 9000, 2, 3), Fate.LAPSED, search, Watcher.NONE);

        assertThat(alone.complete()).isTrue();
        assertThat(alone.replicates()).isBetween(600L, 2000L);
        assertThat(three.replicates()).isEqualTo(alone.replicates());
        assertThat(three.findings()).isEqualTo(alone.findings());
    }
}
