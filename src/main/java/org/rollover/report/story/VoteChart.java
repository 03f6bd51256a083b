package org.rollover.report.story;

import static org.rollover.report.html.Options.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** One vote or straw poll of one history: the support of its members, the threshold, and their ballots. */
final class VoteChart {
    private static final int MOST = 12;
    private static final List<String> BALLOTS = List.of("agree", "abstain", "object");

    private final JsonNode vote;
    private final boolean straw;
    private final List<Integer> order;

    private VoteChart(JsonNode vote) {
        this.vote = vote;
        this.straw = vote.path("kind").asText().equals("strawPoll");
        this.order = IntStream.range(0, vote.path("members").size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> -BALLOTS.indexOf(ballot(i)))
                        .thenComparingDouble(this::margin)
                        .thenComparing(i -> i))
                .toList();
    }

    /** The figure of a happening of the kind {@code strawPoll} or {@code vote}. */
    static Block.Figure figure(JsonNode vote, int place) {
        return new VoteChart(vote).figure(place);
    }

    private String member(int i) {
        return vote.path("members").path(i).asText();
    }

    private String ballot(int i) {
        return vote.path(straw ? "declared" : "ballots").path(i).asText();
    }

    private double support(int i) {
        return vote.path("support").path(i).asDouble();
    }

    private double ask(int i) {
        return vote.path("ask").path(i).asDouble();
    }

    private double margin(int i) {
        return straw ? support(i) - ask(i) : support(i);
    }

    private long count(String ballot) {
        return order.stream().filter(i -> ballot(i).equals(ballot)).count();
    }

    private String title() {
        String month = FoundRun.month(vote.path("month").asText());
        String level = Figures.fixed(vote.path("level").asDouble(), 0);
        if (straw) {
            return month + ": the straw poll on renewing at " + level + " points";
        }
        return month + ": "
                + switch (vote.path("motion").asText()) {
                    case "renewal" -> "the binding vote on renewal at " + level + " points";
                    case "lower_level" -> "the vote on a lower level of " + level + " points";
                    default -> "the vote on a cut to " + level + " points";
                };
    }

    private Block.Figure figure(int place) {
        List<Integer> shown = order.subList(0, Math.min(MOST, order.size()));
        List<Object> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        points(series, names, shown, "agree", "agrees", "circle", Tone.RENEWAL);
        points(series, names, shown, "abstain", "abstains", "diamond", Tone.CONCESSION);
        points(series, names, shown, "object", "objects", "triangle", Tone.LAPSE);
        if (straw) {
            asks(series, names, shown);
        }
        Map<String, Object> y = Options.names(
                shown.stream().map(i -> Labels.shortened(member(i), 40)).toList(), 100);
        y.put("inverse", true);
        Map<String, Object> x = Options.values("support (0: neither for nor against)", "");
        double lowest = shown.stream().mapToDouble(this::support).min().orElse(0);
        double highest = shown.stream().mapToDouble(this::support).max().orElse(0);
        double room = 0.08 * (Math.max(0, highest) - Math.min(0, lowest)) + 0.01;
        x.put("min", Math.floor((Math.min(0, lowest) - room) * 100) / 100);
        if (!series.isEmpty()) {
            threshold(series.get(0));
        }
        Map<String, Object> option = Options.of(
                "legend", Options.legend(names),
                "grid", Options.grid(56, 46),
                "xAxis", x,
                "yAxis", y,
                "series", series);
        return new Block.Figure(
                "vote-" + place, title(), says(shown.size()), new Chart(option, 120 + 24 * shown.size()), data());
    }

    @SuppressWarnings("unchecked")
    private static void threshold(Object series) {
        ((Map<String, Object>) series)
                .put(
                        "markLine",
                        Options.of(
                                "silent",
                                true,
                                "symbol",
                                "none",
                                "label",
                                Options.of("show", false),
                                "lineStyle",
                                Options.of("color", Tone.MARK.token(), "type", "dashed", "width", 1.5),
                                "data",
                                list(Options.of("xAxis", 0))));
    }

    private void points(
            List<Object> series,
            List<String> names,
            List<Integer> shown,
            String ballot,
            String word,
            String symbol,
            Tone tone) {
        List<Object> data = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            int i = shown.get(row);
            if (ballot(i).equals(ballot)) {
                data.add(Options.datum(
                        list(support(i), row),
                        Labels.shortened(member(i), 40) + " " + word + ", support " + Figures.signed(support(i), 3)));
            }
        }
        if (data.isEmpty()) {
            return;
        }
        names.add(word);
        series.add(Options.of(
                "name",
                word,
                "type",
                "scatter",
                "symbol",
                symbol,
                "symbolSize",
                12,
                "data",
                data,
                "itemStyle",
                Options.of("color", tone.token(), "borderColor", Tone.INK.token(), "borderWidth", 0.5)));
    }

    /** What a member asks for: below it, it objects in a straw poll. */
    private void asks(List<Object> series, List<String> names, List<Integer> shown) {
        List<Object> data = new ArrayList<>();
        for (int row = 0; row < shown.size(); row++) {
            data.add(Options.datum(
                    list(ask(shown.get(row)), row),
                    Labels.shortened(member(shown.get(row)), 40) + " asks for "
                            + Figures.fixed(ask(shown.get(row)), 3)));
        }
        names.add("what it asks for");
        series.add(Options.of(
                "name",
                "what it asks for",
                "type",
                "scatter",
                "symbol",
                "rect",
                "symbolSize",
                list(3, 15),
                "data",
                data,
                "itemStyle",
                Options.of("color", Tone.INK.token())));
    }

    private String says(int shown) {
        boolean passed = vote.path("passed").asBoolean();
        int more = order.size() - shown;
        String end = straw
                ? passed ? "That is enough." : "That is not enough: renewal is held up."
                : passed ? "It passes." : "It fails.";
        return count("agree") + " agree, " + count("abstain") + " abstain, " + count("object") + " object. " + end
                + " The dashed line is 0: below it a member would rather object."
                + (straw ? " Below its upright mark, what it asks for, it objects for a price." : "")
                + (more > 0
                        ? " Shown are the " + shown
                                + " members nearest to objecting; the others stand in the numbers below."
                        : "");
    }

    private DataTable data() {
        DataTable.Builder table = DataTable.of(title()).words("member").numbers("support");
        if (straw) {
            table.numbers("its ask");
        }
        table.words("ballot");
        for (int i : order) {
            List<DataTable.Cell> cells = new ArrayList<>();
            cells.add(DataTable.Cell.of(member(i)));
            cells.add(DataTable.Cell.of(Figures.signed(support(i), 3)));
            if (straw) {
                cells.add(DataTable.Cell.of(Figures.fixed(ask(i), 3)));
            }
            cells.add(DataTable.Cell.of(ballot(i) + "s"));
            table.row(cells);
        }
        return table.build();
    }
}
