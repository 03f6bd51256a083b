package org.rollover.report.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Manifest;

/**
 * Other answers about the very same scenario that lie beside a result: what explains it, what tips it. Of each command the newest
 * that is complete and of the same version.
 */
public final class Neighbours {
    private static final int MOST = 1000;

    private final Map<String, Kept> byCommand;

    private Neighbours(Map<String, Kept> byCommand) {
        this.byCommand = byCommand;
    }

    /** None. */
    public static Neighbours none() {
        return new Neighbours(Map.of());
    }

    /** Those beside a result. */
    public static Neighbours of(Kept kept) throws ArchiveException {
        Path parent = kept.folder().toAbsolutePath().normalize().getParent();
        Map<String, Kept> found = new LinkedHashMap<>();
        if (parent == null) {
            return none();
        }
        for (Path folder : newestFirst(parent)) {
            if (!folder.getFileName()
                    .equals(kept.folder().toAbsolutePath().normalize().getFileName())) {
                add(kept, folder, found);
            }
        }
        return new Neighbours(found);
    }

    private static List<Path> newestFirst(Path parent) throws ArchiveException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(folder -> Files.isRegularFile(folder.resolve(Manifest.FILE)))
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .toList();
        } catch (IOException e) {
            throw new ArchiveException(parent + ": cannot be listed (" + e.getMessage() + ")");
        }
    }

    private static void add(Kept kept, Path folder, Map<String, Kept> found) {
        try {
            Path beside = Path.of(kept.name()).resolveSibling(folder.getFileName());
            Kept other = Kept.open(folder, beside.toString().replace('\\', '/'));
            boolean same = other.manifest().complete()
                    && other.manifest().version().equals(kept.manifest().version())
                    && other.manifest().commit().equals(kept.manifest().commit())
                    && hash(other).equals(hash(kept));
            if (same) {
                found.putIfAbsent(other.command(), other);
            }
        } catch (ArchiveException e) {
            // Nobody asked about this one; it is damaged, or of another version.
            return;
        }
    }

    private static String hash(Kept kept) {
        return kept.manifest().scenario().getOrDefault("sha256", "");
    }

    /** The one of a command, as {@code explain}. */
    public Optional<Kept> of(String command) {
        return Optional.ofNullable(byCommand.get(command));
    }
}
