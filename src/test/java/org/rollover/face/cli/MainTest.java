package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The command line")
class MainTest {
    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(folder);
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        assertThat(desk.type("--help")).isZero();
        assertThat(desk.said())
                .contains(
                        "run",
                        "compare",
                        "why",
                        "voi",
                        "trace",
                        "yardsticks",
                        "grade",
                        "grade",
                        "rerun",
                        "exercise",
                        "list",
                        "new",
                        "check",
                        "sources",
                        "schema",
                        "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "compare",
                "why",
                "voi",
                "trace",
                "yardsticks",
                "rerun",
                "exercise",
                "list",
                "new",
                "check",
                "sources",
                "schema"
            })
    void everyCommandHasHelp(String command) {
        assertThat(desk.type(command, "--help")).isZero();
        assertThat(desk.said()).startsWith("Usage: rollover " + command);
        String asked = desk.said();
        desk.type("help", command);
        assertThat(desk.said()).isEqualTo(asked);
    }

    @Test
    void withoutACommandItSaysWhatThereIs() {
        assertThat(desk.type()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("Usage: rollover");
    }

    @Test
    void theVersionIsSaid() {
        assertThat(desk.type("--version")).isZero();
        assertThat(desk.said()).startsWith("Rollover ");
    }

    @Test
    void aMisspeltWordGetsTheNearest() {
        assertThat(desk.type("rnu", "x")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("there is no command 'rnu'; did you mean 'run'?");
        assertThat(desk.type("run", "x", "--replicats=5")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("there is no option '--replicats'; did you mean '--replicates'?");
        assertThat(desk.type("run", "x", "y")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("there is no use for 'y' here");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        String file = desk.scenario("bad.yaml", "salience: 0.5", "salience: 5");
        int code = desk.type(
                "run",
                file,
                "--replicates",
                "0",
                "--seed",
                "x",
                "--threads",
                "1025",
                "--per-draw",
                "1e3",
                "--json",
                "--csv");
        assertThat(code).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("--replicates: 0 is too few; from 1 to 1,000,000,000")
                .contains("--seed: 'x' is no whole number")
                .contains("--threads: 1025 is too many")
                .contains("--per-draw: '1e3' is no whole number")
                .contains("--json and --csv exclude each other")
                .contains("bad.yaml:32:15: governments.Beta.salience")
                .doesNotContain("\tat ");
        assertThat(desk.said()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsBadInput() {
        assertThat(desk.type("run", "nix.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("nix.yaml").hasLineCount(1);
        assertThat(desk.type("run", folder.toString())).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).hasLineCount(1);
        assertThat(desk.type("run", "a\0b")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.type("check", "nix.yaml")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void checkSaysAllOfAllFiles() {
        String good = desk.scenario();
        String bad = desk.scenario("bad.yaml", "position: 75", "positoin: 120");
        assertThat(desk.type("check", good, bad)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.said()).contains("four.yaml: ok", "bad.yaml:27:", "did you mean 'position'?", "bad.yaml: ");
        assertThat(desk.type("check", good)).isZero();
    }

    @Test
    void sourcesListsWhatHasNone() {
        String file = desk.scenario();
        assertThat(desk.type("sources", file)).isZero();
        assertThat(desk.said())
                .contains("governments.Alpha.salience = 0.6")
                .doesNotContain("party programme")
                .contains("with neither source nor note");
        desk.type("sources", file, "--all");
        assertThat(desk.said()).contains("source: party programme, p. 12", "Judgement: from what its leader says");
    }

    @Test
    void traceTellsAHistory() {
        String file = desk.scenario();
        assertThat(desk.type("trace", file, "--replicate", "3")).isZero();
        assertThat(desk.said()).contains("History number 3 with seed 1", "December 2018", "straw poll", "The end");
        assertThat(desk.type("trace", file, "--replicate", "3", "--json")).isZero();
        assertThat(desk.said()).startsWith("{").contains("\"kind\": \"strawPoll\"");
        assertThat(desk.type("trace", file, "--replicate", "-1")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void listNamesScenariosAndNoParts() throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/mine.yaml"), "title: 'My own'\n");
        Files.writeString(folder.resolve("scenarios/part.yaml"), "parameters: {}\n");
        assertThat(desk.type("list")).isZero();
        assertThat(desk.said())
                .contains("italy-2018", "italy-2018-no-us-lobbying", "scenarios/mine.yaml", "My own")
                .doesNotContain("part.yaml", "general");
    }

    @Test
    void newWritesAScenarioThatRunsAndLeavesWhatIsThereAlone() {
        assertThat(desk.type("new", "my.yaml")).isZero();
        assertThat(desk.type("check", folder.resolve("my.yaml").toString())).isZero();
        assertThat(desk.type("new", "my.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is there already");
        assertThat(desk.type("new", "no/such/my.yaml")).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void schemasArePrinted() {
        assertThat(desk.type("schema")).isZero();
        assertThat(desk.said()).startsWith("{").contains("$schema");
        assertThat(desk.type("schema", "--result")).isZero();
        assertThat(desk.said()).contains("Result of a run");
    }

    @Test
    void colourIsForTerminalsThatWantIt() {
        String[] run = {"run", desk.scenario(), "--replicates", "50", "--no-save"};
        desk.type(run);
        assertThat(desk.said()).doesNotContain("\u001b[");
        desk.atATerminal().with("COLUMNS", "80").type(run);
        assertThat(desk.said()).contains("\u001b[1m");
        desk.with("TERM", "dumb").type(run);
        assertThat(desk.said()).doesNotContain("\u001b[");
        desk.with("TERM", "xterm").with("NO_COLOR", "1").type(run);
        assertThat(desk.said()).doesNotContain("\u001b[");
    }

    @Test
    void aPlaceWithoutUnicodeGetsAscii() {
        desk.inAscii().with("COLUMNS", "110").type("run", desk.scenario(), "--replicates", "50", "--no-save");
        assertThat(desk.said()).matches("(?s)\\p{ASCII}*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "40", "garbage", "99999999999", "-5"})
    void anyWidthWillDo(String columns) {
        desk.with("COLUMNS", columns);
        assertThat(desk.type("run", desk.scenario(), "--replicates", "20", "--no-save"))
                .isZero();
        assertThat(desk.type("--help")).isZero();
    }

    @Test
    void aFailureOfOursIsOneLineAndItsTraceIsForThoseWhoAsk() {
        String file = desk.scenario();
        assertThat(desk.type("run", file, "--replicates", "10", "--results", "\0"))
                .isNotZero();
        assertThat(desk.complained()).doesNotContain("\tat ");
    }

    static Stream<String> documented() throws IOException {
        Pattern command = Pattern.compile("(?m)^\\./rollover (.*)$");
        try (Stream<Path> pages =
                Stream.concat(Stream.of(Path.of("README.md")), Files.walk(Path.of("src/site/markdown")))) {
            return pages
                    .filter(page -> page.toString().endsWith(".md"))
                    .flatMap(page -> command.matcher(text(page)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    /** A page, with commands that go on in the next line made one. */
    private static String text(Path page) {
        try {
            return Files.readString(page).replaceAll("\\\\\\n\\s*", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documented")
    void theCommandsOfTheDocumentationAreUnderstood(String command) {
        List<String> words = Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command.replaceFirst("\\s+[|>#].*", ""))
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        if (words.stream().anyMatch(word -> word.matches("[A-Z]{3,}…?") || word.contains("…"))) {
            return;
        }
        String[] args = words.toArray(String[]::new);
        assertThat(Main.commandLine(Surroundings.ofProcess(Outlet.standard()), args[0])
                        .parseArgs(args)
                        .errors())
                .isEmpty();
        Arrays.stream(args).filter(word -> word.startsWith("scenarios/")).forEach(word -> assertThat(Path.of(word))
                .exists());
    }

    @Test
    void listReadsOnPastWhatItCannotRead() throws IOException {
        Path scenarios = Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(scenarios.resolve("mine.yaml"), "title: My own\n");
        Files.writeString(scenarios.resolve("blank.yaml"), "title: a" + " ".repeat(900_000) + "b\n");
        try (java.io.RandomAccessFile large =
                new java.io.RandomAccessFile(scenarios.resolve("large.yaml").toFile(), "rw")) {
            large.setLength(1L << 36);
        }
        Path closed = Files.createDirectory(scenarios.resolve("closed"));
        assertThat(closed.toFile().setReadable(false)).isTrue();
        Files.createSymbolicLink(scenarios.resolve("loop"), scenarios);
        assertThat(desk.type("list")).isZero();
        assertThat(desk.said()).contains("My own").doesNotContain("large");
    }

    @Test
    void newSaysWhatIsWrongWithANameAndNeverPaintsTheScreen() {
        assertThat(desk.type("new", "")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("the file to write needs a name");
        assertThat(desk.type("new", ".")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains(". is a folder; name a file to write, such as my.yaml");
        assertThat(desk.type("new", "a\u001b[31m.yaml")).isZero();
        assertThat(desk.said()).startsWith("a[31m.yaml is written").doesNotContain("\u001b");
        assertThat(desk.type("new", "a\0b")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is no name of a file");
    }

    @Test
    void aWordThatBeginsWithAnAtSignIsAFileLikeAnyOther() throws IOException {
        Files.writeString(folder.resolve("words"), "--help");
        assertThat(desk.type("check", "@" + folder.resolve("words"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.said()).contains("@").doesNotContain("Usage");
    }

    @Test
    void theLauncherMaySayThatTheTerminalTakesAsciiOnly() {
        System.setProperty("rollover.ascii", "true");
        try {
            assertThat(Surroundings.ofProcess(Outlet.standard()).unicode()).isFalse();
        } finally {
            System.clearProperty("rollover.ascii");
        }
    }

    @Test
    void whatFollowsAMisspeltCommandIsNotComplainedOf() {
        assertThat(desk.type("runn", "base.yaml", "--replicates", "5")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained())
                .contains("there is no command 'runn'; did you mean 'run'?")
                .doesNotContain("base.yaml", "--replicates");
    }

    @Test
    void compareSaysThatItNeedsTwo() {
        assertThat(desk.type("compare", "one.yaml")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).startsWith("rollover: compare needs two files or more\n");
    }

    @Test
    void numbersAreReadInAsciiDigitsAndASeedIsLargeNotMany() {
        desk.type("run", desk.scenario(), "--replicates", "٣", "--seed", "9223372036854775808");
        assertThat(desk.complained())
                .contains("--replicates: '٣' is no whole number")
                .contains("--seed: 9223372036854775808 is too large");
        desk.type("run", desk.scenario(), "--seed", "-9223372036854775809");
        assertThat(desk.complained()).contains("is too small");
    }

    @Test
    void aNameThatTheTerminalCannotSpellIsExplained() {
        var unspeakable = new java.nio.file.InvalidPathException(
                "\ufffd.yaml", "Malformed input or input contains unmappable characters");
        assertThat(Words.noName("\ufffd.yaml", unspeakable)).contains("character set", "LC_ALL=C.UTF-8");
        assertThat(desk.type("rerun", "a\0b")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(desk.complained()).contains("is no name of a file").doesNotContain("java.");
    }
}
