package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;
import org.rollover.scenario.Lobbyist;
import org.rollover.scenario.Quantity;

/**
 * Who presses whom: lobbyists to the left, governments in the middle, members of their cabinets to the right. Places follow from
 * the figures alone, so that equal results are equal pictures.
 */
final class LobbyNetwork {
    /** Channels drawn: what a phone has room for. */
    private static final int MOST = 12;

    private static final int MOST_TIES = 6;
    private static final double WIDEST = 11;
    private static final int ROW = 74;

    /** Effort of one lobbyist on one government or cabinet member, months of a full campaign a history. */
    private record Channel(String lobbyist, String to, double monthly, double surge, boolean keeps) {
        double effort() {
            return monthly + surge;
        }
    }

    /** Whose opinion counts for whom. */
    private record Tie(String listener, String heard, double weight) {}

    private final FoundRun found;
    private final List<Channel> channels = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    private LobbyNetwork(FoundRun found) {
        this.found = found;
        for (JsonNode lobbyist : found.result().path("lobbying")) {
            String name = lobbyist.path("lobbyist").asText();
            JsonNode surge = lobbyist.path("surge");
            lobbyist.path("effort").properties().forEach(entry -> {
                double monthly = entry.getValue().asDouble();
                channels.add(new Channel(
                        name,
                        entry.getKey(),
                        monthly,
                        surge.path(entry.getKey()).asDouble(),
                        keeps(name)));
            });
        }
        channels.removeIf(channel -> channel.effort() <= 0);
        channels.sort(Comparator.comparingDouble(Channel::effort)
                .reversed()
                .thenComparing(Channel::lobbyist)
                .thenComparing(Channel::to));
        found.scenario()
                .ties()
                .forEach((listener, heard) -> heard.forEach((other, weight) -> tie(listener, other, weight)));
        ties.sort(Comparator.comparingDouble(Tie::weight)
                .reversed()
                .thenComparing(Tie::listener)
                .thenComparing(Tie::heard));
    }

    private void tie(String listener, String heard, Quantity weight) {
        if (weight.central() > 0) {
            ties.add(new Tie(listener, heard, weight.central()));
        }
    }

    /** Which side a lobbyist takes at the start, by its expected position. */
    private boolean keeps(String name) {
        Lobbyist lobbyist = found.scenario().lobbyists().get(name);
        return lobbyist != null && lobbyist.position().central() >= found.halfWay();
    }

