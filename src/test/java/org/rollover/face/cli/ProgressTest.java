package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The line of progress")
class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long millis;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    };

    private Progress progress(boolean terminal, String columns) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Progress(
                new Surroundings(
                        stream, stream, false, terminal, false, Map.of("COLUMNS", columns), null, Path.of(""), clock),
                1000,
                "histories");
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isNotShownInTheFirstSecond() {
        Progress progress = progress(true, "80");
        millis = 999;
        progress.at(500);
        progress.end();
        assertThat(shown()).isEmpty();
    }

    @Test
    void saysHowFarARunIsAndGoesAway() {
        Progress progress = progress(true, "80");
        millis = 2000;
        progress.at(500);
        assertThat(shown()).isEqualTo("\r############............  50%  500 of 1,000 histories, 2 s left");
        millis = 2100;
        progress.at(600);
        assertThat(shown()).doesNotContain("60%");
        progress.end();
        assertThat(shown()).endsWith("\r");
    }

    @Test
    void isNotForFiles() {
        Progress progress = progress(false, "80");
        millis = 5000;
        progress.at(500);
        assertThat(shown()).isEmpty();
    }

    @Test
    void fitsANarrowTerminal() {
        Progress progress = progress(true, "20");
        millis = 2000;
        progress.at(500);
        assertThat(shown().strip()).hasSizeLessThan(20).endsWith("2 s left");
    }
}
