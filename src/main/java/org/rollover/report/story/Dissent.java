package org.rollover.report.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.rollover.archive.ArchiveException;
import org.rollover.report.Figures;
import org.rollover.scenario.CsvTable;

/** How often each government stood against the measures and how that ended, over all decisions taken. */
final class Dissent {
    /**
     * One government, in numbers of decisions over all histories.
     *
     * @param heldOut decisions on which it held out; under measures that stay: on which it would have ended them
     * @param vetoes decisions that it blocked; under measures that stay: it blocked the end
     */
    record Row(String government, long heldOut, long bought, long facedDown, long vetoes) {}

    private final Map<String, Row> rows;
    private final long taken;

    private Dissent(Map<String, Row> rows, long taken) {
        this.rows = rows;
        this.taken = taken;
    }

    static Dissent of(Kept kept) throws ArchiveException {
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, Long> taken = new LinkedHashMap<>();
        if (!kept.has("governments.csv")) {
            return new Dissent(rows, 0);
        }
        CsvTable table = kept.table("governments");
        for (int r = 0; r < table.rows(); r++) {
            String name = table.text(r, "government");
            taken.put(table.text(r, "decision"), count(table, r, "taken"));
            Row row = new Row(
                    name,
                    count(table, r, "holds_out"),
                    count(table, r, "bought_off"),
                    count(table, r, "faced_down"),
                    count(table, r, "vetoes"));
            rows.merge(
                    name,
                    row,
                    (a, b) -> new Row(
                            name,
                            a.heldOut + b.heldOut,
                            a.bought + b.bought,
                            a.facedDown + b.facedDown,
                            a.vetoes + b.vetoes));
        }
        return new Dissent(
                rows, taken.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long count(CsvTable table, int row, String column) {
        double number = table.number(row, column, 0, Double.MAX_VALUE);
        return Double.isNaN(number) ? 0 : (long) number;
    }

    /** Decisions taken in all histories. */
    long taken() {
        return taken;
    }

    /** All governments, those with the most first. */
    List<Row> most(ToLongFunction<Row> count) {
        List<Row> all = new ArrayList<>(rows.values());
        all.sort(Comparator.comparingLong(count).reversed().thenComparing(Row::government));
        return all;
    }

    /** In the order of the council. */
    List<Row> all() {
        return List.copyOf(rows.values());
    }

    double share(long count) {
        return taken == 0 ? 0 : (double) count / taken;
    }

    String percent(long count) {
        return Figures.share(count, taken);
    }
}
