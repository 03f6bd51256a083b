package org.rollover.archive;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Manifest.Sealed;

/**
 * A folder of results in the making. Files go into a hidden folder beside the final place, which gets its name only when
 * all of them are whole; closed before that, it leaves nothing.
 */
public final class Deposit implements AutoCloseable {
    private static final int MOST_TWINS = 1000;

    private final Path parent;
    private final String name;
    private final Path temporary;
    private final Lease lease;
    private final Map<String, Sealed> written = new TreeMap<>();
    private final Map<String, Sheet> open = new LinkedHashMap<>();
    private boolean kept;

    private Deposit(Path parent, String name, Path temporary, Lease lease) {
        this.parent = parent;
        this.name = name;
        this.temporary = temporary;
        this.lease = lease;
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
            // Another run is writing there, or was killed while it did.
            Lease lease = Files.exists(temporary, LinkOption.NOFOLLOW_LINKS) ? null : Lease.take(temporary);
            if (lease == null) {
                continue;
            }
            try {
                // Not a temporary directory of Java's, which nobody else could read afterwards.
                return new Deposit(parent, name, Files.createDirectory(temporary), lease);
            } catch (FileAlreadyExistsException e) {
                lease.close();
                continue;
            } catch (IOException e) {
                lease.close();
                throw e;
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
        written.put(file, Sealed.of(bytes));
        return this;
    }

    /** A file that is written line by line, for what is too long to be held. */
    public Sheet sheet(String file) throws IOException {
        Sheet sheet = new Sheet(temporary.resolve(file));
        open.put(file, sheet);
        return sheet;
    }

    /** Something that makes one file out of another. */
    @FunctionalInterface
    public interface Turning {
        void turn(Path from, Path to) throws IOException;
    }

    /** Ends a sheet and keeps another file in its place, made out of it. */
    public synchronized void turn(String sheet, String file, Turning turning) throws IOException {
        Sheet from = open.remove(sheet);
        if (from == null) {
            throw new IllegalStateException("no sheet " + sheet + " was begun");
        }
        from.finish();
        turning.turn(temporary.resolve(sheet), temporary.resolve(file));
        Files.delete(temporary.resolve(sheet));
        written.put(file, Sealed.of(temporary.resolve(file)));
    }

    /**
     * Adds the manifest and the description, and puts the folder in its place. From there on it survives a power failure:
     * the bytes of every file are on the disk before the folder gets its name.
     *
     * @param manifest what to say about it; the hashes are filled in here
     * @param ended when the run ended
     * @param about what to say of it to those who find it in a repository
     * @return where the folder is
     */
    public synchronized Path keep(Manifest manifest, String ended, Crate.About about) throws IOException {
        for (Map.Entry<String, Sheet> entry : open.entrySet()) {
            written.put(entry.getKey(), entry.getValue().finish());
        }
        open.clear();
        Manifest whole = manifest.with(written, ended);
        byte[] list = whole.json().getBytes(StandardCharsets.UTF_8);
        Files.write(temporary.resolve(Manifest.FILE), list);
        Files.writeString(temporary.resolve(Manifest.CRATE), Crate.json(whole, list, about));
        List<Path> files =
                new ArrayList<>(List.of(temporary.resolve(Manifest.FILE), temporary.resolve(Manifest.CRATE)));
        written.keySet().forEach(file -> files.add(temporary.resolve(file)));
        Durable.files(files);
        Durable.folder(temporary);
        Path place = rename();
        kept = true;
        Durable.folder(parent);
        lease.close();
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
        try {
            Removal.contents(temporary);
        } catch (IOException e) {
            // A hidden folder stays behind: no harm, and nothing better to do about a disk that fails.
            return;
        } finally {
            lease.close();
        }
    }

    /** A file that grows line by line. The first failure is kept and told when the deposit is. */
    public static final class Sheet {
        private final Path file;
        private final MessageDigest digest = Sha256.digest();
        private final Writer writer;
        private @Nullable IOException failure;

        private Sheet(Path file) throws IOException {
            this.file = file;
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

        private Sealed finish() throws IOException {
            if (failure != null) {
                throw failure;
            }
            writer.close();
            return new Sealed(Sha256.hex(digest.digest()), Files.size(file));
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
