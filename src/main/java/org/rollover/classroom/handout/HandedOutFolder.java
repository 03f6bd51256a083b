package org.rollover.classroom.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rollover.archive.Removal;
import org.rollover.classroom.HandOut;

/** The folder in which the folders of an exercise's students lie, and nothing else. */
public final class HandedOutFolder {
    private static final Set<String> FILES = Set.of(
            "brief.html",
            "brief.md",
            "role.md",
            StudentFolder.SCENARIO,
            StudentFolder.SUBMISSION,
            StudentFolder.BEFORE,
            HandOut.FILE);

    private static final Pattern LITTER = Pattern.compile("\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\.~lock\\..*#");
    private static final int SHOWN = 5;

    private HandedOutFolder() {}

    /** The folder holds what no hand-out writes; the message names it. */
    public static final class Strange extends Exception {
        private static final long serialVersionUID = 1L;

        Strange(String message) {
            super(message);
        }
    }

    /** Whether a folder, and no link to one, holds students' folders and nothing else. */
    public static boolean isOne(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> own = inside.filter(path -> !isLeft(name(path))).toList();
            return !own.isEmpty() && own.stream().allMatch(StudentFolder::isOne);
        }
    }

    /** What a system leaves about, or a hand-out that was broken off. */
    private static boolean isLeft(String name) {
        return LITTER.matcher(name).matches()
                || name.startsWith(StudentFolder.HIDDEN)
                || name.startsWith(Removal.HIDDEN);
    }

    /**
     * The files that would be deleted with a folder of which {@link #isOne} is true.
     *
     * @throws Strange if there is a file that no hand-out writes
     */
    public static List<String> contents(Path folder) throws IOException, Strange {
        List<String> all = new ArrayList<>();
        TreeSet<String> strange = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> !path.equals(folder)).sorted().toList()) {
                Path inner = folder.relativize(file);
                String shown = inner.toString().replace('\\', '/');
                boolean folderOfOurs = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && inner.getNameCount() == 1;
                if (folderOfOurs) {
                    continue;
                }
                if (isLeft(name(inner.getName(0))) || isKnown(inner, file)) {
                    all.add(shown);
                } else {
                    strange.add(shown);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!strange.isEmpty()) {
            List<String> few = strange.stream().limit(SHOWN).toList();
            throw new Strange(folder + " holds what no hand-out writes: " + String.join(", ", few)
                    + (strange.size() > few.size() ? " and " + (strange.size() - few.size()) + " more" : "")
                    + "; move that elsewhere first");
        }
        return all;
    }

    private static boolean isKnown(Path inner, Path file) {
        String last = name(inner);
        return inner.getNameCount() == 2
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (FILES.contains(last) || LITTER.matcher(last).matches());
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
