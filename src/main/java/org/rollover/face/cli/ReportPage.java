package org.rollover.face.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Crate;
import org.rollover.report.FileMeanings;
import org.rollover.report.html.HtmlPage;
import org.rollover.report.story.Kept;
import org.rollover.report.story.Neighbours;
import org.rollover.report.story.Stories;

/** Writes the report of a result, and opens it. */
final class ReportPage {
    static final String FILE = "report.html";
    /** Bytes within which the mark of a page stands. */
    private static final int HEAD = 2048;

    private ReportPage() {}

    /**
     * Writes it.
     *
     * @param named how commands call the result
     * @param output where to, or null for the folder of the result
     * @return where it is
     * @throws ArchiveException if the result cannot be told
     */
    static Path write(Path folder, String named, @Nullable Path output) throws ArchiveException, IOException {
        // A page may be passed on: of a folder that lies elsewhere it says the name alone, and not where on this
        // machine.
        Path name = Path.of(named).isAbsolute() ? Path.of(named).getFileName() : null;
        Kept kept = Kept.open(folder, name == null ? named : name.toString());
        String page = Stories.page(kept, Neighbours.of(kept)).html();
        Path target = output == null ? folder.resolve(FILE) : output;
        // The file is whole or not there.
        Path beside = folderOf(target)
                .resolve(".report-" + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".part");
        try {
            Files.write(beside, page.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
        if (output == null) {
            Crate.add(folder, FILE, FileMeanings.REPORT);
        }
        return target;
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /** True of a file that this program wrote as a page, or may become one: what else is there stays. */
    static boolean mayBecomePage(Path file) throws IOException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains(HtmlPage.MARK);
        }
    }

    /** Whether an answer of a command about the same scenario lies beside a result. */
    static boolean hasBeside(Path folder, String command) {
        try {
            return Neighbours.of(Kept.open(folder, folder.toString()))
                    .of(command)
                    .isPresent();
        } catch (ArchiveException e) {
            return false;
        }
    }

    /** Opens a page in the browser; where that cannot be done it says how to. */
    static void open(Path page, Surroundings surroundings) {
        String address = page.toAbsolutePath().toUri().toString();
        try {
            new ProcessBuilder(opener(address))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            surroundings.say("no browser could be started; open this file in one: " + page);
        }
    }

    private static List<String> opener(String address) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        return List.of(system.contains("mac") ? "open" : "xdg-open", address);
    }
}
