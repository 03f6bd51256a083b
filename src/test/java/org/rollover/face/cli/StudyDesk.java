package org.rollover.face.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rollover.archive.Sha256;
import org.rollover.study.Studies;

/** A desk at which studies of the starter scenario are run. */
final class StudyDesk {
    /** Three walks of two numbers: nine points. */
    static final String WALKS = """
            title: Two numbers
            scenario: a.yaml
            uncertainties:
              noise: {path: parameters.vote-noise, range: [0.03, 0.12]}
              lobby: {path: lobbyists.Ruritania.budget, range: [0, 2]}
            design: {kind: morris, trajectories: 3}
            outcomes: [sustained, delay]
            replications: 40
            analyses:
              - {method: morris}
              - {method: morris, output: delay}
            """;

    /** Points of luck, as many as are wanted. */
    static final String MANY = """
            title: Many
            scenario: a.yaml
            uncertainties:
              noise: {path: parameters.vote-noise, range: [0.03, 0.12]}
              lobby: {path: lobbyists.Ruritania.budget, range: [0, 2]}
            design: {kind: monte-carlo, points: %d}
            outcomes: [sustained, delay]
            replications: %d
            """;

    private final Path folder;
    private final Desk desk;

    StudyDesk(Path folder) {
        this.folder = folder;
        this.desk = new Desk(folder);
    }

    Desk desk() {
        return desk;
    }

    /** Writes the study and its scenario; names its file. */
    String study(String yaml) {
        return Studies.write(folder, yaml).toString();
    }

    int type(String... args) {
        return desk.type(args);
    }

    String said() {
        return desk.said();
    }

    String complained() {
        return desk.complained();
    }

    Path kept(String name) {
        return folder.resolve("results").resolve("studies").resolve(name);
    }

    /** The hashes of all files of a folder but hidden ones, by name. */
    static Map<String, String> files(Path kept) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(kept)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    hashes.put(kept.relativize(file).toString().replace('\\', '/'), Sha256.of(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    /** The same without the manifest, which says when and where. */
    static Map<String, String> bits(Path kept) {
        Map<String, String> hashes = files(kept);
        hashes.remove("manifest.json");
        hashes.remove("ro-crate-metadata.json");
        return hashes;
    }

    /** The same of the points alone. */
    static Map<String, String> parts(Path kept) {
        Map<String, String> hashes = files(kept);
        hashes.keySet().removeIf(name -> !name.startsWith("points/") && !name.startsWith("replicates/"));
        return hashes;
    }
}
