package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.pages.ClassPage;
import org.rollover.classroom.pages.FeedbackPage;
import org.rollover.classroom.pages.MadeUpClass;

/**
 * The pages of a graded exercise in a real browser, of made-up students with nasty names. Where no Chromium is installed it says so;
 * with CI set that is a failure. Pictures are left in target/screenshots.
 */
class ClassroomInBrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int[] WIDTHS = {390, 1024};
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    private static @Nullable Chromium chromium;

    @BeforeAll
    static void make_the_pages() throws IOException {
        chromium = Chromium.start().orElse(null);
        if (chromium == null) {
            assertThat(System.getenv("CI"))
                    .as("no Chromium with its driver is installed, and in CI the pages must be looked at")
                    .isNull();
            Assumptions.abort("NOT TESTED HERE: pages in a browser, as no chromium with chromedriver is installed");
        }
        Exercise exercise = MadeUpClass.exercise(3);
        List<Graded> students = MadeUpClass.students(exercise, 30);
        keep("class", ClassPage.html(exercise, students, MadeUpClass.allModels(exercise)));
        Graded graded = students.get(1);
        keep(
                "feedback",
                FeedbackPage.html(
                        exercise,
                        graded,
                        exercise.editions().get(graded.edition()),
                        MadeUpClass.models(graded.edition())));
        Exercise many = MadeUpClass.exercise(9);
        keep("class-of-60", ClassPage.html(many, MadeUpClass.students(many, 60), MadeUpClass.allModels(many)));
    }

    private static void keep(String name, String html) throws IOException {
        PAGES.put(name, Files.writeString(folder.resolve(name + ".html"), html));
    }

    @AfterAll
    static void leave() {
        if (chromium != null) {
            chromium.close();
        }
        PAGES.clear();
    }

    private static Chromium browser() {
        return java.util.Objects.requireNonNull(chromium);
    }

    private interface Looking {
        void at(String name, Path page);
    }

    private static Stream<DynamicTest> ofEach(Looking looking) {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> looking.at(page.getKey(), page.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> charts_are_drawn_and_texts_fit_at_every_width_in_the_light_and_the_dark() {
        return ofEach((name, page) -> {
            List<String> faults = new ArrayList<>();
            for (int width : WIDTHS) {
                for (boolean dark : new boolean[] {false, true}) {
                    String shown = name + "-" + width + (dark ? "-dark" : "-light");
                    browser().open(page, width, dark);
                    browser().photograph(PICTURES.resolve("classroom-" + shown + ".png"));
                    if (!dark) {
                        browser().unfold();
                    }
                    browser().faults(width == 1024 && !dark).forEach(fault -> faults.add(shown + ": " + fault));
                }
            }
            assertThat(faults).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_serious_keeps_people_with_a_keyboard_or_a_screen_reader_out() {
        return ofEach((name, page) -> {
            List<String> faults = new ArrayList<>();
            for (boolean dark : new boolean[] {false, true}) {
                if (dark && !name.equals("feedback")) {
                    continue; // there is one stylesheet
                }
                browser().open(page, dark ? 390 : 1024, dark);
                browser().unfold();
                // Within pictures there is nothing to operate, and look.js reads them. In the dark only colours are
                // others.
                AxeBuilder axe = new AxeBuilder().exclude(".chart svg");
                AxeBuilder asked = dark ? axe.withRules(List.of("color-contrast")) : axe;
                for (Rule rule : asked.analyze(browser().driver).getViolations()) {
                    if (SERIOUS.contains(rule.getImpact())) {
                        faults.add((dark ? "dark: " : "light: ") + rule.getId() + ": " + rule.getHelp() + ": "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(Object::toString)
                                        .toList());
                    }
                }
            }
            assertThat(faults).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> markup_in_a_name_is_shown_as_text() {
        return ofEach((name, page) -> {
            browser().open(page, 1024, false);
            assertThat(browser().driver.findElements(By.cssSelector("img, iframe, object, embed, form, link, b")))
                    .isEmpty();
            assertThat(browser().driver.findElements(By.cssSelector("script:not([type]), script[src]")))
                    .hasSize(2);
            assertThat(browser().driver.findElement(By.tagName("h1")).getText()).contains(MadeUpClass.MARKUP);
        });
    }
}
