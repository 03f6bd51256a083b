package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Parquet;
import org.rollover.archive.Table;
import org.rollover.report.Figures;
import org.rollover.report.Grid;
import org.rollover.report.Page;
import org.rollover.study.StudyTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks a study's table a question in SQL. */
@Command(
        name = "query",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Ask the tables of a result a question in SQL (that of DuckDB).",
            "Each CSV or Parquet file that the command wrote is a table by its name, as decisions or governments; of a study,"
                    + " points (a row a point) and, where they were kept, replicates (a row a history), too. The table"
                    + " dictionary says what the columns are; SHOW TABLES lists the tables."
        },
        footer = {
            "",
            "Examples:",
            "  rollover query results/studies/first \"SELECT avg(sustained) FROM points\"",
            "  rollover query italy-2018 \"SELECT government, sum(vetoes) FROM governments GROUP BY ALL\"",
            "  rollover query results/studies/first \"SELECT * FROM points ORDER BY point\" --csv"
        })
final class QueryCommand extends Action {
    private static final int MOST_SHOWN = 200;
    private static final int CHUNK = 1 << 16;

    @Parameters(index = "0", paramLabel = "RESULT", description = "The folder of a result, or its name.")
    private String folder = "";

    @Parameters(index = "1", paramLabel = "SQL", description = "The question.")
    private String sql = "";

    @Mixin
    private Form form = new Form();

    QueryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        form.check(faults);
        Path place = ResultPlace.of(surroundings, folder, faults);
        faults.orThrow();
        List<ResultTables.Named> tables = ResultTables.of(surroundings, place, faults);
        faults.orThrow();
        try (Parquet parquet = Parquet.open()) {
            parquet.threads(Runtime.getRuntime().availableProcessors());
            for (ResultTables.Named table : tables) {
                table.view(parquet);
            }
            if (form.csv()) {
                csv(parquet, sql, surroundings);
            } else {
                show(parquet);
            }
            return ExitCode.FINE;
        } catch (IOException e) {
            throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
        }
    }

    private void show(Parquet parquet) throws IOException {
        Rows rows = new Rows(form.json() ? Integer.MAX_VALUE : MOST_SHOWN);
        parquet.query(sql, rows);
        if (form.json()) {
            surroundings.printData(Json.write(rows.records()));
            return;
        }
        Page page = new Page(surroundings.look());
        page.table(rows.grid());
        if (rows.more > 0) {
            page.paragraph("and " + Figures.count(rows.more) + " rows more; --csv prints all of them");
        }
        surroundings.print(page.text());
    }

    /** Prints an answer as CSV, row by row. */
    static void csv(Parquet parquet, String sql, Surroundings surroundings) throws IOException {
        StringBuilder text = new StringBuilder();
        parquet.query(sql, new Parquet.Reader() {
            @Override
            public void columns(List<String> names) {
                text.append(Table.line(names));
            }

            @Override
            public void row(List<@Nullable Object> cells) {
                text.append(Table.line(cells));
                if (text.length() > CHUNK) {
                    surroundings.printData(text.toString());
                    text.setLength(0);
                }
            }
        });
        surroundings.printData(text.toString());
    }

    /** The rows of an answer that are shown. */
    private static final class Rows implements Parquet.Reader {
        private final int most;
        private final List<String> names = new ArrayList<>();
        private final List<List<@Nullable Object>> kept = new ArrayList<>();
        private long more;

        Rows(int most) {
            this.most = most;
        }

        @Override
        public void columns(List<String> columns) {
            names.addAll(StudyTable.distinct(columns));
        }

        @Override
        public void row(List<@Nullable Object> cells) {
            if (kept.size() < most) {
                kept.add(cells);
            } else {
                more++;
            }
        }

        Grid grid() {
            Grid grid = new Grid();
            for (int c = 0; c < names.size(); c++) {
                int column = c;
                boolean words =
                        kept.stream().anyMatch(row -> row.get(column) != null && !(row.get(column) instanceof Number));
                if (words) {
                    grid.words(names.get(c));
                } else {
                    grid.numbers(names.get(c));
                }
            }
            kept.forEach(row -> grid.row(row.stream().map(Rows::cell).toList()));
            return grid;
        }

        private static String cell(@Nullable Object cell) {
            if (cell instanceof Double number) {
                return Figures.significant(number);
            }
            return cell == null ? "" : cell.toString();
        }

        List<Map<String, @Nullable Object>> records() {
            List<Map<String, @Nullable Object>> records = new ArrayList<>();
            for (List<@Nullable Object> row : kept) {
                Map<String, @Nullable Object> record = new LinkedHashMap<>();
                for (int c = 0; c < row.size(); c++) {
                    record.put(names.get(c), row.get(c));
                }
                records.add(record);
            }
            return records;
        }
    }
}
