package org.rollover.docs;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Parameters;
import org.rollover.scenario.Provenance;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Unit;
import org.rollover.study.Measure;
import org.rollover.study.analysis.Analyses;

/** The text of every generated part of the documentation, by the name in its marker. */
final class GeneratedTables {
    /** The least that is a scenario; what it leaves out has the language's defaults. */
    static final String LEAST = """
            title: Least
            question: Is it sustained?
            start: 2018-11
            horizon: 12 months
            measure: {name: Measures, level: 60, renewals: [2018-12]}
            governments:
              Italy: {position: 40, salience: 0.5}
            """;

    private static final String GENERAL = LEAST + "use: parameters/general.yaml\n";

    /** Has a misspelt key, a number below its limits and a lobbyist's access to nobody. */
    private static final String WRONG = """
            title: Two governments
            question: Are the measures sustained?
            start: 2018-11
            horizon: 18 months
            measure: {name: Measures, level: 60, renewals: [2018-12, 2019-06]}
            governments:
              Alpha: {position: 70, salence: 0.5}
              Beta: {position: -5, salience: 40%}
            lobbyists:
              Omega: {position: 80, budget: 020, access: {Alfa: 0.5}}
            """;

    private GeneratedTables() {}

    /** What belongs between {@code <!-- generated: name -->} and the end marker. */
    static String text(String name) {
        int space = name.indexOf(' ');
        String what = space < 0 ? name : name.substring(0, space);
        String of = space < 0 ? "" : name.substring(space + 1);
        return switch (what) {
            case "parameters" -> parameters();
            case "keys" -> keys(Language.block(of));
            case "kinds" -> kinds(Language.block(of));
            case "numbers" -> numbers(Language.block(of));
            case "numbers-of-kinds" -> numbersOfKinds(Language.block(of));
            case "units" -> units();
            case "limits" -> limits();
            case "outcomes" -> outcomes();
            case "analyses" -> analyses();
            case "error" -> error();
            default -> throw new IllegalArgumentException("nothing is generated under the name " + name);
        };
    }

    /** The general parameters, with what the shipped fragment says of each value. */
    private static String parameters() {
        Map<String, Provenance> known = read(GENERAL).provenance();
        return numberTable(Parameters.class, "where the value comes from", entry -> {
            Provenance provenance = known.get("parameters." + entry.key());
            String note = provenance == null ? null : provenance.note();
            String source = provenance == null ? null : provenance.source();
            return source != null ? source : note != null ? note : "no source";
        });
    }

    private static String numbers(Class<?> type) {
        return numberTable(type, null, entry -> "");
    }

    private static String numbersOfKinds(Class<?> type) {
        return Language.kinds(type).stream()
                .filter(kind -> Language.entries(kind).stream().anyMatch(Language::isNumber))
                .map(kind -> "Kind `" + Language.kebab(kind.getSimpleName()) + "`: " + Language.doc(kind) + "\n\n"
                        + numbers(kind))
                .collect(Collectors.joining("\n"));
    }

    /** What the last column says of a key. */
    interface Remark {
        String on(Language.Entry entry);
    }

    static String numberTable(Class<?> type, @org.jspecify.annotations.Nullable String remarks, Remark remark) {
        String more = remarks == null ? "" : " " + remarks + " |";
        StringBuilder table = new StringBuilder("| key | symbol | default | unit | range | meaning |" + more + "\n");
        table.append("| --- | --- | --- | --- | --- | --- |")
                .append(remarks == null ? "" : " --- |")
                .append("\n");
        for (Language.Entry entry : Language.entries(type)) {
            if (entry.limits() != null) {
                String symbol = entry.symbol().isEmpty() ? "" : "`" + entry.symbol() + "`";
                table.append("| `" + entry.key() + "` | " + symbol + " | " + entry.fallback() + " | "
                        + Language.unit(entry.limits()) + " | " + Language.range(entry.limits()) + " | "
                        + cell(entry.doc()) + " |");
                table.append(remarks == null ? "" : " " + cell(remark.on(entry)) + " |")
                        .append("\n");
            }
        }
        return table.toString();
    }

