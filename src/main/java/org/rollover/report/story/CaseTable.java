package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** Each decision of a backtest: what was said of it, and what happened. */
final class CaseTable {
    private static final List<String> CLASSES = List.of("kept", "eased", "ended");
    private static final List<Tone> TONES = List.of(Tone.SMOOTH, Tone.EASED, Tone.LAPSED);
    private static final List<String> SYMBOLS = List.of("circle", "diamond", "triangle");
    private static final int ROW = 20;
    private static final int TOP = 60;
    private static final int FEET = 76;

    /** Regimes of fewer decisions share a chart. */
    private static final long FEW = 3;

    private static final String SMALL = "regimes of one or two decisions";
    private static final double EVEN = 0.5;

    private CaseTable() {}

    static List<Block> blocks(JsonNode json) {
        Map<String, List<JsonNode>> byRegime = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        json.path("decisions")
                .forEach(decision -> counts.merge(decision.path("regime").asText(), 1L, Long::sum));
        List<JsonNode> unsaid = new ArrayList<>();
        for (JsonNode decision : json.path("decisions")) {
            if (decision.path("kept").isNumber()) {
                String regime = decision.path("regime").asText();
                byRegime.computeIfAbsent(
                                counts.getOrDefault(regime, 0L) < FEW ? SMALL : regime, name -> new ArrayList<>())
                        .add(decision);
            } else {
                unsaid.add(decision);
            }
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                "Each bar is what the model said of one decision, the mark at its end what happened. A"
                        + " probability is never wrong by one decision; look at many."));
        int place = 0;
        for (Map.Entry<String, List<JsonNode>> regime : byRegime.entrySet()) {
            place++;
            String summary =
                    capital(regime.getKey()) + ": " + count(regime.getValue().size());
            blocks.add(new Block.Folded(
                    summary + ", " + outcomes(regime.getValue()),
                    List.of(figure("cases-" + place, regime.getKey(), regime.getValue()))));
        }
        if (byRegime.isEmpty()) {
            blocks.add(new Block.Paragraph("Nothing was said of any decision."));
        }
        if (!unsaid.isEmpty()) {
            blocks.add(new Block.Folded(
                    count(unsaid.size()) + " of which nothing was said",
                    List.of(new Block.Bullets(unsaid.stream()
                            .map(one -> one.path("case").asText() + ", "
                                    + one.path("decision").asText() + ": "
                                    + one.path("problem").asText())
                            .toList()))));
        }
        return blocks;
    }

    private static String capital(String name) {
        return name.equals(SMALL) ? "R" + name.substring(1) : name;
    }

    private static String count(int decisions) {
        return decisions + (decisions == 1 ? " decision" : " decisions");
    }

    private static String outcomes(List<JsonNode> decisions) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        decisions.forEach(one -> counts.merge(happened(one), 1, Integer::sum));
        List<String> parts = new ArrayList<>();
        counts.forEach((outcome, count) -> parts.add(count + " " + outcome));
        return String.join(", ", parts);
    }

    /** As it is scored; else as it was noted. */
    private static String happened(JsonNode decision) {
        return decision.path("scoredAs").isTextual()
                ? decision.path("scoredAs").asText()
                : decision.path("outcome").asText() + " (not scored)";
    }

    private static Block.Figure figure(String id, String regime, List<JsonNode> decisions) {
        DataTable.Builder data = DataTable.of("What was said of each decision, and what happened: " + regime)
                .words("case")
                .words("decision")
                .numbers("kept, said")
                .numbers("eased, said")
                .numbers("ended, said")
                .words("happened");
        int decimals = decisions.stream()
                .mapToInt(one ->
                        Math.min(1, Figures.decimals(one.path("halfWidth").asDouble())))
                .min()
                .orElse(0);
        double surprise = EVEN;
        String surprising = "";
        for (JsonNode one : decisions) {
            data.row(
                    one.path("case").asText(),
                    one.path("decision").asText(),
                    said(one, "kept", decimals),
                    said(one, "eased", decimals),
                    said(one, "ended", decimals),
                    happened(one));
            double given = one.path(happened(one)).asDouble(1);
            if (given < surprise) {
                surprise = given;
                surprising =
                        one.path("case").asText() + " " + one.path("decision").asText() + " was " + happened(one)
                                + ", which had been given " + said(one, happened(one), decimals);
            }
        }
        return new Block.Figure(
                id,
                "What was said of each decision, in percent, and what happened: " + regime,
                "Bars are the probabilities of kept, eased and ended; the mark at the right end is what happened: a circle"
                        + " for kept, a diamond for eased, a triangle for ended."
                        + (surprising.isEmpty() ? "" : " The greatest surprise: " + surprising + "."),
                chart(decisions, decimals),
                data.build());
    }

    private static String said(JsonNode decision, String outcome, int decimals) {
        return Figures.percent(decision.path(outcome).asDouble(Double.NaN), decimals);
    }

    private static Chart chart(List<JsonNode> decisions, int decimals) {
        List<Object> series = new ArrayList<>();
        for (int c = 0; c < CLASSES.size(); c++) {
            String outcome = CLASSES.get(c);
            List<Object> bars = new ArrayList<>();
            List<Object> marks = new ArrayList<>();
            for (int i = 0; i < decisions.size(); i++) {
                JsonNode one = decisions.get(i);
                String says = one.path("case").asText() + ": " + outcome + " was said " + said(one, outcome, decimals)
                        + "; happened: " + happened(one);
                bars.add(Options.datum(one.path(outcome).asDouble() * 100, says));
                if (happened(one).equals(outcome)) {
                    marks.add(Options.datum(list(104, i), "happened: " + outcome));
                }
            }
            series.add(of(
                    "name",
                    outcome,
                    "type",
                    "bar",
                    "stack",
                    "said",
                    "barWidth",
                    "70%",
                    "data",
                    bars,
                    "itemStyle",
                    of("color", TONES.get(c).token())));
            series.add(of(
                    "name",
                    "was " + outcome,
                    "type",
                    "scatter",
                    "symbol",
                    SYMBOLS.get(c),
                    "symbolSize",
                    11,
                    "data",
                    marks,
                    "itemStyle",
                    of("color", TONES.get(c).token())));
        }
        Map<String, Object> across = Options.values("probability that was said", "%");
        across.put("min", 0);
        across.put("max", 108);
        across.put("interval", 25);
        across.put("axisLabel", of("formatter", "{value}%", "showMaxLabel", false));
        Map<String, Object> names = Options.names(
                decisions.stream()
                        .map(one -> one.path("decision").asText() + " · "
                                + one.path("case").asText())
                        .toList(),
                230);
        names.put("inverse", true);
        names.put("axisLabel", of("interval", 0, "width", 230, "overflow", "truncate"));
        List<String> legend = new ArrayList<>(CLASSES);
        CLASSES.forEach(outcome -> legend.add("was " + outcome));
        Map<String, Object> option = of(
                "legend",
                Options.legend(legend),
                "grid",
                Options.grid(TOP, 40),
                "xAxis",
                across,
                "yAxis",
                names,
                "series",
                series);
        Map<String, Object> narrow =
                of("yAxis", of("axisLabel", of("width", 112, "fontSize", 10, "overflow", "truncate")));
        return new Chart(option, narrow, TOP + FEET + ROW * decisions.size());
    }
}
