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

/**
 * Every kind of report in a real browser: at the widths of a phone, a tablet and a desk, in the light and the dark. Where no Chromium is
 * installed it says so; with CI set that is a failure. Pictures are left in target/screenshots.
 */
class ReportInBrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int[] WIDTHS = {390, 1024, 1920};
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    private static final long LARGEST = 3_000_000;

    /** Each kind of report with the words that make one; small, but with all that such a report can hold. */
    private static final Map<String, List<String>> KINDS = kinds();

    @TempDir
    static Path folder;

    private static @Nullable Chromium chromium;
    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put("explain", List.of("explain", "italy-2018", "--replicates=200", "--per-combination=2", "--report"));
        kinds.put("tip", List.of("tip", "italy-2018-no-us-lobbying", "--replicates=200", "--screening=20", "--report"));
        kinds.put("voi", List.of("voi", "italy-2018-no-us-lobbying", "--replicates=4000", "--report"));
        kinds.put("why", List.of("why", "italy-2018-no-us-lobbying", "--replicates=2000", "--report"));
        kinds.put(
                "compare",
                List.of("compare", "italy-2018", "italy-2018-no-us-lobbying", "--replicates=400", "--report"));
        kinds.put("backtest", List.of("backtest", "--replicates=100", "--report"));
        kinds.put("calibrate", List.of("calibrate", "--points=20", "--generations=2", "--report"));
        kinds.put("study", List.of("study", "first", "--report"));
        return kinds;
    }

    @BeforeAll
    static void make_the_reports() {
        chromium = Chromium.start().orElse(null);
        if (chromium == null) {
            assertThat(System.getenv("CI"))
                    .as("no Chromium with its driver is installed, and in CI the reports must be looked at")
                    .isNull();
            Assumptions.abort("NOT TESTED HERE: reports in a browser, as no chromium with chromedriver is installed");
        }
        Desk desk = new Desk(folder);
        run(desk);
        KINDS.forEach((kind, words) -> {
            assertThat(desk.type(words.toArray(String[]::new)))
                    .as("%s: %s", kind, desk.complained())
                    .isIn(ExitCode.FINE, ExitCode.NO);
            PAGES.put(kind, page(desk));
        });
    }

    /** With what explains it beside it, as {@code run --report} leaves it, but of fewer histories. */
    private static void run(Desk desk) {
        for (List<String> words : List.of(
                List.of("explain", "italy-2018", "--replicates=200", "--per-combination=2"),
                List.of("tip", "italy-2018", "--replicates=200", "--screening=20"),
                List.of("voi", "italy-2018", "--replicates=4000"),
                List.of("run", "italy-2018", "--replicates=1000", "--report"))) {
            assertThat(desk.type(words.toArray(String[]::new)))
                    .as(desk.complained())
                    .isEqualTo(ExitCode.FINE);
        }
        PAGES.put("run", page(desk));
    }

    /** The page that was just said to be made. */
    private static Path page(Desk desk) {
        String said = desk.complained();
        String place = said.substring(said.indexOf("report: ") + "report: ".length());
        return folder.resolve(place.lines().findFirst().orElseThrow().strip());
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

    private static Stream<DynamicTest> ofEach(Looking looking) {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> looking.at(page.getKey(), page.getValue())));
    }

    private interface Looking {
        void at(String kind, Path page) throws IOException;
    }

    @TestFactory
    Stream<DynamicTest> charts_are_drawn_and_texts_fit_at_every_width_in_the_light_and_the_dark() {
        return ofEach((kind, page) -> {
            List<String> faults = new ArrayList<>();
            for (int width : WIDTHS) {
                for (boolean dark : new boolean[] {false, true}) {
                    String name = kind + "-" + width + (dark ? "-dark" : "-light");
                    browser().open(page, width, dark);
                    browser().unfold();
                    browser().photograph(PICTURES.resolve(name + ".png"));
                    browser().faults().forEach(fault -> faults.add(name + ": " + fault));
                }
            }
            assertThat(faults).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_serious_keeps_people_with_a_keyboard_or_a_screen_reader_out() {
        return ofEach((kind, page) -> {
            List<String> faults = new ArrayList<>();
            for (boolean dark : new boolean[] {false, true}) {
                browser().open(page, dark ? 390 : 1024, dark);
                browser().unfold();
                for (Rule rule : new AxeBuilder().analyze(browser().driver).getViolations()) {
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
    Stream<DynamicTest> a_report_is_small_and_prints() {
        return ofEach((kind, page) -> {
            assertThat(Files.size(page)).isLessThan(LARGEST);
            browser().open(page, 1024, true);
            Path paper = PICTURES.resolve(kind + ".pdf");
            browser().print(paper);
            assertThat(Files.size(paper)).isGreaterThan(20_000);
        });
    }
}
