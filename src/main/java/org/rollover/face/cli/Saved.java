package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/**
 * A saved inquiry, to be asked again.
 *
 * @param dossier the folder
 * @param scenarios the scenarios in it, in order
 * @param threads threads to use now
 */
record Saved(Dossier dossier, List<LoadedScenario> scenarios, int threads) {
    static final String COMMAND = "command";
    static final String NAMES = "scenarios";
    private static final String SCENARIO = "scenario.yaml";
    static final int MOST_SCENARIOS = 100;
    /** More scenarios than this are a casebook, which goes by its own name. */
    static final int MOST_TOLD = 10;

    /** Reads the scenarios of a folder, which must be as they were written. */
    static Saved in(Dossier dossier, int threads) throws ArchiveException {
        List<String> names = dossier.texts(NAMES);
        if (names.isEmpty() || names.size() > MOST_SCENARIOS) {
            throw new BadInput(
                    dossier.folder() + ": its manifest names " + names.size() + " scenarios; the folder is damaged");
        }
        List<LoadedScenario> scenarios = new ArrayList<>();
        for (int s = 0; s < names.size(); s++) {
            scenarios.add(read(dossier, file(s), names.get(s)));
        }
        return new Saved(dossier, List.copyOf(scenarios), threads);
    }

    /** The file of a scenario by its place, from 0. */
    static String file(int place) {
        return place == 0 ? SCENARIO : "scenario-" + (place + 1) + ".yaml";
    }

    private static LoadedScenario read(Dossier dossier, String file, String name) throws ArchiveException {
        String yaml = dossier.untouched(file, ReadingLimits.defaults().fileBytes());
        try {
            return new ScenarioReader(null, ReadingLimits.defaults()).readText(yaml, name + ".yaml", List.of());
        } catch (ScenarioException e) {
            List<String> lines =
                    new ArrayList<>(String.valueOf(e.getMessage()).lines().toList());
            lines.add("this version cannot read " + dossier.folder().resolve(file) + ", which version "
                    + dossier.manifest().version() + " wrote");
            throw new BadInput(lines);
        }
    }

    /** Steps that were finished. */
    long done() {
        return dossier.manifest().done();
    }

    /** True unless it was stopped before its end. */
    boolean complete() {
        return dossier.manifest().complete();
    }

    /** A whole number among the options, which must lie within limits. */
    long whole(String option, long least, long most) throws ArchiveException {
        long number = dossier.option(option);
        if (number < least || number > most) {
            throw damaged(option, String.valueOf(number));
        }
        return number;
    }

    /** What to throw where an option is not what was ever written. */
    BadInput damaged(String option, String value) {
        return new BadInput(
                dossier.folder() + ": its manifest has " + option + " " + value + "; the folder is damaged");
    }

    /** The plan that {@link LuckOptions} wrote, run to its end. */
    Plan plan() throws ArchiveException {
        return new Plan(
                dossier.option("seed"),
                whole("replicates", 1, LuckOptions.MOST_REPLICATES),
                (int) whole("perDraw", 1, LuckOptions.MOST_PER_DRAW),
                threads);
    }
}
