package org.rollover.face.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.casebook.classic.Actor;
import org.rollover.casebook.classic.ActorTable;
import org.rollover.casebook.classic.ClassicModels;
import org.rollover.casebook.classic.Yardsticks;
import org.rollover.report.YardsticksReport;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what the classic models of collective decisions predict. */
@Command(
        name = "yardsticks",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Say what the classic models predict: mean and median voter, compromise, challenge model, Condorcet election, and"
                    + " for a scenario setter with reversion and power indices.",
            "A table has the columns actor, capability, position and salience, and may have issue."
        },
        footer = {
            "",
            "Examples:",
            "  rollover yardsticks emission-standards.csv",
            "  rollover yardsticks my-issues.csv --csv",
            "  rollover yardsticks italy-2018"
        })
final class YardsticksCommand extends Action {
    private static final long MOST_ROUNDS = 100;
    private static final long USUAL_DRAWS = 1000;
    private static final long MOST_DRAWS = 1_000_000;
    private static final String TABLES = "scenarios/tables";
    private static final String ENDING = ".csv";

    @Parameters(
            paramLabel = "FILE",
            description = "A table of actors (.csv or .tsv), or a scenario; a file, or the name of a shipped one.")
    private String file = "";

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of the challenge model (default 8).")
    private @Nullable String rounds;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "Draws of a scenario's uncertain numbers (default 1000).")
    private @Nullable String draws;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of those draws (default 1).")
    private @Nullable String seed;

    @Mixin
    private QuestionOptions question = new QuestionOptions();

    @Mixin
    private Form form = new Form();

    YardsticksCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        form.check(faults);
        int asked = (int) faults.whole("--rounds", rounds, ClassicModels.ROUNDS, 1, MOST_ROUNDS);
        int drawn = (int) faults.whole("--draws", draws, USUAL_DRAWS, 1, MOST_DRAWS);
        long luck = faults.whole("--seed", seed, LuckOptions.USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE);
        Path table = table();
        YardsticksReport report =
                table == null ? ofScenario(asked, drawn, luck, faults) : ofTable(table, asked, faults);
        faults.orThrow();
        if (report == null) {
            return ExitCode.BAD_INPUT;
        }
        if (form.json()) {
            surroundings.printData(report.json());
        } else if (form.csv()) {
            surroundings.printData(report.table().csv());
        } else {
            surroundings.print(report.text(surroundings.look()));
        }
        return ExitCode.FINE;
    }

    /** The table that is meant, or null where a scenario is. */
    private @Nullable Path table() {
        try {
            Path path = Path.of(file);
            Path home = surroundings.home();
            boolean named = home != null && path.getNameCount() == 1 && !Files.exists(path);
            String lower = file.toLowerCase(Locale.ROOT);
            boolean isTable = lower.endsWith(ENDING) || lower.endsWith(".tsv");
            if (named && home != null) {
                Path shipped = home.resolve(TABLES).resolve(isTable ? file : file + ENDING);
                if (Files.isRegularFile(shipped)) {
                    return shipped;
                }
            }
            return isTable ? path : null;
        } catch (InvalidPathException e) {
            throw new BadInput(Words.noName(file, e));
        }
    }

    private @Nullable YardsticksReport ofTable(Path table, int asked, Faults faults) {
        if (draws != null || seed != null || !question.settings().isEmpty() || question.hasParameters()) {
            faults.add("--draws, --seed, --set and --parameters are for scenarios; a table has no uncertain numbers");
        }
        try {
            Map<String, List<Actor>> issues = ActorTable.read(table, ReadingLimits.tables());
            faults.orThrow();
            List<Yardsticks> found = issues.entrySet().stream()
                    .map(issue -> Yardsticks.of(issue.getKey(), issue.getValue(), asked))
                    .toList();
            Path name = table.getFileName();
            return new YardsticksReport("The classic models on " + (name == null ? table : name), found, null);
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
            return null;
        }
    }

    private @Nullable YardsticksReport ofScenario(int asked, int drawn, long luck, Faults faults) {
        LoadedScenario scenario = question.read(file, faults, surroundings, form.json() || form.csv());
        faults.orThrow();
        if (scenario == null) {
            return null;
        }
        YardsticksReport.Shares shares =
                new YardsticksReport.Shares(ClassicModels.shares(scenario, luck, drawn), luck, drawn);
        String title = "The classic models on " + scenario.scenario().title();
        return new YardsticksReport(title, List.of(Yardsticks.of(scenario, asked)), shares);
    }
}
