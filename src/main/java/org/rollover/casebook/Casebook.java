package org.rollover.casebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.HistoricalDecision;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.Location;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Severity;

/**
 * The cases of a folder.
 *
 * @param cases those that can be read, in the order of their files' paths
 * @param refused those that cannot, each with all that is wrong; never left out of sight
 * @param twins what two cases have in common and must not: a name, or a row of a table; a sentence each, with both files
 */
public record Casebook(List<LoadedCase> cases, List<Refused> refused, List<String> twins) {
    private static final String ENDING = ".yaml";

    /** Endings that look like that of a case. */
    private static final List<String> ALIKE = List.of(ENDING, ".yml");

    /** Folders of a casebook that hold pieces of cases, and no cases. */
    private static final String PARTS = "parts";

    private static final int DEEPEST = 4;

    /** A case that cannot be read, or what looks like one. */
    public record Refused(Path file, List<Problem> problems) {}

    public Casebook {
        cases = List.copyOf(cases);
        refused = List.copyOf(refused);
        twins = List.copyOf(twins);
    }

    /**
     * Reads all cases in a folder and in its folders, but for those called {@code parts}.
     *
     * @param folder may be a link to one; links in it are followed where they lead to files in it
     * @param overrides changes to every scenario, as {@code parameters.ask=0.02}
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Casebook read(Path folder, ScenarioReader reader, List<String> overrides) {
        List<LoadedCase> cases = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        List<String> twins = new ArrayList<>();
        Map<String, Path> seen = new HashMap<>();
        try {
            Path real = folder.toRealPath();
            for (Path found : files(real)) {
                // As the folder was named, and not where it lies.
                Path inner = real.relativize(found);
                Path file = folder.resolve(inner);
                String fault = fault(found, real);
                if (fault != null) {
                    Location where = new Location(file.toString(), 0, 0);
                    refused.add(new Refused(file, List.of(new Problem(Severity.ERROR, where, "", fault, "", null))));
                    continue;
                }
                try {
                    LoadedCase read = reader.readCase(file, overrides);
                    cases.add(read);
                    twins(read, inner, seen, twins);
                } catch (ScenarioException e) {
                    refused.add(new Refused(file, e.problems()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Casebook(cases, refused, twins);
    }

    /** Cases go by their names, and a decision is scored once. */
    private static void twins(LoadedCase read, Path file, Map<String, Path> seen, List<String> twins) {
        String name = read.scenario().name();
        Path namesake = seen.putIfAbsent("case " + name, file);
        if (namesake != null) {
            twins.add("two cases are called " + name + ": " + both(namesake, file)
                    + "; give each file a name of its own");
        }
        for (HistoricalDecision decision : read.outcome().decisions()) {
            Path other = seen.putIfAbsent("row " + decision.row(), file);
            if (other != null) {
                twins.add("two cases name the row " + decision.row() + ": " + both(other, file)
                        + "; a decision is scored once");
            }
        }
    }

    private static String both(Path one, Path other) {
        return (one + " and " + other).replace('\\', '/');
    }

    /** What looks like a case, and links to folders, which are not followed. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(file -> alike(file) || (Files.isSymbolicLink(file) && Files.isDirectory(file)))
                    .filter(file -> !file.equals(folder))
                    .filter(file -> Stream.iterate(folder.relativize(file), p -> p != null, Path::getParent)
                            .noneMatch(part -> part.endsWith(PARTS)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean alike(Path file) {
        String lower = file.toString().toLowerCase(Locale.ROOT);
        return ALIKE.stream().anyMatch(lower::endsWith);
    }

    /** Why this is no case before it is looked into, or null. */
    private static @Nullable String fault(Path file, Path folder) throws IOException {
        if (Files.isSymbolicLink(file)) {
            if (!Files.exists(file)) {
                return "this is a link that leads nowhere";
            }
            if (Files.isDirectory(file)) {
                return "this is a link to a folder, and is not followed";
            }
            if (!file.toRealPath().startsWith(folder)) {
                return "this is a link that leads out of the folder";
            }
        }
        if (Files.isDirectory(file)) {
            return "this is a folder that is called like a case";
        }
        if (!Files.isRegularFile(file)) {
            return "this is not a plain file";
        }
        return file.toString().endsWith(ENDING) ? null : "the names of cases end in " + ENDING;
    }
}
