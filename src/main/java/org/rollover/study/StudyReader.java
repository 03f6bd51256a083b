package org.rollover.study;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Shelves;
import org.rollover.study.table.Input;
import org.rollover.study.table.Structure;

/** Makes a study of its file, and says all that is wrong in one go. */
public final class StudyReader {
    private static final int MOST_FACTORS = 1000;
    /** Histories of a point whose rows are kept; a thousand points of them wait in one journal. */
    private static final int MOST_ROWS = 5000;

    private final @Nullable Path home;

    /**
     * @param home the folder that holds the shipped {@code scenarios/}, or null if there is none
     */
    public StudyReader(@Nullable Path home) {
        this.home = home;
    }

    /**
     * Reads a study.
     *
     * @param file its file; if there is none, the shipped study of that name
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public Study read(Path file) throws ScenarioException {
        Path found = found(file);
        RecordReader.Content<StudyFile> content =
                new RecordReader(ReadingLimits.defaults()).read(found, StudyFile.class);
        Path folder = found.toAbsolutePath().getParent();
        return of(content, Shelves.name(found), folder == null ? Path.of("") : folder);
    }

    /** The file itself, or the shipped study of that name where there is no such file. */
    public Path found(Path file) {
        return new Shelves(home).found("studies", file);
    }

    /**
     * Makes a study of what a file says.
     *
     * @param folder where the files that it names are looked for
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public Study of(RecordReader.Content<StudyFile> content, String name, Path folder) throws ScenarioException {
        return new Reading(content, name, folder).study();
    }

    /** One reading. */
    private final class Reading {
        private final RecordReader.Content<StudyFile> content;
        private final StudyFile file;
        private final String name;
        private final Path folder;
        private final List<Problem> problems = new ArrayList<>();
        private final ScenarioReader reader;

        Reading(RecordReader.Content<StudyFile> content, String name, Path folder) {
            this.content = content;
            this.file = content.value();
            this.name = name;
            this.folder = folder;
            ScenarioReader plain = new ScenarioReader(home, ReadingLimits.defaults());
            this.reader = file.parameters() == null ? plain : plain.with(path("parameters", file.parameters()));
        }

        Study study() throws ScenarioException {
            if (name.isBlank() || name.startsWith(".")) {
                error("", "a study's file needs a name, which is that of its folder", "as levers.yaml");
            }
            Path scenario = path("scenario", file.scenario());
            orThrow();
            LoadedScenario base = base(scenario);
            Cast cast = new Cast(base.scenario());
            refuseMany();
            checkRows();
            PolicyReader policies = new PolicyReader(content, reader, scenario, this::path, problems);
            FactorReader factors = new FactorReader(content, reader, scenario, policies, base, problems);
            List<Factor> all = new ArrayList<>();
            factors(file.uncertainties(), "uncertainties", Input.Role.UNCERTAINTY, factors, all);
            factors(file.levers(), "levers", Input.Role.LEVER, factors, all);
            Measures measures = measures(cast);
            List<Factor> named = named(all, measures);
            if (file.design() == null && file.search() == null) {
                error("", "'design' is missing", "as design: grid; or a search");
            }
            if (named.isEmpty() && problems.isEmpty()) {
                error("", "nothing is varied", "name a factor under uncertainties or levers");
            }
            new SpecChecks(content, problems).check(named, measures);
            orThrow();
            List<String> bases = policies.bases();
            orThrow();
            Job job = new Job(
                    base.name(), bases, named.stream().map(Factor::action).toList(), measures, luck());
            Layout layout = new Layout(content, named, folder, problems);
            Layout.Laid laid = layout.laid();
            orThrow();
            Structure structure = laid.values().isEmpty() ? laid.points().structure() : Structure.FREE;
            return new Study(name, file, base, named, laid.points(), laid.values(), structure, job, texts(bases));
        }

        /** Before values are tried, which takes its time. */
        private void refuseMany() throws ScenarioException {
            int many = file.uncertainties().size() + file.levers().size();
            if (many > MOST_FACTORS) {
                error("", "there are " + many + " factors", "at most " + MOST_FACTORS);
            }
            Map<String, String> places = new LinkedHashMap<>();
            file.uncertainties().forEach((name, spec) -> once("uncertainties." + name, spec, places));
            file.levers().forEach((name, spec) -> once("levers." + name, spec, places));
            orThrow();
        }

