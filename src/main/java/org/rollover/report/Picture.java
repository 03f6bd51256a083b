package org.rollover.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A drawing of lines, boxes, dots and words, as SVG with the same bytes on every machine; {@link Raster} makes a PNG of it. Sizes
 * are in pixels, from the upper left corner. Our own, and not a charting library's: those measure text with the fonts that a
 * machine has, and a saved result is compared byte for byte when it is repeated.
 */
public final class Picture {
    static final String BLACK = "#222222";
    static final String GREY = "#777777";
    static final String PALE = "#cccccc";
    static final String WHITE = "#ffffff";
    /** Of Okabe and Ito's palette, which the colour-blind can tell apart; nothing is said by colour alone. */
    static final String BLUE = "#0072b2";

    static final String VERMILION = "#d55e00";
    static final String GREEN = "#009e73";
    static final String PURPLE = "#cc79a7";
    static final String ORANGE = "#e69f00";
    static final String SKY = "#56b4e9";

    /** What a drawing is made of. */
    sealed interface Mark {
        /** From point to point. */
        record Line(double x1, double y1, double x2, double y2, String colour, double width, boolean dashed)
                implements Mark {}

        /** A filled box. */
        record Box(double x, double y, double width, double height, String colour) implements Mark {}

        /** A filled sign with a white rim. */
        record Dot(double x, double y, double radius, String colour, Sign sign) implements Mark {}

        /** A line through points, which are given as x, y, x, y and so on. */
        record Path(List<Double> places, String colour, double width) implements Mark {}

        /** Words whose base line is at y; upwards where they are turned. */
        record Words(double x, double y, String text, double size, Anchor anchor, boolean bold, boolean turned)
                implements Mark {}
    }

    /** What a dot looks like, so that nothing is said by colour alone. */
    enum Sign {
        CIRCLE,
        DIAMOND,
        SQUARE,
        TRIANGLE,
        DOWNWARDS;

        /** The corners as x, y, x, y and so on, from the middle and in radiuses; none for a circle. */
        double[] corners() {
            return switch (this) {
                case CIRCLE -> new double[0];
                case DIAMOND -> new double[] {0, -1, 1, 0, 0, 1, -1, 0};
                case SQUARE -> new double[] {-0.8, -0.8, 0.8, -0.8, 0.8, 0.8, -0.8, 0.8};
                case TRIANGLE -> new double[] {0, -1, 1, 0.8, -1, 0.8};
                case DOWNWARDS -> new double[] {0, 1, 1, -0.8, -1, -0.8};
            };
        }
    }

    /** Which end of the words stands at x. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private static final double PALENESS = 0.55;

    private final int width;
    private final int height;
    private final String title;
    private final String description;
    private final List<Mark> marks = new ArrayList<>();

    /** An empty drawing; the description is for those who cannot see it. */
    Picture(int width, int height, String title, String description) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.description = description;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    void line(double x1, double y1, double x2, double y2, String colour, double thick) {
        marks.add(new Mark.Line(x1, y1, x2, y2, colour, thick, false));
    }

    void dashed(double x1, double y1, double x2, double y2, String colour) {
        marks.add(new Mark.Line(x1, y1, x2, y2, colour, 1.2, true));
    }

    void box(double x, double y, double wide, double high, String colour) {
        marks.add(new Mark.Box(x, y, wide, high, colour));
    }

    void dot(double x, double y, double radius, String colour, boolean diamond) {
        sign(x, y, radius, colour, diamond ? Sign.DIAMOND : Sign.CIRCLE);
    }

    void sign(double x, double y, double radius, String colour, Sign sign) {
        marks.add(new Mark.Dot(x, y, radius, colour, sign));
    }

    /** A line through at least two points. */
    void path(List<Double> places, String colour, double thick) {
        marks.add(new Mark.Path(List.copyOf(places), colour, thick));
    }

    void words(double x, double y, String text, double size, Anchor anchor) {
        marks.add(new Mark.Words(x, y, Page.clean(text), size, anchor, false, false));
    }

    void bold(double x, double y, String text, double size, Anchor anchor) {
        marks.add(new Mark.Words(x, y, Page.clean(text), size, anchor, true, false));
    }

