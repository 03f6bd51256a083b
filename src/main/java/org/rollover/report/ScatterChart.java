package org.rollover.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.rollover.report.ChartParts.Plane;
import org.rollover.report.Picture.Anchor;
import org.rollover.study.analysis.Exhibit.Dot;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.analysis.Exhibit.Scatter;

/** Points in a plane, each with its label beside it where there is room. */
final class ScatterChart {
    private static final int WIDE = 600;
    private static final int HIGH = 440;
    private static final int LEFT = 90;
    private static final int TICKS = 6;
    private static final double RADIUS = 5;
    private static final double LETTER = 11;

    /** Beyond so many points they are drawn smaller. */
    private static final int MANY = 60;

    private static final int RIGHT = 40;

    /** How far from its dot a label may stand, pixels. */
    private static final double[] DISTANCES = {9, 16, 26, 38, 52};

    private static final int DIRECTIONS = 12;

    private record Area(double left, double top, double right, double bottom) {
        boolean touches(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private record Place(double x, double y, Anchor anchor, Area area) {}

    private final Scatter scatter;
    private final List<Dot> dots;
    private final Plane plane;
    private final List<Area> taken = new ArrayList<>();
    /** Where intervals are drawn; a label stands on them only where there is no other room. */
    private final List<Area> lines = new ArrayList<>();

    private final List<String> title;

    private ScatterChart(Scatter scatter) {
        this.scatter = scatter;
        this.dots = scatter.dots().stream()
                .filter(dot -> Double.isFinite(dot.x().value())
                        && Double.isFinite(dot.y().value()))
                .toList();
        this.title = ChartParts.title(scatter.title(), LEFT + WIDE + RIGHT);
        this.plane = new Plane(
                LEFT,
                ChartParts.headHeight(title, List.of()) + 4,
                WIDE,
                HIGH,
                ChartAxis.over(dots.stream().map(Dot::x).flatMapToDouble(ScatterChart::ends), TICKS),
                ChartAxis.over(dots.stream().map(Dot::y).flatMapToDouble(ScatterChart::ends), TICKS));
    }

    private static DoubleStream ends(Estimate estimate) {
        return DoubleStream.of(estimate.value(), estimate.low(), estimate.high());
    }

    static Picture of(Scatter scatter) {
        return new ScatterChart(scatter).picture();
    }

    private Picture picture() {
        Picture picture = new Picture(
                LEFT + WIDE + RIGHT,
                (int) Math.ceil(plane.base() + 70),
                scatter.title(),
                "Points of " + scatter.xAxis() + " and " + scatter.yAxis() + ".");
        ChartParts.head(picture, title, List.of());
        plane.draw(picture, scatter.xAxis(), scatter.yAxis());
        dots.forEach(dot -> interval(picture, dot));
        for (Dot dot : dots) {
            double x = plane.x(dot.x().value());
            double y = plane.y(dot.y().value());
            picture.dot(x, y, dots.size() > MANY ? RADIUS - 1.5 : RADIUS, Picture.BLUE, false);
            taken.add(new Area(x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS));
        }
        int without = labels(picture);
        if (without > 0) {
            String said = without + (without == 1 ? " point has" : " points have")
                    + " no room for a label; the table names all.";
            picture.words(LEFT + WIDE, plane.base() + 60, said, ChartParts.SMALL, Anchor.END);
        }
        return picture;
    }

    private void interval(Picture picture, Dot dot) {
        double x = plane.x(dot.x().value());
        double y = plane.y(dot.y().value());
        if (Double.isFinite(dot.x().low()) && Double.isFinite(dot.x().high())) {
            picture.line(plane.x(dot.x().low()), y, plane.x(dot.x().high()), y, Picture.SKY, 1.4);
            lines.add(new Area(plane.x(dot.x().low()), y - 1, plane.x(dot.x().high()), y + 1));
        }
        if (Double.isFinite(dot.y().low()) && Double.isFinite(dot.y().high())) {
            picture.line(x, plane.y(dot.y().low()), x, plane.y(dot.y().high()), Picture.SKY, 1.4);
            lines.add(new Area(
                    x - 1, plane.y(dot.y().high()), x + 1, plane.y(dot.y().low())));
        }
    }

    /** Labels the points, those that stand farthest out first; returns how many stay without. */
    private int labels(Picture picture) {
        List<Dot> named = dots.stream()
                .filter(dot -> !dot.label().isBlank())
                .sorted(Comparator.comparingDouble(
                        dot -> -plane.across().share(dot.x().value())
                                - plane.up().share(dot.y().value())))
                .toList();
        return (int) named.stream().filter(dot -> !label(picture, dot)).count();
    }

    private boolean label(Picture picture, Dot dot) {
        return label(picture, dot, true) || label(picture, dot, false);
    }

    private boolean label(Picture picture, Dot dot, boolean offLines) {
        double x = plane.x(dot.x().value());
        double y = plane.y(dot.y().value());
        String text = ChartParts.brief(dot.label());
        double wide = ChartParts.wide(text, LETTER);
        for (double distance : DISTANCES) {
            for (int d = 0; d < DIRECTIONS; d++) {
                Place place = place(x, y, wide, distance, d);
                boolean crossed = offLines && lines.stream().anyMatch(place.area()::touches);
                if (!crossed && free(place.area())) {
                    if (distance > DISTANCES[1]) {
                        picture.line(x, y, place.x(), place.y() - LETTER * 0.35, Picture.GREY, 0.7);
                    }
                    picture.words(place.x(), place.y(), text, LETTER, place.anchor());
                    taken.add(place.area());
                    return true;
                }
            }
        }
        return false;
    }

    /** Places around a dot, first to its right. */
    private static Place place(double x, double y, double wide, double distance, int direction) {
        double angle = 2 * StrictMath.PI * direction / DIRECTIONS;
        double across = StrictMath.cos(angle);
        double at = x + distance * across;
        double middle = y - distance * StrictMath.sin(angle) * 1.1;
        Anchor anchor = across > 0.1 ? Anchor.START : across < -0.1 ? Anchor.END : Anchor.MIDDLE;
        double left =
                switch (anchor) {
                    case START -> at;
                    case MIDDLE -> at - wide / 2;
                    case END -> at - wide;
                };
        Area area = new Area(left - 1, middle - LETTER * 0.6, left + wide + 1, middle + LETTER * 0.6);
        return new Place(at, middle + LETTER * 0.35, anchor, area);
    }

    private boolean free(Area area) {
        return area.left() > plane.left() + 2
                && area.right() < plane.left() + WIDE + RIGHT - 4
                && area.top() > plane.top() - 6
                && area.bottom() < plane.base() - 2
                && taken.stream().noneMatch(area::touches);
    }
}
