package org.rollover.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that people name: their own, or shipped ones by their bare name.
 *
 * @param home the folder that holds the shipped {@code scenarios/}, or null if there is none
 */
public record Shelves(@Nullable Path home) {
    /** Shipped folders, below {@code scenarios/}, whose scenarios go by their bare name, too. */
    public static final List<Path> OF_SCENARIOS =
            List.of(Path.of("variants"), Path.of("casebook", "russia"), Path.of("casebook", "other"));

    private static final String SCENARIOS = "scenarios";
    private static final String ENDING = ".yaml";

    /** The name of a file without its ending. */
    public static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /**
     * The file itself, or the shipped one of that name where there is no such file.
     *
     * @param shelf the folder below {@code scenarios/}, as {@code studies}
     */
    public Path found(String shelf, Path file) {
        if (home != null && !Files.exists(file) && !file.isAbsolute()) {
            for (String ending : List.of("", ENDING)) {
                Path known = home.resolve(SCENARIOS).resolve(shelf).resolve(file + ending);
                if (Files.isRegularFile(known)) {
                    return known;
                }
            }
        }
        return file;
    }

    /**
     * A scenario that a file names: beside that file, or a shipped one, or as it is named.
     *
     * @param folder where the naming file lies
     * @throws InvalidPathException if it is no name of a file
     */
    public Path scenario(Path folder, String named) {
        for (String ending : List.of("", ENDING)) {
            Path beside = folder.resolve(named + ending).normalize();
            if (Files.isRegularFile(beside)) {
                return beside;
            }
        }
        if (home != null) {
            for (Path shelf : OF_SCENARIOS) {
                Path known = home.resolve(SCENARIOS).resolve(shelf).resolve(named + ENDING);
                if (Files.isRegularFile(known)) {
                    return known;
                }
            }
        }
        return Path.of(named);
    }
}
