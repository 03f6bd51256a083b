package org.rollover.classroom.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip. They are unpacked in memory and counted while that goes on, as what the zip says of their sizes may be
 * wrong; only submissions are unpacked at all.
 */
final class ZipItems {
    private ZipItems() {}

    /** An entry. */
    private record Entry(ZipFile zip, ZipEntry entry) implements Delivery.Item {
        @Override
        public String name() {
            return entry.getName();
        }

        @Override
        public String obstacle() {
            return "";
        }

        @Override
        public byte[] read(int most) throws IOException {
            try (InputStream in = zip.getInputStream(entry)) {
                return in.readNBytes(most);
            }
        }
    }

    static Delivery delivery(Path file, IntakeLimits limits) throws Delivery.Unusable {
        try (ZipFile zip = open(file)) {
            List<Delivery.Item> items = new ArrayList<>();
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    items.add(new Entry(zip, entry));
                }
                if (items.size() > limits.files()) {
                    break;
                }
            }
            return Delivery.gather(items, limits);
        } catch (IOException | RuntimeException e) {
            // Java opens no zip in which any file is encrypted.
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new Delivery.Unusable(
                        file + ": a file in it is encrypted, so that none can be read; unpack it, and name the folder");
            }
            throw new Delivery.Unusable(
                    file + ": no zip that can be read; name the zip that the platform made, or a folder");
        }
    }

    /** Old programs write names that are no UTF-8; the names are only shown, so that any reading of them will do. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("ISO-8859-1"));
        }
    }
}
