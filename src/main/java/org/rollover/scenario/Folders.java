package org.rollover.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folders that files may be taken from, and how a file's name is looked up in them. */
final class Folders {
    private static final String ENDING = ".yaml";
    private static final int MOST_LISTED = 200;
    private static final int MOST_VISITED = 5000;

    /** A file that exists where it may; {@code file} with links followed, {@code shown} as messages call it. */
    record Found(Path file, String shown) {}

    private final @Nullable Path shipped;
    private final @Nullable Path own;

    /**
     * @param shipped the folder of the shipped scenarios, or null
     * @param own the folder of the user's file, or null where it came as a text
     */
    Folders(@Nullable Path shipped, @Nullable Path own) {
        this.shipped = shipped;
        this.own = own == null ? null : real(own);
    }

    /** The first file, in its folder with links followed; the file itself may be a link to anywhere. */
    Path start(Path file) {
        Path name = file.getFileName();
        return own == null || name == null ? file : own.resolve(name);
    }

    /** The path with links followed, or null where there is nothing. */
    static @Nullable Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException | SecurityException e) {
            return null;
        }
    }

    /** The file that {@code word} names in {@code from}, or null if that was complained about. */
    @Nullable
    Found find(Node.Word word, String path, Found from, boolean text, Problems problems) {
        Path named;
        try {
            named = Path.of(word.text());
            if (word.text().codePoints().anyMatch(Names::isUnseen)) {
                throw new InvalidPathException(word.text(), "unseen characters");
            }
        } catch (InvalidPathException e) {
            problems.error(word.where(), path, Problems.quote(word.text()) + " is not a file name", "");
            return null;
        }
        List<Path> folders = new ArrayList<>();
        List<Path> shown = new ArrayList<>();
        if (!text && from.file().getParent() != null) {
            folders.add(from.file().getParent());
            Path sibling = Path.of(from.shown()).getParent();
            shown.add(sibling == null ? Path.of("") : sibling);
        }
        if (shipped != null) {
            folders.add(shipped);
            shown.add(shipped);
        }
        boolean left = false;
        for (int i = 0; i < folders.size(); i++) {
            Path candidate = existing(folders.get(i), named);
            if (candidate != null && inside(candidate)) {
                Path display = shown.get(i).resolve(named).normalize();
                return new Found(candidate, ending(display, candidate));
            }
            left |= candidate != null || !inside(folders.get(i).resolve(named).normalize());
        }
        complain(word, path, left || named.isAbsolute(), folders, problems);
        return null;
    }

    private static String ending(Path display, Path candidate) {
        boolean completed =
                candidate.toString().endsWith(ENDING) && !display.toString().endsWith(ENDING);
        return completed ? display + ENDING : display.toString();
    }

    private static @Nullable Path existing(Path folder, Path named) {
        Path exact = real(folder.resolve(named));
        boolean usable =
                exact != null && (Files.isRegularFile(exact) || named.toString().endsWith(ENDING));
        return usable ? exact : real(folder.resolve(named + ENDING));
    }

    private boolean inside(Path file) {
        if (own != null && file.startsWith(own)) {
            return true;
        }
        Path real = shipped == null ? null : real(shipped);
        return real != null && file.startsWith(real);
    }

    private void complain(Node.Word word, String path, boolean left, List<Path> folders, Problems problems) {
        if (left) {
            String what = "the file " + Problems.quote(word.text()) + " leaves the folder";
            problems.error(
                    word.where(),
                    path,
                    what,
                    "files are taken from the scenario's own folder and from the shipped scenarios");
            return;
        }
        TreeSet<String> known = new TreeSet<>();
        folders.forEach(folder -> list(folder, known));
        String wanted = word.text().endsWith(ENDING) ? word.text() : word.text() + ENDING;
        String what = "there is no file " + Problems.quote(word.text());
        problems.error(word.where(), path, what, "", Nearest.to(wanted, known));
    }

    /** Names of scenario files two levels deep; a missing name is looked for among them. */
    private static void list(Path folder, TreeSet<String> known) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.limit(MOST_VISITED)
                    .filter(file -> file.toString().endsWith(ENDING))
                    .limit(MOST_LISTED)
                    .forEach(
                            file -> known.add(folder.relativize(file).toString().replace('\\', '/')));
        } catch (IOException | java.io.UncheckedIOException e) {
            // Without the names there is no suggestion; that the file is missing is said all the same.
            return;
        }
    }
}
