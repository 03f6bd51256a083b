package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Manifest;
import org.rollover.archive.Sha256;
import org.rollover.scenario.Nearest;
import org.rollover.study.KeptStudy;
import org.rollover.study.StudyStore;
import org.rollover.study.StudyTable;

/** Finds the folder of a study that someone names. */
final class StudyPlace {
    private static final Path USUAL = Path.of("results", "studies");

    private StudyPlace() {}

    /** The folder, also by its name alone under results/studies; faults are noted. */
    static Path of(Surroundings surroundings, Path named, Faults faults) {
        Path place = of(surroundings, named);
        if (KeptStudy.isAt(place)) {
            verify(place, faults);
            if (!Files.exists(place.resolve(Manifest.FILE)) && !faults.any()) {
                surroundings.say(
                        named + ": this study is not finished; what is said rests on the parts of its table that are"
                                + " whole, of 1,000 points each");
            }
        } else {
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

    /** The folder of that name, or, where that is no study's, the one under results/studies. */
    static Path of(Surroundings surroundings, Path named) {
        Path here = surroundings.folder().resolve(named);
        Path usual = surroundings.folder().resolve(USUAL).resolve(named);
        return KeptStudy.isAt(here) || !KeptStudy.isAt(usual) ? here : usual;
    }

    /** The tables of a finished study are as they were written; one that is under way has no list of them yet. */
    private static void verify(Path folder, Faults faults) {
        try {
            if (!Files.exists(folder.resolve(Manifest.FILE))) {
                if (StudyTable.parts(folder, StudyStore.PARTS).isEmpty()) {
                    faults.add(folder
                            + ": this study is not finished, and no part of its table is whole yet; rollover study"
                            + " goes on with it");
                }
                return;
            }
            Map<String, String> listed = Dossier.open(folder).manifest().files();
            for (Map.Entry<String, String> file : listed.entrySet()) {
                Path place = folder.resolve(file.getKey()).normalize();
                boolean inside = place.startsWith(folder.normalize());
                boolean told =
                        file.getKey().startsWith("analyses/") || file.getKey().equals("result.json");
                if (inside
                        && !told
                        && (!Files.isRegularFile(place) || !Sha256.of(place).equals(file.getValue()))) {
                    boolean table = file.getKey().endsWith(StudyStore.ENDING);
                    faults.add(place + ": " + (Files.exists(place) ? "not as it was written" : "is missing")
                            + (table
                                    ? "; delete this file if it is there, and run the study again, which works out its points"
                                            + " anew and keeps all others"
                                    : "; the folder is damaged"));
                }
            }
            for (String table : List.of(StudyStore.PARTS, StudyStore.HISTORIES)) {
                if (Files.isDirectory(folder.resolve(table))) {
                    StudyTable.parts(folder, table).stream()
                            .filter(part -> !listed.containsKey(table + "/" + part.getFileName()))
                            .forEach(part -> faults.add(part + ": the study did not write this file; take it away"));
                }
            }
        } catch (ArchiveException | IOException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
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
