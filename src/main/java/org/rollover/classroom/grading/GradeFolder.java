package org.rollover.classroom.grading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollover.archive.Holding;
import org.rollover.archive.Removal;

/**
 * The folder of a grading. A hidden file in it says that it is one, and of which exercise; nothing is written into a folder with
 * other files, and nothing but such a folder is deleted.
 */
public final class GradeFolder implements AutoCloseable {
    /** The hidden file by which a folder is known to be ours. */
    static final String MARKER = ".rollover-grades";

    static final String FIGURES = ".figures";
    static final String FEEDBACK = "feedback";
    private static final String OURS =
            "A grading by Rollover. rollover grade --forget deletes this folder.\nexercise: ";
    private static final String NEW = ".part-new";
    private static final String OLD = ".part-old";

    /** All files that a grading may have, but pages and figures. */
    private static final Set<String> FILES = Set.of(
            MARKER,
            ".lock",
            Changes.LAST,
            Books.CANVAS,
            Books.MOODLE,
            Books.GRADES,
            Books.FILES,
            HandMarks.FILE,
            "marks-before.csv",
            "class.html",
            "grading.log",
            "changes.csv",
            "pseudonyms.csv");

    private static final Pattern LITTER = Pattern.compile("\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\.~lock\\..*#");

    private static final String GENERATOR = "<meta name=\"generator\" content=\"Rollover\">";
    private static final int HEAD = 4000;

    private final Holding holding;

    private GradeFolder(Holding holding) {
        this.holding = holding;
    }

    /** The folder cannot be used, for a reason that the message tells. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /** Takes hold of the folder of an exercise's grading, which is made where it is missing. */
    public static GradeFolder open(Path place, String exercise) throws IOException, Refused {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(place)) {
            throw new Refused(place + " is a file; name a folder");
        }
        readable(place);
        if (Files.isDirectory(place) && !isOurs(place)) {
            try (Stream<Path> files = Files.list(place)) {
                if (files.anyMatch(file -> !LITTER.matcher(name(file)).matches())) {
                    throw new Refused(place + " holds other files; name a folder that is empty or not there yet");
                }
            }
        }
        if (isOurs(place) && !Files.readString(place.resolve(MARKER)).equals(marker(exercise))) {
            throw new Refused(place + " holds the grading of another exercise; name another folder");
        }
        try {
            Holding holding = Holding.of(place);
            holding.write(MARKER, marker(exercise));
            Removal.contents(place.resolve(NEW));
            rescue(place.resolve(OLD), place.resolve(FEEDBACK));
            Removal.contents(place.resolve(OLD));
            return new GradeFolder(holding);
        } catch (Holding.Held e) {
            throw new Refused("another grading is writing in " + place + "; wait for its end");
        }
    }

    private static String marker(String exercise) {
        return OURS + exercise + "\n";
    }

    /** That it is no folder of ours can be said only of one that can be looked into. */
    private static void readable(Path folder) throws Refused {
        Path marker = folder.resolve(MARKER);
        if (Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS) && !Files.isReadable(marker)) {
            throw new Refused(marker + " cannot be read: no permission");
        }
    }

    /** Whether a folder is that of a grading. */
    static boolean isOurs(Path folder) {
        Path marker = folder.resolve(MARKER);
        try {
            return Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(marker) < 1000
                    && Files.readString(marker).startsWith(OURS);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where it is. */
    public Path path() {
        return holding.folder();
    }

    /** Where figures are kept. */
    public Path figures() {
        return path().resolve(FIGURES);
    }

    /**
     * Puts files in the place of those of the grading before: all are written under a hidden name first. Pages of the grading before
     * go; what it had of other names stays, and what somebody else has put among them.
     */
    void publish(Map<String, Supplier<String>> files) throws IOException {
        Path fresh = Files.createDirectories(path().resolve(NEW));
        Files.createDirectories(fresh.resolve(FEEDBACK));
        for (Map.Entry<String, Supplier<String>> file : files.entrySet()) {
            Files.write(fresh.resolve(file.getKey()), file.getValue().get().getBytes(StandardCharsets.UTF_8));
        }
        Path pages = path().resolve(FEEDBACK);
        if (Files.exists(pages, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(pages, path().resolve(OLD), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh.resolve(FEEDBACK), pages, StandardCopyOption.ATOMIC_MOVE);
        for (String file : files.keySet()) {
            if (!file.startsWith(FEEDBACK + "/")) {
                Files.move(
                        fresh.resolve(file),
                        path().resolve(file),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        rescue(path().resolve(OLD), pages);
        Removal.contents(path().resolve(OLD));
        Removal.contents(fresh);
    }

    /** Brings back what lies among the pages of a grading before and is no page. */
    private static void rescue(Path old, Path pages) throws IOException {
        if (!Files.isDirectory(old, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> strange;
        try (Stream<Path> files = Files.list(old)) {
            strange = files.filter(file -> !isPage(file)).sorted().toList();
        }
        for (Path file : strange) {
            Files.createDirectories(pages);
            Path place = pages.resolve(name(file));
            for (int twin = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); twin++) {
                place = pages.resolve(twin + "-" + name(file));
            }
            Files.move(file, place);
        }
    }

    /** Whether it is a page as gradings write them: others may lie beside them. */
    private static boolean isPage(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || !name(file).endsWith(".html")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(GENERATOR);
        } catch (IOException e) {
            return false;
        }
    }

    /** Writes one file whole, and to the disk itself. */
    void write(String file, String text) throws IOException {
        holding.write(file, text);
    }

    void remove(String file) throws IOException {
        holding.remove(file);
    }

    @Override
    public void close() {
        holding.close();
    }

    // ------------------------------------------------------------------------------------------------ forgetting

    /**
     * What would be deleted with a folder.
     *
     * @throws Refused if it is no folder of a grading, is being written, or holds what no grading writes
     */
    public static List<String> contents(Path folder) throws IOException, Refused {
        if (Files.isSymbolicLink(folder)) {
            throw new Refused(folder + " is a link, and no folder; links are not followed");
        }
        if (!Files.isDirectory(folder)) {
            throw new Refused(folder + ": there is no such folder");
        }
        readable(folder);
        if (!isOurs(folder)) {
            throw new Refused(
                    folder
                            + " is no folder of a grading by Rollover, nor one of nothing but students' folders, and stays as it is");
        }
        if (Holding.isHeld(folder)) {
            throw new Refused("a grading is writing in " + folder + "; wait for its end, or stop it");
        }
        List<String> all = new ArrayList<>();
        TreeSet<String> strange = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !path.equals(folder)).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!isKnown(name, file)) {
                    strange.add(name);
                } else if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    all.add(name);
                }
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        if (!strange.isEmpty()) {
            List<String> few = strange.stream().limit(5).toList();
            throw new Refused(folder + " holds what no grading writes: " + String.join(", ", few)
                    + (strange.size() > few.size() ? " and " + (strange.size() - few.size()) + " more" : "")
                    + "; move that elsewhere first");
        }
        return all;
    }

    private static boolean isKnown(String name, Path file) {
        if (name.startsWith(NEW) || name.startsWith(OLD)) {
            return true;
        }
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            return name.equals(FEEDBACK) || name.equals(FIGURES);
        }
        String last = name(file);
        return FILES.contains(name)
                || Holding.isOwn(name)
                || LITTER.matcher(last).matches()
                || (name.matches(FEEDBACK + "/[^/]+") && isPage(file))
                || name.matches("\\.figures/(\\.)?[0-9a-f]{64}(\\.[0-9]+\\.part)?");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
