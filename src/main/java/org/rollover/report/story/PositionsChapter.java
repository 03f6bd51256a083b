package org.rollover.report.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollover.archive.ArchiveException;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;

/** How positions moved, against the half-way line that parts acquiescence from objection. */
final class PositionsChapter {
    private static final int MOST = 6;

    private final FoundRun found;
    private final Trajectories trajectories;
    private final List<String> times;
    private final List<Integer> decided = new ArrayList<>();

    private PositionsChapter(FoundRun found, Trajectories trajectories) {
        this.found = found;
        this.trajectories = trajectories;
        this.times = trajectories.months().stream().map(FoundRun::month).toList();
        found.decisions().forEach(d -> {
            int place = trajectories.months().indexOf(d.path("date").asText());
            if (place >= 0) {
                decided.add(place);
            }
        });
    }

    static Chapter tell(FoundRun found) throws ArchiveException {
        PositionsChapter chapter = new PositionsChapter(found, Trajectories.of(found.kept()));
        List<Block> blocks = new ArrayList<>();
        if (chapter.trajectories.paths().isEmpty()) {
            blocks.add(new Block.Lead("This result keeps no positions."));
        } else {
            chapter.write(blocks);
        }
        return new Chapter("positions", "How positions moved", blocks);
    }

    private void write(List<Block> blocks) throws ArchiveException {
        List<Trajectories.Path> paths = trajectories.paths();
        Set<String> cabinets = paths.stream()
                .filter(Trajectories.Path::member)
                .map(Trajectories.Path::government)
                .collect(Collectors.toSet());
        List<String> dissenters = Dissent.of(found.kept()).most(Dissent.Row::heldOut).stream()
                .filter(row -> row.heldOut() > 0)
                .map(Dissent.Row::government)
                .toList();
        blocks.add(new Block.Lead(lead(paths)));
        blocks.add(new Block.Paragraph(explained()));
        for (String government : cabinets.stream().sorted().toList()) {
            blocks.add(new Block.Heading(government + " and its cabinet"));
            blocks.add(gallery(paths.stream()
                    .filter(p -> p.government().equals(government) && p.most() > 0)
                    .sorted(Comparator.comparing(Trajectories.Path::member)
                            .thenComparing(p -> -p.most())
                            .thenComparing(Trajectories.Path::name))
                    .toList()));
        }
        List<Trajectories.Path> others = paths.stream()
                .filter(p -> !cabinets.contains(p.government()) && p.most() > 0)
                .sorted(Comparator.comparingInt((Trajectories.Path p) -> rank(dissenters, p.name()))
                        .thenComparing(Trajectories.Path::name))
                .toList();
        List<Trajectories.Path> first = others.subList(0, Math.min(MOST, others.size()));
        if (!first.isEmpty()) {
            blocks.add(new Block.Heading(
                    dissenters.isEmpty() ? "Governments" : "Governments that most often stand against the measures"));
            blocks.add(gallery(first));
        }
        List<Trajectories.Path> rest = others.subList(first.size(), others.size());
        if (!rest.isEmpty()) {
            blocks.add(new Block.Folded(
                    rest.size() == 1 ? "One more government" : "The " + rest.size() + " other governments",
                    List.of(gallery(rest))));
        }
    }

    private static int rank(List<String> order, String name) {
        int place = order.indexOf(name);
        return place < 0 ? order.size() : place;
    }

    private String lead(List<Trajectories.Path> paths) {
        List<String> below = paths.stream()
                .filter(p -> !p.member() && p.last() < found.halfWay())
                .sorted(Comparator.comparingDouble(Trajectories.Path::last).thenComparing(Trajectories.Path::name))
                .map(p -> p.government() + " (" + Figures.fixed(p.last(), 0) + ")")
                .toList();
        String half = Figures.fixed(found.halfWay(), 0);
        if (below.isEmpty()) {
            return "By its median, every government stands above the half-way line of " + half
                    + " at the end: on the substance each would rather have the measures than what is left without them.";
        }
        return (below.size() > 5
                        ? below.size() + " governments stand"
                        : Labels.enumerated(below) + (below.size() == 1 ? " stands" : " stand"))
                + " below the half-way line of " + half + " at the end, by the median; all others above it.";
    }

    private String explained() {
        return "A position is the level of measures that an actor would choose, from 0 to 100. Half-way between the measures ("
                + Figures.fixed(found.scenario().measure().level().central(), 0)
                + ") and what is in force without them ("
                + Figures.fixed(found.scenario().measure().reversion().central(), 0)
                + ") lies the line that matters: above it an actor loses less with the measures than without and acquiesces;"
                + " below it, it objects, unless the price of standing alone, lobbying or a promise outweighs that. In each"
                + " chart the line is the median of the histories, the dark band holds half of them, the light band nine in"
                + " ten; upright lines are the decisions.";
    }

    private Block.Gallery gallery(List<Trajectories.Path> paths) {
        return new Block.Gallery(paths.stream().map(this::figure).toList());
    }

    private Block.Figure figure(Trajectories.Path path) {
        DataTable.Builder data = DataTable.of("Position of " + path.name() + ", points")
                .words("month")
                .numbers("5%")
                .numbers("25%")
                .numbers("median")
                .numbers("75%")
                .numbers("95%")
                .numbers("histories");
        for (int t = 0; t < times.size(); t++) {
            List<DataTable.Cell> cells = new ArrayList<>(List.of(DataTable.Cell.of(times.get(t))));
            for (double q : path.quantiles().get(t)) {
                cells.add(DataTable.Cell.of(Figures.fixed(q, 0)));
            }
            cells.add(DataTable.Cell.of(Figures.count(path.histories().get(t))));
            data.row(cells);
        }
        int place = trajectories.paths().indexOf(path);
        String own = path.member() ? path.name().substring(path.name().indexOf('/') + 1) : path.name();
        return new Block.Figure(
                "position-" + (place + 1),
                own,
                says(path),
                FanChart.of(
                        times,
                        path.quantiles(),
                        found.halfWay(),
                        "half-way " + Figures.fixed(found.halfWay(), 0),
                        decided),
                data.build());
    }

    private String says(Trajectories.Path path) {
        int first = -1;
        int last = -1;
        for (int t = 0; t < times.size(); t++) {
            if (!Double.isNaN(path.quantiles().get(t)[2])) {
                first = first < 0 ? t : first;
                last = t;
            }
        }
        double[] from = path.quantiles().get(first);
        double[] to = path.quantiles().get(last);
        String seen = path.most() < found.cases()
                ? " In office in at most " + Figures.share(path.most(), found.cases()) + " of the histories."
                : "";
        return String.format(
                        Locale.ROOT,
                        "Median from %s to %s; nine in ten at the end: %s to %s.",
                        Figures.fixed(from[2], 0),
                        Figures.fixed(to[2], 0),
                        Figures.fixed(to[0], 0),
                        Figures.fixed(to[4], 0))
                + seen;
    }
}
