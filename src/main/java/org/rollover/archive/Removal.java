package org.rollover.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes a folder of results whole: it loses its name first, so that one that is half removed is never taken for a result.
 * Links in it are removed, and not followed.
 */
public final class Removal {
    /** Begins the hidden name of a folder that is being removed. */
    public static final String HIDDEN = ".removed-";

    private static final int MOST_TWINS = 1000;

    private Removal() {}

    /**
     * Removes a folder.
     *
     * @throws IOException if it keeps its name, or something of it is left under a hidden one
     */
    public static void of(Path folder) throws IOException {
        Path hidden = hidden(folder);
        Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
        contents(hidden);
    }

    private static Path hidden(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        for (int twin = 1; twin <= MOST_TWINS; twin++) {
            Path hidden = folder.resolveSibling(HIDDEN + name + "-" + twin);
            if (!Files.exists(hidden, LinkOption.NOFOLLOW_LINKS)) {
                return hidden;
            }
        }
        throw new IOException("there are " + MOST_TWINS + " half removed folders of that name");
    }

    /** Removes a folder and all that is in it, under the name that it has. */
    public static void contents(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
