package org.rollover.face.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Location;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.Study;
import org.rollover.study.StudyFile;
import org.rollover.study.StudyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A study of a few values, without a file. */
@Command(
        name = "sweep",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Run a scenario at every combination of some values; a study without a file.",
        footer = {
            "",
            "Examples:",
            "  rollover sweep italy-2018 --vary lobbyists.Kremlin.budget=0:2:5",
            "  rollover sweep italy-2018 --vary governments.Italy.salience=0.3,0.5 --vary parameters.vote-noise=0.02:0.1:3",
            "  rollover sweep my.yaml --vary council.rule=unanimity,qualified-majority --outcome sustained --outcome delay"
        })
final class SweepCommand extends Action {
    private static final Pattern STEPS = Pattern.compile("(.+):(.+):([0-9]{1,9})");
    private static final int MOST_STEPS = 1000;

    @Parameters(paramLabel = "FILE", description = "A scenario file, or the name of a shipped scenario.")
    private String file = "";

    @Option(
            names = "--vary",
            required = true,
            paramLabel = "PATH=VALUES",
            description =
                    "What is varied: so many values from the first to the last (a:b:n), or values with commas; may be"
                            + " repeated.")
    private List<String> varied = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change one value at all points; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--outcome",
            paramLabel = "NAME",
            description = "What is written down, as sustained (the default), survival, delay; may be repeated.")
    private List<String> outcomes = new ArrayList<>();

    @Option(names = "--replicates", paramLabel = "N", description = "Histories at each point (default 1000).")
    private @Nullable String replicates;

    @Option(
            names = "--precision",
            paramLabel = "P",
            description = "Stop each point at this half-width of its 95%% interval instead, as 0.5pp.")
    private @Nullable String precision;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of all luck (default 1).")
    private @Nullable String seed;

    @Mixin
    private StudyOptions options = new StudyOptions();

    SweepCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        StudyOptions.Asked asked = options.asked(surroundings, faults);
        String yaml = yaml(faults);
        faults.orThrow();
        String name = name() + "-sweep";
        try {
            RecordReader.Content<StudyFile> content =
                    new RecordReader(ReadingLimits.defaults()).readText(yaml, "--vary", StudyFile.class);
            Map<String, Location> places = new LinkedHashMap<>();
            List<String> levers = List.copyOf(content.value().levers().keySet());
            for (int v = 0; v < levers.size(); v++) {
                places.put("levers." + levers.get(v), new Location("--vary", v + 1, 1));
            }
            for (int s = 0; s < settings.size(); s++) {
                places.put("set[" + s + "]", new Location("--set", s + 1, 1));
            }
            var known = new RecordReader.Content<>("sweep", content.value(), places);
            Study study = new StudyReader(surroundings.home()).of(known, name, surroundings.folder());
            return new StudyRun(surroundings, asked).run(study, yaml);
        } catch (ScenarioException e) {
            e.problems().forEach(problem -> faults.add(said(problem)));
        }
        faults.orThrow();
        return ExitCode.BAD_INPUT;
    }

    /** In the words of the command line: there is no file whose lines could be named. */
    private String said(Problem problem) {
        String option = problem.where().file();
        int place = problem.where().line() - 1;
        List<String> given = option.equals("--vary") ? varied : option.equals("--set") ? settings : List.of();
        if (place < 0 || place >= given.size()) {
            return problem.toString();
        }
        String text = problem.toString();
        int cut = text.indexOf(problem.what());
        return option + ": " + given.get(place) + ": " + text.substring(Math.max(0, cut));
    }

    private String name() {
        Path last = Path.of(file).getFileName();
        String name = last == null ? "scenario" : last.toString();
        return name.endsWith(".yaml") ? name.substring(0, name.length() - ".yaml".length()) : name;
    }

    /** The study as its file would say it. */
    private String yaml(Faults faults) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("title: ")
                .append(quoted(name() + ", swept over " + paths()))
                .append('\n');
        yaml.append("scenario: ").append(quoted(file)).append('\n');
        list(yaml, "set", settings);
        yaml.append("levers:\n");
        for (int v = 0; v < varied.size(); v++) {
            yaml.append(lever(v, faults));
        }
        yaml.append("design: grid\n");
        list(yaml, "outcomes", outcomes.isEmpty() ? List.of("sustained") : outcomes);
        long most = LuckOptions.MOST_REPLICATES;
        yaml.append("replications: ")
                .append(faults.whole("--replicates", replicates, 1000, 1, most))
                .append('\n');
        if (precision != null) {
            if (replicates != null) {
                faults.add("--replicates and --precision exclude each other");
            }
            yaml.append("precision: ")
                    .append(Amounts.share("--precision", precision, 1e-4, 0.5, faults))
                    .append('\n');
        }
        yaml.append("seed: ")
                .append(faults.whole("--seed", seed, LuckOptions.USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE))
                .append('\n');
        return yaml.toString();
    }

    private String paths() {
        return String.join(
                ", ", varied.stream().map(one -> one.replaceFirst("=.*", "")).toList());
    }

    private String lever(int place, Faults faults) {
        String text = varied.get(place);
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            faults.add("--vary: '" + text + "' varies nothing; as governments.Italy.salience=0.2:0.6:5 or =0.2,0.4");
            return "";
        }
        String path = text.substring(0, equals).strip();
        String values = text.substring(equals + 1).strip();
        StringBuilder lever = new StringBuilder("  " + leverName(path, place) + ": {path: " + quoted(path) + ", ");
        Matcher steps = STEPS.matcher(values);
        if (steps.matches()) {
            int count = Integer.parseInt(steps.group(3));
            if (count < 2 || count > MOST_STEPS) {
                faults.add("--vary: " + text + ": " + count + " values; from 2 to " + MOST_STEPS);
                return "";
            }
            lever.append("range: [" + quoted(steps.group(1).strip()) + ", "
                    + quoted(steps.group(2).strip()) + "], steps: " + count + "}\n");
        } else {
            List<String> levels = new ArrayList<>();
            for (String value : values.split(",")) {
                levels.add(quoted(value.strip()));
            }
            lever.append("levels: [" + String.join(", ", levels) + "]}\n");
        }
        return lever.toString();
    }

    /** The path without the marks that names do not have. */
    private String leverName(String path, int place) {
        String name = path.replaceAll("[.\\[\\]/]+", " ").strip();
        boolean twice = varied.subList(0, place).stream().anyMatch(other -> other.startsWith(path + "="));
        return quoted(twice || name.isEmpty() ? name + " " + (place + 1) : name);
    }

    private static void list(StringBuilder yaml, String key, List<String> items) {
        if (!items.isEmpty()) {
            yaml.append(key)
                    .append(": [")
                    .append(String.join(
                            ", ", items.stream().map(SweepCommand::quoted).toList()))
                    .append("]\n");
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
