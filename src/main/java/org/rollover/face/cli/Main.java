package org.rollover.face.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** The program {@code rollover}. */
public final class Main {
    private static final int NARROWEST_HELP = 55;
    private static final int WIDEST_HELP = 100;

    /** A command, made only where it is wanted: each that is not makes the start shorter. */
    private record Entry(String name, Function<Surroundings, Object> made) {}

    private static final List<Entry> COMMANDS = List.of(
            new Entry("run", RunCommand::new),
            new Entry("compare", CompareCommand::new),
            new Entry("explain", ExplainCommand::new),
            new Entry("tip", TipCommand::new),
            new Entry("why", WhyCommand::new),
            new Entry("voi", ValueCommand::new),
            new Entry("study", StudyCommand::new),
            new Entry("sweep", SweepCommand::new),
            new Entry("search", SearchCommand::new),
            new Entry("merge", MergeCommand::new),
            new Entry("query", QueryCommand::new),
            new Entry("backtest", BacktestCommand::new),
            new Entry("calibrate", CalibrateCommand::new),
            new Entry("analyse", AnalyseCommand::new),
            new Entry("trace", TraceCommand::new),
            new Entry("yardsticks", YardsticksCommand::new),
            new Entry("report", ReportCommand::new),
            new Entry("rerun", RerunCommand::new),
            new Entry("results", where -> new CommandLine(new ResultsCommand(where))
                    .addSubcommand(new ResultsRemoval(where))),
            new Entry("exercise", ExerciseCommand::line),
            new Entry("grade", GradeCommand::new),
            new Entry("list", ListCommand::new),
            new Entry("new", NewCommand::new),
            new Entry("check", CheckCommand::new),
            new Entry("sources", SourcesCommand::new),
            new Entry("schema", SchemaCommand::new));

    private Main() {}

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] args) {
        Outlet outlet = Outlet.standard();
        Surroundings surroundings = Surroundings.ofProcess(outlet);
        int code = run(surroundings, args);
        if (outlet.failure() != null) {
            surroundings.say("the answer could not be written: " + outlet.failure());
            code = code == ExitCode.FINE ? ExitCode.FAILURE : code;
        }
        System.exit(code);
    }

    /** Runs a command; returns its exit code. */
    static int run(Surroundings surroundings, String... args) {
        String[] asked = withoutHelpWord(args);
        CommandLine line = commandLine(surroundings, asked.length == 0 ? "" : asked[0]);
        if (asked.length == 0
                || Arrays.stream(asked).anyMatch(word -> word.startsWith("-h") || word.startsWith("--h"))) {
            // Not always, as to ask the terminal for its width takes time.
            line.setUsageHelpWidth(Math.min(WIDEST_HELP, Math.max(NARROWEST_HELP, surroundings.width())));
        }
        if (asked.length == 0) {
            line.usage(surroundings.err());
            return ExitCode.BAD_INPUT;
        }
        try {
            return line.execute(asked);
        } catch (OutOfMemoryError e) {
            surroundings.say("failed: out of memory; ROLLOVER_JAVA_OPTS=-Xmx4g gives it more");
            return ExitCode.FAILURE;
        } catch (StackOverflowError e) {
            surroundings.say("failed: " + e);
            return ExitCode.FAILURE;
        }
    }

    /** {@code help run} means {@code run --help}. */
    private static String[] withoutHelpWord(String[] args) {
        if (args.length == 0 || !args[0].equals("help")) {
            return args;
        }
        List<String> turned = new ArrayList<>(Arrays.asList(args).subList(1, args.length));
        turned.add("--help");
        return turned.toArray(String[]::new);
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException(Words.noName(name, e));
        }
    }

    /** The command line, with the first word's command only where that is one. */
    static CommandLine commandLine(Surroundings surroundings, String first) {
        CommandLine line = new CommandLine(new RolloverCommand());
        boolean known = COMMANDS.stream().anyMatch(entry -> entry.name().equals(first));
        for (Entry entry : COMMANDS) {
            if (!known || entry.name().equals(first)) {
                line.addSubcommand(entry.name(), entry.made().apply(surroundings));
            }
        }
        Complaints complaints = new Complaints(surroundings);
        line.setOut(surroundings.writer(surroundings.out()));
        line.setErr(surroundings.writer(surroundings.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.colour() ? Ansi.ON : Ansi.OFF));
        // A file may be called @mine.yaml, and is read as a scenario only.
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, Main::path);
        line.setParameterExceptionHandler(complaints::badUsage);
        line.setExecutionExceptionHandler(complaints::failure);
        return line;
    }
}
