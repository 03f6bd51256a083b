package org.rollover.simulation;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** The chart of {@link CouncilSizes}: two panels, microseconds a history over governments, and over governments times ties. */
final class SizeChart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 400;
    private static final int PANEL = 330;
    private static final int TOP = 84;
    private static final int DEEP = 240;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="13" role="img">
            <title>Time of a history by the size of the council</title>
            <style>
              .paper { fill: #ffffff } text { fill: #1a1a1a } .axis { stroke: #1a1a1a; fill: none } .grid { stroke: #dddddd }
              .few { fill: #0072b2; stroke: #0072b2 } .all { fill: #d55e00; stroke: #d55e00 } .line { stroke-width: 1.5; fill: none }
              @media (prefers-color-scheme: dark) {
                .paper { fill: #16191d } text { fill: #e8e8e8 } .axis { stroke: #e8e8e8 } .grid { stroke: #3a3f45 }
                .few { fill: #56b4e9; stroke: #56b4e9 } .all { fill: #e69f00; stroke: #e69f00 } .line { fill: none }
              }
            </style>
            <rect class="paper" width="100%%" height="100%%"/>
            <text x="20" y="28" font-size="17">Processor time of one history, by the size of the council</text>
            """;

    private final StringBuilder svg = new StringBuilder();
    private final double left;
    private final double mostX;
    private final double mostY;

    private SizeChart(double left, double mostX, double mostY) {
        this.left = left;
        this.mostX = mostX;
        this.mostY = mostY;
    }

    /** The chart as SVG; {@code few} is how many ties those have that do not listen to all. */
    static String draw(List<CouncilSizes.Case> cases, double[] line, int few) {
        List<CouncilSizes.Case> loose = cases.stream().filter(c -> c.ties == 0).toList();
        List<CouncilSizes.Case> some = cases.stream().filter(c -> c.ties == few).toList();
        List<CouncilSizes.Case> all =
                cases.stream().filter(c -> c.ties == c.governments - 1).toList();
        double highest =
                cases.stream().mapToDouble(CouncilSizes.Case::micros).max().orElse(1);
        SizeChart one = new SizeChart(70, 200, highest);
        one.frame("governments", 50);
        one.line("few", n -> CouncilSizes.line(line, n, 0), 10, 200);
        one.line("all", n -> CouncilSizes.line(line, n, few), 10, 200);
        one.points("all", some, c -> c.governments, CouncilSizes.Case::micros);
        one.points("few", loose, c -> c.governments, CouncilSizes.Case::micros);
        one.key("few", 0, "each listens to all, by capability");
        one.key("all", 1, "each has " + few + " ties of its own");
        SizeChart two = new SizeChart(500, 40_000, highest);
        ToDoubleFunction<CouncilSizes.Case> product = c -> c.governments * (double) c.ties;
        two.frame("governments × ties of each", 10_000);
        two.line("all", x -> CouncilSizes.line(line, members(x), members(x) - 1), 90, 39_800);
        two.line("few", x -> line[2] * x, 90, 39_800);
        two.points("all", all, product, CouncilSizes.Case::micros);
        two.points(
                "few", all, product, c -> c.micros() - loose.get(all.indexOf(c)).micros());
        two.key("all", 0, "each has a tie to every other");
        two.key("few", 1, "what these ties add");
        one.text(20, 48, "start", CouncilSizes.formula("Lines: ", line));
        return HEAD.formatted(WIDTH, HEIGHT) + one.svg + two.svg + "</svg>\n";
    }

    /** Members of a council in which {@code ties} ties lead from each to each other. */
    private static double members(double ties) {
        return (1 + Math.sqrt(1 + 4 * ties)) / 2;
    }

    private double x(double value) {
        return left + PANEL * value / mostX;
    }

    private double y(double value) {
        return TOP + DEEP - DEEP * value / step() / Math.ceil(mostY / step());
    }

    /** A step of 1, 2 or 5 times a power of ten that leaves four to ten of them. */
    private double step() {
        double power = Math.pow(10, Math.floor(Math.log10(mostY)));
        return mostY / power >= 4 ? power : mostY / power >= 2 ? power / 2 : power / 5;
    }

    private void frame(String what, double stepX) {
        for (double value = 0; value <= mostY + step() * 0.999; value += step()) {
            add(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    left, left + PANEL, y(value), y(value));
            text(left - 6, y(value) + 4, "end", String.format(Locale.ROOT, "%,.0f", value));
        }
        for (double value = 0; value <= mostX; value += stepX) {
            text(x(value), TOP + DEEP + 18.0, "middle", String.format(Locale.ROOT, "%,.0f", value));
        }
        add("<path class=\"axis\" d=\"M%.1f %d v%d h%d\"/>", left, TOP, DEEP, PANEL);
        text(left + PANEL / 2.0, TOP + DEEP + 42.0, "middle", what);
        text(left - 44, TOP - 14.0, "start", "microseconds");
    }

    private void line(String kind, DoubleUnaryOperator line, double from, double to) {
        StringBuilder path = new StringBuilder();
        for (int k = 0; k <= 60; k++) {
            double at = from + (to - from) * k / 60;
            path.append(
                    String.format(Locale.ROOT, "%s%.1f %.1f", k == 0 ? "M" : "L", x(at), y(line.applyAsDouble(at))));
        }
        add("<path class=\"%s line\" style=\"fill: none\" d=\"%s\"/>", kind, path);
    }

    private void points(
            String kind,
            List<CouncilSizes.Case> cases,
            ToDoubleFunction<CouncilSizes.Case> where,
            ToDoubleFunction<CouncilSizes.Case> micros) {
        cases.forEach(c -> mark(kind, x(where.applyAsDouble(c)), y(micros.applyAsDouble(c))));
    }

    /** A dot or a square: the shape tells them apart as well as the colour. */
    private void mark(String kind, double x, double y) {
        if (kind.equals("few")) {
            add("<circle class=\"few\" cx=\"%.1f\" cy=\"%.1f\" r=\"4.5\"/>", x, y);
        } else {
            add("<rect class=\"all\" x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"/>", x - 4, y - 4);
        }
    }

    private void key(String kind, int row, String what) {
        double y = TOP + 14.0 + 20 * row;
        mark(kind, left + 18, y);
        text(left + 30, y + 4.5, "start", what);
    }

    private void text(double x, double y, String anchor, String words) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, words);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
