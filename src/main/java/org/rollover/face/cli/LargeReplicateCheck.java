package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Parquet;
import org.rollover.archive.Sha256;
import org.rollover.archive.Table;
import org.rollover.report.ReplicateRows;
import org.rollover.simulation.History;

/** The check of a table of histories that is kept as Parquet: its rows are compared as the lines of CSV that they would be. */
final class LargeReplicateCheck implements RowCheck {
    private static final String NAME = ReplicateRows.LARGE;

    private final Asking.Rows rows;
    private final Path file;
    private final @Nullable String listed;
    private final Parquet parquet;
    private final Parquet.Rows saved;
    private @Nullable String difference;
    private long line = 1;

    private LargeReplicateCheck(
            Asking.Rows rows, Path file, @Nullable String listed, Parquet parquet, Parquet.Rows saved)
            throws IOException {
        this.rows = rows;
        this.file = file;
        this.listed = listed;
        this.parquet = parquet;
        this.saved = saved;
        if (!Table.line(saved.columns()).equals(rows.header())) {
            difference = NAME + " differs: it has other columns";
        }
    }

    static LargeReplicateCheck of(Asking.Rows rows, Path file, @Nullable String listed) {
        try {
            Parquet parquet = Parquet.open();
            try {
                return new LargeReplicateCheck(rows, file, listed, parquet, parquet.rows(file));
            } catch (IOException e) {
                parquet.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BadInput(file + " cannot be read: " + Words.reason(e));
        }
    }

    @Override
    public boolean written() {
        return true;
    }

    @Override
    public boolean wanted() {
        return difference == null;
    }

    @Override
    public void row(long replicate, History history) {
        if (difference != null) {
            return;
        }
        line++;
        String now = rows.row(replicate, history);
        try {
            List<@Nullable Object> was = saved.next();
            if (was == null) {
                difference = NAME + " differs: saved has no more rows after row " + (line - 2);
            } else if (!Table.line(was).equals(now)) {
                difference = NAME + " differs"
                        + FirstDifference.lines(line, Table.line(was).stripTrailing(), now.stripTrailing());
            }
        } catch (IOException e) {
            difference = NAME + " cannot be read";
        }
    }

    @Override
    public Optional<String> difference() {
        if (difference == null) {
            difference = end();
        }
        return Optional.ofNullable(difference);
    }

    private @Nullable String end() {
        try {
            if (saved.next() != null) {
                return NAME + " differs: saved has more rows than " + (line - 1);
            }
            if (listed == null) {
                return SavedFiles.unlisted(NAME);
            }
            return listed.equals(Sha256.of(file)) ? null : SavedFiles.otherHash(NAME);
        } catch (IOException e) {
            return NAME + " cannot be read";
        }
    }

    @Override
    public void close() {
        saved.close();
        parquet.close();
    }
}
