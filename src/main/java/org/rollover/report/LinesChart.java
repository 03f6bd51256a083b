package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.rollover.report.ChartParts.Key;
import org.rollover.report.ChartParts.Plane;
import org.rollover.report.Picture.Anchor;
import org.rollover.study.analysis.Exhibit.Line;
import org.rollover.study.analysis.Exhibit.Lines;

/** Curves over an axis; signs along them tell them apart where colours do not. */
final class LinesChart {
    private static final int WIDE = 600;
    private static final int HIGH = 400;
    private static final int LEFT = 90;
    private static final int TICKS = 6;
    private static final int SIGNS = 6;

    private LinesChart() {}

    static Picture of(Lines lines) {
        int width = LEFT + WIDE + 40;
        List<Key> keys = IntStream.range(0, lines.lines().size())
                .mapToObj(l -> new Key(lines.lines().get(l).label(), ChartParts.colour(l), ChartParts.sign(l)))
                .toList();
        List<List<Key>> legend =
                keys.size() == 1 && keys.get(0).words().isBlank() ? List.of() : ChartParts.legend(keys, width);
        List<String> title = ChartParts.title(lines.title(), width);
        Plane plane = new Plane(
                LEFT,
                ChartParts.headHeight(title, legend) + 4,
                WIDE,
                HIGH,
                ChartAxis.over(lines.lines().stream().flatMapToDouble(line -> DoubleStream.of(line.x())), TICKS),
                ChartAxis.over(lines.lines().stream().flatMapToDouble(line -> DoubleStream.of(line.y())), TICKS));
        Picture picture = new Picture(
                width,
                (int) Math.ceil(plane.base() + 58),
                lines.title(),
                "Curves of " + lines.yAxis() + " over " + lines.xAxis() + ".");
        ChartParts.head(picture, title, legend);
        plane.draw(picture, lines.xAxis(), lines.yAxis());
        for (int l = 0; l < lines.lines().size(); l++) {
            curve(picture, plane, lines.lines().get(l), l);
        }
        lines.lines().forEach(line -> mark(picture, plane, line));
        return picture;
    }

    /** The line in pieces between numbers that are missing. */
    private static void curve(Picture picture, Plane plane, Line line, int l) {
        List<Double> piece = new ArrayList<>();
        for (int i = 0; i <= line.x().length; i++) {
            if (i < line.x().length && there(line, i)) {
                piece.add(plane.x(line.x()[i]));
                piece.add(plane.y(line.y()[i]));
            } else {
                if (piece.size() > 2) {
                    picture.path(piece, ChartParts.colour(l), 2);
                }
                piece.clear();
            }
        }
        int every = Math.max(1, line.x().length / SIGNS);
        for (int i = 0; i < line.x().length; i++) {
            // Each line begins elsewhere, so that signs of lines that run together do not hide each other.
            if (there(line, i) && (i + l * every / 3) % every == 0) {
                picture.sign(plane.x(line.x()[i]), plane.y(line.y()[i]), 5, ChartParts.colour(l), ChartParts.sign(l));
            }
        }
    }

    private static boolean there(Line line, int i) {
        return Double.isFinite(line.x()[i]) && Double.isFinite(line.y()[i]);
    }

    /** A ring around the point to point out, with its numbers. */
    private static void mark(Picture picture, Plane plane, Line line) {
        int i = line.marked();
        if (i < 0 || i >= line.x().length || !there(line, i)) {
            return;
        }
        double x = plane.x(line.x()[i]);
        double y = plane.y(line.y()[i]);
        picture.sign(x, y, 9, Picture.BLACK, Picture.Sign.CIRCLE);
        picture.sign(x, y, 4, Picture.WHITE, Picture.Sign.CIRCLE);
        String words = "chosen: " + plane.across().between(line.x()[i]) + ", "
                + plane.up().between(line.y()[i]);
        boolean rightHalf = x > plane.left() + WIDE / 2.0;
        // A curve that falls leaves room above it on the left, and below it on the right.
        boolean over = rightHalf ? plane.base() - y < 30 : y - plane.top() > 30;
        double above = over ? -14 : 24;
        picture.bold(
                x + (rightHalf ? -4 : 4), y + above, words, ChartParts.SMALL, rightHalf ? Anchor.END : Anchor.START);
    }
}
