package org.rollover.face.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Journal;
import org.rollover.archive.Sha256;
import org.rollover.casebook.Casebook;
import org.rollover.casebook.Decided;
import org.rollover.casebook.calibration.Fit;
import org.rollover.casebook.calibration.RegimeRate;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits the general parameters to historical cases. */
@Command(
        name = CalibrateInquiry.COMMAND,
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "Fit the general parameters of the model to decisions that were taken.",
        footer = {
            "",
            "This takes minutes. Each point is kept when it is finished: after Ctrl-C, or any other end, the same command"
                    + " goes on where it was. The answer holds posterior.yaml, for --parameters.",
            "",
            "Examples:",
            "  rollover calibrate",
            "  rollover calibrate --points 200 --generations 3    a quick look",
            "  rollover run italy-2018 --parameters posterior     with the posterior that is shipped"
        })
final class CalibrateCommand extends Asking {
    private static final long USUAL_POINTS = 400;
    private static final long USUAL_GENERATIONS = 8;
    private static final long USUAL_HISTORIES = 100;
    private static final double USUAL_CORRELATION = 0.1;
    private static final String USUAL_PRIORS = "priors";
    private static final int HASH = 12;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A folder of cases (default: the shipped scenarios/casebook).")
    private @Nullable String place;

    @Option(
            names = "--priors",
            paramLabel = "FILE",
            description =
                    "What was believed before: a file of parameters whose distributions are fitted (default: priors,"
                            + " which is shipped).")
    private String priors = USUAL_PRIORS;

    @Option(names = "--points", paramLabel = "N", description = "Points in each generation (default 400).")
    private @Nullable String points;

    @Option(names = "--generations", paramLabel = "N", description = "Generations of points (default 8).")
    private @Nullable String generations;

    @Option(
            names = "--histories",
            paramLabel = "N",
            description =
                    "Histories of each case at a point (default 100); a quarter of that where all decisions of the regime"
                            + " are known in sum.")
    private @Nullable String histories;

    @Option(
            names = "--correlation",
            paramLabel = "R",
            description = "How much two decisions of one regime depend on each other, 0 to 1 (default 0.1).")
    private @Nullable String correlation;

    @Option(names = "--fresh", description = "Begin anew, whatever an earlier run of this command has finished.")
    private boolean fresh;

    @Mixin
    private StreamOptions streams = new StreamOptions();

    CalibrateCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        Plan luck = streams.plan(faults, 1, 1);
        Fit.Plan plan = new Fit.Plan(
                luck.seed(),
                (int) faults.whole(
                        "--generations", generations, USUAL_GENERATIONS, 1, CalibrateInquiry.MOST_GENERATIONS),
                (int) faults.whole("--points", points, USUAL_POINTS, 20, CalibrateInquiry.MOST_POINTS),
                (int) faults.whole("--histories", histories, USUAL_HISTORIES, 10, CalibrateInquiry.MOST_HISTORIES),
                correlation == null ? USUAL_CORRELATION : Amounts.share("--correlation", correlation, 0, 1, faults),
                luck.threads());
        if (question().hasParameters()) {
            faults.add("--parameters would set what is to be fitted; --priors FILE says what was believed before");
        }
        Path folder = Casebooks.folder(surroundings, place, faults);
        faults.orThrow();
        ScenarioReader reader = new ScenarioReader(surroundings.home(), ReadingLimits.defaults());
        Path believed = priors(reader, faults);
        List<LoadedCase> starting = cases(folder, reader, faults);
        List<LoadedCase> cases = faults.any() ? List.of() : cases(folder, reader.with(believed), faults);
        String rates = faults.any() ? "" : rates(folder, starting, faults);
        scored(starting, faults);
        faults.orThrow();
        question().settings().stream()
                .filter(setting -> setting.startsWith("parameters."))
                .forEach(setting -> surroundings.say(setting + " is held and not fitted"));
        CalibrateInquiry inquiry = inquiry(cases, starting, believed, rates, plan);
        return noSave() ? ask(inquiry, List.of(inquiry.place())) : kept(inquiry);
    }

    private CalibrateInquiry inquiry(
            List<LoadedCase> cases, List<LoadedCase> starting, Path believed, String rates, Fit.Plan plan) {
        try {
            return new CalibrateInquiry(
                    Casebooks.named(place), cases, starting, read(believed), rates, plan, Fit.Store.NONE);
        } catch (IllegalArgumentException e) {
            throw new BadInput(believed + ": " + e.getMessage());
        }
    }

    /** Asks with a journal beside the results, which goes when the answer is in its place. */
    private int kept(CalibrateInquiry inquiry) {
        // What another state of the program finished is not what this one would have.
        Version version = Version.ofThis();
        StringBuilder identity = new StringBuilder(version.number() + ' ' + version.commit() + ' ')
                .append(inquiry.plan().seed());
        inquiry.cases().forEach(one -> identity.append(one.resolvedYaml()));
        inquiry.starting().forEach(one -> identity.append(one.scenario().sha256()));
        Fit.Plan plan = inquiry.plan();
        identity.append(inquiry.rates())
                .append(plan.points())
                .append('/')
                .append(plan.histories())
                .append('/')
                .append(plan.correlation());
        String key =
                Sha256.of(identity.toString().getBytes(StandardCharsets.UTF_8)).substring(0, HASH);
        Path file = resultsFolder().resolve("calibration-" + key + ".journal");
        try {
            if (fresh) {
                Files.deleteIfExists(file);
            }
            try (Journal journal = Journal.open(file)) {
                if (journal.size() > 0 && !quiet()) {
                    surroundings.say("going on where an earlier run ended: " + journal.size() + " points are finished");
                }
                JournalStore store = new JournalStore(journal, inquiry.cases(), surroundings::say);
                int code = ask(inquiry.keptIn(store), List.of(inquiry.place()));
                if (code == ExitCode.FINE) {
                    journal.remove();
                } else if (code == ExitCode.INTERRUPTED) {
                    surroundings.say("what is finished is kept; the same command goes on from there");
                }
                return code;
            }
        } catch (IOException e) {
            throw new BadInput(file + ": " + Words.reason(e) + " (--results DIR keeps it elsewhere)");
        }
    }

    private Path priors(ScenarioReader reader, Faults faults) {
        try {
            Path found = reader.parameters(surroundings.folder().resolve(priors), Path.of(priors));
            if (!Files.isRegularFile(found)) {
                faults.add("--priors: there is no file " + priors + "; the shipped one is called " + USUAL_PRIORS);
            } else if (read(found).lines().anyMatch(line -> line.startsWith("use:"))) {
                faults.add("--priors: " + priors + " uses other files; write all priors into one");
            }
            return found;
        } catch (InvalidPathException e) {
            faults.add(Words.noName(priors, e));
            return Path.of("");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new BadInput(file + ": cannot be read: " + Words.reason(e));
        }
    }

    private List<LoadedCase> cases(Path folder, ScenarioReader reader, Faults faults) {
        Casebook book = Casebook.read(folder, reader, question().settings());
        for (Casebook.Refused refused : book.refused()) {
            for (Problem problem : refused.problems()) {
                faults.add(problem.toString());
            }
        }
        book.twins().forEach(faults::add);
        if (book.cases().isEmpty() && book.refused().isEmpty()) {
            faults.add(folder + ": there is no case in it; a case is a scenario with the blocks case and outcome");
        }
        if (book.cases().size() > Saved.MOST_SCENARIOS) {
            faults.add(folder + ": " + book.cases().size() + " cases are too many; at most " + Saved.MOST_SCENARIOS);
        }
        return book.cases();
    }

    /** Without a decision that says something there is nothing to learn from. */
    private static void scored(List<LoadedCase> cases, Faults faults) {
        boolean any = cases.stream().flatMap(one -> Decided.of(one).stream()).anyMatch(one -> one.outcome()
                .isPresent());
        if (!any && !faults.any()) {
            faults.add("no decision of these cases has a known outcome, so there is nothing to learn from");
        }
    }

    private static String rates(Path folder, List<LoadedCase> cases, Faults faults) {
        Path file = folder.resolve(RegimeRate.FILE);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try {
            RegimeRate.of(
                    CsvReader.read(file, RegimeRate.columns(), ReadingLimits.defaults()),
                    CalibrateInquiry.regimes(cases));
            return read(file);
        } catch (ScenarioException e) {
            String.valueOf(e.getMessage()).lines().forEach(faults::add);
            return "";
        }
    }
}
