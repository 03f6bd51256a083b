package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.council.Outcome;
import org.rollover.ensemble.Interval;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** The road to the answer: how each decision ends, and in how many histories the measures still stand after it. */
final class RoadChapter {
    private static final double SEEN = 1e-9;

    private final FoundRun found;
    private final List<JsonNode> decisions;
    private final List<String> months;

    private RoadChapter(FoundRun found) {
        this.found = found;
        this.decisions = found.decisions();
        this.months = decisions.stream()
                .map(d -> FoundRun.month(d.path("date").asText()))
                .toList();
    }

    static Chapter tell(FoundRun found) {
        RoadChapter chapter = new RoadChapter(found);
        List<Block> blocks = new ArrayList<>();
        if (chapter.decisions.isEmpty()) {
            blocks.add(new Block.Lead("No decision falls due within the horizon."));
        } else {
            blocks.add(new Block.Lead(chapter.lead()));
            blocks.add(new Block.Paragraph(
                    found.lapses()
                            ? "Without an agreement the measures lapse, so each decision is a hurdle. A veto does not end them"
                                    + " at once: lower levels are tried first (eased). Eased measures are still sustained while"
                                    + " they stand at " + Figures.significant(found.sustainedFrom())
                                    + " points or more."
                            : "Without an agreement the measures stay, so each decision is a chance to end them."));
            blocks.add(chapter.survival());
            blocks.add(chapter.outcomes());
        }
        return new Chapter("road", "The road there", blocks);
    }

    private double survival(int decision) {
        return FoundRun.number(decisions.get(decision).path("survival"));
    }

    private double share(int decision, Outcome outcome) {
        return FoundRun.number(decisions.get(decision).path("shares").path(key(outcome)));
    }

    private static String key(Outcome outcome) {
        return org.rollover.report.ResultJson.key(outcome);
    }

    private double over(int decision) {
        return Math.max(0, 1 - FoundRun.number(decisions.get(decision).path("taken")));
    }

    private String lead() {
        int weakest = 0;
        double most = -1;
        for (int d = 0; d < decisions.size(); d++) {
            double before = d == 0 ? 1 : survival(d - 1);
            if (before - survival(d) > most) {
                most = before - survival(d);
                weakest = d;
            }
        }
        List<String> smooth = new ArrayList<>();
        for (int d = 0; d < decisions.size(); d++) {
            smooth.add(percent(share(d, Outcome.SMOOTH)) + " in " + months.get(d));
        }
        String usual = found.lapses()
                ? "Most often the measures are renewed without a hold-up"
                : "Most often the measures stay as they are";
        boolean usually = true;
        for (int d = 0; d < decisions.size(); d++) {
            usually &= share(d, Outcome.SMOOTH) >= 0.5;
        }
        String first = usually
                ? usual + ": " + Labels.enumerated(smooth) + "."
                : "How often " + (found.lapses() ? "they are renewed without a hold-up" : "they stay as they are")
                        + ": " + Labels.enumerated(smooth) + ".";
        return first
                + (most < 0.0005
                        ? " No decision costs the measures anything that can be seen."
                        : " The decision of " + months.get(weakest) + " costs most: after it they stand in "
                                + percent(survival(weakest)) + " of the histories, before it in "
                                + percent(weakest == 0 ? 1 : survival(weakest - 1)) + ".");
    }

    private String percent(double share) {
        return Figures.percent(share, Figures.decimals(share, found.cases()));
    }

