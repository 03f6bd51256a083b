package org.rollover.face.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Dossier;
import org.rollover.archive.Manifest;
import org.rollover.archive.Sha256;
import org.rollover.report.ReplicateRows;
import org.rollover.simulation.History;

/**
 * Compares the table of replicates of a saved run row by row, as it may be too long to be held. Of the file no more is
 * read than the rows need: a line in it may have any length.
 */
final class ReplicateCheck implements RowCheck {
    /** Bytes of a differing line that are read on, to show it. */
    private static final int GLANCE = 256;

    private final Asking.@Nullable Rows rows;
    private final boolean written;
    private final @Nullable InputStream saved;
    private final @Nullable String listed;
    private final MessageDigest digest = Sha256.digest();
    private @Nullable String difference;
    private long line;

    private ReplicateCheck(
            Asking.@Nullable Rows rows,
            boolean written,
            @Nullable InputStream saved,
            @Nullable String listed,
            String missing) {
        this.rows = rows;
        this.written = written;
        this.saved = saved;
        this.listed = listed;
        if (written && saved == null) {
            difference = missing + " is missing from the folder";
        } else if (rows != null) {
            compare(rows.header());
        }
    }

    /** The check, which has nothing to do if the run was not asked for the table. */
    static RowCheck of(Dossier dossier, Asking.@Nullable Rows rows) throws ArchiveException {
        Path large = dossier.folder().resolve(ReplicateRows.LARGE);
        if (rows != null && kept(dossier).equals(ReplicateRows.LARGE) && Files.isRegularFile(large)) {
            return LargeReplicateCheck.of(
                    rows, large, dossier.manifest().files().get(ReplicateRows.LARGE));
        }
        boolean written = rows != null;
        String listed = dossier.manifest().files().get(ReplicateRows.FILE);
        Path file = dossier.folder().resolve(ReplicateRows.FILE);
        if (!written || !kept(dossier).equals(ReplicateRows.FILE) || !Files.isRegularFile(file)) {
            return new ReplicateCheck(rows, written, null, listed, kept(dossier));
        }
        try {
            return new ReplicateCheck(
                    rows, true, new BufferedInputStream(Files.newInputStream(file)), listed, ReplicateRows.FILE);
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + Words.reason(e));
        }
    }

    /** The file that a run like this keeps its histories in, if it keeps them. */
    static String kept(Dossier dossier) {
        boolean large = dossier.manifest().format() >= Manifest.WITH_LARGE_TABLES
                && dossier.manifest().done() > ReplicateRows.MOST_CSV;
        return large ? ReplicateRows.LARGE : ReplicateRows.FILE;
    }

    @Override
    public boolean written() {
        return written;
    }

    @Override
    public boolean wanted() {
        return written && difference == null;
    }

    @Override
    public void row(long replicate, History history) {
        if (rows != null) {
            compare(rows.row(replicate, history));
        }
    }

    private void compare(String row) {
        InputStream in = saved;
        if (difference != null || in == null) {
            return;
        }
        line++;
        byte[] now = row.getBytes(StandardCharsets.UTF_8);
        try {
            byte[] was = in.readNBytes(now.length);
            digest.update(was);
            if (was.length == 0) {
                difference = ReplicateRows.FILE + " differs: saved has no more lines after line " + (line - 1);
            } else if (!Arrays.equals(was, now)) {
                String seen = new String(was, StandardCharsets.UTF_8)
                        + new String(in.readNBytes(GLANCE), StandardCharsets.UTF_8);
                difference = ReplicateRows.FILE + " differs"
                        + FirstDifference.lines(line, seen.split("\\R", 2)[0], row.stripTrailing());
            }
        } catch (IOException e) {
            difference = ReplicateRows.FILE + " cannot be read";
        }
    }

    @Override
    public Optional<String> difference() {
        if (difference == null && saved != null) {
            difference = end(saved);
        }
        return Optional.ofNullable(difference);
    }

    private @Nullable String end(InputStream in) {
        try {
            if (in.read() >= 0) {
                return ReplicateRows.FILE + " differs: saved has more lines than " + line;
            }
        } catch (IOException e) {
            return ReplicateRows.FILE + " cannot be read";
        }
        if (listed == null) {
            return SavedFiles.unlisted(ReplicateRows.FILE);
        }
        return listed.equals(Sha256.hex(digest.digest())) ? null : SavedFiles.otherHash(ReplicateRows.FILE);
    }

    @Override
    public void close() {
        if (saved != null) {
            try {
                saved.close();
            } catch (IOException e) {
                difference = difference == null ? ReplicateRows.FILE + " cannot be read" : difference;
            }
        }
    }
}
