package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

class CartTest {
    private final Cart cart = new Cart();

    @Test
    void a_tree_of_ten_rows_is_what_one_counts_by_hand() {
        double[] x = IntStream.range(0, 10).asDoubleStream().toArray();
        BitSet hits = new BitSet();
        hits.set(7, 10);
        PrimData data = new PrimData(List.of(Input.number("x", Input.Role.UNCERTAINTY, 0, 9)), List.of(x), hits, 10);
        List<Region> leaves = CartTree.grown(data, 3, 1).leaves(3);
        assertThat(leaves).hasSize(2);
        assertThat(data.count(leaves.get(0))).isEqualTo(new PrimData.Count(7, 0));
        assertThat(data.count(leaves.get(1))).isEqualTo(new PrimData.Count(3, 3));
        assertThat(leaves.get(1).low()[0]).isBetween(6.0, 7.0);
    }

    @Test
    void leaves_share_out_all_rows_at_every_depth() {
        Observations table = Synthetic.table(4, 500, 1, p -> p[0] * p[1] > 0.3 ? 1 : 0);
        PrimData data = Discovery.data(table, "y", Synthetic.asked().interest());
        CartTree tree = CartTree.grown(data, 4, 10);
        assertThat(tree.leaves(0)).hasSize(1);
        for (int depth = 0; depth <= 4; depth++) {
            List<PrimData.Count> counts =
                    tree.leaves(depth).stream().map(data::count).toList();
            assertThat(counts.stream().mapToInt(PrimData.Count::rows).sum()).isEqualTo(500);
            assertThat(counts.stream().mapToInt(PrimData.Count::hits).sum()).isEqualTo(data.interest());
            assertThat(counts).allMatch(count -> count.rows() >= 10);
        }
    }

    @Test
    void a_known_box_is_found_and_told() {
        Observations table = Synthetic.table(8, 1000, 5, Synthetic.noisy(p -> p[1] > 0.6 && p[4] < 0.6, 0.9, 0.05));
        Findings findings = cart.of(table, Synthetic.asked());
        assertThat(findings.warnings()).isEmpty();
        List<Exhibit.Part> parts = ((Exhibit.Box) findings.exhibits().get(1)).parts();
        assertThat(parts).extracting(Exhibit.Part::input).containsExactly("b", "e");
        assertThat(parts.get(0).from()).isCloseTo(0.6, within(0.03));
        assertThat(parts.get(1).to()).isCloseTo(0.6, within(0.03));
        assertThat(findings.answer().get(0))
                .contains("of those in which b is at least 0.")
                .contains("(coverage)");
        // 9 of 10 inside and 19 of 20 outside can be told.
        assertThat(findings.answer())
                .last()
                .asString()
                .startsWith("On points that it has not seen, such a tree is right in 9");
    }

    @Test
    void two_corners_are_two_leaves() {
        Observations table =
                Synthetic.table(4, 2000, 2, p -> (p[0] < 0.4 && p[1] < 0.4) || (p[0] > 0.7 && p[3] > 0.6) ? 1 : 0);
        Findings findings = cart.of(table, Synthetic.asked());
        assertThat(findings.answer().get(1))
                .matches("The [23] leaves in which .* hold (9[789]|100)[.\\d]*% of all such points.*");
    }

    @Test
    void labels_without_order_are_told_apart() {
        Observations numbers = Synthetic.table(2, 600, 4, p -> p[0] > 0.5 && (int) (p[1] * 3) == 1 ? 1 : 0);
        double[] policies =
                Arrays.stream(numbers.column(1)).map(b -> (int) (b * 3)).toArray();
        Observations table = Observations.of(
                List.of(
                        numbers.inputs().get(0),
                        Input.category("policy", Input.Role.LEVER, List.of("soft", "hard", "mixed"))),
                List.of(numbers.column(0), policies),
                "y",
                numbers.output("y"));
        Findings findings = cart.of(table, Synthetic.asked());
        assertThat(findings.answer().get(0))
                .contains("100% of those in which a is at least 0.5")
                .contains("policy is “hard”;");
    }

    @Test
    void noise_has_no_tree_or_a_warning() {
        for (double base : new double[] {0.2, 0.5, 0.8}) {
            Findings findings =
                    cart.of(Synthetic.table(10, 300, 7, Synthetic.noisy(p -> true, base, base)), Synthetic.asked());
            assertThat(findings.warnings()).as(findings.answer().toString()).isNotEmpty();
        }
    }

    @Test
    void it_comes_out_the_same_again() {
        Observations table = Synthetic.table(5, 400, 3, Synthetic.noisy(p -> p[0] + p[1] > 1.2, 0.8, 0.1));
        Findings once = cart.of(table, Synthetic.asked());
        Findings again = cart.of(table, Synthetic.asked());
        assertThat(again.answer()).isEqualTo(once.answer());
        assertThat(again.tables().get(0).csv()).isEqualTo(once.tables().get(0).csv());
    }

    @Test
    void it_asks_what_is_of_interest() {
        Observations table = Synthetic.table(2, 100, 1, p -> p[0]);
        assertThat(cart.objections(table, Asked.of("y"))).hasSize(1);
        assertThat(cart.objections(table, Synthetic.asked())).isEmpty();
    }
}
