package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.FolderName;
import org.rollover.archive.Manifest;
import org.rollover.scenario.Nearest;
import org.rollover.study.KeptStudy;

/**
 * Finds the result that someone names: by its path, by the name of its folder alone, by the name of a study, or by that of a
 * scenario for the newest of its runs.
 */
final class ResultPlace {
    /** Where results are kept, unless another place is named. */
    static final Path USUAL = Path.of("results");

    static final String STUDIES = "studies";
    private static final String RUN = "run";
    private static final int MOST_TOLD = 5;

    private ResultPlace() {}

    /** The folder of the result; where there is none, or more than one, that is noted and what was named comes back. */
    static Path of(Surroundings surroundings, String named, Faults faults) {
        return of(surroundings, USUAL, named, faults);
    }

    /**
     * The same among the results of a folder.
     *
     * @param results the folder of results, as it was named
     */
    static Path of(Surroundings surroundings, Path results, String named, Faults faults) {
        Path place;
        try {
            place = surroundings.folder().resolve(named).normalize();
        } catch (InvalidPathException e) {
            faults.add(Words.noName(named, e));
            return surroundings.folder();
        }
        Path root = surroundings.folder().resolve(results);
        if (named.isBlank()) {
            faults.add("a name is missing; name a result, as " + results.resolve("italy-2018"));
            return place;
        }
        if (isResult(place)) {
            return place;
        }
        List<Path> found = called(root, named);
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.size() > 1) {
            faults.add(named + ": " + found.size() + " results are called that: " + told(surroundings, found)
                    + "; name one with its folder");
            return place;
        }
        Path shelf = Files.isDirectory(place) ? place : inside(root, FolderName.of(named));
        Optional<Path> newest = newest(shelf);
        if (newest.isEmpty()) {
            faults.add(none(root, results, named, place));
        }
        return newest.orElse(place);
    }

    /** True of a folder that holds a run or a study, whole or not. */
    static boolean isResult(Path folder) {
        return Files.isRegularFile(folder.resolve(Manifest.FILE)) || KeptStudy.isAt(folder);
    }

    /** All folders of results below a folder, in order of their names; links are not followed, hidden folders are left out. */
    static List<Path> all(Path root) {
        List<Path> all = new ArrayList<>();
        for (Path shelf : folders(root)) {
            if (isResult(shelf)) {
                all.add(shelf);
            } else {
                folders(shelf).stream().filter(ResultPlace::isResult).forEach(all::add);
            }
        }
        return all;
    }

    /** The folders in a folder by name, without links and hidden ones; none where it cannot be read. */
    static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .filter(folder -> !name(folder).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static String name(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    /** Those whose path below the root, or whose own name, is the one that was typed. */
    private static List<Path> called(Path root, String named) {
        Path below = inside(root, named);
        if (!below.equals(root) && isResult(below)) {
            return List.of(below);
        }
        Path study = inside(root.resolve(STUDIES), named);
        if (isResult(study)) {
            return List.of(study);
        }
        return all(root).stream().filter(folder -> name(folder).equals(named)).toList();
    }

    /** A folder below a root, or the root itself where the name leads out of it. */
    private static Path inside(Path root, String named) {
        Path place = root.resolve(named).normalize();
        return place.startsWith(root.normalize()) ? place : root;
    }

    /** The newest run in the folder of a scenario; the newest of whatever kind where nothing was run. */
    private static Optional<Path> newest(Path shelf) {
        return folders(shelf).stream()
                .filter(ResultPlace::isResult)
                .map(Candidate::of)
                .max(Comparator.comparing(Candidate::isRun)
                        .thenComparing(Candidate::started)
                        .thenComparing(Candidate::folder))
                .map(Candidate::folder);
    }

    /**
     * What may be meant.
     *
     * @param isRun whether {@code run} made it; nobody else wrote results before commands were kept
     * @param started when it was begun, as its manifest says
     */
    private record Candidate(Path folder, boolean isRun, String started) {
        /** A damaged one sorts first. */
        static Candidate of(Path folder) {
            try {
                Manifest manifest = Dossier.open(folder).manifest();
                Object command = manifest.options().getOrDefault(Saved.COMMAND, RUN);
                return new Candidate(folder, RUN.equals(command), manifest.started());
            } catch (ArchiveException e) {
                return new Candidate(folder, false, "");
            }
        }
    }

    private static String none(Path root, Path results, String named, Path place) {
        Set<String> known = new LinkedHashSet<>();
        for (Path shelf : folders(root)) {
            if (!name(shelf).equals(STUDIES)
                    && (isResult(shelf) || newest(shelf).isPresent())) {
                known.add(name(shelf));
            }
        }
        all(root).forEach(folder -> known.add(name(folder)));
        String typed = String.valueOf(Path.of(named).getFileName());
        String near = Nearest.to(typed, known);
        String what = Files.exists(place) ? "no result, nor a folder of results" : "there is no such result";
        if (near != null) {
            return named + ": " + what + "; did you mean '" + near + "'?";
        }
        return named + ": " + what
                + (known.isEmpty() ? ", and none in " + results : "; rollover results lists what there is");
    }

    private static String told(Surroundings surroundings, List<Path> found) {
        List<String> some = found.stream()
                .limit(MOST_TOLD)
                .map(folder -> shown(surroundings, folder).toString())
                .toList();
        return String.join(", ", some) + (found.size() > MOST_TOLD ? " and more" : "");
    }

    /** A folder as it is told: from where the user is, if it lies below. */
    static Path shown(Surroundings surroundings, Path place) {
        return place.startsWith(surroundings.folder()) ? surroundings.folder().relativize(place) : place;
    }
}
