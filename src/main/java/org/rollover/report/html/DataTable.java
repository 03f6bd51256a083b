package org.rollover.report.html;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table on a page.
 *
 * @param caption what it holds
 * @param columns its columns, with units in their names
 * @param rows by row, then column
 */
public record DataTable(String caption, List<Column> columns, List<List<Cell>> rows) {

    /** A column; numbers stand to the right. */
    public record Column(String name, boolean numeric) {
        public static Column words(String name) {
            return new Column(name, false);
        }

        public static Column numbers(String name) {
            return new Column(name, true);
        }
    }

    /** A text, and where it leads if it is a link; only to the web. */
    public record Cell(String text, @Nullable String link) {
        private static final Set<String> SCHEMES = Set.of("http", "https");

        public Cell {
            link = link == null || !web(link) ? null : link;
        }

        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** A link where the text is a web address as a whole; else the text alone. */
        public static Cell linked(String text) {
            return new Cell(text, text);
        }

        private static boolean web(String address) {
            try {
                URI uri = new URI(address);
                return uri.getHost() != null && SCHEMES.contains(String.valueOf(uri.getScheme()));
            } catch (URISyntaxException e) {
                return false;
            }
        }
    }

    public DataTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        caption + ": a row of " + row.size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    /** Begins one. */
    public static Builder of(String caption) {
        return new Builder(caption);
    }

    /** A table in the making. */
    public static final class Builder {
        private final String caption;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();

        private Builder(String caption) {
            this.caption = caption;
        }

        public Builder words(String name) {
            columns.add(Column.words(name));
            return this;
        }

        public Builder numbers(String name) {
            columns.add(Column.numbers(name));
            return this;
        }

        public Builder row(String... cells) {
            rows.add(Arrays.stream(cells).map(Cell::of).toList());
            return this;
        }

        public Builder row(List<Cell> cells) {
            rows.add(List.copyOf(cells));
            return this;
        }

        public DataTable build() {
            return new DataTable(caption, columns, rows);
        }
    }
}