    private static String keys(Class<?> type) {
        List<Language.Entry> entries = Language.entries(type);
        if (entries.isEmpty()) {
            return "No keys.\n";
        }
        StringBuilder table = new StringBuilder("| key | may be | default | meaning |\n| --- | --- | --- | --- |\n");
        for (Language.Entry entry : entries) {
            table.append("| `" + entry.key() + "` | " + entry.mayBe() + " | " + entry.fallback() + " | "
                    + cell(entry.doc()) + " |\n");
        }
        return table.toString();
    }

    private static String kinds(Class<?> type) {
        return Language.kinds(type).stream()
                .map(kind -> "Kind `" + Language.kebab(kind.getSimpleName()) + "`: " + Language.doc(kind) + "\n\n"
                        + keys(kind))
                .collect(Collectors.joining("\n"));
    }

    private static String units() {
        return "| unit | written |\n| --- | --- |\n"
                + Arrays.stream(Unit.values())
                        .map(unit -> "| " + unit.words() + " | " + written(unit) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String written(Unit unit) {
        return switch (unit) {
            case SHARE, PROBABILITY, PROBABILITY_A_MONTH -> "`0.2` or `20%`";
            case MONTHS -> "`18 months` or `2 years`";
            case DAYS -> "`7 days`";
            case PEOPLE, COUNT -> "a whole number";
            default -> "a plain number";
        };
    }

    /** What a study can write down of a point. */
    private static String outcomes() {
        return "| outcome | what it is | unit |\n| --- | --- | --- |\n"
                + Arrays.stream(Measure.Kind.values())
                        .map(kind -> "| `" + kind.word() + "` | " + cell(kind.words()) + " | " + kind.unit() + " |\n")
                        .collect(Collectors.joining());
    }

    /** The analyses, as {@code rollover analyse --list} has them. */
    private static String analyses() {
        return "| method | what it answers |\n| --- | --- |\n"
                + Analyses.all().stream()
                        .map(one -> "| `" + one.name() + "` | " + cell(one.doc()) + " |\n")
                        .collect(Collectors.joining());
    }

    private static String limits() {
        ReadingLimits limits = ReadingLimits.defaults();
        List<String> words = List.of(
                "bytes in a file",
                "levels of blocks and lists",
                "values, lists and blocks in all files of a scenario",
                "files of a scenario",
                "files in a chain of `extends` and `use`",
                "governments, lobbyists and cabinet members in all",
                "months of horizon",
                "problems shown at once");
        StringBuilder table = new StringBuilder("| of what | at most |\n| --- | --- |\n");
        RecordComponent[] components = ReadingLimits.class.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            try {
                table.append("| " + words.get(i) + " | "
                        + components[i].getAccessor().invoke(limits) + " |\n");
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return table.toString();
    }

    private static String error() {
        try {
            reader().readText(WRONG, "wrong.yaml", List.of());
            throw new IllegalStateException("the wrong example was read");
        } catch (ScenarioException e) {
            String said = e.problems().stream().map(p -> p + "\n").collect(Collectors.joining());
            return "```yaml\n" + WRONG + "```\n\n```text\n" + said + "```\n";
        }
    }

    /** Reads a scenario that may build on the shipped files. */
    static LoadedScenario read(String yaml) {
        try {
            return reader().readText(yaml, "documentation.yaml", List.of());
        } catch (ScenarioException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** The scenario with the general parameters of the shipped fragment. */
    static LoadedScenario withGeneralParameters() {
        return read(GENERAL);
    }

    private static ScenarioReader reader() {
        return new ScenarioReader(Path.of("").toAbsolutePath(), ReadingLimits.defaults());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace('\n', ' ').strip();
    }
}
