package org.rollover.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of numbered lines that grows while a long work goes on, so that it can be taken up again after any end. Each line is
 * written in one go and has its own check sum: one that was cut short by a power failure, or changed by hand, is done again. May be used by several
 * threads; not by two programs at once.
 */
public final class Journal implements AutoCloseable {
    private static final int CHECK = 8;
    private static final int LARGEST = 1 << 29;

    private final Path file;
    private RandomAccessFile out;
    private final Map<Integer, String> lines;

    private Journal(Path file, RandomAccessFile out, Map<Integer, String> lines) {
        this.file = file;
        this.out = out;
        this.lines = lines;
    }

    /**
     * Opens a journal and reads what is whole in it; a new one is made where there is none.
     *
     * @throws IOException if it cannot be read or written
     */
    public static Journal open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Map<Integer, String> lines = new HashMap<>();
        if (Files.exists(file)) {
            if (Files.size(file) > LARGEST) {
                throw new IOException("it is too large");
            }
            // As bytes: whatever stands there, a line with a right check sum is one of ours.
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            for (String line : text.split("\n", -1)) {
                read(line, lines);
            }
        }
        return new Journal(file, appending(file), Collections.synchronizedMap(lines));
    }

    private static RandomAccessFile appending(Path file) throws IOException {
        RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
        long length = out.length();
        out.seek(Math.max(0, length - 1));
        if (length > 0 && out.read() != '\n') {
            out.write('\n'); // a line that was cut short ends here
        }
        return out;
    }

    private static void read(String line, Map<Integer, String> lines) {
        int first = line.indexOf(' ');
        int second = line.indexOf(' ', first + 1);
        if (first != CHECK || second < 0 || !check(line.substring(first + 1)).equals(line.substring(0, first))) {
            return;
        }
        try {
            lines.put(Integer.parseInt(line.substring(first + 1, second)), line.substring(second + 1));
        } catch (NumberFormatException e) {
            return; // no line of ours has another number there
        }
    }

    private static String check(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, CHECK);
    }

    /** What a line says, if it is there. */
    public Optional<String> line(int number) {
        return Optional.ofNullable(lines.get(number));
    }

    /** Where it is. */
    public Path file() {
        return file;
    }

    /** Lines that are there. */
    public int size() {
        return lines.size();
    }

    /**
     * Adds a line.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public synchronized void add(int number, String text) {
        try {
            out.write(written(number, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.put(number, text);
    }

    private static byte[] written(int number, String text) {
        String line = number + " " + text;
        return (check(line) + " " + line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes each line once, in order of their numbers: after that, equal lines are equal files, however they came. */
    public synchronized void sort() throws IOException {
        ByteArrayOutputStream sorted = new ByteArrayOutputStream();
        for (Map.Entry<Integer, String> line : new TreeMap<>(lines).entrySet()) {
            sorted.writeBytes(written(line.getKey(), line.getValue()));
        }
        if (out.length() == sorted.size() && Arrays.equals(Files.readAllBytes(file), sorted.toByteArray())) {
            return;
        }
        Path hidden = file.resolveSibling("." + file.getFileName());
        Files.write(hidden, sorted.toByteArray());
        out.close();
        try {
            Files.move(hidden, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            out = appending(file);
        }
    }

    /** Removes the file: the work is done. */
    public synchronized void remove() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
