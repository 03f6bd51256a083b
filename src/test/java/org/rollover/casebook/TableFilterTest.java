package org.rollover.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rollover.casebook.TableFilter.Fate;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.ScenarioException;

class TableFilterTest {

    private static TableFilter filter(Map<String, String> texts, List<LoadedCase> cases) throws ScenarioException {
        Map<String, CsvTable> tables = new LinkedHashMap<>();
        for (String name : TableFilter.FILES) {
            tables.put(name, TableFilter.table(texts.get(name), name));
        }
        List<CaseForecast> forecasts = cases.stream()
                .map(one -> new CaseForecast(
                        one,
                        Decided.of(one),
                        List.of(),
                        Map.of(),
                        one.scenario().name().equals("beta") ? "it failed" : null))
                .toList();
        return TableFilter.of(tables, forecasts);
    }

    @Test
    void every_row_is_counted_once_by_what_became_of_it() throws ScenarioException {
        TableFilter filter = filter(Books.tables(), Books.cases());

        TableFilter.Counted renewals = filter.tables().get(0);
        assertThat(renewals.all()).isEqualTo(7);
        assertThat(renewals.rows())
                .containsEntry(Fate.SCORED, List.of("A1", "A2", "A3"))
                .containsEntry(Fate.ADOPTION, List.of("A0"))
                .containsEntry(Fate.NO_CASE, List.of("A4"))
                .containsEntry(Fate.UNKNOWN, List.of("A5"))
                .containsEntry(Fate.OTHER, List.of("A6"));
        assertThat(filter.tables().get(1).rows())
                .containsEntry(Fate.UNRUN, List.of("B1"))
                .containsEntry(Fate.SCORED, List.of("B2"))
                .containsEntry(Fate.UNSCORED, List.of("B3"))
                .containsEntry(Fate.PENDING, List.of("B4"));
        assertThat(filter.strays()).isEmpty();
        assertThat(filter.disputes()).isEmpty();
    }

    @Test
    void a_decision_of_no_row_and_a_row_that_says_something_else_are_told() throws ScenarioException {
        TableFilter stray = filter(Books.tables(), Books.cases("row: A3", "row: A99"));
        TableFilter dispute = filter(Books.tables(), Books.cases("class: suspended", "class: lifted"));

        assertThat(stray.strays()).containsExactly("alpha-2: A99");
        assertThat(dispute.disputes()).singleElement().asString().contains("B2", "suspended", "lifted", "gamma");
    }

    @Test
    void text_where_a_number_belongs_is_told_with_line_and_column() {
        String wrong = Books.tables()
                .get("renewals.csv")
                .replace("A1,renewal,renewed,6,10,4", "A1,renewal,renewed,six,10,4 d");
        ScenarioException refused =
                catchThrowableOfType(ScenarioException.class, () -> TableFilter.table(wrong, "renewals.csv"));

        assertThat(refused)
                .hasMessageContaining("renewals.csv:3:20: months_granted")
                .hasMessageContaining("renewals.csv:3:27: delay_days");
    }

    @Test
    void a_row_without_an_id_and_one_that_stands_twice_are_told() {
        ScenarioException refused = catchThrowableOfType(
                ScenarioException.class,
                () -> TableFilter.table(
                        "id,outcome_class,simply_renewed\nX,lifted,0\nX,lifted,2\n,lifted,0\n", "other-regimes.csv"));

        assertThat(refused)
                .hasMessageContaining("X stands there twice")
                .hasMessageContaining("2 is too high")
                .hasMessageContaining("a value is missing");
    }

    @Test
    void a_class_that_is_none_and_a_date_that_is_none_are_told_with_line_and_column() {
        ScenarioException renewals =
                catchThrowableOfType(ScenarioException.class, () -> TableFilter.table("""
                        id,kind,outcome,decision_date,new_expiry
                        A1,renewal,renewd,2015-13-41,2016-01-31
                        A2,renewal,"renewed, list trimed (4 not renewed)",2015-06,open-ended
                        A3,escalation,threat removed from the text,2015-6-1,
                        """, "renewals.csv"));
        ScenarioException others = catchThrowableOfType(
                ScenarioException.class,
                () -> TableFilter.table(
                        "id,outcome_class\nB1,lifted (main)\nB2,suspendet (part)\nB3,\n", "other-regimes.csv"));

        assertThat(renewals.problems()).hasSize(4);
        assertThat(renewals)
                .hasMessageContaining("renewals.csv:2:12: outcome: 'renewd' is no class of outcome")
                .hasMessageContaining("renewals.csv:2:19: decision_date: 2015-13-41 is no date")
                .hasMessageContaining("renewals.csv:3:12: outcome: 'trimed' is no class of outcome")
                .hasMessageContaining("renewals.csv:4:44: decision_date: 2015-6-1 is no date");
        assertThat(others.problems())
                .singleElement()
                .asString()
                .contains("other-regimes.csv:3:4: outcome_class: 'suspendet'", "did you mean 'suspended'?");
    }
}
