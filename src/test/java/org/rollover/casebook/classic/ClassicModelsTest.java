package org.rollover.casebook.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollover.scenario.Draw;
import org.rollover.scenario.LoadedScenario;

class ClassicModelsTest {

    @Test
    void every_model_has_shares_that_sum_to_one() throws Exception {
        Map<String, double[]> shares = ClassicModels.shares(Shipped.scenario("italy-2018"), 1, 60);

        assertThat(shares.keySet()).containsExactlyElementsOf(ClassicModels.names());
        shares.values().forEach(share -> {
            assertThat(share).hasSize(3);
            assertThat(Arrays.stream(share).sum()).isEqualTo(1, offset(1e-12));
        });
    }

    @Test
    void same_seed_same_shares_and_another_seed_others() throws Exception {
        LoadedScenario scenario = Shipped.scenario("italy-2018");
        List<double[]> first = List.copyOf(ClassicModels.shares(scenario, 7, 60).values());
        List<double[]> again = List.copyOf(ClassicModels.shares(scenario, 7, 60).values());
        List<double[]> other = List.copyOf(ClassicModels.shares(scenario, 8, 60).values());

        assertThat(Arrays.deepEquals(first.toArray(), again.toArray())).isTrue();
        assertThat(Arrays.deepEquals(first.toArray(), other.toArray())).isFalse();
    }

    @Test
    void a_cabinet_stands_where_its_members_compromise() throws Exception {
        LoadedScenario scenario = Shipped.scenario("italy-2018");
        Draw central = Draw.central(scenario.uncertain());
        double weighted = 0;
        double weight = 0;
        for (var member : scenario.scenario()
                .governments()
                .get("Italy")
                .cabinet()
                .members()
                .values()) {
            double stake = (member.weight() == null ? member.seats() : central.of(member.weight()))
                    * central.of(member.salience());
            weighted += stake * central.of(member.position());
            weight += stake;
        }
        double progress = central.of(scenario.scenario().target().progress());
        double felt = 1 - central.of(scenario.scenario().parameters().progressSatisfaction()) * progress * progress;
        Actor italy = Situation.of(scenario.scenario(), central).actors().stream()
                .filter(actor -> actor.name().equals("Italy"))
                .findFirst()
                .orElseThrow();

        assertThat(italy.position()).isEqualTo(felt * weighted / weight, offset(1e-9));
    }

    @Test
    void progress_of_the_target_lowers_what_all_models_predict() throws Exception {
        Yardsticks none = Yardsticks.of(Shipped.scenario("italy-2018", "target.progress=0"), 1);
        Yardsticks full = Yardsticks.of(Shipped.scenario("italy-2018", "target.progress=1"), 1);

        assertThat(full.mean()).isLessThan(none.mean());
        assertThat(full.median()).isLessThan(none.median());
        assertThat(full.council().setter()).isLessThanOrEqualTo(none.council().setter());
    }

    @Test
    void options_run_from_the_level_to_the_reversion() throws Exception {
        LoadedScenario scenario = Shipped.scenario("italy-2018");
        Situation situation = Situation.of(scenario.scenario(), Draw.central(scenario.uncertain()));

        assertThat(situation.options()).containsExactly(60, 45, 30, 15, 0);
        assertThat(situation.nearest(100)).isEqualTo(Outlook.KEPT);
        assertThat(situation.nearest(53)).isEqualTo(Outlook.KEPT);
        assertThat(situation.nearest(52)).isEqualTo(Outlook.EASED);
        assertThat(situation.nearest(8)).isEqualTo(Outlook.EASED);
        assertThat(situation.nearest(7)).isEqualTo(Outlook.ENDED);
        assertThat(situation.lapses()).isTrue();
    }

    @Test
    void the_default_turns_the_setter_round() throws Exception {
        LoadedScenario stays = Shipped.scenario("variants/italy-2018-default-stays");
        Yardsticks found = Yardsticks.of(stays, 1);

        assertThat(found.council().lapses()).isFalse();
        assertThat(found.council().setter()).isEqualTo(60);
    }
}
