package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rollover.scenario.Nearest;
import org.rollover.study.KeptStudy;

/** Finds the folder of a study that someone names. */
final class StudyPlace {
    private static final Path USUAL = Path.of("results", "studies");

    private StudyPlace() {}

    /** The folder, also by its name alone under results/studies; faults are noted. */
    static Path of(Surroundings surroundings, Path named, Faults faults) {
        Path here = surroundings.folder().resolve(named);
        Path usual = surroundings.folder().resolve(USUAL).resolve(named);
        Path place = KeptStudy.isAt(here) || !KeptStudy.isAt(usual) ? here : usual;
        if (!KeptStudy.isAt(place)) {
            List<String> known = names(surroundings.folder().resolve(USUAL));
            String near = Nearest.to(String.valueOf(named.getFileName()), known);
            String what = Files.exists(place) ? "no folder of a study" : "there is no such folder";
            String hint = near != null
                    ? "; did you mean '" + USUAL.resolve(near) + "'?"
                    : known.isEmpty() ? "; rollover study makes one" : "; there are " + String.join(", ", known);
            faults.add(named + ": " + what + hint);
        }
        return place;
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> studies = Files.list(folder)) {
            return studies.filter(KeptStudy::isAt)
                    .map(study -> String.valueOf(study.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
