package org.rollover.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scenario: finds the files it is made of, lays them over each other, binds them to the records, checks them, and
 * says everything that is wrong in one go. Immutable; may be used by several threads.
 */
public final class ScenarioReader {
    private static final String SCENARIOS = "scenarios";
    /** Keys that a scenario has and a fragment has not. */
    static final List<String> OF_SCENARIO = List.of("title", "question", "start", "horizon");

    private static final String ENDING = ".yaml";
    private static final Shape.Fields SHAPE = Shapes.of(Scenario.class);

    private static final String PARAMETERS = "parameters";

    private final @Nullable Path shipped;
    private final ReadingLimits limits;
    private final @Nullable Path parameters;

    /**
     * @param home the folder that holds the shipped {@code scenarios/}, or null if there is none
     * @param limits how much a file may ask of the reader
     */
    public ScenarioReader(@Nullable Path home, ReadingLimits limits) {
        this(home == null ? null : home.resolve(SCENARIOS), limits, null);
    }

    private ScenarioReader(@Nullable Path shipped, ReadingLimits limits, @Nullable Path parameters) {
        this.shipped = shipped;
        this.limits = limits;
        this.parameters = parameters;
    }

    /**
     * A reader that lays a fragment with {@code parameters} over every scenario, below the overrides.
     *
     * @param file the file; if it does not exist, the shipped fragment of that name
     */
    public ScenarioReader with(Path file) {
        return new ScenarioReader(shipped, limits, parameters(file, file));
    }

    /** The file, or, if it does not exist, the shipped fragment of general parameters of this name, or the file all the same. */
    public Path parameters(Path file, Path name) {
        Path known = Files.exists(file) ? null : shipped(Path.of(PARAMETERS).resolve(name));
        return known == null ? file : known;
    }

    /**
     * Reads a scenario file.
     *
     * @param file the file; if it does not exist, the shipped scenario of that name
     * @param overrides laid on top in this order, each as {@code governments.Italy.salience=0.3}
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public LoadedScenario read(Path file, List<String> overrides) throws ScenarioException {
        return ofFile(file, overrides).finish(false);
    }

    /**
     * Reads a scenario file with other files laid over it, below the overrides.
     *
     * @param file as for {@link #read(Path, List)}
     * @param overlays laid on top in this order; each may extend {@code file} and nothing else
     * @param overrides as for {@link #read(Path, List)}
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public LoadedScenario read(Path file, List<Path> overlays, List<String> overrides) throws ScenarioException {
        Job job = ofFile(file, overrides);
        for (Path overlay : overlays) {
            job.layers = job.assembly.over(start(file), start(overlay));
        }
        return job.finish(false);
    }

    /** The file that a name stands for: the file itself, or the shipped scenario of that name where there is no such file. */
    public Path found(Path file) {
        return start(file);
    }

    /**
     * Reads a historical case: a scenario, and apart from it what it was and what happened.
     *
     * @param file as for {@link #read}
     * @param overrides as for {@link #read}; none can change what happened
     * @throws ScenarioException with all that is wrong, if anything is, or if the file says nothing of what happened
     */
    public LoadedCase readCase(Path file, List<String> overrides) throws ScenarioException {
        Job job = ofFile(file, overrides);
        return job.withCase(job.finish(true));
    }

    private Job ofFile(Path file, List<String> overrides) {
        Path start = start(file);
        Path folder = start.toAbsolutePath().getParent();
        Path fileName = start.getFileName();
        String name = name(fileName == null ? start.toString() : fileName.toString());
        Job job = new Job(new Folders(shipped, folder), name, overrides);
        job.layers = job.assembly.ofFile(start);
        return job;
    }

    /**
     * Reads a scenario from a text, which may build on shipped files only.
     *
     * @param yaml the text
     * @param name what messages call it
     * @param overrides as for {@link #read}
     * @throws ScenarioException with all that is wrong, if anything is
     */
    public LoadedScenario readText(String yaml, String name, List<String> overrides) throws ScenarioException {
        return ofText(yaml, name, overrides).finish(false);
    }

    /**
     * Reads a historical case from a text, likewise.
     *
     * @throws ScenarioException with all that is wrong, if anything is, or if the text says nothing of what happened
     */
    public LoadedCase readCaseText(String yaml, String name) throws ScenarioException {
        Job job = ofText(yaml, name, List.of());
        return job.withCase(job.finish(true));
    }

    private Job ofText(String yaml, String name, List<String> overrides) throws ScenarioException {
        Job job = new Job(new Folders(shipped, null), name(name), overrides);
        if (yaml.getBytes(StandardCharsets.UTF_8).length > limits.fileBytes()) {
            SourceText.tooLarge(Location.whole(name), limits, job.problems);
        }
        job.problems.throwIfErrors(limits);
        job.layers = job.assembly.ofText(SourceText.normal(yaml), name);
        return job;
    }

    private Path start(Path file) {
        Path known = Files.exists(file) ? null : shipped(file);
        return known == null ? file : known;
    }

    /** The shipped file of this name, with or without its ending, or null. */
    private @Nullable Path shipped(Path file) {
        if (shipped != null && !file.isAbsolute()) {
            for (String ending : List.of("", ENDING)) {
                Path known = shipped.resolve(file + ending).normalize();
                if (known.startsWith(shipped.normalize()) && Files.isRegularFile(known)) {
                    return known;
                }
            }
        }
        return null;
    }

