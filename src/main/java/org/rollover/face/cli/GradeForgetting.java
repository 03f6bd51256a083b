package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.rollover.archive.Removal;
import org.rollover.classroom.grading.GradeFolder;
import org.rollover.classroom.handout.HandedOutFolder;
import org.rollover.report.Page;

/** Deletes what a grading knows of a class. */
final class GradeForgetting {
    private GradeForgetting() {}

    static int forget(Surroundings surroundings, Path named, boolean dryRun) {
        Path folder = surroundings.folder().resolve(named).normalize();
        try {
            List<Path> left = Removal.left(folder);
            if (!left.isEmpty() && !Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return rest(surroundings, left, dryRun);
            }
            boolean handedOut = HandedOutFolder.isOne(folder);
            List<String> files = handedOut ? HandedOutFolder.contents(folder) : GradeFolder.contents(folder);
            StringBuilder text = new StringBuilder();
            long figures =
                    files.stream().filter(name -> name.startsWith(".figures/")).count();
            files.stream()
                    .filter(name -> !name.startsWith(".figures/"))
                    .forEach(name -> text.append("  ").append(name).append('\n'));
            if (figures > 0) {
                text.append("  and ").append(figures).append(" figures of runs\n");
            }
            if (!dryRun) {
                Removal.of(folder);
                for (Path one : left) {
                    Removal.contents(one);
                }
            }
            String head = (dryRun ? "would delete " : "deleted ") + surroundings.shown(folder) + ":\n";
            surroundings.print(Page.plain(head + text, surroundings.unicode()) + "\n");
            surroundings.say((handedOut
                            ? "gradings, what was handed in, and the class list lie elsewhere and "
                            : "what was handed in, the class list, and the folders that were handed out (exercises/NAME,"
                                    + " which --forget takes too) lie elsewhere and ")
                    + (dryRun ? "would stay" : "are still there"));
            return ExitCode.FINE;
        } catch (GradeFolder.Refused | HandedOutFolder.Strange e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            surroundings.say(surroundings.shown(folder)
                    + (e instanceof Removal.Left ? " was not deleted whole: " : dryRun ? ": " : " was not deleted: ")
                    + Words.reason(e));
            return ExitCode.FAILURE;
        }
    }

    /** What an earlier deletion could not delete, and which has no other name since. */
    private static int rest(Surroundings surroundings, List<Path> left, boolean dryRun) throws IOException {
        for (Path one : left) {
            if (!dryRun) {
                Removal.contents(one);
            }
            surroundings.print((dryRun ? "would delete " : "deleted ") + surroundings.shown(one)
                    + ", which an earlier deletion has left\n");
        }
        return ExitCode.FINE;
    }
}
