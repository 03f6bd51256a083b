package org.rollover.study.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;
import org.rollover.study.table.Structure;

class PrimTest {
    private final Prim prim = new Prim();

    /** In 9 of 10 points of the box, which takes 24% of the space, and 1 of 20 elsewhere. */
    private static Observations known(int n) {
        return Synthetic.table(8, n, 5, Synthetic.noisy(p -> p[1] > 0.6 && p[4] < 0.6, 0.9, 0.05));
    }

    @Test
    void a_known_box_is_found_and_told() {
        Findings findings = prim.of(known(2000), Synthetic.asked());
        assertThat(findings.warnings()).isEmpty();
        assertThat(findings.answer()).hasSize(1);
        List<Exhibit.Part> parts = ((Exhibit.Box) findings.exhibits().get(1)).parts();
        assertThat(parts).extracting(Exhibit.Part::input).containsExactly("b", "e");
        assertThat(parts.get(0).from()).isCloseTo(0.6, within(0.03));
        assertThat(parts.get(0).to()).isEqualTo(1);
        assertThat(parts.get(1).from()).isEqualTo(0);
        assertThat(parts.get(1).to()).isCloseTo(0.6, within(0.03));
        assertThat(findings.answer().get(0))
                .startsWith("y is at least 0.5 in 2")
                .contains("of the 2,000 points")
                .contains("of those in which b is at least 0.")
                .contains(" and e is at most 0.")
                .contains("(coverage)");
    }

    @Test
    void the_trade_off_starts_at_everything_and_marks_the_choice() {
        Findings findings = prim.of(known(1000), Synthetic.asked());
        Exhibit.Line line = ((Exhibit.Lines) findings.exhibits().get(0)).lines().get(0);
        assertThat(line.x()[0]).isEqualTo(1);
        assertThat(line.marked()).isPositive().isLessThan(line.x().length);
        // Peeling never gains coverage.
        for (int i = 1; i < line.x().length; i++) {
            assertThat(line.x()[i]).isLessThanOrEqualTo(line.x()[i - 1]);
        }
        assertThat(findings.tables())
                .extracting(table -> table.name())
                .containsExactly("prim-boxes", "prim-limits", "prim-trade-off");
    }

    @Test
    void noise_has_no_box_or_a_warning() {
        for (double base : new double[] {0.1, 0.3, 0.5, 0.8}) {
            for (int seed = 0; seed < 5; seed++) {
                Findings findings = prim.of(
                        Synthetic.table(10, 300, seed, Synthetic.noisy(p -> true, base, base)), Synthetic.asked());
                assertThat(findings.warnings())
                        .as(base + " " + findings.answer())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void two_boxes_are_found_one_after_the_other() {
        Observations table =
                Synthetic.table(5, 3000, 2, p -> (p[0] < 0.4 && p[1] < 0.4) || (p[2] > 0.7 && p[3] > 0.6) ? 1 : 0);
        Findings findings = prim.of(table, Synthetic.asked());
        assertThat(findings.answer()).hasSize(2);
        assertThat(findings.exhibits())
                .extracting(Exhibit::name)
                .containsExactly("prim-trade-off", "prim-box-1", "prim-box-2");
        assertThat(((Exhibit.Box) findings.exhibits().get(1)).parts())
                .extracting(Exhibit.Part::input)
                .containsExactly("a", "b");
        assertThat(((Exhibit.Box) findings.exhibits().get(2)).parts())
                .extracting(Exhibit.Part::input)
                .containsExactly("c", "d");
        assertThat(findings.answer().get(1)).contains("of all such points are held");
    }

    @Test
    void a_policy_without_order_is_part_of_a_box() {
        Observations numbers = Synthetic.table(3, 900, 4, p -> p[0] > 0.5 && (int) (p[1] * 3) != 1 ? 1 : 0);
        double[] policies =
                Arrays.stream(numbers.column(1)).map(b -> (int) (b * 3)).toArray();
        Observations table = Observations.of(
                List.of(
                        numbers.inputs().get(0),
                        Input.category("policy", Input.Role.LEVER, List.of("soft", "hard", "mixed")),
                        numbers.inputs().get(2)),
                List.of(numbers.column(0), policies, numbers.column(2)),
                "y",
                numbers.output("y"));
        Findings findings = prim.of(table, Synthetic.asked());
        assertThat(findings.answer().get(0))
                .contains("policy is “soft” or “mixed”")
                .contains("100% of those");
        assertThat(findings.warnings()).isEmpty();
    }

    @Test
    void the_order_of_rows_changes_no_box() {
        Observations table = known(500);
        List<Integer> rows = new ArrayList<>(IntStream.range(0, 500).boxed().toList());
        Collections.reverse(rows);
        Observations other = table.rows(rows.stream().mapToInt(row -> row).toArray());
        assertThat(prim.of(other, Synthetic.asked()).answer())
                .isEqualTo(prim.of(table, Synthetic.asked()).answer());
        assertThat(prim.of(other, Synthetic.asked()).tables().get(0).csv())
                .isEqualTo(prim.of(table, Synthetic.asked()).tables().get(0).csv());
    }

    @Test
    void what_is_asked_of_it_must_have_an_answer() {
        Observations table = known(200);
        assertThat(prim.objections(table, Synthetic.asked())).isEmpty();
        assertThat(prim.objections(table, Asked.of("y")))
                .singleElement()
                .asString()
                .startsWith("Which points are of interest has to be said");
        assertThat(prim.objections(table, Asked.of("z").in(new Asked.Interest(true, 0.5))))
                .containsExactly("There is no output z; here are y.");
        assertThat(prim.objections(table, Asked.of("y").in(new Asked.Interest(true, 0))))
                .singleElement()
                .asString()
                .startsWith("y is below 0 in no point");
        assertThat(prim.objections(table, Asked.of("y").in(new Asked.Interest(true, 2))))
                .singleElement()
                .asString()
                .startsWith("y is below 2 in every point");
        assertThat(prim.objections(known(30), Synthetic.asked()))
                .anySatisfy(objection -> assertThat(objection).startsWith("A box wants at least 40 points"));
    }

    @Test
    void failed_points_few_points_and_unsure_sides_are_warned_of() {
        Observations table = known(400);
        double[] y = table.output("y").clone();
        y[3] = Double.NaN;
        double[] errors = new double[400];
        Arrays.fill(errors, 0, 100, 0.3);
        Observations unsure =
                new Observations(table.inputs(), table.values(), Map.of("y", y), Map.of("y", errors), Structure.FREE);
        List<String> warnings = prim.of(unsure, Synthetic.asked()).warnings();
        assertThat(warnings).anySatisfy(warning -> assertThat(warning).startsWith("1 point"));
        assertThat(warnings).anySatisfy(warning -> assertThat(warning).startsWith("In 25% of points y is within two"));
        assertThat(prim.of(known(100), Synthetic.asked()).warnings())
                .anySatisfy(warning -> assertThat(warning).contains("with fewer than 50 a box may be luck"));
    }
}
