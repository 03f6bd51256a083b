package org.rollover.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What is on the disk itself, and not only in the memory of the system that will write it some time. */
final class Durable {
    private Durable() {}

    /** The bytes of a file survive a power failure from here on. */
    static void file(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
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
