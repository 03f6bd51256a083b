package org.rollover.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.archive.Parquet.Column;
import org.rollover.archive.Parquet.Type;

class ParquetTest {
    @TempDir
    private Path folder;

    @Test
    void a_table_that_is_turned_comes_back_line_by_line_as_it_was() throws IOException {
        List<String> lines = List.of(
                Table.line(List.of("k", "level", "kept", "who said \"so\"")),
                Table.line(Arrays.asList(1L, 0.1234567891, true, "Italy; \"Lega\", and others")),
                Table.line(Arrays.asList(2L, -60.0, false, null)),
                Table.line(Arrays.asList(3L, null, true, "'=formula\nsecond line, é")));
        Path csv = Files.writeString(folder.resolve("it's.csv"), String.join("", lines));
        List<Column> columns = List.of(
                new Column("k", Type.WHOLE),
                new Column("level", Type.NUMBER),
                new Column("kept", Type.TRUTH),
                new Column("who said \"so\"", Type.TEXT));
        try (Parquet parquet = Parquet.open()) {
            Path one = folder.resolve("one.parquet");
            parquet.turn(csv, columns, one);
            try (Parquet.Rows rows = parquet.rows(one)) {
                assertThat(Table.line(rows.columns())).isEqualTo(lines.get(0));
                for (String line : lines.subList(1, lines.size())) {
                    List<@Nullable Object> row = rows.next();
                    assertThat(row).isNotNull();
                    assertThat(Table.line(row)).isEqualTo(line);
                }
                assertThat(rows.next()).isNull();
            }
            parquet.turn(csv, columns, folder.resolve("two.parquet"));
        }
        assertThat(folder.resolve("one.parquet")).hasSameBinaryContentAs(folder.resolve("two.parquet"));
    }
}
