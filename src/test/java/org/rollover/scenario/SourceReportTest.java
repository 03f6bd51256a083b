package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.read;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where every number comes from. */
class SourceReportTest {
    private static Map<String, SourceReport.Line> report(String yaml, String... settings) {
        return SourceReport.of(read(yaml, settings)).stream()
                .collect(Collectors.toMap(SourceReport.Line::path, Function.identity()));
    }

    @Test
    void everyNumberHasOneLine() {
        var report = report(
                LEAST.replace(
                        "  Italy:\n",
                        "  Italy:\n    source: Survey\n    fatigue: {value: 0.1, note: Judgement of May}\n"),
                "measure.level={triangular: {low: 50, mode: 60, high: 70}, source: Decision, note: point 3}",
                "governments.Germany.salience={value: 0.4, note: rough}");

        assertThat(report.get("governments.Italy.salience").status()).isEqualTo(SourceReport.Status.SOURCED);
        assertThat(report.get("governments.Italy.salience").text()).isEqualTo("Survey");
        assertThat(report.get("governments.Italy.salience").where()).isEqualTo(new Location("s.yaml", 14, 15));
        assertThat(report.get("governments.Italy.fatigue").status()).isEqualTo(SourceReport.Status.JUDGEMENT);
        assertThat(report.get("governments.Italy.fatigue").value()).isEqualTo("0.1 points a month");
        assertThat(report.get("governments.Germany.salience").status()).isEqualTo(SourceReport.Status.NOTED);
        assertThat(report.get("governments.Germany.position").status()).isEqualTo(SourceReport.Status.NONE);
        assertThat(report.get("measure.level").text()).isEqualTo("Decision; point 3");
        assertThat(report.get("measure.level").value())
                .isEqualTo("triangular from 50 to 70 with its peak at 60 points");
        assertThat(report.get("horizon").value()).isEqualTo("18 months");
        assertThat(report.get("parameters.vote-noise").status()).isEqualTo(SourceReport.Status.DEFAULT);
        assertThat(report.get("parameters.vote-noise").where()).isNull();
        assertThat(report.get("measure.lower-levels[1]").status()).isEqualTo(SourceReport.Status.DEFAULT);
        assertThat(report.get("council.stages.leaders.days").value()).isEqualTo("5 days");
        assertThat(report).doesNotContainKeys("title", "measure.every", "measure.renewals[0]");
    }
}