    void turned(double x, double y, String text, double size) {
        marks.add(new Mark.Words(x, y, Page.clean(text), size, Anchor.MIDDLE, false, true));
    }

    /** Words that run upwards from a point. */
    void upwards(double x, double y, String text, double size) {
        marks.add(new Mark.Words(x, y, Page.clean(text), size, Anchor.START, false, true));
    }

    /** The same colour, paler. */
    static String pale(String colour) {
        return between(colour, WHITE, PALENESS);
    }

    /** A colour between two, both as {@code #rrggbb}; {@code share} of the way from the first. */
    static String between(String from, String to, double share) {
        StringBuilder colour = new StringBuilder("#");
        for (int i = 1; i < from.length(); i += 2) {
            int a = Integer.parseInt(from.substring(i, i + 2), 16);
            int b = Integer.parseInt(to.substring(i, i + 2), 16);
            colour.append(String.format("%02x", StrictMath.round(a + share * (b - a))));
        }
        return colour.toString();
    }

    /** The drawing as SVG 1.1. */
    public String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\" aria-labelledby=\"title desc\" font-family=\"Helvetica, Arial, sans-serif\">\n");
        svg.append("<title id=\"title\">" + escaped(title) + "</title>\n");
        svg.append("<desc id=\"desc\">" + escaped(description) + "</desc>\n");
        svg.append("<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"" + WHITE + "\"/>\n");
        marks.forEach(mark -> svg.append(svg(mark)).append('\n'));
        return svg.append("</svg>\n").toString();
    }

    private static String svg(Mark mark) {
        if (mark instanceof Mark.Line line) {
            return "<line" + at("x1", line.x1()) + at("y1", line.y1()) + at("x2", line.x2()) + at("y2", line.y2())
                    + " stroke=\"" + line.colour() + "\"" + at("stroke-width", line.width())
                    + (line.dashed() ? " stroke-dasharray=\"5 4\"" : "") + "/>";
        } else if (mark instanceof Mark.Box box) {
            return "<rect" + at("x", box.x()) + at("y", box.y()) + at("width", box.width()) + at("height", box.height())
                    + " fill=\"" + box.colour() + "\"/>";
        } else if (mark instanceof Mark.Dot dot) {
            return dot(dot);
        } else if (mark instanceof Mark.Path path) {
            return path(path);
        }
        return words((Mark.Words) mark);
    }

    private static String dot(Mark.Dot dot) {
        String rim = " fill=\"" + dot.colour() + "\" stroke=\"" + WHITE + "\"/>";
        double[] corners = dot.sign().corners();
        if (corners.length == 0) {
            return "<circle" + at("cx", dot.x()) + at("cy", dot.y()) + at("r", dot.radius()) + rim;
        }
        StringBuilder path = new StringBuilder("<path d=\"");
        for (int i = 0; i < corners.length; i += 2) {
            double x = dot.x() + corners[i] * dot.radius();
            double y = dot.y() + corners[i + 1] * dot.radius();
            path.append(i == 0 ? "M" : "L").append(n(x)).append(' ').append(n(y));
        }
        return path.append("Z\"").append(rim).toString();
    }

    private static String path(Mark.Path path) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < path.places().size(); i += 2) {
            places.append(i == 0 ? "" : " ")
                    .append(n(path.places().get(i)))
                    .append(',')
                    .append(n(path.places().get(i + 1)));
        }
        return "<polyline points=\"" + places + "\" fill=\"none\" stroke=\"" + path.colour() + "\""
                + at("stroke-width", path.width()) + " stroke-linejoin=\"round\"/>";
    }

    private static String words(Mark.Words words) {
        String anchor =
                switch (words.anchor()) {
                    case START -> "start";
                    case MIDDLE -> "middle";
                    case END -> "end";
                };
        String turn = words.turned() ? " transform=\"rotate(-90 " + n(words.x()) + " " + n(words.y()) + ")\"" : "";
        return "<text" + at("x", words.x()) + at("y", words.y()) + at("font-size", words.size()) + " text-anchor=\""
                + anchor + "\" fill=\"" + BLACK + "\"" + (words.bold() ? " font-weight=\"bold\"" : "") + turn + ">"
                + escaped(words.text()) + "</text>";
    }

    private static String at(String name, double value) {
        return " " + name + "=\"" + n(value) + "\"";
    }

    private static String n(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
