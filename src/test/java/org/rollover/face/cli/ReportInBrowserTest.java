package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rollover.study.Studies;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Every kind of report in a real browser: at the widths of a phone, a tablet and a desk, in the light and the dark. Where no Chromium is
 * installed it says so; with CI set that is a failure. Pictures are left in target/screenshots.
 */
class ReportInBrowserTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int[] WIDTHS = {390, 1024, 1920};
    private static final Set<String> SERIOUS = Set.of("serious", "critical");
    /** Reports that have every part between them. */
    private static final Set<String> COLOURFUL = Set.of("run", "stranger", "study", "backtest");

    private static final long LARGEST = 3_000_000;

    /** Each kind of report with the words that make one; small, but with all that such a report can hold. */
    private static final Map<String, List<String>> KINDS = kinds();

    private static final String STUDY = """
            title: Three numbers
            scenario: a.yaml
            uncertainties:
              noise: {path: parameters.vote-noise, range: [0.03, 0.12]}
              lobby: {path: lobbyists.Ruritania.budget, range: [0, 2]}
              norm: {path: parameters.consensus-weight, range: [0, 0.1]}
            design: %s
            outcomes: [sustained, delay]
            replications: 40
            analyses:
            %s""";

    @TempDir
    static Path folder;

    private static @Nullable Chromium chromium;
    private static final Map<String, Path> PAGES = new LinkedHashMap<>();

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        String scenario = "italy-2018-no-us-lobbying";
        kinds.put("explain", asked("explain", scenario));
        kinds.put("voi", asked("voi", scenario));
        kinds.put("tip", List.of("tip", scenario, "--lever=lobbyists.Kremlin.budget", "--replicates=200"));
        kinds.put("why", List.of("why", scenario, "--replicates=2000"));
        kinds.put("compare", List.of("compare", "italy-2018", "italy-2018-no-us-lobbying", "--replicates=400"));
        kinds.put("backtest", List.of("backtest", "--replicates=100"));
        kinds.put("calibrate", List.of("calibrate", "--points=20", "--generations=1"));
        kinds.put("study", List.of("study", "first"));
        return kinds;
    }

    @BeforeAll
    static void make_the_reports() throws IOException {
        chromium = Chromium.start().orElse(null);
        if (chromium == null) {
            assertThat(System.getenv("CI"))
                    .as("no Chromium with its driver is installed, and in CI the reports must be looked at")
                    .isNull();
            Assumptions.abort("NOT TESTED HERE: reports in a browser, as no chromium with chromedriver is installed");
        }
        Desk desk = new Desk(folder);
        run(desk);
        strangers(desk);
        studies(desk);
        KINDS.forEach((kind, words) -> {
            assertThat(desk.type(with(words, "--report")))
                    .as("%s: %s", kind, desk.complained())
                    .isIn(ExitCode.FINE, ExitCode.NO);
            PAGES.put(kind, page(desk));
        });
    }

    /** A question of few histories. */
    private static List<String> asked(String command, String scenario) {
        return switch (command) {
            case "explain" ->
                List.of(command, scenario, "--levers=Kremlin,consensus,caatsa-216,sunset", "--replicates=1000");
            case "tip" -> List.of(command, scenario, "--replicates=200", "--screening=100", "--search=3");
            default -> List.of(command, scenario, "--replicates=4000");
        };
    }

    private static String[] with(List<String> words, String... more) {
        return Stream.concat(words.stream(), Stream.of(more)).toArray(String[]::new);
    }

    /** With what explains it beside it, as {@code run --report} leaves it, but of fewer histories. */
    private static void run(Desk desk) {
        for (String command : List.of("explain", "voi")) {
            assertThat(desk.type(with(asked(command, "italy-2018"))))
                    .as(desk.complained())
                    .isEqualTo(ExitCode.FINE);
        }
        assertThat(desk.type("run", "italy-2018", "--report", "--no-why"))
                .as(desk.complained())
                .isEqualTo(ExitCode.FINE);
        PAGES.put("run", page(desk));
    }

    /** Studies of the starter scenario with the analyses that their designs allow. */
    private static void studies(Desk desk) {
        Map<String, String> designs = new LinkedHashMap<>();
        designs.put("morris", "{kind: morris, trajectories: 6}|{method: morris}");
        designs.put("sobol", "{kind: saltelli, blocks: 16}|{method: sobol}");
        designs.put(
                "discovery",
                "{kind: latin-hypercube, points: 120}|{method: prim, interest: sustained < 0.6}|"
                        + "{method: cart, interest: sustained < 0.6}|{method: prcc}|{method: pawn}");
        designs.forEach((name, text) -> {
            String[] parts = text.split("\\|");
            String analyses =
                    Arrays.stream(parts).skip(1).map(one -> "  - " + one + "\n").reduce("", String::concat);
            Path study = Studies.write(folder, STUDY.formatted(parts[0], analyses));
            Path named = study.resolveSibling(name + ".yaml");
            assertThat(study.toFile().renameTo(named.toFile())).isTrue();
            assertThat(desk.type("study", named.toString(), "--report"))
                    .as(desk.complained())
                    .isEqualTo(ExitCode.FINE);
            PAGES.put(name, page(desk));
        });
        String vary = "lobbyists.Ruritania.budget=0:2:4";
        assertThat(desk.type(
                        "sweep",
                        folder.resolve("a.yaml").toString(),
                        "--vary",
                        vary,
                        "--vary",
                        "parameters.vote-noise=0.03:0.12:4",
                        "--replicates=40",
                        "--report"))
                .as(desk.complained())
                .isEqualTo(ExitCode.FINE);
        PAGES.put("sweep", page(desk));
    }

    /** A result whose scenario is full of markup, and one that was tampered with. */
    private static void strangers(Desk desk) throws IOException {
        String scenario = Strangers.scenario(folder);
        for (String command : List.of("explain", "tip", "voi")) {
            List<String> words = command.equals("explain")
                    ? List.of(command, scenario, "--replicates=400", "--per-combination=100")
                    : asked(command, scenario);
            assertThat(desk.type(with(words))).as(desk.complained()).isEqualTo(ExitCode.FINE);
        }
        assertThat(desk.type("run", scenario, "--report", "--no-why"))
                .as(desk.complained())
                .isEqualTo(ExitCode.FINE);
        PAGES.put("stranger", page(desk));
        assertThat(desk.type("run", desk.scenario(), "--report", "--no-why")).isEqualTo(ExitCode.FINE);
        Path forged = java.util.Objects.requireNonNull(page(desk).getParent());
        Strangers.forge(forged, "Alpha");
        assertThat(desk.type("report", folder.relativize(forged).toString()))
                .as(desk.complained())
                .isEqualTo(ExitCode.FINE);
        PAGES.put("forged", forged.resolve(ReportPage.FILE));
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

    /** Of some kinds: what all have in common is looked at in these, as each opening takes its time. */
    private static Stream<DynamicTest> ofSome(Set<String> kinds, Looking looking) {
        assertThat(PAGES).containsKeys(kinds.toArray(String[]::new));
        return PAGES.entrySet().stream()
                .filter(page -> kinds.contains(page.getKey()))
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
                    if (dark && width > WIDTHS[0] && !kind.equals("run")) {
                        continue; // the dark changes colours alone, which are the same at every width
                    }
                    String name = kind + "-" + width + (dark ? "-dark" : "-light");
                    browser().open(page, width, dark);
                    browser().photograph(PICTURES.resolve(name + ".png"));
                    if (!dark) {
                        browser().unfold();
                    }
                    // What is drawn at one width in the light is drawn at the others.
                    boolean everySeries = width == 1024 && !dark;
                    browser().faults(everySeries).forEach(fault -> faults.add(name + ": " + fault));
                }
            }
            assertThat(faults).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> nothing_serious_keeps_people_with_a_keyboard_or_a_screen_reader_out() {
        return ofEach((kind, page) -> {
            List<String> faults = new ArrayList<>();
            browser().open(page, 1024, false);
            browser().unfold();
            // Within pictures there is nothing to operate, and look.js reads them.
            AxeBuilder all = new AxeBuilder().exclude(".chart svg");
            if (!COLOURFUL.contains(kind)) {
                // One stylesheet colours all reports, and to look at each cell of each table takes most of the time.
                all.disableRules(List.of("color-contrast"));
            }
            serious(all).forEach(fault -> faults.add("light: " + fault));
            // In the dark only colours are others, and all reports have the same; the run's has every part.
            if (kind.equals("run")) {
                browser().open(page, 390, true);
                browser().unfold();
                AxeBuilder colours = new AxeBuilder().exclude(".chart svg").withRules(List.of("color-contrast"));
                serious(colours).forEach(fault -> faults.add("dark: " + fault));
            }
            assertThat(faults).isEmpty();
        });
    }

    private static List<String> serious(AxeBuilder axe) {
        return axe.analyze(browser().driver).getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + ": "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(Object::toString)
                                .toList())
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> markup_in_a_result_is_shown_as_text() {
        return ofSome(Set.of("run", "stranger", "forged"), (kind, page) -> {
            browser().open(page, 1024, false);
            assertThat(browser().driver.findElements(By.cssSelector("img, iframe, object, embed, form, link, b")))
                    .isEmpty();
            assertThat(browser().driver.findElements(By.cssSelector("script:not([type]), script[src]")))
                    .hasSize(2);
            if (kind.equals("stranger")) {
                assertThat(browser().driver.findElement(By.tagName("h1")).getText())
                        .contains(Strangers.MARKUP);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> a_report_is_small_and_prints() {
        return ofSome(Set.of("run", "stranger", "study", "backtest"), (kind, page) -> {
            assertThat(Files.size(page)).isLessThan(LARGEST);
            browser().open(page, 1024, true);
            Path paper = PICTURES.resolve(kind + ".pdf");
            browser().print(paper);
            assertThat(Files.size(paper)).isGreaterThan(20_000);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_chart_is_saved_with_its_title_as_svg_and_png() {
        return ofSome(Set.of("run", "stranger", "study", "backtest"), (kind, page) -> {
            Path saved = Files.createDirectories(folder.resolve("saved-" + kind));
            browser().open(page, 1024, true);
            String name = browser().saveFirst(saved);
            String svg = Files.readString(saved.resolve(name + ".svg"));
            wellFormed(svg);
            Document parsed = Jsoup.parse(svg, Parser.xmlParser());
            assertThat(parsed.select("svg > text").text()).contains(browser().titleOf(name));
            assertThat(parsed.select("svg svg path").size()).isPositive();
            BufferedImage png = ImageIO.read(saved.resolve(name + ".png").toFile());
            assertThat(png.getWidth()).isEqualTo(2 * 932);
            assertThat(colours(png)).isGreaterThan(3);
        });
    }

    private static void wellFormed(String xml) {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static long colours(BufferedImage image) {
        return Arrays.stream(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
