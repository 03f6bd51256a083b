package org.rollover.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.classroom.SubmissionFile;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.StudyFile;
import org.rollover.study.StudyReader;

@DisplayName("What the documentation shows works")
class DocumentedExamplesTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+\\.(?:md|yaml))(?:#[^)]*)?\\)");
    private static final Pattern STUDY = Pattern.compile("^scenario: ", Pattern.MULTILINE);
    private static final Pattern MENU = Pattern.compile("href=\"([a-z0-9/-]+)\\.html\"");

    static List<Path> pages() {
        return Pages.all();
    }

    /** Studies name a scenario; a submission starts with its exercise. Whole examples start with a title or extend a shipped scenario; others are fragments and are laid over one. */
    static Stream<String> examples() {
        return Pages.all().stream().flatMap(page -> Pages.examples(Pages.read(page)).stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsReadWithoutAnError(String example) throws ScenarioException {
        if (STUDY.matcher(example).find()) {
            Path home = Path.of("").toAbsolutePath();
            RecordReader.Content<StudyFile> content =
                    new RecordReader(ReadingLimits.defaults()).readText(example, "documentation.yaml", StudyFile.class);
            assertThat(new StudyReader(home).of(content, "documentation", home).size())
                    .isPositive();
            return;
        }
        if (example.startsWith("exercise:")) {
            RecordReader reader = new RecordReader(ReadingLimits.defaults());
            assertThat(reader.readText(example, "documentation.yaml", SubmissionFile.class)
                            .value()
                            .answers())
                    .isNotEmpty();
            return;
        }
        boolean whole = example.startsWith("title:") || example.startsWith("extends:");
        String scenario = whole ? example : "extends: italy-2018.yaml\n" + example;
        assertThat(GeneratedTables.read(scenario).scenario().title()).isNotEmpty();
    }

    @Test
    void thereAreExamples() {
        assertThat(examples()).hasSizeGreaterThan(3);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadToPagesThatExist(Path page) {
        Path folder = page.toAbsolutePath().getParent();
        List<String> broken = LINK.matcher(Pages.read(page))
                .results()
                .map(found -> found.group(1))
                .filter(link -> !Files.exists(folder.resolve(link)))
                .collect(Collectors.toList());
        assertThat(broken).as("broken links in %s", page).isEmpty();
    }

    @Test
    void theMenuLeadsToPagesThatExist() throws java.io.IOException {
        List<String> missing = MENU.matcher(Files.readString(Path.of("src/site/site.xml")))
                .results()
                .map(found -> found.group(1))
                .filter(page -> !page.equals("index") && !Files.exists(Pages.FOLDER.resolve(page + ".md")))
                .collect(Collectors.toList());
        assertThat(missing).isEmpty();
    }
}
