package org.rollover.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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
     * @throws Left if something of it is left under a hidden name
     * @throws IOException if it keeps its name
     */
    public static void of(Path folder) throws IOException {
        Path hidden = aside(folder);
        try {
            contents(hidden);
        } catch (IOException e) {
            throw new Left(hidden, e);
        }
    }

    /** Something of a folder could not be removed, and has no name of its own any more. */
    public static final class Left extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Path place;
        private final IOException why;

        Left(Path place, IOException why) {
            super("what is left is in " + place, why);
            this.place = place;
            this.why = why;
        }

        /** Where it is. */
        public Path place() {
            return place;
        }

        /** Why it could not be removed. */
        public IOException why() {
            return why;
        }
    }

    /** Takes its name away from a folder: where it is then. */
    public static Path aside(Path folder) throws IOException {
        Path hidden = hidden(folder);
        Files.move(folder, hidden, StandardCopyOption.ATOMIC_MOVE);
        return hidden;
    }

    /** What earlier removals of a folder of this name have left. */
    public static List<Path> left(Path folder) {
        String name = String.valueOf(folder.getFileName());
        return IntStream.rangeClosed(1, MOST_TWINS)
                .mapToObj(twin -> folder.resolveSibling(HIDDEN + name + "-" + twin))
                .filter(hidden -> Files.isDirectory(hidden, LinkOption.NOFOLLOW_LINKS))
                .toList();
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
            throw e.getCause();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
