package org.rollover.classroom.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of a folder. Links are seen and not followed. */
final class FolderItems {
    private FolderItems() {}

    /** A file in the folder. */
    private record OnDisk(String name, String obstacle, Path path) implements Delivery.Item {
        @Override
        public byte[] read(int most) throws IOException {
            // It may have become a link since it was looked at.
            try (InputStream in = Channels.newInputStream(
                    Files.newByteChannel(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
                return in.readNBytes(most);
            }
        }
    }

    /** All of them; of more than the limit there is one too many. */
    static List<Delivery.Item> of(Path root, IntakeLimits limits, Path skip) throws Delivery.Unusable {
        List<Delivery.Item> items = new ArrayList<>();
        Path out = skip.toAbsolutePath().normalize();
        try {
            Files.walkFileTree(root, Set.of(), limits.depth(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.toAbsolutePath().normalize().equals(out)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return add(file, obstacle(attributes, limits));
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return add(file, "it cannot be opened");
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                private FileVisitResult add(Path file, String obstacle) {
                    String name = root.relativize(file).toString().replace('\\', '/');
                    items.add(new OnDisk(name, obstacle, file));
                    return items.size() > limits.files() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Delivery.Unusable(root + ": the folder cannot be read");
        }
        return items;
    }

    private static String obstacle(BasicFileAttributes attributes, IntakeLimits limits) {
        if (attributes.isSymbolicLink()) {
            return "a link; links are not followed";
        }
        if (attributes.isDirectory()) {
            return "folders nest too deep here; at most " + limits.depth() + " levels are read";
        }
        return attributes.isRegularFile() ? "" : "not a plain file";
    }
}
