package org.rollover.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollover.actors.UsMove;
import org.rollover.archive.Table;
import org.rollover.council.Outcome;
import org.rollover.ensemble.DecisionTally;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.UsTally;

/** What a run found, as tables for a spreadsheet. Counts are of replicates, so that shares can be had of them. */
public final class Tables {
    private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

    private final Estimate estimate;

    private Tables(Estimate estimate) {
        this.estimate = estimate;
    }

    /** All tables that are kept of a run. */
    public static List<Table> of(Estimate estimate) {
        Tables tables = new Tables(estimate);
        return List.of(
                tables.decisions(),
                tables.governments(),
                tables.lobbying(),
                tables.unitedStates(),
                tables.cabinets(),
                tables.trajectories());
    }

    /** One row a decision: how often it ended how. */
    public static Table decisions(Estimate estimate) {
        return new Tables(estimate).decisions();
    }

    private YearMonth month(int decision) {
        return estimate.cast().months().get(estimate.cast().decisionMonths().get(decision));
    }

    private Table decisions() {
        Table table = new Table(
                "decisions",
                "decision",
                "replicates",
                "taken",
                "smooth",
                "faced_down",
                "concession",
                "eased",
                "lapsed",
                "still_sustained",
                "contested",
                "mean_delay_days",
                "median_delay_days",
                "p95_delay_days");
        for (int d = 0; d < estimate.decisions().size(); d++) {
            DecisionTally tally = estimate.decisions().get(d);
            boolean none = tally.contested() == 0;
            table.row(
                    month(d).toString(),
                    estimate.replicates(),
                    tally.taken(),
                    tally.outcome(Outcome.SMOOTH),
                    tally.outcome(Outcome.FACED_DOWN),
                    tally.outcome(Outcome.CONCESSION),
                    tally.outcome(Outcome.EASED),
                    tally.outcome(Outcome.LAPSED),
                    tally.sustained(),
                    tally.contested(),
                    tally.meanDelay(),
                    none ? null : tally.delayQuantile(0.5),
                    none ? null : tally.delayQuantile(0.95));
        }
        return table;
    }

    private Table governments() {
        Table table = new Table(
                "governments",
                "decision",
                "government",
                "taken",
                "holds_out",
                "bought_off",
                "faced_down",
                "vetoes",
                "mean_price_utils");
        List<String> names = estimate.cast().governmentNames();
        for (int d = 0; d < estimate.decisions().size(); d++) {
            DecisionTally tally = estimate.decisions().get(d);
            for (int i = 0; i < names.size(); i++) {
                table.row(
                        month(d).toString(),
                        names.get(i),
                        tally.taken(),
                        tally.holdOuts(i),
                        tally.bought(i),
                        tally.facedDown(i),
                        tally.vetoes(i),
                        tally.meanPrice(i));
            }
        }
        return table;
    }

    private Table lobbying() {
        Table table = new Table("lobbying", "lobbyist", "channel", "mean_effort", "mean_surge_effort");
        List<String> names = estimate.cast().lobbyistNames();
        for (int l = 0; l < names.size(); l++) {
            List<String> channels = estimate.cast().channelNames(l);
            for (int c = 0; c < channels.size(); c++) {
                table.row(names.get(l), channels.get(c), estimate.effort(l, c), estimate.surgeEffort(l, c));
            }
        }
        return table;
    }

    private Table unitedStates() {
        Table table = new Table("us", "what", "constraint", "count", "of");
        UsTally us = estimate.us();
        long cases = estimate.replicates();
        table.row("president learns of the lobbying", null, us.aware(), cases);
        table.row("president orders it stopped", null, us.stopped(), cases);
        table.row("president endorses it", null, us.endorsed(), cases);
        table.row("president moves to ease", null, us.moved(), cases);
        table.row("measures eased", null, us.eased(), cases);
        for (UsMove.Fate fate : UsMove.Fate.values()) {
            String name = "move " + fate.name().toLowerCase(Locale.ROOT);
            table.row(name, null, us.fates().getOrDefault(fate, 0L), us.moves());
        }
        table.row("move met by a resolution of disapproval", null, us.disapproved(), us.moves());
        us.stoppedBy().forEach((id, count) -> table.row("move stopped", id, count, us.moves()));
        us.delayedBy().forEach((id, count) -> table.row("move waited for a review", id, count, us.moves()));
        return table;
    }

    private Table cabinets() {
        Table table = new Table("cabinets", "what", "who", "count", "replicates");
        rows(table, "change of cabinet", estimate.cabinetFalls());
        rows(table, "successor", estimate.successors());
        rows(table, "left over a red line", estimate.leavers());
        return table;
    }

    private void rows(Table table, String what, Map<String, Long> counts) {
        counts.forEach((who, count) -> table.row(what, who, count, estimate.replicates()));
    }

    private Table trajectories() {
        Table table = new Table("trajectories", "series", "month", "histories", "p05", "p25", "p50", "p75", "p95");
        List<String> series = estimate.cast().series();
        List<YearMonth> months = estimate.cast().months();
        for (int s = 0; s < series.size(); s++) {
            for (int t = 0; t < months.size(); t++) {
                double[] q = new double[QUANTILES.length];
                for (int k = 0; k < q.length; k++) {
                    q[k] = estimate.trajectories().quantile(s, t, QUANTILES[k]);
                }
                long seen = estimate.trajectories().seen(s, t);
                table.row(series.get(s), months.get(t).toString(), seen, q[0], q[1], q[2], q[3], q[4]);
            }
        }
        return table;
    }
}
