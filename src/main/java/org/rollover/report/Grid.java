package org.rollover.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table on a page. Where it does not fit, its first and last columns wrap; where that is not enough, each row becomes a few
 * lines of its own.
 */
public final class Grid {
    private static final String SPACE = "  ";
    private static final int GOOD_FIRST = 22;
    private static final int LEAST_FIRST = 14;
    private static final int LEAST_LAST = 26;

    private record Column(String title, boolean right) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a column of words. */
    public Grid words(String title) {
        columns.add(new Column(title, false));
        return this;
    }

    /** Adds a column of numbers. */
    public Grid numbers(String title) {
        columns.add(new Column(title, true));
        return this;
    }

    /** Adds a row, one cell for each column. */
    public Grid row(List<String> cells) {
        rows.add(cells.stream().map(Page::clean).toList());
        return this;
    }

    public Grid row(String... cells) {
        return row(List.of(cells));
    }

    /** Adds rows, given as one list for each column. */
    Grid columns(List<List<String>> cells) {
        for (int r = 0; r < cells.get(0).size(); r++) {
            int place = r;
            row(cells.stream().map(column -> column.get(place)).toList());
        }
        return this;
    }

    List<String> lines(Look look, int width) {
        List<Integer> widths = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            widths.add(natural(c));
        }
        int last = columns.size() - 1;
        shrink(0, GOOD_FIRST, widths, width);
        if (last > 0) {
            shrink(last, LEAST_LAST, widths, width);
        }
        shrink(0, LEAST_FIRST, widths, width);
        return total(widths) > width ? records(width, look) : table(widths, look);
    }

    /** Makes a column of words narrower, as far as it takes and as its longest word allows. */
    private void shrink(int c, int least, List<Integer> widths, int width) {
        int excess = total(widths) - width;
        if (excess > 0 && !columns.get(c).right()) {
            int floor = Math.max(least, longestWord(c));
            widths.set(c, Math.max(Math.min(floor, widths.get(c)), widths.get(c) - excess));
        }
    }

    private int longestWord(int c) {
        return rows.stream()
                .flatMap(row -> java.util.Arrays.stream(row.get(c).split(" ")))
                .mapToInt(Page::length)
                .max()
                .orElse(0);
    }

    private static int total(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum() + SPACE.length() * (widths.size() - 1);
    }

    private int natural(int c) {
        int widest = columns.get(c).right() ? 0 : Page.length(columns.get(c).title());
        for (List<String> row : rows) {
            widest = Math.max(widest, Page.length(row.get(c)));
        }
        for (String word : columns.get(c).title().split(" ")) {
            widest = Math.max(widest, Page.length(word));
        }
        return widest;
    }

    private List<String> table(List<Integer> widths, Look look) {
        List<String> lines = new ArrayList<>();
        // Titles of numbers are longer than the numbers under them, so they stand in several lines.
        List<List<String>> titles = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            titles.add(Page.wrap(columns.get(c).title(), widths.get(c)));
        }
        int height = titles.stream().mapToInt(List::size).max().orElse(0);
        titles.replaceAll(title -> {
            List<String> low = new ArrayList<>(java.util.Collections.nCopies(height - title.size(), ""));
            low.addAll(title);
            return low;
        });
        block(titles, widths).forEach(line -> lines.add(Ink.FAINT.on(line.stripTrailing(), look)));
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            for (int c = 0; c < columns.size(); c++) {
                cells.add(Page.wrap(row.get(c), widths.get(c)));
            }
            lines.addAll(block(cells, widths));
        }
        return lines;
    }

    /** Cells of several lines each, side by side. */
    private List<String> block(List<List<String>> cells, List<Integer> widths) {
        List<String> lines = new ArrayList<>();
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int h = 0; h < height; h++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < cells.size(); c++) {
                List<String> cell = cells.get(c);
                place(line, h < cell.size() ? cell.get(h) : "", c, widths);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private void place(StringBuilder line, String cell, int c, List<Integer> widths) {
        String filler = " ".repeat(Math.max(0, widths.get(c) - Page.length(cell)));
        line.append(c == 0 ? "" : SPACE).append(columns.get(c).right() ? filler + cell : cell + filler);
    }

    private List<String> records(int width, Look look) {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            for (String line : Page.wrap(row.get(0), width)) {
                lines.add(Ink.BOLD.on(line, look));
            }
            List<String> parts = new ArrayList<>();
            for (int c = 1; c < row.size(); c++) {
                if (!row.get(c).isEmpty()) {
                    parts.add((columns.get(c).title() + " " + row.get(c)).strip());
                }
            }
            for (String line : Page.wrap(String.join(", ", parts), width - SPACE.length())) {
                lines.add(SPACE + line);
            }
        }
        return lines;
    }
}
