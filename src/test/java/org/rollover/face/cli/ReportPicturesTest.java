package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pictures on the page about reports. They are taken anew with {@code ./mvnw test -Dtest=ReportPicturesTest -Drollover.docs.write=true},
 * which needs Chromium and some two minutes.
 */
class ReportPicturesTest {
    private static final Path PAGE = Path.of("src/site/markdown/report.md");
    private static final Path PICTURES = Path.of("src/site/resources/images/report");
    private static final Pattern PICTURE =
            Pattern.compile("\\(\\.\\./resources/images/report/([a-z0-9-]+)\\.(svg|png)\\)");

    @TempDir
    Path folder;

    private static List<String> pictures() throws IOException {
        return PICTURE.matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1) + "." + found.group(2))
                .toList();
    }

    @Test
    void the_page_shows_pictures_that_are_there() throws IOException {
        assertThat(pictures()).isNotEmpty().allSatisfy(picture -> assertThat(PICTURES.resolve(picture))
                .isRegularFile());
    }

    @Test
    @EnabledIfSystemProperty(named = "rollover.docs.write", matches = "true")
    void the_pictures_are_those_of_the_report_of_italy_2018() throws IOException {
        Desk desk = new Desk(folder);
        assertThat(desk.type("run", "italy-2018", "--report"))
                .as(desk.complained())
                .isEqualTo(ExitCode.FINE);
        String said = desk.complained();
        String place = said.substring(said.lastIndexOf("report: ") + "report: ".length());
        Path page = folder.resolve(place.lines().findFirst().orElseThrow().strip());
        Files.createDirectories(PICTURES);
        try (Chromium chromium = Chromium.start().orElseThrow()) {
            chromium.open(page, 1024, false);
            for (String picture : pictures()) {
                String name = picture.substring(0, picture.indexOf('.'));
                if (picture.equals("page.png")) {
                    chromium.photographTop(PICTURES.resolve(picture));
                } else {
                    chromium.save(name, "svg", folder);
                    Files.move(folder.resolve(picture), PICTURES.resolve(picture), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
