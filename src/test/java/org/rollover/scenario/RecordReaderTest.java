package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Files of other kinds are read by the same rules. */
class RecordReaderTest {
    private static final RecordReader READER = new RecordReader(ReadingLimits.defaults());

    @Doc("A study.")
    record Study(
            @Doc("What it is called.") String title,
            @Doc("When it was made.") @Nullable LocalDate made,

            @Doc("How sure it must be.") @Default("0.95") @Limits(unit = Unit.SHARE, min = 0, max = 1)
            double confidence,

            @Doc("What is tried, by path.") @References(References.To.PATHS)
            Map<String, List<String>> levers,

            @Doc("A belief.") @Nullable Quantity belief) {}

    @Test
    void aRecordIsRead() throws ScenarioException {
        String yaml = """
                title: Levers
                made: 2018-12-13
                confidence: 90%
                levers:
                  governments.Italy.salience: [0.2, 0.4]
                belief: {normal: {mean: 1, sd: 2}}
                """;
        RecordReader.Content<Study> content = READER.readText(yaml, "study.yaml", Study.class);

        assertThat(content.value().made()).isEqualTo(LocalDate.of(2018, 12, 13));
        assertThat(content.value().confidence()).isEqualTo(0.9);
        assertThat(content.value().levers().get("governments.Italy.salience")).containsExactly("0.2", "0.4");
        assertThat(content.value().belief().slot()).isZero();
        assertThat(content.error("levers.x", "no such lever", "", "y").toString())
                .isEqualTo("study.yaml:4:1: levers.x: no such lever; did you mean 'y'?");
    }

    @Test
    void whatIsWrongIsSaidInTheSameWay() {
        assertThatThrownBy(
                        () -> READER.readText("titel: x\nmade: 2018-13-01\nconfidence: 2\n", "study.yaml", Study.class))
                .isInstanceOf(ScenarioException.class)
                .hasMessage("""
                        study.yaml:1:1: missing key 'title'; What it is called.
                        study.yaml:1:1: unknown key 'titel'; did you mean 'title'?
                        study.yaml:2:7: made: '2018-13-01' is not allowed here; a date, as 2018-12-13
                        study.yaml:3:13: confidence: 2 is too high; a share from 0 to 1, as 0.2 or 20%""");
        assertThatThrownBy(() -> READER.readText("- x\n", "study.yaml", Study.class))
                .hasMessageContaining("a list stands where a block of keys belongs");
        assertThatThrownBy(() -> READER.read(Path.of("no.yaml"), Study.class))
                .hasMessage("no.yaml: there is no such file");
    }
}
