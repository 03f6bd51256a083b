package org.rollover.report.story;

import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.rollover.archive.ArchiveException;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** Who matters: who stands against the measures and how that ends, and who presses whom. */
final class WhoChapter {
    private static final int MOST = 10;
    private static final int NAMED = 3;

    private final FoundRun found;
    private final Dissent dissent;

    private WhoChapter(FoundRun found, Dissent dissent) {
        this.found = found;
        this.dissent = dissent;
    }

    static Chapter tell(FoundRun found) throws ArchiveException {
        Dissent dissent = Dissent.of(found.kept());
        WhoChapter chapter = new WhoChapter(found, dissent);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Lead(chapter.lead()));
        if (dissent.taken() > 0) {
            if (found.lapses()) {
                chapter.renewal(blocks);
            } else {
                chapter.ending(blocks);
            }
        }
        blocks.addAll(LobbyNetwork.blocks(found));
        return new Chapter("who", "Who matters", blocks);
    }

    private String lead() {
        List<Dissent.Row> first = seen(Dissent.Row::heldOut);
        if (first.isEmpty()) {
            return found.lapses() ? "Nobody holds out: no straw poll fails." : "No government would end the measures.";
        }
        List<String> named = first.stream()
                .limit(NAMED)
                .map(row -> row.government() + " (" + dissent.percent(row.heldOut()) + " of the decisions)")
                .toList();
        return (found.lapses() ? "Who holds out most: " : "Who would end them most often: ") + Labels.enumerated(named)
                + ". " + ends(first.get(0));
    }

    private String ends(Dissent.Row first) {
        if (!found.lapses()) {
            List<Dissent.Row> blockers = seen(Dissent.Row::vetoes);
            return blockers.isEmpty()
                    ? "Nobody has to block the end."
                    : blockers.size() + (blockers.size() == 1 ? " government blocks" : " governments block")
                            + " the end at some time.";
        }
        if (first.vetoes() == 0) {
            return first.government() + " never vetoes: each time it is bought off or faced down.";
        }
        boolean seldom = first.vetoes() * 4 < first.heldOut();
        return first.government()
                + (seldom ? " is mostly bought off or faced down; it vetoes renewal on " : " vetoes renewal on ")
                + dissent.percent(first.vetoes()) + " of the decisions.";
    }

    private List<Dissent.Row> seen(ToLongFunction<Dissent.Row> count) {
        return dissent.most(count).stream()
                .filter(row -> count.applyAsLong(row) > 0)
                .toList();
    }

    private void renewal(List<Block> blocks) {
        blocks.add(
                new Block.Paragraph(
                        "A government that objects in the straw poll holds renewal up. It may be bought off with"
                                + " a concession, faced down (it gives in for nothing, as it would stand alone), or veto in the end."));
        List<Dissent.Row> rows = seen(Dissent.Row::heldOut);
        if (rows.isEmpty()) {
            return;
        }
        blocks.add(bars(
                "hold-outs",
                "Who holds out, and how it ends for them (share of the decisions taken, %)",
                rows,
                List.of(
                        new Part("bought off", Tone.CONCESSION, 2, Dissent.Row::bought),
                        new Part("faced down", Tone.FACED_DOWN, 1, Dissent.Row::facedDown),
                        new Part("vetoes", Tone.LAPSE, 0, Dissent.Row::vetoes)),
                Dissent.Row::heldOut));
        blocks.add(CouncilMap.figure(dissent, "holds out", Dissent.Row::heldOut));
    }

    private void ending(List<Block> blocks) {
        blocks.add(new Block.Paragraph(
                "The measures stay until the council decides otherwise, so what counts is who would end"
                        + " them, and who blocks that."));
        List<Dissent.Row> enders = seen(Dissent.Row::heldOut);
        if (!enders.isEmpty()) {
            blocks.add(bars(
                    "would-end",
                    "Who would end the measures (share of the decisions taken, %)",
                    enders,
                    List.of(new Part("would end them", Tone.LAPSE, 0, Dissent.Row::heldOut)),
                    Dissent.Row::heldOut));
            blocks.add(CouncilMap.figure(dissent, "would end them", Dissent.Row::heldOut));
        }
        List<Dissent.Row> blockers = seen(Dissent.Row::vetoes);
        if (!blockers.isEmpty()) {
            blocks.add(bars(
                    "blockers",
                    "Who blocks the end (share of the decisions taken, %)",
                    blockers,
                    List.of(new Part("blocks the end", Tone.RENEWAL, 0, Dissent.Row::vetoes)),
                    Dissent.Row::vetoes));
        }
    }

    private record Part(String name, Tone tone, int pattern, ToLongFunction<Dissent.Row> count) {}

    private Block bars(
            String id, String title, List<Dissent.Row> rows, List<Part> parts, ToLongFunction<Dissent.Row> whole) {
        List<Dissent.Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
        DataTable.Builder data = DataTable.of(title).words("government");
        if (parts.size() > 1) {
            data.numbers("holds out");
        }
        parts.forEach(part -> data.numbers(part.name()));
        List<List<String>> columns = new ArrayList<>();
        if (parts.size() > 1) {
            columns.add(percents(rows, whole));
        }
        parts.forEach(part -> columns.add(percents(rows, part.count())));
        for (int r = 0; r < rows.size(); r++) {
            List<DataTable.Cell> cells =
                    new ArrayList<>(List.of(DataTable.Cell.of(rows.get(r).government())));
            for (List<String> column : columns) {
                cells.add(DataTable.Cell.of(column.get(r)));
            }
            data.row(cells);
        }
        List<Object> series =
                parts.stream().<Object>map(part -> series(part, shown)).toList();
        Map<String, Object> x = Options.values("share of the decisions taken", "%");
        Map<String, Object> y = Options.names(
                shown.stream().map(r -> Labels.shortened(r.government(), 40)).toList(), 110);
        y.put("inverse", true);
        Map<String, Object> option = of(
                "legend", Options.legend(parts.stream().map(Part::name).toList()),
                "grid", Options.grid(36, 46),
                "xAxis", x,
                "yAxis", y,
                "series", series);
        int more = rows.size() - shown.size();
        Dissent.Row first = rows.get(0);
        List<String> shares = Figures.shares(
                parts.stream().map(part -> part.count().applyAsLong(first)).toList(), dissent.taken());
        List<String> how = new ArrayList<>();
        for (int p = 0; p < parts.size(); p++) {
            how.add(parts.get(p).name() + " " + shares.get(p));
        }
        String says = first.government() + " leads with "
                + dissent.percent(whole.applyAsLong(first)) + " of the decisions"
                + (parts.size() > 1 ? ": " + String.join(", ", how) : "") + "."
                + (more > 0
                        ? " " + more + (more == 1 ? " more government stands" : " more governments stand")
                                + " in the numbers below."
                        : "");
        return new Block.Figure(id, title, says, new Chart(option, 100 + 30 * shown.size()), data.build());
    }

    private List<String> percents(List<Dissent.Row> rows, ToLongFunction<Dissent.Row> count) {
        return Figures.shares(rows.stream().map(row -> count.applyAsLong(row)).toList(), dissent.taken());
    }

    private Map<String, Object> series(Part part, List<Dissent.Row> shown) {
        List<Object> bars = new ArrayList<>();
        for (Dissent.Row row : shown) {
            long count = part.count().applyAsLong(row);
            bars.add(Options.datum(
                    dissent.share(count) * 100,
                    Labels.shortened(row.government(), 40) + ", " + part.name() + ": " + dissent.percent(count)));
        }
        return of(
                "name",
                part.name(),
                "type",
                "bar",
                "stack",
                "all",
                "barMaxWidth",
                22,
                "data",
                bars,
                "itemStyle",
                of(
                        "color",
                        part.tone().token(),
                        "borderColor",
                        Tone.PAPER.token(),
                        "borderWidth",
                        1,
                        "decal",
                        Patterns.of(part.pattern())));
    }
}
