package org.rollover.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder of results in the making. Files go into a hidden folder beside the final place, which gets its name only when
 * all of them are whole; closed before that, it leaves nothing.
 */
public final class Deposit implements AutoCloseable {
    private static final int MOST_TWINS = 1000;

    private final Path parent;
    private final String name;
    private final Path temporary;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Map<String, Sheet> open = new LinkedHashMap<>();
    private boolean kept;

    private Deposit(Path parent, String name, Path temporary) {
        this.parent = parent;
        this.name = name;
        this.temporary = temporary;
    }

    /**
     * Begins a folder.
     *
     * @param parent the folder to make it in; made if it is missing
     * @param name its name; a number is added if there is one of that name already
     * @throws IOException if nothing can be written there
     */
    public static Deposit begin(Path parent, String name) throws IOException {
        Files.createDirectories(parent);
        for (int twin = 1; twin <= MOST_TWINS; twin++) {
            Path temporary = parent.resolve("." + name + "-" + twin);
            try {
                // Not a temporary directory of Java's, which nobody else could read afterwards.
                return new Deposit(parent, name, Files.createDirectory(temporary));
            } catch (FileAlreadyExistsException e) {
                // Another run is writing there, or was killed while it did.
                continue;
            }
        }
        throw new IOException("there are " + MOST_TWINS + " unfinished folders named " + name + " already");
    }

    /** Writes a table as {@code <name>.csv}. */
    public Deposit add(Table table) throws IOException {
        return add(table.name() + ".csv", table.csv());
    }

    /** Writes a file. */
    public Deposit add(String file, String text) throws IOException {
        return add(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file that is no text. */
    public synchronized Deposit add(String file, byte[] bytes) throws IOException {
        Files.write(temporary.resolve(file), bytes);
        hashes.put(file, Sha256.of(bytes));
        return this;
    }

    /** A file that is written line by line, for what is too long to be held. */
    public Sheet sheet(String file) throws IOException {
        Sheet sheet = new Sheet(temporary.resolve(file));
        open.put(file, sheet);
        return sheet;
    }

    /**
     * Adds the manifest and puts the folder in its place.
     *
     * @param manifest what to say about it; the hashes are filled in here
     * @param ended when the run ended
     * @return where the folder is
     */
    public synchronized Path keep(Manifest manifest, String ended) throws IOException {
        for (Map.Entry<String, Sheet> entry : open.entrySet()) {
            hashes.put(entry.getKey(), entry.getValue().finish());
        }
        open.clear();
        Files.writeString(
                temporary.resolve(Manifest.FILE), manifest.with(hashes, ended).json());
        Path place = rename();
        kept = true;
        return place;
    }

    private Path rename() throws IOException {
        for (int twin = 1; twin <= MOST_TWINS; twin++) {
            Path place = parent.resolve(twin == 1 ? name : name + "-" + twin);
            if (!Files.exists(place)) {
                try {
                    return Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
                } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                    // Another run of the same second was faster: take the next name.
                    continue;
                }
            }
        }
        throw new IOException("there are " + MOST_TWINS + " folders named " + name + " already");
    }

    /** True once the folder is in its place. */
    public synchronized boolean kept() {
        return kept;
    }

    /** Removes what was written, unless it was kept. Another thread may do so while files are added. */
    @Override
    public synchronized void close() {
        if (kept) {
            return;
        }
        open.values().forEach(Sheet::abandon);
        try (Stream<Path> files = Files.walk(temporary)) {
            files.sorted(Comparator.reverseOrder()).forEach(Deposit::remove);
        } catch (IOException | UncheckedIOException e) {
            // A hidden folder stays behind: no harm, and nothing better to do about a disk that fails.
            return;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that grows line by line. The first failure is kept and told when the deposit is. */
    public static final class Sheet {
        private final MessageDigest digest = Sha256.digest();
        private final Writer writer;
        private @Nullable IOException failure;

        private Sheet(Path file) throws IOException {
            this.writer = new BufferedWriter(new OutputStreamWriter(
                    new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest), 1 << 16),
                    StandardCharsets.UTF_8));
        }

        /** Adds text; after a failure nothing more is written. */
        public void append(String text) {
            if (failure == null) {
                try {
                    writer.write(text);
                } catch (IOException e) {
                    failure = e;
                }
            }
        }

        private String finish() throws IOException {
            if (failure != null) {
                throw failure;
            }
            writer.close();
            return Sha256.hex(digest.digest());
        }

        private void abandon() {
            try {
                writer.close();
            } catch (IOException e) {
                // It is about to be removed.
                failure = e;
            }
        }
    }
}
