package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Deposit;
import org.rollover.archive.Manifest;
import org.rollover.report.FindingsReport;
import org.rollover.report.Grid;
import org.rollover.report.Look;
import org.rollover.report.Page;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.analysis.Analyses;
import org.rollover.study.analysis.Analysis;
import org.rollover.study.analysis.Asked;
import org.rollover.study.table.Layout;
import org.rollover.study.table.Observations;
import org.rollover.study.table.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Analyses a table of inputs and outputs. */
@Command(
        name = "analyse",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Analyse the table of a study, or any other of inputs and outputs: sensitivity, discovery, robustness.",
            "The first line of a CSV table names its columns. A column that is not all numbers is a category. Empty cells and"
                    + " NaN of the output are points that failed."
        },
        footer = {
            "",
            "Examples:",
            "  rollover analyse --list",
            "  rollover analyse first --method prcc,pawn --output sustained",
            "  rollover analyse --table policies.csv --output sustained --levers policy \\",
            "                   --method regret,worst-case --out robustness"
        })
final class AnalyseCommand extends Action {
    private static final long MOST_RESAMPLES = 1_000_000;

    @Parameters(
            arity = "0..1",
            paramLabel = "RESULT",
            description = "The folder of a study, or its name under results/studies; or else --table.")
    private @Nullable Path result;

    @Option(names = "--list", description = "List the methods.")
    private boolean list;

    @Option(names = "--table", paramLabel = "FILE", description = "The table, a CSV file.")
    private @Nullable Path file;

    @Option(names = "--output", paramLabel = "NAME", description = "The column to analyse.")
    private @Nullable String output;

