package org.rollover.classroom.handout;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rollover.archive.Removal;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.ExerciseFile;
import org.rollover.classroom.HandOut;
import org.rollover.classroom.Seat;

/** The folder of one student. */
public final class StudentFolder {
    /** The file that is filled and handed in. */
    public static final String SUBMISSION = "submission.yaml";

    /** The student's edition. */
    public static final String SCENARIO = "scenario.yaml";

    /** What a student had filled in when the folder was written anew. */
    public static final String BEFORE = "submission-before.yaml";

    /** Begins the name of a folder that is being written. */
    static final String HIDDEN = ".new-";

    private StudentFolder() {}

    /**
     * The files of a student's folder by name: the same for the same exercise, student and seat.
     */
    public static Map<String, String> files(Exercise exercise, String student, Seat seat) {
        Given given = Given.of(exercise, student, seat);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("brief.html", Brief.page(given).html());
        files.put("brief.md", BriefText.of(given));
        ExerciseFile.Role sheet = given.role();
        if (sheet != null) {
            files.put("role.md", BriefText.role(sheet));
        }
        files.put(SCENARIO, given.scenario().resolvedYaml());
        files.put(SUBMISSION, SubmissionTemplate.of(given));
        files.put(HandOut.FILE, given.handOut().json());
        return files;
    }

    /** Whether something that is there is a folder that was written here. */
    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.isRegularFile(folder.resolve(HandOut.FILE), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes a folder whole, or not at all.
     *
     * @param instead whether a student's folder that is there is replaced; what was filled in is kept as {@link #BEFORE}
     * @throws FileAlreadyExistsException if something is there that is not to be replaced
     * @throws IOException if it cannot be written; nothing is left then
     */
    public static void write(Path folder, Map<String, String> files, boolean instead) throws IOException {
        boolean there = Files.exists(folder, LinkOption.NOFOLLOW_LINKS);
        if (there && !(instead && isOne(folder))) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        Path shelf = folder.toAbsolutePath().getParent();
        if (shelf == null) {
            throw new IOException(folder + " cannot be written");
        }
        Files.createDirectories(shelf);
        Path hidden = Files.createTempDirectory(shelf, HIDDEN);
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(hidden.resolve(file.getKey()), file.getValue());
            }
            readable(hidden);
            if (!there) {
                Files.move(hidden, folder, StandardCopyOption.ATOMIC_MOVE);
                return;
            }
            keepWork(folder, hidden);
            replace(folder, hidden);
        } catch (IOException e) {
            Removal.contents(hidden);
            throw e;
        }
    }

    /** The old one keeps its name until the new one can have it, and goes only then. */
    private static void replace(Path folder, Path fresh) throws IOException {
        Path old = Removal.aside(folder);
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Removal.contents(old);
    }

    /** Of two times, the earlier work is kept where nothing was filled in since. */
    private static void keepWork(Path old, Path hidden) throws IOException {
        Path filled = old.resolve(SUBMISSION);
        boolean work = Files.isRegularFile(filled, LinkOption.NOFOLLOW_LINKS)
                && Files.mismatch(filled, hidden.resolve(SUBMISSION)) >= 0;
        Path kept = work ? filled : old.resolve(BEFORE);
        if (Files.isRegularFile(kept, LinkOption.NOFOLLOW_LINKS)) {
            Files.copy(kept, hidden.resolve(BEFORE));
        }
    }

    /** A temporary folder is for its owner alone; this one is like any other. */
    private static void readable(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