    private static String name(String file) {
        return file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
    }

    /** One reading. */
    private final class Job {
        private final Problems problems = new Problems();
        private final Composer.Budget budget = new Composer.Budget(limits);
        private final Assembly assembly;
        private final String name;
        private final List<String> overrides;
        private List<Node.Block> layers = List.of();
        private @Nullable CaseFile caseFile;

        Job(Folders folders, String name, List<String> overrides) {
            this.assembly = new Assembly(folders, limits, budget, problems);
            this.name = name;
            this.overrides = overrides;
        }

        /** The scenario; {@code historical} if the file must also say what happened. */
        LoadedScenario finish(boolean historical) throws ScenarioException {
            if (parameters != null) {
                layParameters(parameters);
            }
            if (layers.isEmpty() || assembly.incomplete()) {
                problems.throwIfErrors(limits);
            }
            Node tree = merged(layers, overrides);
            refuseFragment(tree);
            Binder binder = new Binder(SHAPE, tree, Map.of(), problems);
            Scenario scenario = (Scenario) binder.bind();
            ScenarioChecks.check(scenario, binder, limits, problems);
            caseFile = CaseFile.read(assembly.ofCase(), problems);
            if (historical) {
                CaseFile.require(caseFile, tree.where(), problems);
            } else if (caseFile != null) {
                caseFile.warnOfHalf();
            }
            if (caseFile != null) {
                caseFile.check(scenario);
            }
            problems.throwIfErrors(limits);
            return loaded(name, tree, scenario, binder);
        }

        /** Lays them on top. Where the file is a scenario that alone is said, as the rest would only follow from it. */
        private void layParameters(Path file) throws ScenarioException {
            if (asksQuestion(file)) {
                Problems alone = new Problems();
                String what = "this is a scenario; a file of parameters says nothing but parameters";
                alone.error(Location.whole(file.toString()), "", what, "");
                alone.throwIfErrors(limits);
            }
            int below = layers.size();
            layers = new ArrayList<>(assembly.under(file));
            for (int i = below; i < layers.size(); i++) {
                layers.set(i, parametersOf(layers.get(i)));
            }
        }

        private Node.Block parametersOf(Node.Block layer) {
            Map<String, Node.Entry> own = new LinkedHashMap<>();
            layer.entries().forEach((key, entry) -> {
                if (key.equals(PARAMETERS)) {
                    own.put(key, entry);
                } else {
                    String what = "a file of parameters says nothing else";
                    problems.error(entry.where(), key, what, "parameters alone");
                }
            });
            return new Node.Block(own, layer.where(), layer.cover(), layer.lost());
        }

        /** True if the file is a scenario, or lies over one. */
        private boolean asksQuestion(Path file) {
            Problems unsaid = new Problems();
            String text = SourceText.of(file, file.toString(), limits, unsaid);
            Node root = text == null
                    ? null
                    : Composer.compose(text, file.toString(), limits, new Composer.Budget(limits), unsaid);
            return root instanceof Node.Block block
                    && (block.entries().containsKey(Assembly.EXTENDS)
                            || OF_SCENARIO.stream()
                                            .filter(block.entries()::containsKey)
                                            .count()
                                    > 1);
        }

        LoadedCase withCase(LoadedScenario scenario) {
            return Objects.requireNonNull(caseFile).with(scenario);
        }

        /** A fragment lacks so much that one sentence says it better than a list. */
        private void refuseFragment(Node tree) throws ScenarioException {
            boolean fragment = tree instanceof Node.Block block
                    && !block.entries().isEmpty()
                    && OF_SCENARIO.stream().noneMatch(block.entries()::containsKey)
                    && block.entries().keySet().stream()
                            .allMatch(key -> SHAPE.byKey().containsKey(key) || Cover.isKey(key));
            if (fragment) {
                String what = "this is a part of a scenario and asks no question";
                problems.error(tree.where(), "", what, "name it under use in a scenario");
                problems.throwIfErrors(limits);
            }
        }

        private Node merged(List<Node.Block> layers, List<String> overrides) {
            Overlay overlay = new Overlay(problems);
            Node tree = null;
            for (Node.Block layer : layers) {
                tree = overlay.lay(SHAPE, tree, layer, "");
            }
            Setting setting = new Setting(SHAPE, limits, budget, problems);
            Node set = Objects.requireNonNull(tree);
            for (int i = 0; i < overrides.size(); i++) {
                set = setting.lay(set, overrides.get(i), i + 1);
            }
            return set;
        }

        private LoadedScenario loaded(String name, Node tree, Scenario first, Binder binder) {
            Map<String, Integer> slots = binder.slots();
            Scenario scenario = first;
            Map<String, Quantity> quantities = binder.quantities();
            if (!slots.isEmpty()) {
                Binder again = new Binder(SHAPE, tree, slots, new Problems());
                scenario = (Scenario) again.bind();
                quantities = again.quantities();
            }
            List<Quantity> uncertain = slots.keySet().stream()
                    .map(quantities::get)
                    .map(Objects::requireNonNull)
                    .toList();
            List<Inventory.Leaf> leaves = Inventory.of(scenario);
            return new LoadedScenario(
                    name,
                    scenario,
                    uncertain,
                    binder.provenance(),
                    problems.sorted(),
                    ScenarioWriter.write(scenario, leaves, binder.provenance()),
                    Fingerprint.of(leaves, Inventory.orders(scenario)));
        }
    }
}
