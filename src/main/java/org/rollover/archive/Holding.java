package org.rollover.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Manifest.Sealed;

/**
 * A folder of results that grows over more than one run of the program, and is held by one of them at a time. Each file in it is
 * whole: it is written under a hidden name beside its place, and renamed.
 */
public final class Holding implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String HIDDEN = ".part-";

    private final Path folder;
    private final FileChannel channel;

    private Holding(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Another program holds the folder. */
    public static final class Held extends IOException {
        private static final long serialVersionUID = 1L;

        Held(String message) {
            super(message);
        }
    }

    /**
     * Takes hold of a folder, which is made if it is missing. The hold ends with this object or with the program, in whatever way.
     *
     * @throws Held if another program holds it
     * @throws IOException if nothing can be written there
     */
    public static Holding of(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        if (lock == null) {
            channel.close();
            throw new Held("another run is writing in " + folder + "; wait for its end, or name another --results");
        }
        return new Holding(folder, channel);
    }

    public Path folder() {
        return folder;
    }

    /** True of the name of a hidden file that work on a folder leaves in it: its lock, a journal, a file that was half written. */
    public static boolean isOwn(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.equals(LOCK)
                || name.startsWith(HIDDEN)
                || name.matches("(\\..+|part-[0-9]+)\\.journal")
                || name.equals("." + Manifest.REPORT + ".part")
                || name.equals("." + Manifest.CRATE);
    }

    /** Whether a program holds a folder now, as far as the disk can tell. */
    public static boolean isHeld(Path folder) {
        Path file = folder.resolve(LOCK);
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

    /** Where a file of this name is, or would be; the folder that it is in is made. */
    public Path place(String file) throws IOException {
        Path place = folder.resolve(file);
        Path parent = place.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        return place;
    }

    /** Something that writes a file. */
    @FunctionalInterface
    public interface Writer {
        void write(Path file) throws IOException;
    }

    /** Writes a file whole or not at all; returns its SHA-256. */
    public String write(String file, Writer writer) throws IOException {
        Path place = place(file);
        Path hidden = place.resolveSibling(HIDDEN + place.getFileName());
        Files.deleteIfExists(hidden);
        try {
            writer.write(hidden);
            Durable.file(hidden);
            String hash = Sha256.of(hidden);
            Files.move(hidden, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            Path parent = place.getParent();
            if (parent != null) {
                Durable.folder(parent);
            }
            return hash;
        } finally {
            Files.deleteIfExists(hidden);
        }
    }

    /** The same with a text. */
    public String write(String file, String text) throws IOException {
        return write(file, hidden -> Files.write(hidden, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text of a file, or null if there is none. */
    public @Nullable String text(String file, int most) throws IOException {
        Path place = folder.resolve(file);
        if (!Files.isRegularFile(place)) {
            return null;
        }
        if (Files.size(place) > most) {
            throw new IOException(place + " is too large");
        }
        return Files.readString(place);
    }

    /** The files below a folder of it that are in place, by name, in order. */
    public List<String> files(String below) throws IOException {
        Path under = folder.resolve(below);
        if (!Files.isDirectory(under)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(under)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .forEach(names::add);
        }
        return names;
    }

    public void remove(String file) throws IOException {
        Files.deleteIfExists(folder.resolve(file));
    }

    /**
     * Writes the manifest with the hashes of all other files that are in place and ours, and the description.
     *
     * @param about what to say of it; its meanings say which files are ours
     */
    public void keep(Manifest manifest, String ended, Crate.About about) throws IOException {
        Map<String, Sealed> written = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                boolean hidden = String.valueOf(file.getFileName()).startsWith(".");
                if (!hidden
                        && !name.equals(Manifest.FILE)
                        && !Manifest.LATER.contains(name)
                        && about.meaning().of(name) != null) {
                    written.put(name, Sealed.of(file));
                }
            }
        }
        Manifest whole = manifest.with(written, ended);
        String list = whole.json();
        String crate = Crate.json(whole, list.getBytes(StandardCharsets.UTF_8), about);
        write(Manifest.CRATE, Crate.renewed(folder, crate));
        write(Manifest.FILE, list);
    }

    @Override
    public void close() {
        try {
            channel.close();
            // The lock's file stays: were it removed, two could hold the folder, one the old file and one a new one.
        } catch (IOException e) {
            // The hold ends with the program at the latest.
            return;
        }
    }
}