        private void once(String factor, StudyFile.FactorSpec spec, Map<String, String> places) {
            String path = spec.path() != null ? spec.path() : spec.event() == null ? "" : "events." + spec.event();
            String other = path.isEmpty() ? null : places.putIfAbsent(path, factor);
            if (other != null) {
                error(factor, "varies the same place as " + other, "each place is varied by one factor");
            }
        }

        private Map<String, String> texts(List<String> bases) {
            Map<String, String> texts = new LinkedHashMap<>();
            for (int b = 0; b < bases.size(); b++) {
                texts.put(StudyJson.scenario(b), bases.get(b));
            }
            return texts;
        }

        private LoadedScenario base(Path scenario) throws ScenarioException {
            try {
                return reader.read(scenario, file.set());
            } catch (ScenarioException e) {
                for (Problem problem : e.problems()) {
                    boolean set = problem.where().file().equals("--set");
                    String place = set ? "set[" + (problem.where().line() - 1) + "]" : "";
                    boolean itself = problem.where().line() == 0;
                    if (set) {
                        problems.add(FactorReader.moved(content, place, problem));
                    } else if (itself) {
                        error("scenario", problem.where().file() + ": " + problem.what(), problem.allowed());
                    } else {
                        problems.add(problem);
                    }
                }
                throw new ScenarioException(problems);
            }
        }

        private void factors(
                Map<String, StudyFile.FactorSpec> specs,
                String block,
                Input.Role role,
                FactorReader factors,
                List<Factor> all) {
            specs.forEach((factor, spec) -> {
                if (all.stream().anyMatch(other -> other.name().equals(factor))) {
                    error(
                            block + "." + factor,
                            "there is an uncertainty of this name already",
                            "each name stands once");
                }
                Factor read = factors.read(block + "." + factor, factor, role, spec);
                if (read != null) {
                    all.add(read);
                }
            });
        }

        /** With columns that differ from each other and from what else is in the table. */
        private List<Factor> named(List<Factor> all, Measures measures) {
            List<String> taken = new ArrayList<>(
                    List.of(StudyTable.POINT, StudyTable.REPLICATES, StudyTable.REPLICATE, StudyTable.ERROR));
            taken.addAll(measures.columns());
            int others = taken.size();
            all.forEach(factor -> taken.add(Measures.column(factor.name())));
            List<String> columns = Measures.distinct(taken).subList(others, taken.size());
            List<Factor> named = new ArrayList<>();
            for (int f = 0; f < all.size(); f++) {
                Factor factor = all.get(f);
                named.add(new Factor(
                        factor.name(),
                        columns.get(f),
                        factor.input(),
                        factor.action(),
                        factor.spread(),
                        factor.mayBeIdle()));
            }
            return named;
        }

        private Measures measures(Cast cast) {
            List<Measure> all = new ArrayList<>();
            for (int m = 0; m < file.outcomes().size(); m++) {
                try {
                    all.addAll(Measures.named(file.outcomes().get(m), cast));
                } catch (Measures.NoMeasure e) {
                    error("outcomes[" + m + "]", String.valueOf(e.getMessage()), e.allowed());
                }
            }
            if (file.outcomes().isEmpty()) {
                error("outcomes", "nothing is written down", "as [sustained]");
            }
            return new Measures(all.stream().distinct().toList(), file.replicateRows());
        }

        private void checkRows() {
            Double precision = file.precision();
            long each = precision == null ? file.replications() : file.most();
            if (file.replicateRows() && each > MOST_ROWS) {
                error(
                        "replicate-rows",
                        "rows of " + each + " histories a point are too many to keep",
                        "at most " + MOST_ROWS);
            }
        }

        private Job.Luck luck() {
            Double precision = file.precision();
            return new Job.Luck(
                    file.seed(),
                    file.luck() == StudyFile.Luck.COMMON,
                    precision == null ? file.replications() : file.most(),
                    precision == null ? 0 : precision,
                    file.perDraw(),
                    file.estimator().name().toUpperCase(Locale.ROOT));
        }

        /** A file that the study names: beside it, or a shipped one, or as it is named. */
        private Path path(String place, String named) {
            try {
                return new Shelves(home).scenario(folder, named);
            } catch (InvalidPathException e) {
                error(place, "'" + named + "' is not a file name", "");
                return Path.of("");
            }
        }

        private void error(String path, String what, String allowed) {
            problems.add(content.error(path, what, allowed, null));
        }

        private void orThrow() throws ScenarioException {
            if (!problems.isEmpty()) {
                throw new ScenarioException(problems);
            }
        }
    }
}
