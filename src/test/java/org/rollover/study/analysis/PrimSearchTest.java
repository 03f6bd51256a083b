package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.study.table.Input;

/** Tables so small that everything can be counted by hand. */
class PrimSearchTest {
    private static final Input X = Input.number("x", Input.Role.UNCERTAINTY, 0, 9);
    private static final Input POLICY = Input.category("policy", Input.Role.LEVER, List.of("soft", "hard", "mixed"));

    /** x = 0 … 9, of interest from 7 up. */
    private static final PrimData TEN = data(List.of(X), List.of(upTo(10)), 7, 8, 9);

    @Test
    void peeling_takes_slice_after_slice_off_the_end_without_interest() {
        List<PrimPeeling.Step> steps = PrimPeeling.peeled(TEN, 0.1, 1);
        assertThat(steps).hasSize(8);
        for (int i = 0; i < 8; i++) {
            assertThat(steps.get(i).count()).isEqualTo(new PrimData.Count(10 - i, 3));
            assertThat(TEN.count(steps.get(i).box())).isEqualTo(steps.get(i).count());
        }
        assertThat(steps.get(7).count().density()).isEqualTo(1);
        assertThat(steps.get(7).box().low()[0]).isEqualTo(7);
    }

    @Test
    void peeling_stops_before_a_box_gets_too_small() {
        assertThat(PrimPeeling.peeled(TEN, 0.1, 5))
                .last()
                .satisfies(step -> assertThat(step.count().rows()).isEqualTo(5));
    }

    @Test
    void values_that_repeat_go_together() {
        PrimData data = data(List.of(X), List.of(new double[] {1, 1, 1, 1, 2, 2, 2, 3, 3, 3}), 4, 5, 6);
        List<PrimPeeling.Step> steps = PrimPeeling.peeled(data, 0.1, 1);
        assertThat(steps.stream().map(step -> step.count().rows())).containsExactly(10, 6, 3);
        assertThat(steps.get(2).box().words(List.of(X))).isEqualTo("x is 2");
    }

    @Test
    void labels_are_dropped_one_by_one() {
        PrimData data = data(List.of(POLICY), List.of(new double[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 2}), 3, 4, 5, 6);
        List<PrimPeeling.Step> steps = PrimPeeling.peeled(data, 0.1, 1);
        // Soft has none of interest; of mixed 1 in 4.
        assertThat(steps.stream().map(step -> step.box().words(List.of(POLICY))))
                .containsExactly("anything goes", "policy is “hard” or “mixed”", "policy is “hard”");
        assertThat(steps.get(1).count()).isEqualTo(new PrimData.Count(7, 4));
    }

    @Test
    void a_label_that_was_dropped_wrongly_is_taken_in_again() {
        PrimData data =
                data(List.of(POLICY), List.of(new double[] {0, 0, 0, 1, 1, 1, 2, 2, 2, 2}), 3, 4, 5, 6, 7, 8, 9);
        Region hard = Region.whole(1).label(0, 0, true).label(0, 2, true);
        assertThat(PrimSearch.USUAL.pasted(data, hard).words(List.of(POLICY))).isEqualTo("policy is “hard” or “mixed”");
    }

    @Test
    void pasting_restores_what_was_cut_too_far() {
        PrimData data = data(List.of(X), List.of(upTo(10)), 3, 4, 5, 6, 7);
        Region tight = Region.whole(1).atLeast(0, 5).atMost(0, 6);
        Region pasted = new PrimSearch(0.1).pasted(data, tight);
        assertThat(pasted.low()[0]).isEqualTo(3);
        assertThat(pasted.high()[0]).isEqualTo(7);
    }

    @Test
    void pasting_never_thins_the_box() {
        Region exact = Region.whole(1).atLeast(0, 7);
        assertThat(new PrimSearch(0.1).pasted(TEN, exact).low()[0]).isEqualTo(7);
    }

    @Test
    void the_quasi_p_value_is_the_tail_of_a_binomial() {
        // All of 3, where 3 of 10 are of interest: 0.3 cubed.
        assertThat(PrimSearch.quasiP(TEN, Region.whole(1).atLeast(0, 7), 0)).isCloseTo(0.027, within(1e-12));
        // 3 of 4: 4 * 0.3^3 * 0.7 + 0.3^4.
        assertThat(PrimSearch.quasiP(TEN, Region.whole(1).atLeast(0, 6), 0)).isCloseTo(0.0837, within(1e-12));
        // None of 7 is always reached.
        assertThat(PrimSearch.quasiP(TEN, Region.whole(1).atMost(0, 6), 0)).isEqualTo(1);
    }

    @Test
    void a_bound_that_does_not_matter_is_dropped() {
        double[] other = {5, 1, 4, 2, 3, 0, 6, 9, 7, 8};
        PrimData data =
                data(List.of(X, Input.number("z", Input.Role.UNCERTAINTY, 0, 9)), List.of(upTo(10), other), 7, 8, 9);
        Region box = Region.whole(2).atLeast(0, 7).atLeast(1, 7);
        // Each alone: without the other's bound the density is 1 already.
        assertThat(PrimSearch.significant(data, box).restricted()).containsExactly(1);
    }

    @Test
    void the_box_is_good_at_both_coverage_and_density_and_simple_where_that_costs_little() {
        Region whole = Region.whole(2);
        Region one = whole.atLeast(0, 1);
        Region two = one.atLeast(1, 1);
        // Worth: 10*10/40 = 2.5, 10*10/20 = 5, 9*9/16 = 5.06: within 5% of it, in one input.
        List<PrimPeeling.Step> steps = List.of(
                new PrimPeeling.Step(whole, new PrimData.Count(40, 10), -1),
                new PrimPeeling.Step(one, new PrimData.Count(20, 10), 0),
                new PrimPeeling.Step(two, new PrimData.Count(16, 9), 1));
        assertThat(PrimSearch.choice(steps)).isEqualTo(1);
        // 10*10/12 = 8.33 is better by more.
        List<PrimPeeling.Step> clear =
                List.of(steps.get(0), steps.get(1), new PrimPeeling.Step(two, new PrimData.Count(12, 10), 1));
        assertThat(PrimSearch.choice(clear)).isEqualTo(2);
    }

    @Test
    void coverage_and_density_are_shares_of_all_of_interest_and_of_the_box() {
        PrimData.Count count = TEN.count(Region.whole(1).atLeast(0, 8));
        assertThat(count).isEqualTo(new PrimData.Count(2, 2));
        assertThat(count.coverage(TEN.interest())).isCloseTo(2 / 3.0, within(1e-15));
        assertThat(TEN.count(Region.whole(1).atLeast(0, 5)).density()).isCloseTo(0.6, within(1e-15));
    }

    private static double[] upTo(int n) {
        return IntStream.range(0, n).asDoubleStream().toArray();
    }

    private static PrimData data(List<Input> inputs, List<double[]> columns, int... hits) {
        BitSet hit = new BitSet();
        IntStream.of(hits).forEach(hit::set);
        return new PrimData(inputs, columns, hit, columns.get(0).length);
    }
}
