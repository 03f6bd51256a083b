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
import org.rollover.report.html.Chapter;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.scenario.Constraint;
import org.rollover.scenario.Lobbyist;

/** What the US side wished, and what the law made of it. */
final class LawChapter {
    private static final String MOVES = "moves to ease";
    private static final String AHEAD = "went ahead";
    private static final String STOPPED = "stopped by law";
    private static final String WAITING = "still waiting at the end";
    /** Before the id of a constraint, so that no id can be taken for another place. */
    private static final String LAW = "law ";

    private static final String FREE = "no constraint in the way";

    private final FoundRun found;
    private final JsonNode us;
    private final List<Flow> flows = new ArrayList<>();

    /** So many moves that go from one place to the next. */
    private record Flow(String from, String to, long moves) {}

    private LawChapter(FoundRun found) {
        this.found = found;
        this.us = found.result().path("unitedStates");
    }

    static Chapter tell(FoundRun found) {
        List<Block> blocks = new ArrayList<>();
        if (found.scenario().us() == null) {
            blocks.add(new Block.Lead("The scenario has no US side, so there is nothing to tell of it."));
        } else {
            new LawChapter(found).write(blocks);
        }
        return new Chapter("law", "What the US side did, and what the law did with it", blocks);
    }

    private void write(List<Block> blocks) {
        blocks.add(new Block.Lead(lead()));
        blocks.add(deeds());
        if (moves() > 0) {
            flows();
            blocks.add(new Block.Paragraph("The next picture follows each move to ease the American measures, "
                    + Figures.count(moves())
                    + " in all histories together, from the wish to its legal fate. One history can hold"
                    + " several moves."));
            blocks.add(figure());
            long disapproved = us.path("disapproved").asLong();
            if (disapproved > 0) {
                blocks.add(new Block.Paragraph("Both chambers passed a resolution of disapproval on "
                        + Figures.share(disapproved, moves())
                        + " of the moves. The president vetoed each; two thirds of both"
                        + " chambers overrode the veto on "
                        + Figures.share(us.path("fates").path("disapproved").asLong(), moves()) + "."));
            }
        }
    }

    private long moves() {
        return us.path("moves").asLong();
    }

    private String share(String key) {
        double share = us.path(key).asDouble();
        return Figures.percent(share, Figures.decimals(share, found.cases()));
    }

