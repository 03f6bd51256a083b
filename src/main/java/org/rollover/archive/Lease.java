package org.rollover.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The right to write in a hidden folder: a locked file beside it, so that others can tell a run under way from one that was
 * killed. The lock ends with the program, in whatever way.
 */
public final class Lease implements AutoCloseable {
    private static final String ENDING = ".lock";

    private final Path file;
    private final FileChannel channel;

    private Lease(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Where the locked file of a folder is. */
    public static Path file(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ENDING);
    }

    /** The folder that a locked file is of, or null if it is no such file. */
    public static @Nullable Path folder(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") && name.endsWith(ENDING)
                ? file.resolveSibling(name.substring(0, name.length() - ENDING.length()))
                : null;
    }

    /**
     * Takes the right to a folder, or returns null if another program, or another part of this one, has it. On a disk that knows
     * no locks the file alone is made.
     */
    static @Nullable Lease take(Path folder) throws IOException {
        return take(folder, false);
    }

    /** The same for one who wants to remove what a dead program left: where nobody can tell whether it is dead, null. */
    public static @Nullable Lease ofTheDead(Path folder) throws IOException {
        return take(folder, true);
    }

    /** Whether a program writes in a folder now, as far as the disk can tell: where it knows no locks, it may. */
    public static boolean isHeld(Path folder) {
        Path file = file(folder);
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException | IOException e) {
            return true;
        }
    }

    private static @Nullable Lease take(Path folder, boolean certain) throws IOException {
        Path file = file(folder);
        Object before = key(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        } catch (IOException e) {
            if (certain) {
                channel.close();
                return null;
            }
            return new Lease(file, channel);
        }
        // Its owner may have ended and removed it in between, and another one begun under the same name.
        boolean replaced = certain && before != null && !Objects.equals(before, key(file));
        if (lock == null || replaced || !Files.exists(file)) {
            channel.close();
            return null;
        }
        return new Lease(file, channel);
    }

    private static @Nullable Object key(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /** Gives the right back, and removes the file. */
    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The lock ends with the program at the latest; the file is removed with the unfinished folders.
            return;
        }
    }
}
