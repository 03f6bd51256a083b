package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Problem;
import picocli.CommandLine.Option;

/** Changes to a scenario from the command line. */
final class QuestionOptions {
    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change one value of the scenario, as governments.Italy.salience=0.3; may be repeated.")
    private List<String> settings = new ArrayList<>();

    @Option(
            names = "--parameters",
            paramLabel = "FILE",
            description =
                    "Lay the general parameters of a file over those of the scenario: posterior (calibrated on the"
                            + " casebook), general, or a file of your own.")
    private @Nullable String parameters;

    /** True if parameters were asked for. */
    boolean hasParameters() {
        return parameters != null;
    }

    /** What is changed in every scenario, as {@code with the parameters posterior, ask=0.02}; empty if nothing is. */
    String changes() {
        List<String> changes = new ArrayList<>();
        if (parameters != null) {
            changes.add("the parameters " + parameters);
        }
        changes.addAll(settings);
        return changes.isEmpty() ? "" : "with " + String.join(", ", changes);
    }

    List<String> settings() {
        return List.copyOf(settings);
    }

    /** The same as they are typed. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        settings.forEach(setting -> words.add("--set=" + setting));
        if (parameters != null) {
            words.add("--parameters=" + parameters);
        }
        return words;
    }

    /** The scenario with the changes, or null where faults were noted. Warnings are said. */
    @Nullable
    LoadedScenario read(String file, Faults faults, Surroundings surroundings, boolean quiet) {
        boolean lay = check(surroundings, faults);
        Catalogue catalogue = lay ? catalogue(surroundings) : Catalogue.of(surroundings);
        LoadedScenario loaded = catalogue.read(file, settings, faults);
        if (loaded != null && !quiet && !settings.isEmpty()) {
            surroundings.say(loaded.name() + " with " + String.join(", ", settings));
        }
        if (loaded != null && !quiet) {
            for (Problem warning : loaded.warnings()) {
                surroundings.say(warning.toString());
            }
        }
        return loaded;
    }

    /** Notes what is wrong with the name of the parameters; false if anything is. */
    boolean check(Surroundings surroundings, Faults faults) {
        String fault = parameters == null ? null : Catalogue.of(surroundings).parametersFault(parameters);
        if (fault != null) {
            faults.add("--parameters: " + fault);
        }
        return fault == null;
    }

    /** The scenarios at hand, under these parameters. */
    Catalogue catalogue(Surroundings surroundings) {
        Catalogue catalogue = Catalogue.of(surroundings);
        return parameters == null ? catalogue : catalogue.with(parameters);
    }
}