    private String lead() {
        if (moves() == 0) {
            return "The president never moves to ease the American measures.";
        }
        long eased = us.path("fates").path("eased").asLong();
        long stopped = sum(us.path("stoppedBy"));
        return "The president moves to ease the American measures in " + share("movedToEase") + " of the histories. "
                + (stopped == 0
                        ? "The law stops none of these moves."
                        : "The law stops " + Figures.share(stopped, moves()) + " of the moves; "
                                + Figures.share(eased, moves()) + " go ahead.");
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode count : counts) {
            sum += count.asLong();
        }
        return sum;
    }

    private boolean agents() {
        return found.scenario().lobbyists().values().stream()
                .anyMatch(l -> l.principal() == Lobbyist.Principal.PRESIDENT
                        && l.budget().distribution().highest() > 0);
    }

    private Block deeds() {
        Map<String, String> deeds = new LinkedHashMap<>();
        if (agents()) {
            deeds.put("presidentAware", "learns of the lobbying");
            deeds.put("lobbyingStopped", "orders it stopped");
            deeds.put("lobbyingEndorsed", "endorses it");
        }
        deeds.put("movedToEase", MOVES);
        deeds.put("eased", "eases");
        DataTable.Builder data = DataTable.of("What the president does, share of the histories")
                .words("the president")
                .numbers("histories");
        List<Object> bars = new ArrayList<>();
        deeds.forEach((key, words) -> {
            data.row(words, share(key));
            bars.add(of(
                    "value",
                    us.path(key).asDouble() * 100,
                    "label",
                    of("formatter", share(key)),
                    "tooltip",
                    of("formatter", words + ": " + share(key))));
        });
        Map<String, Object> x = Options.values("share of the histories", "%");
        x.put("min", 0);
        x.put("max", 100);
        Map<String, Object> y = Options.names(List.copyOf(deeds.values()), 150);
        y.put("inverse", true);
        Map<String, Object> option = of(
                "grid",
                Options.grid(6, 46),
                "xAxis",
                x,
                "yAxis",
                y,
                "series",
                list(of(
                        "type",
                        "bar",
                        "barMaxWidth",
                        22,
                        "data",
                        bars,
                        "label",
                        of("show", true, "position", "right", "color", Tone.INK.token()),
                        "itemStyle",
                        of("color", Tone.ACCENT.token()))));
        String says = (agents()
                        ? "The president learns of the lobbying in " + share("presidentAware")
                                + " of the histories, orders it"
                                + " stopped in " + share("lobbyingStopped") + " and endorses it in "
                                + share("lobbyingEndorsed")
                                + "; he"
                        : "The president")
                + " moves to ease in " + share("movedToEase") + ", and the measures are eased in " + share("eased")
                + ".";
        return new Block.Figure(
                "president",
                "In how many histories the president does what (%)",
                says,
                new Chart(option, 70 + 34 * deeds.size()),
                data.build());
    }

    /** From the wish over what the law says of it to its fate. */
    private void flows() {
        long eased = us.path("fates").path("eased").asLong();
        long pending = us.path("fates").path("pending").asLong();
        long delayed = sum(us.path("delayedBy"));
        long free = Math.max(0, moves() - delayed - sum(us.path("stoppedBy")));
        Map<String, Long> stopped = counts(us.path("stoppedBy"));
        Map<String, Long> waited = counts(us.path("delayedBy"));
        add(MOVES, FREE, free);
        add(FREE, AHEAD, free);
        java.util.Set<String> laws = new java.util.TreeSet<>(stopped.keySet());
        laws.addAll(waited.keySet());
        for (String id : laws) {
            long stops = stopped.getOrDefault(id, 0L);
            long waits = waited.getOrDefault(id, 0L);
            add(MOVES, LAW + id, stops + waits);
            add(LAW + id, STOPPED, stops);
            if (waits > 0 && waited.size() == 1) {
                add(LAW + id, AHEAD, Math.max(0, eased - free));
                add(LAW + id, WAITING, pending);
            } else {
                // The result does not say which of several reviews let a move go ahead.
                add(LAW + id, "went ahead, or still waits", waits);
            }
        }
    }

    private static Map<String, Long> counts(JsonNode node) {
        Map<String, Long> counts = new LinkedHashMap<>();
        node.properties().forEach(e -> counts.put(e.getKey(), e.getValue().asLong()));
        return counts;
    }

    private void add(String from, String to, long moves) {
        if (moves > 0) {
            flows.add(new Flow(from, to, moves));
        }
    }

    private String shown(String place) {
        return place.startsWith(LAW) ? named(place.substring(LAW.length())) : place;
    }

    private String named(String id) {
        Constraint constraint = found.scenario().constraints().get(id);
        return constraint == null ? id : constraint.citation();
    }

    private Block figure() {
        Map<String, Long> through = new LinkedHashMap<>();
        through.put(MOVES, moves());
        flows.forEach(flow -> through.merge(flow.to(), flow.moves(), Long::sum));
        List<Object> nodes = new ArrayList<>();
        through.forEach((name, moves) -> nodes.add(of(
                "name", name,
                "itemStyle", of("color", tone(name).token()),
                "label",
                        of(
                                "formatter",
                                Labels.shortened(shown(name), 60) + ": " + Figures.share(moves, moves()),
                                "position",
                                last(name) ? "left" : "right"))));
        List<Object> links = new ArrayList<>();
        DataTable.Builder data = DataTable.of("What became of the moves to ease")
                .words("from")
                .words("to")
                .numbers("moves")
                .numbers("share of all moves");
        for (Flow flow : flows) {
            links.add(of(
                    "source", flow.from(),
                    "target", flow.to(),
                    "value", flow.moves(),
                    "tooltip", of("formatter", Figures.count(flow.moves()) + " moves")));
            data.row(
                    shown(flow.from()),
                    shown(flow.to()),
                    Figures.count(flow.moves()),
                    Figures.share(flow.moves(), moves()));
        }
        Map<String, Object> option = of(
                "series",
                list(of(
                        "type",
                        "sankey",
                        "left",
                        2,
                        "right",
                        2,
                        "top",
                        8,
                        "bottom",
                        8,
                        "draggable",
                        false,
                        "nodeGap",
                        26,
                        "nodeWidth",
                        14,
                        "layoutIterations",
                        0,
                        "emphasis",
                        of("disabled", true),
                        "data",
                        nodes,
                        "links",
                        links,
                        "label",
                        of(
                                "color",
                                Tone.INK.token(),
                                "width",
                                150,
                                "lineHeight",
                                15,
                                "overflow",
                                "break",
                                "textBorderColor",
                                Tone.PAPER.token(),
                                "textBorderWidth",
                                3),
                        "lineStyle",
                        of("color", Tone.MUTED.token(), "opacity", 0.3, "curveness", 0.5))));
        return new Block.Figure(
                "fate",
                "From the wish to ease to its legal fate (share of all moves)",
                says(through),
                new Chart(option, of("series", list(of("label", of("width", 92, "fontSize", 11)))), 300),
                data.build());
    }

    private static boolean last(String name) {
        return name.equals(AHEAD) || name.equals(STOPPED) || name.startsWith("went ahead, or") || name.equals(WAITING);
    }

    private static Tone tone(String name) {
        return switch (name) {
            case AHEAD -> Tone.LAPSE;
            case STOPPED -> Tone.RENEWAL;
            case WAITING -> Tone.CONCESSION;
            default -> Tone.MUTED;
        };
    }

    private String says(Map<String, Long> through) {
        List<String> stops = new ArrayList<>();
        counts(us.path("stoppedBy"))
                .forEach((id, count) -> stops.add(Figures.share(count, moves()) + " by " + named(id)));
        return "Of " + Figures.count(moves()) + " moves to ease, "
                + Figures.share(us.path("fates").path("eased").asLong(), moves()) + " went ahead"
                + (stops.isEmpty() ? "" : "; stopped were " + String.join(" and ", stops))
                + (through.containsKey(WAITING)
                        ? "; " + Figures.share(through.get(WAITING), moves()) + " still waited at the end"
                        : "")
                + ".";
    }
}