    @Option(
            names = "--inputs",
            paramLabel = "A,B,…",
            split = ",",
            description = "The columns that are inputs, in the order of the design (default: all others).")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--levers",
            paramLabel = "A,B,…",
            split = ",",
            description = "Those inputs that somebody decides, for the robustness of policies.")
    private List<String> levers = new ArrayList<>();

    @Option(
            names = "--error",
            paramLabel = "NAME",
            description = "The column with the output's standard errors (default: OUTPUT_se, if there is one).")
    private @Nullable String error;

    @Option(
            names = "--method",
            paramLabel = "NAME,…",
            split = ",",
            description = "What to do; --list says what there is.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--design",
            paramLabel = "NAME",
            description =
                    "How the rows belong together: free, saltelli, saltelli-second, trajectories, crossed, one-at-a-time"
                            + " (default: crossed where there are levers, else free).")
    private @Nullable String design;

    @Option(
            names = "--interest",
            paramLabel = "TEXT",
            description =
                    "Which rows are of interest, as \"y<0.5\" or \"y>=0.5\": for discovery, and what is well enough.")
    private @Nullable String interest;

    @Option(names = "--less-is-better", description = "A smaller output is the better one.")
    private boolean lessIsBetter;

    @Option(names = "--resamples", paramLabel = "N", description = "Resamples of a bootstrap (default 1000).")
    private @Nullable String resamples;

    @Option(names = "--seed", paramLabel = "N", description = "The seed of their luck (default 1).")
    private @Nullable String seed;

    @Option(names = "--threads", paramLabel = "N", description = "Threads (default: one for each core).")
    private @Nullable String threads;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write tables, charts (SVG, PNG) and JSON into DIR, a folder that is not there yet.")
    private @Nullable Path out;

    @Mixin
    private Form form = new Form();

    AnalyseCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        if (list) {
            surroundings.print(methods());
            return ExitCode.FINE;
        }
        String begun = surroundings.clock().instant().toString();
        Analysing analysing = analysing();
        Path place = out;
        FindingsReport report = analysing.report(List.of());
        if (place != null) {
            try {
                write(analysing, report, place, begun);
            } catch (IOException e) {
                surroundings.say("nothing was written into " + place + ": " + Words.reason(e));
                print(report);
                return ExitCode.FAILURE;
            }
        }
        print(report);
        if (place != null) {
            surroundings.say("tables and charts are in " + place);
        }
        return ExitCode.FINE;
    }

    private String methods() {
        Page page = new Page(surroundings.look());
        Grid grid = new Grid().words("method").words("what it answers");
        Analyses.all().forEach(method -> grid.row(method.name(), method.doc()));
        return page.table(grid).text();
    }

    /** What is asked, with all that is wrong with it said at once. */
    private Analysing analysing() {
        Faults faults = new Faults();
        form.check(faults);
        List<Analysis> methods =
                Analysing.methods(names.stream().map(String::strip).toList(), faults);
        if (form.csv() && methods.size() > 1) {
            faults.add("--csv prints one table; name one --method, or write all with --out DIR");
        }
        StudyTables kept = result == null ? null : StudyTables.read(surroundings, result, faults);
        String y = output != null ? output : kept == null ? "" : kept.usual();
        if (y.isEmpty() && result == null) {
            faults.add("--output names the column to analyse");
        }
        Asked asked = new Asked(
                y,
                (int) faults.whole("--resamples", resamples, Asked.USUAL_RESAMPLES, 0, MOST_RESAMPLES),
                faults.whole("--seed", seed, LuckOptions.USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
                (int) faults.whole(
                        "--threads", threads, Runtime.getRuntime().availableProcessors(), 1, LuckOptions.MOST_THREADS),
                Analysing.interest(interest, y, faults),
                lessIsBetter);
        clash(y, faults);
        Layout layout = layout(faults);
        checkOut(faults);
        if (result != null) {
            checkResult(faults);
        }
        Observations table = result != null
                ? (kept == null ? null : kept.table(y, faults))
                : read(new TableFile.Wanted(inputs, y, levers, error, layout), faults);
        faults.orThrow();
        if (table == null) {
            throw new BadInput("name a study's folder, or --table FILE");
        }
        Analysing analysing = new Analysing(table, asked, methods);
        analysing.check(faults);
        faults.orThrow();
        return analysing;
    }

    /** A study knows its columns. */
    private void checkResult(Faults faults) {
        if (file != null) {
            faults.add("--table: " + result + " is a study and has a table; leave one of them out");
        }
        if (!inputs.isEmpty() || !levers.isEmpty() || error != null || design != null) {
            faults.add("--inputs, --levers, --error, --design: the study says these itself; leave them out");
        }
    }

    private void clash(String y, Faults faults) {
        inputs.replaceAll(String::strip);
        levers.replaceAll(String::strip);
        if (inputs.contains(y) || levers.contains(y)) {
            faults.add("--inputs: " + y + " is the output");
        }
        inputs.stream()
                .filter(name -> inputs.indexOf(name) != inputs.lastIndexOf(name))
                .distinct()
                .forEach(name -> faults.add("--inputs: " + name + " stands twice"));
    }

    private Layout layout(Faults faults) {
        if (design == null) {
            return levers.isEmpty() ? Layout.FREE : Layout.CROSSED;
        }
        List<String> words = Stream.of(Layout.values()).map(Layout::word).toList();
        if (words.contains(design)) {
            return Layout.values()[words.indexOf(design)];
        }
        String near = Nearest.to(design, words);
        faults.add("--design: there is no '" + design + "'; "
                + (near == null ? "there are " + String.join(", ", words) : "did you mean '" + near + "'?"));
        return Layout.FREE;
    }

    private void checkOut(Faults faults) {
        Path asked = out;
        if (asked != null) {
            Path place = surroundings.folder().resolve(asked);
            if (Files.exists(place)) {
                faults.add("--out: " + asked + " is there already; name a folder that is not");
            } else {
                faults.folder("--out", asked, place);
            }
        }
    }

    private @Nullable Observations read(TableFile.Wanted wanted, Faults faults) {
        Path asked = file;
        if (asked == null) {
            faults.add("--table FILE says what to analyse");
            return null;
        }
        if (wanted.output().isEmpty()) {
            return null;
        }
        try {
            Path place = surroundings.folder().resolve(asked);
            return TableFile.read(Files.exists(place) ? place : asked, wanted);
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
            return null;
        }
    }

    private void print(FindingsReport report) {
        if (form.json()) {
            surroundings.printData(report.json(Version.ofThis().number()));
        } else if (form.csv()) {
            surroundings.printData(report.csv());
        } else {
            surroundings.print(report.text(surroundings.look()));
        }
    }

    /** Writes all files of the report, or none. */
    private void write(Analysing analysing, FindingsReport report, Path asked, String begun) throws IOException {
        Path place = surroundings.folder().resolve(asked).toAbsolutePath().normalize();
        Path parent = place.getParent();
        Path name = place.getFileName();
        if (parent == null || name == null) {
            throw new IOException("it is no folder that can be made");
        }
        try (Deposit deposit = Deposit.begin(parent, name.toString())) {
            for (Map.Entry<String, byte[]> entry : Analysing.files(report).entrySet()) {
                deposit.add(entry.getKey(), entry.getValue());
            }
            deposit.keep(
                    manifest(analysing, begun),
                    surroundings.clock().instant().toString(),
                    Crates.ofTable(report.answer(Look.plain())));
        }
    }

    private Manifest manifest(Analysing analysing, String begun) {
        Version version = Version.ofThis();
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("command", "analyse");
        options.put("table", Portable.name(String.valueOf(file == null ? result : file)));
        options.put("output", analysing.asked().output());
        options.put("inputs", inputs);
        options.put("levers", levers);
        options.put("methods", analysing.methods().stream().map(Analysis::name).toList());
        options.put("design", design == null ? "" : design);
        options.put("interest", interest == null ? "" : interest);
        options.put("lessIsBetter", lessIsBetter);
        options.put("resamples", (long) analysing.asked().resamples());
        options.put("seed", analysing.asked().seed());
        long rows = analysing.table().rows();
        return new Manifest(
                version.number(),
                version.commit(),
                Map.of(),
                options,
                Map.of("java", System.getProperty("java.runtime.version", "unknown")),
                rows,
                rows,
                begun,
                begun);
    }
}
