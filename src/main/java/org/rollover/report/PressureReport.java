package org.rollover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rollover.actors.UsMove;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.UsTally;
import org.rollover.scenario.Constraint;
import org.rollover.scenario.Lobbyist;
import org.rollover.scenario.Scenario;

/** The part of the report on those who press the council: lobbyists, the US side, and what became of cabinets. */
final class PressureReport {
    private static final int MOST_CHANNELS = 4;

    private final Estimate estimate;
    private final Scenario scenario;
    private final Page page;
    private final long cases;

    PressureReport(Estimate estimate, Page page) {
        this.estimate = estimate;
        this.scenario = estimate.scenario().scenario();
        this.page = page;
        this.cases = estimate.replicates();
    }

    PressureReport lobbying() {
        List<String> names = estimate.cast().lobbyistNames();
        if (names.isEmpty()) {
            return this;
        }
        page.heading("Where lobbying goes");
        Grid grid = new Grid().words("lobbyist").words("for").numbers("effort").words("most of it to");
        List<Integer> order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer l) -> -total(l)).thenComparing(names::get))
                .toList();
        for (int l : order) {
            grid.row(names.get(l), side(names.get(l)), Figures.fixed(total(l), 1), channels(l));
        }
        page.table(grid);
        page.indented("Effort in months of one full-time senior campaign per history, hold-ups included.");
        return this;
    }

    /** Which side a lobbyist takes at the start, by its expected position. */
    private String side(String name) {
        Lobbyist lobbyist = scenario.lobbyists().get(name);
        double halfWay = (scenario.measure().level().central()
                        + scenario.measure().reversion().central())
                / 2;
        boolean keep = lobbyist != null && lobbyist.position().central() >= halfWay;
        boolean lapse = Vocabulary.of(scenario) == Vocabulary.LAPSE;
        return keep ? (lapse ? "renewal" : "keeping") : (lapse ? "lapse" : "ending");
    }

    private double spent(int lobbyist, int channel) {
        return estimate.effort(lobbyist, channel) + estimate.surgeEffort(lobbyist, channel);
    }

    private double total(int lobbyist) {
        double total = 0;
        for (int c = 0; c < estimate.cast().channelNames(lobbyist).size(); c++) {
            total += spent(lobbyist, c);
        }
        return total;
    }

    private String channels(int lobbyist) {
        List<String> names = estimate.cast().channelNames(lobbyist);
        double total = total(lobbyist);
        if (total <= 0) {
            return "nobody: it spends nothing";
        }
        return IntStream.range(0, names.size())
                .boxed()
                .filter(c -> spent(lobbyist, c) / total >= 0.01)
                .sorted(Comparator.comparingDouble((Integer c) -> -spent(lobbyist, c))
                        .thenComparing(names::get))
                .limit(MOST_CHANNELS)
                .map(c -> names.get(c) + Page.GLUE + Figures.percent(spent(lobbyist, c) / total, 0))
                .collect(Collectors.joining(", "));
    }

    PressureReport unitedStates() {
        if (scenario.us() == null) {
            return this;
        }
        UsTally us = estimate.us();
        page.heading("What the US side does, and how the law meets it");
        boolean agents = scenario.lobbyists().values().stream()
                .anyMatch(l -> l.principal() == Lobbyist.Principal.PRESIDENT
                        && l.budget().distribution().highest() > 0);
        if (agents) {
            page.item("The president learns of the lobbying in " + share(us.aware()) + " of the histories; orders it"
                    + " stopped in " + share(us.stopped()) + ", endorses it in " + share(us.endorsed()) + ".");
        }
        page.item("The president moves to ease the American measures in " + share(us.moved()) + "; they are eased in "
                + share(us.eased()) + ".");
        if (us.moves() > 0) {
            page.item("Of " + Figures.count(us.moves()) + (us.moves() == 1 ? " such move" : " such moves")
                    + " in all histories:");
            page.tableOfItem(fates(us));
            if (us.disapproved() > 0) {
                long overridden = us.fates().getOrDefault(UsMove.Fate.DISAPPROVED, 0L);
                page.item("Both chambers passed a resolution of disapproval on "
                        + Figures.share(us.disapproved(), us.moves())
                        + " of these moves; the president vetoed it, and two"
                        + " thirds of both overrode the veto on " + Figures.share(overridden, us.moves()) + ".");
            }
        }
        return this;
    }

    private String share(long count) {
        return Figures.share(count, cases);
    }

    private Grid fates(UsTally us) {
        Map<UsMove.Fate, Long> fates = us.fates();
        List<Long> counts = new ArrayList<>();
        List<String> what = new ArrayList<>();
        counts.add(fates.getOrDefault(UsMove.Fate.EASED, 0L));
        what.add("went ahead");
        us.stoppedBy().forEach((id, count) -> {
            counts.add(count);
            what.add("stopped by " + named(id));
        });
        if (fates.getOrDefault(UsMove.Fate.PENDING, 0L) > 0) {
            counts.add(fates.getOrDefault(UsMove.Fate.PENDING, 0L));
            what.add("still waited for Congress at the end");
        }
        return new Grid().numbers("").words("").columns(List.of(Figures.shares(counts, us.moves()), what));
    }

    private String named(String id) {
        Constraint constraint = scenario.constraints().get(id);
        return constraint == null ? id : id + " (" + constraint.citation() + ")";
    }

    PressureReport cabinets() {
        boolean any = scenario.governments().values().stream().anyMatch(g -> g.cabinet() != null);
        if (!any) {
            return this;
        }
        page.heading("Cabinets");
        Map<String, Long> falls = estimate.cabinetFalls();
        if (falls.isEmpty()) {
            page.item("No cabinet changes.");
            return this;
        }
        RunReport.byCount(falls).forEach((government, count) -> {
            String start = government + ": " + Figures.fixed((double) count / cases, 2)
                    + (count == cases ? " change" : " changes") + " of cabinet per history";
            String after = part(estimate.successors(), government + ": ", count);
            String left = part(estimate.leavers(), government + "/", count);
            page.item(start + (after.isEmpty() ? "" : "; then in office: " + after)
                    + (left.isEmpty() ? "" : "; left over a red line: " + left) + ".");
        });
        return this;
    }

    private static String part(Map<String, Long> counts, String prefix, long all) {
        return RunReport.byCount(counts).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .map(entry -> Vocabulary.orUnnamed(entry.getKey().substring(prefix.length()))
                        + Page.GLUE
                        + Figures.share(entry.getValue(), all))
                .collect(Collectors.joining(", "));
    }
}
