package org.rollover.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Annals;
import org.rollover.actors.Cast;
import org.rollover.actors.UsMove;
import org.rollover.archive.Parquet.Column;
import org.rollover.archive.Parquet.Type;
import org.rollover.archive.Table;
import org.rollover.council.Proceeding;
import org.rollover.ensemble.Plan;
import org.rollover.simulation.History;

/** One line of CSV for each history, for those who want to count for themselves. */
public final class ReplicateRows {
    public static final String FILE = "replicates.csv";

    /** The file of so many histories that no spreadsheet opens them. */
    public static final String LARGE = "replicates.parquet";

    /** The most that are kept as CSV. */
    public static final long MOST_CSV = 100_000;

    private final Cast cast;
    private final Plan plan;

    public ReplicateRows(Cast cast, Plan plan) {
        this.cast = cast;
        this.plan = plan;
    }

    /** The header. */
    public String header() {
        return Table.line(columns().stream().map(Column::name).toList());
    }

    /** The columns. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("replicate", Type.WHOLE),
                new Column("draw", Type.WHOLE),
                new Column("sustained", Type.TRUTH),
                new Column("level_at_horizon", Type.NUMBER),
                new Column("outcomes", Type.TEXT)));
        cast.decisionMonths()
                .forEach(
                        t -> columns.add(new Column("hold_outs_" + cast.months().get(t), Type.TEXT)));
        columns.addAll(List.of(
                new Column("delay_days", Type.NUMBER),
                new Column("president_aware_month", Type.TEXT),
                new Column("lobbying_stopped_month", Type.TEXT),
                new Column("us_measures_eased", Type.TRUTH),
                new Column("cabinet_changes", Type.WHOLE)));
        return columns;
    }

    /** One history. */
    public String row(long replicate, History history) {
        Annals annals = history.annals();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                replicate, replicate / plan.perDraw(), history.sustained(), history.level(), history.pattern()));
        for (int d = 0; d < cast.decisionMonths().size(); d++) {
            cells.add(
                    d < annals.decisions().size() ? holdOuts(annals.decisions().get(d)) : null);
        }
        cells.add(annals.decisions().stream().mapToDouble(Proceeding::days).sum());
        cells.add(month(annals.awareMonth()));
        cells.add(month(annals.stopMonth()));
        cells.add(annals.usMoves().stream().anyMatch(move -> move.fate() == UsMove.Fate.EASED));
        cells.add(annals.falls().size());
        return Table.line(cells);
    }

    private String holdOuts(Proceeding proceeding) {
        List<String> names = cast.governmentNames();
        return java.util.stream.IntStream.range(0, names.size())
                .filter(i -> proceeding.holdOut()[i])
                .mapToObj(names::get)
                .collect(Collectors.joining("; "));
    }

    private @Nullable Object month(int index) {
        return index == Annals.NEVER ? null : cast.months().get(index).toString();
    }
}