    /** Finding and figure; one sentence where nobody lobbies. */
    static List<Block> blocks(FoundRun found) {
        LobbyNetwork network = new LobbyNetwork(found);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading("Who presses whom"));
        if (network.channels.isEmpty() && network.ties.isEmpty()) {
            blocks.add(new Block.Paragraph("Nobody lobbies in this scenario."));
            return blocks;
        }
        blocks.add(new Block.Paragraph(network.finding()));
        blocks.add(network.figure());
        return blocks;
    }

    private String side(boolean keeps) {
        return keeps ? (found.lapses() ? "for renewal" : "for keeping") : (found.lapses() ? "for lapse" : "for ending");
    }

    private String finding() {
        Map<String, Double> sums = new LinkedHashMap<>();
        Map<Boolean, Double> sides = new LinkedHashMap<>();
        channels.forEach(c -> {
            sums.merge(c.lobbyist(), c.effort(), Double::sum);
            sides.merge(c.keeps(), c.effort(), Double::sum);
        });
        if (channels.isEmpty()) {
            return "Nobody lobbies; governments listen to each other.";
        }
        Channel strongest = channels.get(0);
        return "Effort " + side(true) + " comes to " + Figures.fixed(sides.getOrDefault(true, 0.0), 1) + ", "
                + side(false) + " to " + Figures.fixed(sides.getOrDefault(false, 0.0), 1)
                + " months of one full-time senior campaign per history. The strongest channel: " + strongest.lobbyist()
                + " on " + strongest.to() + ", " + Figures.fixed(strongest.effort(), 1) + ".";
    }

    private Block figure() {
        List<Channel> shown = channels.subList(0, Math.min(MOST, channels.size()));
        Set<String> lobbyists = new LinkedHashSet<>();
        Set<String> governments = new LinkedHashSet<>();
        Set<String> members = new LinkedHashSet<>();
        shown.forEach(c -> {
            lobbyists.add(c.lobbyist());
            governments.add(government(c.to()));
        });
        List<Tie> drawn = ties.subList(0, Math.min(MOST_TIES, ties.size()));
        drawn.forEach(tie -> {
            governments.add(tie.listener());
            governments.add(tie.heard());
        });
        // Members stand in the order of their governments, so that few lines cross.
        governments.forEach(g -> shown.stream()
                .map(Channel::to)
                .filter(to -> !to.equals(government(to)) && government(to).equals(g))
                .forEach(members::add));
        int rows = Math.max(lobbyists.size(), Math.max(governments.size(), members.size()));
        List<Object> nodes = new ArrayList<>();
        column(nodes, lobbyists, 0, rows, "roundRect", Tone.INK);
        column(nodes, governments, 1, rows, "circle", Tone.ACCENT);
        column(nodes, members, 2, rows, "diamond", Tone.MUTED);
        List<Object> links = new ArrayList<>();
        double most = channels.isEmpty() ? 1 : channels.get(0).effort();
        shown.forEach(c -> links.add(link(c, most)));
        members.forEach(m -> links.add(line(key(1, government(m)), key(2, m), Tone.MUTED, 1.5, "dotted", 0, "")));
        drawn.forEach(tie -> links.add(line(
                key(1, tie.heard()),
                key(1, tie.listener()),
                Tone.SERIES_4,
                1.5,
                "solid",
                0.4,
                tie.listener() + " listens to " + tie.heard())));
        return new Block.Figure(
                "network",
                "The network of lobbying" + (drawn.isEmpty() ? "" : " and influence") + ": the strongest channels",
                says(shown.size(), drawn.size(), !members.isEmpty()),
                new Chart(option(nodes, links, rows, !members.isEmpty(), !drawn.isEmpty()), 100 + ROW * rows),
                data());
    }

    private String says(int shown, int influence, boolean members) {
        int more = channels.size() - shown;
        return "A line is a lobbyist’s effort, the wider the more; solid lines press " + side(true) + ", dashed ones "
                + side(false) + ". "
                + (members ? "Dotted lines join members of a cabinet to their government. " : "")
                + (influence > 0 ? "Bent lines run from a government to one that listens to it. " : "")
                + (more > 0
                        ? "Drawn are the " + shown + " strongest channels; " + more
                                + (more == 1 ? " weaker one stands" : " weaker ones stand") + " in the numbers below."
                        : "All channels with effort are drawn.");
    }

    private static String government(String channel) {
        int cut = channel.indexOf('/');
        return cut < 0 ? channel : channel.substring(0, cut);
    }

    private static String key(int column, String name) {
        return column + " " + name;
    }

    private static void column(List<Object> nodes, Set<String> names, int column, int rows, String symbol, Tone tone) {
        double step = (double) rows / Math.max(1, names.size());
        int place = 0;
        for (String name : names) {
            String own = column == 2 ? name.substring(name.indexOf('/') + 1) : name;
            nodes.add(of(
                    "id", key(column, name),
                    "name", name,
                    "value", list(column, step * (place + 0.5)),
                    "symbol", symbol,
                    "symbolSize", 16,
                    "itemStyle", of("color", tone.token()),
                    "tooltip", of("formatter", Labels.shortened(name, 60)),
                    "label", of("formatter", Labels.shortened(own, 38))));
            place++;
        }
    }

    private Map<String, Object> link(Channel channel, double most) {
        boolean member = !channel.to().equals(government(channel.to()));
        return line(
                key(0, channel.lobbyist()),
                key(member ? 2 : 1, channel.to()),
                channel.keeps() ? Tone.RENEWAL : Tone.LAPSE,
                Math.max(1.5, WIDEST * channel.effort() / most),
                channel.keeps() ? "solid" : "dashed",
                member ? (channel.keeps() ? 0.12 : -0.12) : 0,
                Labels.shortened(channel.lobbyist(), 40) + " on " + Labels.shortened(channel.to(), 40) + ", "
                        + side(channel.keeps()) + ": " + Figures.fixed(channel.effort(), 2));
    }

    private static Map<String, Object> line(
            String from, String to, Tone tone, double width, String type, double bend, String says) {
        Map<String, Object> link = of(
                "source",
                from,
                "target",
                to,
                "lineStyle",
                of("color", tone.token(), "width", width, "type", type, "curveness", bend, "opacity", 0.75));
        if (says.isEmpty()) {
            link.put("tooltip", of("show", false));
        } else {
            link.put("tooltip", of("formatter", says));
        }
        return link;
    }

    private Map<String, Object> option(
            List<Object> nodes, List<Object> links, int rows, boolean members, boolean tied) {
        List<Object> series = new ArrayList<>();
        series.add(of(
                "type",
                "graph",
                "coordinateSystem",
                "cartesian2d",
                "data",
                nodes,
                "links",
                links,
                "roam",
                false,
                "label",
                of(
                        "show",
                        true,
                        "position",
                        "bottom",
                        "distance",
                        3,
                        "width",
                        104,
                        "lineHeight",
                        14,
                        "overflow",
                        "break",
                        "lineOverflow",
                        "truncate",
                        "color",
                        Tone.INK.token(),
                        "textBorderColor",
                        Tone.PAPER.token(),
                        "textBorderWidth",
                        3)));
        List<String> names = new ArrayList<>();
        key(series, names, side(true), Tone.RENEWAL, "solid");
        key(series, names, side(false), Tone.LAPSE, "dashed");
        if (tied) {
            key(series, names, "is heard", Tone.SERIES_4, "solid");
        }
        Map<String, Object> x = of("type", "value", "min", 0, "max", members ? 2 : 1, "show", false);
        Map<String, Object> y = of("type", "value", "min", 0, "max", rows, "show", false, "inverse", true);
        return of(
                "legend", of("data", names, "top", 0, "left", 0, "selectedMode", false, "itemWidth", 40),
                "grid", of("left", 60, "right", 60, "top", 24, "bottom", 40),
                "xAxis", x,
                "yAxis", y,
                "series", series);
    }

    /** An entry of the legend, by a line that is not there. */
    private static void key(List<Object> series, List<String> names, String name, Tone tone, String type) {
        names.add(name);
        series.add(of(
                "name",
                name,
                "type",
                "line",
                "data",
                List.of(),
                "symbol",
                "none",
                "lineStyle",
                of("color", tone.token(), "width", 3, "type", type),
                "itemStyle",
                of("color", tone.token())));
    }

    private DataTable data() {
        DataTable.Builder table = DataTable.of("Effort a history, in months of one full-time senior campaign")
                .words("lobbyist")
                .words("presses")
                .words("side")
                .numbers("monthly rounds")
                .numbers("hold-ups");
        for (Channel c : channels) {
            table.row(
                    c.lobbyist(),
                    c.to(),
                    side(c.keeps()),
                    Figures.significant(c.monthly()),
                    Figures.significant(c.surge()));
        }
        for (Tie tie : ties) {
            table.row(tie.heard(), tie.listener(), "is heard, weight", Figures.significant(tie.weight()), "");
        }
        return table.build();
    }
}