    private Block survival() {
        List<String> places = new ArrayList<>(List.of("start"));
        places.addAll(months);
        List<Object> line = new ArrayList<>();
        line.add(Options.datum(100, "start: 100%"));
        DataTable.Builder data = DataTable.of("Histories in which the measures are still sustained")
                .words("after the decision of")
                .numbers("still sustained");
        double lowest = 1;
        for (int d = 0; d < decisions.size(); d++) {
            line.add(Options.datum(survival(d) * 100, "after " + months.get(d) + ": " + percent(survival(d))));
            data.row(months.get(d), percent(survival(d)));
            lowest = Math.min(lowest, survival(d));
        }
        Interval end = found.simulation();
        double from = AxisEnds.floor(Math.min(lowest, end.low()) * 100);
        Map<String, Object> y = Options.values("share of the histories", "%");
        y.put("min", from);
        y.put("max", 100);
        y.put("nameLocation", "end");
        y.put("nameGap", 12);
        y.put("nameTextStyle", of("align", "left"));
        Map<String, Object> x = Options.names(places, 70);
        x.put("name", "after the decision of");
        x.put("nameLocation", "middle");
        x.put("nameGap", 30);
        Map<String, Object> option = of(
                "grid",
                Options.grid(34, 40),
                "xAxis",
                x,
                "yAxis",
                y,
                "series",
                list(
                        of(
                                "type",
                                "line",
                                "step",
                                "end",
                                "symbol",
                                "circle",
                                "symbolSize",
                                9,
                                "data",
                                line,
                                "lineStyle",
                                of("color", Tone.RENEWAL.token(), "width", 2.5),
                                "itemStyle",
                                of("color", Tone.RENEWAL.token())),
                        Options.intervalsUp(list(list(places.size() - 1, end.low() * 100, end.high() * 100)))));
        int last = decisions.size() - 1;
        return new Block.Figure(
                "survival",
                "How many histories still have the measures after each decision (%)",
                "Still sustained after the last decision, " + months.get(last) + ": " + percent(survival(last))
                        + " of the histories, with the error of simulation (95%) as a whisker; for the decisions before, the"
                        + " result keeps no interval."
                        + (from > 0 ? " The axis begins at " + Figures.significant(from) + "%." : ""),
                new Chart(option, 280),
                data.build());
    }

    /** What is drawn in one colour and pattern. */
    private record Part(String name, Tone tone, Map<String, Object> pattern, List<Double> shares) {
        boolean seen() {
            return shares.stream().anyMatch(share -> share > SEEN);
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Tone[] tones = {Tone.SMOOTH, Tone.FACED_DOWN, Tone.CONCESSION, Tone.EASED, Tone.LAPSED};
        for (Outcome outcome : Outcome.values()) {
            List<Double> shares = new ArrayList<>();
            for (int d = 0; d < decisions.size(); d++) {
                shares.add(share(d, outcome));
            }
            parts.add(new Part(
                    found.words().title(outcome), tones[outcome.ordinal()], Patterns.of(outcome.ordinal()), shares));
        }
        List<Double> over = new ArrayList<>();
        for (int d = 0; d < decisions.size(); d++) {
            over.add(over(d));
        }
        parts.add(new Part("over before", Tone.OVER, Patterns.of(Outcome.values().length), over));
        parts.removeIf(part -> !part.seen());
        return parts;
    }

    private Block outcomes() {
        List<Part> parts = parts();
        List<Object> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        DataTable.Builder data =
                DataTable.of("How each decision ends, shares of all histories").words("decision");
        for (Part part : parts) {
            names.add(part.name());
            data.numbers(part.name());
            List<Object> bars = new ArrayList<>();
            for (int d = 0; d < decisions.size(); d++) {
                String said = percent(part.shares().get(d));
                bars.add(Options.datum(part.shares().get(d) * 100, months.get(d) + ", " + part.name() + ": " + said));
            }
            series.add(of(
                    "name",
                    part.name(),
                    "type",
                    "bar",
                    "stack",
                    "outcomes",
                    "barMaxWidth",
                    42,
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
                            part.pattern())));
        }
        for (int d = 0; d < decisions.size(); d++) {
            List<DataTable.Cell> cells = new ArrayList<>(List.of(DataTable.Cell.of(months.get(d))));
            for (Part part : parts) {
                cells.add(DataTable.Cell.of(percent(part.shares().get(d))));
            }
            data.row(cells);
        }
        Map<String, Object> x = Options.values("share of the histories", "%");
        x.put("min", 0);
        x.put("max", 100);
        Map<String, Object> y = Options.names(months, 80);
        y.put("inverse", true);
        int row = Math.max(34, Math.min(58, 400 / decisions.size()));
        Map<String, Object> option = of(
                "legend", Options.legend(names),
                "grid", Options.grid(64, 46),
                "xAxis", x,
                "yAxis", y,
                "series", series);
        return new Block.Figure(
                "outcomes",
                "How each decision ends (share of the histories, %)",
                says(),
                new Chart(option, of("grid", of("top", 96)), 130 + row * decisions.size()),
                data.build());
    }

    private String says() {
        List<String> ends = new ArrayList<>();
        for (int d = 0; d < decisions.size(); d++) {
            double bad = share(d, Outcome.EASED) + share(d, Outcome.LAPSED);
            ends.add(percent(bad) + " in " + months.get(d));
        }
        return "Each bar is one decision. Shares that were " + found.words().title(Outcome.EASED) + " or "
                + found.words().title(Outcome.LAPSED) + ": " + Labels.enumerated(ends) + ".";
    }
}
