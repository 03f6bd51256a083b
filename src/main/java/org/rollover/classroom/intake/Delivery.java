package org.rollover.classroom.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All files of a folder or zip, in the order of their names. A zip is read where it lies, entry by entry and never further than
 * the limits, and nothing of it is written to the disk.
 *
 * @param files the files
 */
public record Delivery(List<Received> files) {
    public Delivery {
        files = List.copyOf(files);
    }

    /** The folder or zip cannot be read at all. */
    public static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    /** A file where it lies, before it is read. */
    interface Item {
        /** Its name, with any separators. */
        String name();

        /** Why it is not read; empty if nothing is known against it. */
        String obstacle();

        /** Its bytes, or the first of them: one more than allowed tells that there are more. */
        byte[] read(int most) throws IOException;
    }

    /**
     * Reads what lies at a place.
     *
     * @param place a folder or a zip
     * @param skip a folder that is left out, where results are written
     * @throws Unusable if there is neither
     */
    public static Delivery of(Path place, IntakeLimits limits, Path skip) throws Unusable {
        if (Files.isDirectory(place)) {
            // Whoever grades may name a folder by a link; links within are not followed.
            return gather(FolderItems.of(real(place), limits, skip), limits);
        }
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new Unusable(place + ": there is no such folder or file");
        }
        if (!Files.isRegularFile(place)) {
            throw new Unusable(place + ": neither a folder nor a plain file");
        }
        return ZipItems.delivery(place, limits);
    }

    private static Path real(Path folder) throws Unusable {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new Unusable(folder + ": the folder cannot be read");
        }
    }

    /** Reads all items; a name that stands twice is not read, as nobody can tell which is meant. */
    static Delivery gather(List<Item> items, IntakeLimits limits) throws Unusable {
        if (items.size() > limits.files()) {
            throw new Unusable("there are more than " + limits.files()
                    + " files, so that nothing is graded; take out what is no submission, or grade parts of the class");
        }
        List<Item> sorted = items.stream()
                .sorted(Comparator.comparing(Item::name).thenComparing(Item::obstacle))
                .toList();
        Set<String> submissions = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (Item item : sorted) {
            List<String> parts = parts(item.name());
            String small = parts.get(parts.size() - 1).toLowerCase(Locale.ROOT);
            if (small.equals("submission.yaml") || small.equals("submission.yml")) {
                submissions.add(folder(parts));
            }
            if (!seen.add(item.name())) {
                twice.add(item.name());
            }
        }
        List<Received> files = new ArrayList<>();
        Budget budget = new Budget(limits);
        for (Item item : sorted) {
            List<String> parts = parts(item.name());
            FileKind kind = FileKind.of(parts, submissions.contains(folder(parts)));
            String shown = shown(parts);
            if (kind.ignored()) {
                files.add(Received.ignored(shown, kind.words()));
            } else if (twice.contains(item.name())) {
                files.add(Received.unread(
                        shown, "this name stands twice in the zip, so that nobody can tell which is meant"));
            } else if (!item.obstacle().isEmpty()) {
                files.add(Received.unread(shown, item.obstacle()));
            } else if (kind != FileKind.YAML) {
                files.add(Received.unread(shown, kind.words()));
            } else {
                files.add(budget.read(item, shown));
            }
        }
        return new Delivery(files);
    }

    /** How much may still be read. */
    private static final class Budget {
        private final IntakeLimits limits;
        private long left;

        Budget(IntakeLimits limits) {
            this.limits = limits;
            this.left = limits.allBytes();
        }

        Received read(Item item, String shown) throws Unusable {
            byte[] bytes;
            try {
                bytes = item.read(limits.fileBytes() + 1);
            } catch (IOException | RuntimeException e) {
                return Received.unread(shown, "the file cannot be read: it is damaged, encrypted or locked");
            }
            if (bytes.length > limits.fileBytes()) {
                return Received.unread(
                        shown, "the file is too large; a submission has at most " + limits.fileBytes() / 1000 + " kB");
            }
            left -= bytes.length;
            if (left < 0) {
                throw new Unusable("all submissions together hold more than " + limits.allBytes() / 1_000_000
                        + " MB, so that nothing is graded; grade parts of the class");
            }
            FileText text = FileText.of(bytes);
            return new Received(shown, text.text(), text.remarks(), text.fault(), false);
        }
    }

    private static List<String> parts(String name) {
        List<String> parts = Arrays.stream(name.replace('\\', '/').split("/", -1))
                .filter(part -> !part.isEmpty() && !part.equals("."))
                .toList();
        return parts.isEmpty() ? List.of("?") : parts;
    }

    private static String folder(List<String> parts) {
        return String.join("/", parts.subList(0, parts.size() - 1));
    }

    /** A name as it can be shown on one line. */
    private static String shown(List<String> parts) {
        StringBuilder shown = new StringBuilder();
        String.join("/", parts)
                .codePoints()
                .map(c -> Character.isISOControl(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.SURROGATE
                                || Character.getType(c) == Character.LINE_SEPARATOR
                                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
                        ? '?'
                        : c)
                .limit(300)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
