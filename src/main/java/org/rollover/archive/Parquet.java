package org.rollover.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Tables as Parquet files, written, read and queried by an embedded DuckDB. One thread, so that equal tables are equal files. Not safe
 * for use by several threads.
 */
public final class Parquet implements AutoCloseable {
    private static final String MEMORY = "512MB";
    /** Longer than it takes a program to load what it unpacked, seconds. */
    private static final long UNPACKING = 120;

    /** What a column holds. */
    public enum Type {
        WHOLE("BIGINT"),
        NUMBER("DOUBLE"),
        TEXT("VARCHAR"),
        TRUTH("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }
    }

    /** A column of a table. */
    public record Column(String name, Type type) {}

    private final DuckDBConnection connection;

    private Parquet(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens one.
     *
     * @throws IOException if DuckDB cannot be started on this system
     */
    public static Parquet open() throws IOException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        // An answer is read as it comes, and not gathered first.
        settings.setProperty("jdbc_stream_results", "true");
        try {
            Connection opened = DriverManager.getConnection("jdbc:duckdb:", settings);
            sweep();
            return new Parquet(opened.unwrap(DuckDBConnection.class));
        } catch (SQLException | LinkageError e) {
            // It unpacks its own library into Java's folder for temporary files, which may be full or read-only.
            throw new IOException("DuckDB, which keeps tables, does not start here: " + deepest(e), e);
        }
    }

    private static String deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() + " (its library is unpacked into " + System.getProperty("java.io.tmpdir") + ")";
    }

