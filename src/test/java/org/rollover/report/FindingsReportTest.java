package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollover.archive.Table;
import org.rollover.study.analysis.Exhibit;
import org.rollover.study.analysis.Findings;

class FindingsReportTest {
    private static FindingsReport report(Table table) {
        Findings findings = new Findings(
                "morris",
                "Which inputs matter",
                List.of("Resolve matters most.", "Salience does not."),
                List.of("The table has only 10 trajectories."),
                List.of(table),
                List.of(new Exhibit.Scatter("morris", "Screening", "mu*", "sigma", List.of())));
        return new FindingsReport("sustained", List.of(findings), List.of("The charts are in out."));
    }

    private static Table table() {
        return new Table("morris", "input", "rank", "mu_star", "mu_star_low", "mu_star_high", "sigma", "sure")
                .row("resolve", 1, 0.123456, 0.0923, 0.1534, 0.333333333, true)
                .row("salience", 2, -0.0001234, Double.NaN, Double.NaN, null, false);
    }

    @Test
    void a_person_reads_answer_warnings_table_and_where_the_files_are() {
        String text = report(table()).text(Look.plain());

        assertThat(text)
                .contains("Which inputs matter\n", "Resolve matters most. Salience does not.")
                .contains("• The table has only 10 trajectories.", "The charts are in out.");
    }

    @Test
    void numbers_have_the_digits_that_their_interval_supports() {
        String text = report(table()).text(Look.plain());

        assertThat(text).containsPattern("resolve +1 +0\\.12 +0\\.09 to 0\\.15 +0\\.33 +yes");
        assertThat(text).containsPattern("salience +2 +−0\\.000123 +no");
    }

    @Test
    void long_tables_are_cut_and_say_so() {
        Table table = new Table("morris", "input", "mu_star");
        for (int i = 0; i < 1030; i++) {
            table.row("x" + i, i / 7.0);
        }
        String text = report(table).text(Look.plain());

        assertThat(text).contains("x24 ", "and 1,005 more in the CSV").doesNotContain("x25 ");
        assertThat(report(table).csv().lines()).hasSize(1031);
    }

    @Test
    void intervals_that_find_no_room_are_left_to_the_csv() {
        Table table = new Table("t", "policy", "a", "a_low", "a_high", "b", "b_low", "b_high", "c", "c_low", "c_high")
                .row("lobby much", 0.12, 0.1, 0.14, 0.22, 0.2, 0.24, 0.32, 0.3, 0.34);

        assertThat(report(table).text(new Look(80, true, false)))
                .contains("0.10 to 0.14")
                .doesNotContain("in the CSV");
        assertThat(report(table).text(new Look(50, true, false)))
                .containsPattern("lobby much +0\\.12 +0\\.22 +0\\.32")
                .contains("the intervals are in the CSV");
    }

    @Test
    void a_program_reads_all_tables_as_records() throws Exception {
        JsonNode json = new ObjectMapper().readTree(report(table()).json("1.0"));

        assertThat(json.at("/version").asText()).isEqualTo("1.0");
        assertThat(json.at("/output").asText()).isEqualTo("sustained");
        JsonNode found = json.at("/analyses/0");
        assertThat(found.at("/analysis").asText()).isEqualTo("morris");
        assertThat(found.at("/warnings/0").asText()).contains("10 trajectories");
        assertThat(found.at("/tables/morris/0/mu_star").asDouble()).isEqualTo(0.123456);
        assertThat(found.at("/tables/morris/1/mu_star_low").isNull()).isTrue();
    }

    @Test
    void tables_and_charts_go_by_the_names_of_their_files() {
        assertThat(report(table()).tables()).containsOnlyKeys("morris.csv");
        assertThat(report(table()).charts()).containsOnlyKeys("morris");
    }
}
