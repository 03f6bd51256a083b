package org.rollover.casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/**
 * The cases of a folder.
 *
 * @param cases those that can be read, in the order of their files' paths
 * @param refused those that cannot, each with all that is wrong; never left out of sight
 */
public record Casebook(List<LoadedCase> cases, List<Refused> refused) {
    private static final String ENDING = ".yaml";

    /** Folders of a casebook that hold pieces of cases, and no cases. */
    private static final String PARTS = "parts";

    private static final int DEEPEST = 4;

    /** A case that cannot be read. */
    public record Refused(Path file, List<Problem> problems) {}

    public Casebook {
        cases = List.copyOf(cases);
        refused = List.copyOf(refused);
    }

    /**
     * Reads all cases in a folder and in its folders, but for those called {@code parts}.
     *
     * @param overrides changes to every scenario, as {@code parameters.ask=0.02}
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Casebook read(Path folder, ScenarioReader reader, List<String> overrides) {
        List<LoadedCase> cases = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (Path file : files(folder)) {
            try {
                cases.add(reader.readCase(file, overrides));
            } catch (ScenarioException e) {
                refused.add(new Refused(file, e.problems()));
            }
        }
        return new Casebook(cases, refused);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> file.toString().endsWith(ENDING) && Files.isRegularFile(file))
                    .filter(file -> Stream.iterate(folder.relativize(file), p -> p != null, Path::getParent)
                            .noneMatch(part -> part.endsWith(PARTS)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