    /**
     * Removes machine code that DuckDB unpacked for programs that were killed, 57 MB each. What a program has loaded stays
     * loaded without its file; where a system sees that otherwise, it does not let the file go.
     */
    private static void sweep() {
        Path place = Path.of(System.getProperty("java.io.tmpdir", "/tmp"));
        Instant old = Instant.now().minusSeconds(UNPACKING);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "libduckdb_java*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(old)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Someone else's file, or one that is in use: it stays.
            return;
        }
    }

    /** Lets queries use so many threads. */
    public Parquet threads(int threads) throws IOException {
        execute("SET threads=" + threads);
        return this;
    }

    /**
     * Writes a file.
     *
     * @param rows by row, then column: a {@code Long}, {@code Double} or {@code String}, or null
     */
    public void write(Path file, List<Column> columns, Iterable<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        String form = columns.stream()
                .map(column -> name(column.name()) + " " + column.type().sql)
                .collect(Collectors.joining(", ", "(", ")"));
        execute("CREATE OR REPLACE TEMP TABLE sheet " + form);
        try (DuckDBAppender appender = connection.createAppender("temp", "main", "sheet")) {
            for (List<? extends @Nullable Object> row : rows) {
                appender.beginRow();
                for (Object cell : row) {
                    append(appender, cell);
                }
                appender.endRow();
            }
        } catch (SQLException e) {
            throw failure(e);
        }
        execute("COPY sheet TO " + text(file.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        execute("DROP TABLE sheet");
    }

    private static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
        if (cell == null) {
            appender.appendNull();
        } else if (cell instanceof Long number) {
            appender.append(number.longValue());
        } else if (cell instanceof Double number) {
            appender.append(number.doubleValue());
        } else {
            appender.append(cell.toString());
        }
    }

    /**
     * Writes a file out of a CSV, as {@link Table#line} writes one, row by row: memory does not grow with the rows.
     *
     * @param columns all of its columns, in order
     */
    public void turn(Path csv, List<Column> columns, Path file) throws IOException {
        execute("COPY (SELECT * FROM " + csv(csv, columns) + ") TO " + text(file.toString())
                + " (FORMAT parquet, COMPRESSION zstd)");
    }

    private static String csv(Path csv, List<Column> columns) {
        String form = columns.stream()
                .map(column -> text(column.name()) + ": " + text(column.type().sql))
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + text(csv.toString()) + ", header = true, delim = ',', quote = '\"', escape = '\"',"
                + " nullstr = '', strict_mode = true, columns = " + form + ")";
    }

    /** Makes a view of a CSV, whose columns are whole numbers, numbers, truth values or texts: whatever all of their cells are. */
    public void viewCsv(String view, Path csv) throws IOException {
        execute("CREATE OR REPLACE VIEW " + name(view) + " AS SELECT * FROM read_csv(" + text(csv.toString())
                + ", header = true, delim = ',', quote = '\"', escape = '\"', nullstr = '', sample_size = -1,"
                + " auto_type_candidates = ['BOOLEAN', 'BIGINT', 'DOUBLE', 'VARCHAR'])");
    }

    /** The rows of a file in their order, one at a time. */
    public final class Rows implements AutoCloseable {
        private final Statement statement;
        private final ResultSet rows;
        private final int columns;

        private Rows(Statement statement, ResultSet rows, int columns) {
            this.statement = statement;
            this.rows = rows;
            this.columns = columns;
        }

        /** The next row, {@code Long}, {@code Double}, {@code Boolean}, {@code String} or null by column; null at the end. */
        public @Nullable List<@Nullable Object> next() throws IOException {
            try {
                if (!rows.next()) {
                    return null;
                }
                List<@Nullable Object> cells = new ArrayList<>();
                for (int c = 1; c <= columns; c++) {
                    cells.add(plain(rows.getObject(c)));
                }
                return cells;
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        /** The names of the columns. */
        public List<String> columns() throws IOException {
            try {
                List<String> names = new ArrayList<>();
                for (int c = 1; c <= columns; c++) {
                    names.add(rows.getMetaData().getColumnName(c));
                }
                return names;
            } catch (SQLException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() {
            try {
                rows.close();
                statement.close();
            } catch (SQLException e) {
                // It was only read.
                return;
            }
        }
    }

    /** Opens a file to be read row by row. */
    public Rows rows(Path file) throws IOException {
        try {
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT * FROM read_parquet(" + text(file.toString()) + ")");
            return new Rows(statement, rows, rows.getMetaData().getColumnCount());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Makes a view of some files by a name that queries use; rows come in the order of the files. */
    public void view(String view, List<Path> files) throws IOException {
        String list = files.stream().map(Path::toString).map(Parquet::text).collect(Collectors.joining(", ", "[", "]"));
        execute("CREATE OR REPLACE VIEW " + name(view) + " AS SELECT * FROM read_parquet(" + list + ")");
    }

    /** Executes a statement that gives no rows. */
    public void execute(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The columns of an answer, and each of its rows. */
    public interface Reader {
        void columns(List<String> names);

        /** A row: {@code Long}, {@code Double}, {@code Boolean}, {@code String} or null by column. */
        void row(List<@Nullable Object> cells);
    }

    /**
     * Asks a question in SQL.
     *
     * @throws IOException with the reason in DuckDB's words, which name the place in the question
     */
    public void query(String sql, Reader reader) throws IOException {
        refuseOrders(sql);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            ResultSetMetaData form = rows.getMetaData();
            List<String> names = new ArrayList<>();
            for (int c = 1; c <= form.getColumnCount(); c++) {
                names.add(form.getColumnName(c));
            }
            reader.columns(names);
            while (rows.next()) {
                List<@Nullable Object> cells = new ArrayList<>();
                for (int c = 1; c <= names.size(); c++) {
                    cells.add(plain(rows.getObject(c)));
                }
                reader.row(cells);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** One question that changes nothing: what DuckDB itself takes for a SELECT, whatever it is written as. */
    private void refuseOrders(String sql) throws IOException {
        try (Statement statement = connection.createStatement();
                ResultSet form = statement.executeQuery("SELECT json_serialize_sql(" + text(sql) + ")")) {
            JsonNode json = form.next() ? new ObjectMapper().readTree(form.getString(1)) : MissingNode.getInstance();
            boolean order = json.path("error_type").asText().equals("not implemented");
            if (order
                    || (!json.path("error").asBoolean()
                            && json.path("statements").size() != 1)) {
                throw new IOException(
                        "one question at a time, and none that changes anything: SELECT, WITH, FROM, DESCRIBE or"
                                + " SUMMARIZE; --csv > FILE writes what it answers");
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IOException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Columns of numbers, row by row.
     *
     * @param rows takes each row; the array is used again
     */
    public void numbers(String sql, int columns, Consumer<double[]> rows) throws IOException {
        double[] row = new double[columns];
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            while (answer.next()) {
                for (int c = 0; c < columns; c++) {
                    double number = answer.getDouble(c + 1);
                    row[c] = answer.wasNull() ? Double.NaN : number;
                }
                rows.accept(row);
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static @Nullable Object plain(@Nullable Object cell) {
        if (cell == null || cell instanceof Boolean || cell instanceof String) {
            return cell;
        }
        if (cell instanceof Float || cell instanceof Double || cell instanceof java.math.BigDecimal) {
            return ((Number) cell).doubleValue();
        }
        if (cell instanceof Byte || cell instanceof Short || cell instanceof Integer || cell instanceof Long) {
            return ((Number) cell).longValue();
        }
        return cell.toString();
    }

    /** A name in SQL. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text in SQL. */
    public static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    private static IOException failure(SQLException e) {
        return new IOException(String.valueOf(e.getMessage()), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // What is in memory goes with the program; files are closed already.
            return;
        }
    }
}
