package org.rollover.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What is on the disk itself, and not only in the memory of the system that will write it some time. */
final class Durable {
    private static final int TOGETHER = 16;

    private Durable() {}

    /** The bytes of a file survive a power failure from here on. */
    static void file(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** The same of several, at the same time: a disk does in one go what it is asked for together. */
    static void files(List<Path> files) throws IOException {
        ExecutorService crew = Executors.newFixedThreadPool(Math.min(TOGETHER, files.size()));
        try {
            List<Future<@Nullable Void>> all = new ArrayList<>();
            for (Path file : files) {
                all.add(crew.submit(() -> {
                    file(file);
                    return null;
                }));
            }
            for (Future<@Nullable Void> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the result was written", e);
        } finally {
            crew.shutdown();
        }
    }

    /** So do the names in a folder, where the system lets a folder be forced (Windows does not, and needs no such thing). */
    static void folder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // A folder of the network, or another system: the files themselves are safe.
            return;
        }
    }
}
