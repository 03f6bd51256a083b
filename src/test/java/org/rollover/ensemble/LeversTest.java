package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Scenario;
import org.rollover.simulation.ScenarioText;

/** The levers of a scenario, and what is left when one is taken away. */
class LeversTest {
    private static final LoadedScenario ITALY = Shipped.read("italy-2018.yaml");

    private static Map<String, Lever> levers(Scenario scenario) {
        return Levers.of(scenario).stream().collect(Collectors.toMap(Lever::id, Function.identity()));
    }

    private static Variant without(LoadedScenario scenario, String... ids) {
        Variant variant = Variant.of(scenario);
        for (String id : ids) {
            variant = levers(scenario.scenario()).get(id).removal().apply(variant);
        }
        return variant;
    }

    private static void assertSame(Variant one, Variant other, int replicates) {
        Panel panel = Panel.run(List.of(one, other), new Plan(3, replicates, 2, 2), Watcher.NONE);
        for (int draw = 0; draw < panel.draws(); draw++) {
            assertThat(panel.value(0, draw)).isEqualTo(panel.value(1, draw));
        }
    }

    @Test
    void the_italian_case_has_twelve_and_the_condition_is_not_listed_twice() {
        assertThat(Levers.of(ITALY.scenario()))
                .extracting(Lever::id)
                .containsExactly(
                        "Commission and External Action Service",
                        "Germany and France",
                        "Italian business",
                        "Kremlin",
                        "State Department",
                        "caatsa-216",
                        "caatsa-222",
                        "minsk-linkage",
                        "sunset",
                        "consensus",
                        "opinion",
                        "target");
        assertThat(Levers.of(ITALY.scenario())).allMatch(Lever::mayMatter);
    }

    @ParameterizedTest(name = "without {1}: {0}")
    @CsvSource({
        "no-us-lobbying, State Department",
        "kremlin-idle, Kremlin",
        "default-stays, sunset",
        "caatsa-repealed, caatsa-216; caatsa-222"
    })
    void what_is_taken_away_leaves_the_shipped_variant(String variant, String ids) {
        LoadedScenario shipped = Shipped.read("variants/italy-2018-" + variant + ".yaml");

        assertSame(without(ITALY, ids.split("; ")), Variant.of(shipped), 100);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "consensus, parameters.consensus-weight=0",
        "target, parameters.improve=0; parameters.escalate=0",
        "opinion, parameters.peer-influence=0; parameters.anchor-pull=0; parameters.opinion-noise=0; "
                + "parameters.persuasion=0",
        "minsk-linkage, parameters.linkage-weight=0"
    })
    void what_is_taken_away_can_also_be_set_to_nothing(String id, String settings) {
        assertSame(without(ITALY, id), Variant.of(Shipped.read("italy-2018.yaml", settings.split("; "))), 100);
    }

    @Test
    void a_number_of_a_governments_own_and_a_scheduled_change_go_too() {
        ScenarioText text = ScenarioText.quiet()
                .renewals("2018-02, 2018-08")
                .member("A", "position: 32, salience: 0.5, consensus-weight: 0.2")
                .member("B", "position: 33, salience: 0.5")
                .event("shock", "kind: change, month: 2018-06, path: parameters.consensus-weight, value: 0.3");
        LoadedScenario bare = text.copy()
                .member("A", "position: 32, salience: 0.5, consensus-weight: 0")
                .parameter("consensus-weight", "0")
                .without("events", "shock")
                .load();

        assertSame(without(text.load(), "consensus"), Variant.of(bare), 400);
    }

    @Test
    void attacks_progress_and_summits_move_nothing_once_their_lever_is_gone() {
        ScenarioText text = ScenarioText.quiet()
                .renewals("2018-05, 2018-10")
                .member("A", "position: 30, salience: 0.5")
                .member("B", "position: 50, salience: 0.5")
                .constraint("minsk", "kind: linkage")
                .event("raid", "kind: attack, month: 2018-02, steps: 2, rally: 30")
                .event("truce", "kind: progress, month: 2018-03, amount: 0.5")
                .event("talks", "kind: summit, month: 2018-04, participants: [A, B], pull: 1");
        LoadedScenario bare = text.copy()
                .without("events", "raid")
                .without("events", "truce")
                .without("events", "talks")
                .parameter("peer-influence", "0")
                .parameter("anchor-pull", "0")
                .load();

        assertSame(without(text.load(), "target", "opinion"), Variant.of(bare), 400);
    }

    @Test
    void what_cannot_matter_by_the_structure_of_the_scenario_says_why() {
        LoadedScenario scenario = ScenarioText.quiet()
                .member("A", "position: 60, salience: 0.5")
                .lobbyist("Poor", "position: 0, budget: 0, access: {others: 1}")
                .lobbyist("Deaf", "position: 0, budget: 1, access: {others: 0}")
                .constraint("sunset", "kind: sunset, binds: council")
                .constraint("orders", "kind: codification, level: 50")
                .load();
        Map<String, Lever> levers = levers(scenario.scenario());

        assertThat(levers.values())
                .filteredOn(Lever::mayMatter)
                .extracting(Lever::id)
                .containsOnly("consensus", "opinion");
        assertThat(levers.get("Poor").idle()).isEqualTo("It has nothing to spend.");
        assertThat(levers.get("Deaf").idle()).isEqualTo("It has access to nobody.");
        assertThat(levers.get("sunset").idle()).contains("outright");
        assertThat(levers.get("condition").idle()).contains("no linkage");
        assertThat(levers.get("target").idle()).contains("does nothing");
        levers.values().stream()
                .filter(lever -> !lever.mayMatter())
                .forEach(lever ->
                        assertSame(Variant.of(scenario), lever.removal().apply(Variant.of(scenario)), 100));
    }
}
