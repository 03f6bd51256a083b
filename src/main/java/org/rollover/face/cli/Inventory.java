package org.rollover.face.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Holding;
import org.rollover.archive.Lease;
import org.rollover.archive.Manifest;
import org.rollover.archive.Removal;
import org.rollover.report.ShortAnswer;
import org.rollover.study.KeptStudy;

/** What lies in a folder of results. */
final class Inventory {
    /** The hidden folder of a run under way, or killed: a time, perhaps a command, a hash, a number. */
    private static final Pattern UNFINISHED = Pattern.compile("\\.[0-9]{8}-[0-9]{6}-.+-[0-9]+");

    private static final int LARGEST_RESULT = 64 << 20;
    private static final String STUDY = "study";

    /** How far a result came. */
    enum State {
        COMPLETE,
        STOPPED_EARLY,
        /** A study that is not finished, or what a killed run left. */
        UNFINISHED,
        /** The same while a program writes in it. */
        UNDER_WAY,
        DAMAGED,
        OTHER_FORMAT;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One folder.
     *
     * @param folder where it is
     * @param kind the command that made it; empty if nobody knows
     * @param scenario what it is of; empty if nobody knows
     * @param when it was begun, or last changed where nothing says so
     * @param answer in a few words, or what is wrong with it
     * @param bytes of all that is in it
     */
    record Entry(Path folder, String kind, String scenario, Instant when, String answer, long bytes, State state) {}

    private final Path root;

    Inventory(Path root) {
        this.root = root;
    }

    /** All results and what killed runs left, the newest first. */
    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Path folder : ResultPlace.all(root)) {
            entries.add(entry(folder));
        }
        unfinished().forEach(folder -> entries.add(left(folder)));
        entries.sort(Comparator.comparing(Entry::when).reversed().thenComparing(Entry::folder));
        return entries;
    }

    /** The hidden folders of runs that are under way or were killed, and of results that are half removed. */
    List<Path> unfinished() {
        List<Path> found = new ArrayList<>(hidden(root));
        ResultPlace.folders(root).stream()
                .filter(shelf -> !ResultPlace.isResult(shelf))
                .forEach(shelf -> found.addAll(hidden(shelf)));
        return found;
    }

    private static List<Path> hidden(Path shelf) {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(shelf)) {
            return inside.filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                    .filter(folder ->
                            UNFINISHED.matcher(ResultPlace.name(folder)).matches() || isHalfRemoved(folder))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    static boolean isHalfRemoved(Path folder) {
        return ResultPlace.name(folder).startsWith(Removal.HIDDEN);
    }

    private static Entry left(Path folder) {
        boolean held = Lease.isHeld(folder);
        String what = isHalfRemoved(folder)
                ? "half removed"
                : held ? "a run is writing here" : "a run that was killed left this";
        return new Entry(
                folder,
                "",
                shelf(folder),
                changed(folder),
                what,
                bytes(folder),
                held ? State.UNDER_WAY : State.UNFINISHED);
    }

    private static String shelf(Path folder) {
        Path parent = folder.getParent();
        return parent == null ? "" : ResultPlace.name(parent);
    }

    static Entry entry(Path folder) {
        long bytes = bytes(folder);
        if (!Files.exists(folder.resolve(Manifest.FILE))) {
            boolean held = Holding.isHeld(folder);
            return new Entry(
                    folder,
                    STUDY,
                    "",
                    changed(folder),
                    held ? "a run is writing here" : "rollover study goes on with it",
                    bytes,
                    held ? State.UNDER_WAY : State.UNFINISHED);
        }
        try {
            return entry(Dossier.open(folder), bytes);
        } catch (ArchiveException e) {
            String why = String.valueOf(e.getMessage());
            String file = folder.resolve(Manifest.FILE) + ": ";
            String brief = why.startsWith(file) ? Manifest.FILE + " " + why.substring(file.length()) : why;
            return new Entry(
                    folder,
                    "",
                    "",
                    changed(folder),
                    brief,
                    bytes,
                    e.otherFormat() ? State.OTHER_FORMAT : State.DAMAGED);
        }
    }

    private static Entry entry(Dossier dossier, long bytes) {
        Manifest manifest = dossier.manifest();
        String kind = String.valueOf(manifest.options().getOrDefault(Saved.COMMAND, ""));
        List<String> faults = dossier.faults(false);
        State state = !faults.isEmpty() ? State.DAMAGED : manifest.complete() ? State.COMPLETE : State.STOPPED_EARLY;
        String answer = faults.isEmpty()
                ? answer(dossier, kind) + changed(manifest)
                : faults.get(0) + (faults.size() > 1 ? ", and " + (faults.size() - 1) + " more" : "");
        boolean study = KeptStudy.isAt(dossier.folder());
        String book = String.valueOf(manifest.options().getOrDefault("casebook", ""));
        String scenario = book.isEmpty() || study ? manifest.scenario().getOrDefault("name", "") : book;
        return new Entry(dossier.folder(), kind, scenario, instant(manifest, dossier.folder()), answer, bytes, state);
    }

    /** What was set by hand, so that two answers about one scenario are told apart. */
    private static String changed(Manifest manifest) {
        return manifest.options().get("set") instanceof List<?> set && !set.isEmpty()
                ? ", with " + set.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : "";
    }

    private static String answer(Dossier dossier, String kind) {
        try {
            byte[] json = dossier.bytes("result.json", LARGEST_RESULT).orElse(new byte[0]);
            return json.length == 0 ? "" : ShortAnswer.of(kind, new ObjectMapper().readTree(json));
        } catch (JsonProcessingException | ArchiveException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Instant instant(Manifest manifest, Path folder) {
        try {
            return Instant.parse(manifest.started());
        } catch (DateTimeException e) {
            return changed(folder);
        }
    }

    static Instant changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder, LinkOption.NOFOLLOW_LINKS).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }

    /** Links count as nothing, and are not followed. */
    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .mapToLong(Inventory::size)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
