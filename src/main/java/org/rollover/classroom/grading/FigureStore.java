package org.rollover.classroom.grading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Sha256;
import org.rollover.classroom.Bench;
import org.rollover.classroom.Found;

/**
 * Figures on the disk, a small file each, so that a grading that was killed goes on, and one that is done again runs only what is
 * new. A file is written under another name and renamed, and its hash says whether it is whole; one that is not is worked out
 * again.
 */
public final class FigureStore implements Bench.Store {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST = 400;

    private final Path folder;
    private final BooleanSupplier stop;
    private final Map<String, Found> known = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();
    private final AtomicLong parts = new AtomicLong();

    /** Somebody asked to stop. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /**
     * A store in a folder, which is made.
     *
     * @param stop asked before each figure; where it says so, {@link Stopped} is thrown
     */
    public FigureStore(Path folder, BooleanSupplier stop) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.stop = stop;
    }

    @Override
    public Optional<Found> get(String key) {
        if (stop.getAsBoolean()) {
            throw new Stopped();
        }
        Found found = known.get(key);
        if (found == null) {
            found = read(place(key), key);
            if (found != null) {
                known.put(key, found);
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public void put(String key, Found found) {
        known.put(key, found);
        Path place = place(key);
        Path part = folder.resolve("." + key + "." + parts.incrementAndGet() + ".part");
        try {
            Files.writeString(part, text(key, found));
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            kept.incrementAndGet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many figures were worked out, and not read. */
    public long workedOut() {
        return kept.get();
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException(key);
        }
        return folder.resolve(key);
    }

    private static String text(String key, Found found) {
        String figures = Double.toHexString(found.value()) + "\n" + Double.toHexString(found.low()) + "\n"
                + Double.toHexString(found.high()) + "\n";
        return figures + Sha256.of(key + "\n" + figures) + "\n";
    }

    private static @Nullable Found read(Path place, String key) {
        try {
            if (!Files.isRegularFile(place) || Files.size(place) > LONGEST) {
                return null;
            }
            String text = new String(Files.readAllBytes(place), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            if (lines.size() != 4) {
                return null;
            }
            Found found = new Found(
                    Double.parseDouble(lines.get(0)),
                    Double.parseDouble(lines.get(1)),
                    Double.parseDouble(lines.get(2)));
            return text.equals(text(key, found)) ? found : null;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }
}
