package org.rollover.face.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** Folders of cases: the shipped one, the user's, and those kept with an answer. */
final class Casebooks {
    static final Path SHIPPED = Path.of("scenarios", "casebook");

    private Casebooks() {}

    /** The folder that is named, or the shipped one; what is wrong with it is noted. */
    static Path folder(Surroundings surroundings, @Nullable String asked, Faults faults) {
        Path home = surroundings.home();
        if (asked == null) {
            if (home == null || !Files.isDirectory(home.resolve(SHIPPED))) {
                faults.add("there is no shipped casebook here; name a folder of cases");
                return Path.of("");
            }
            return home.resolve(SHIPPED);
        }
        try {
            Path own = surroundings.folder().resolve(asked);
            Path found = home != null && !Files.exists(own) ? home.resolve(asked) : own;
            if (!Files.isDirectory(found)) {
                faults.add(asked + (Files.exists(found) ? " is a file; name a folder of cases" : ": no such folder"));
            }
            return found;
        } catch (InvalidPathException e) {
            faults.add(Words.noName(asked, e));
            return Path.of("");
        }
    }

    /** What a folder is called in an answer. */
    static String named(@Nullable String asked) {
        return asked == null ? SHIPPED.toString().replace('\\', '/') : asked;
    }

    /** The last part of a folder's name, under which its answers are kept. */
    static String lastName(String named) {
        return named.substring(Math.max(named.lastIndexOf('/'), named.lastIndexOf('\\')) + 1);
    }

    /** A case with what happened in its text, so that what is kept holds all of it. */
    static LoadedScenario whole(LoadedCase one) {
        LoadedScenario scenario = one.scenario();
        return new LoadedScenario(
                scenario.name(),
                scenario.scenario(),
                scenario.uncertain(),
                scenario.provenance(),
                scenario.warnings(),
                one.resolvedYaml(),
                scenario.sha256());
    }

    /** The cases kept with an answer. */
    static List<LoadedCase> kept(Saved saved, ScenarioReader reader) throws ArchiveException {
        List<LoadedCase> cases = new ArrayList<>();
        List<String> names = saved.dossier().texts(Saved.NAMES);
        for (int c = 0; c < names.size(); c++) {
            String yaml = saved.dossier()
                    .untouched(Saved.file(c), ReadingLimits.defaults().fileBytes());
            try {
                cases.add(reader.readCaseText(yaml, names.get(c) + ".yaml"));
            } catch (ScenarioException e) {
                throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
            }
        }
        return List.copyOf(cases);
    }
}
