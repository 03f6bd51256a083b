package org.rollover.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.rollover.report.Picture.Anchor;
import org.rollover.study.analysis.Exhibit.Heat;

/** A map of values with the number in each cell; darker is more, and black words stay legible on the darkest. */
final class HeatChart {
    private static final double CELL = 46;
    private static final double HIGH = 26;
    private static final double LETTER = 11;
    private static final int GAP = 10;
    private static final int SHADES = 64;
    private static final int SCALE = 256;
    private static final int TICKS = 4;

    private final Heat heat;
    private final ChartAxis axis;
    private final double left;
    private final double top;
    private final List<String> title;
    private final double width;

    private HeatChart(Heat heat) {
        this.heat = heat;
        this.axis = ChartAxis.over(
                DoubleStream.concat(Arrays.stream(heat.values()).flatMapToDouble(Arrays::stream), DoubleStream.of(0)),
                TICKS);
        this.left = ChartParts.EDGE + ChartParts.widest(heat.rows(), ChartParts.SMALL) + GAP;
        this.width = Math.max(left + CELL * heat.columns().size() + 40, 520);
        this.title = ChartParts.title(heat.title(), width);
        double names = heat.columns().stream()
                .mapToDouble(name -> ChartParts.wide(ChartParts.brief(name), ChartParts.SMALL))
                .max()
                .orElse(0);
        this.top = ChartParts.headHeight(title, List.of()) + names + GAP;
    }

    static Picture of(Heat heat) {
        return new HeatChart(heat).picture();
    }

    private Picture picture() {
        double base = top + HIGH * heat.rows().size();
        Picture picture = new Picture(
                (int) Math.ceil(width), (int) Math.ceil(base + 84), heat.title(), "A map of " + heat.axis() + ".");
        ChartParts.head(picture, title, List.of());
        for (int c = 0; c < heat.columns().size(); c++) {
            picture.upwards(
                    left + (c + 0.5) * CELL + 4,
                    top - 6,
                    ChartParts.brief(heat.columns().get(c)),
                    ChartParts.SMALL);
        }
        for (int r = 0; r < heat.rows().size(); r++) {
            double y = top + r * HIGH;
            ChartParts.label(
                    picture,
                    left - GAP,
                    y + HIGH / 2,
                    ChartParts.brief(heat.rows().get(r)),
                    Anchor.END);
            for (int c = 0; c < heat.columns().size(); c++) {
                cell(picture, left + c * CELL, y, heat.values()[r][c]);
            }
        }
        scale(picture, base + 24);
        return picture;
    }

    private void cell(Picture picture, double x, double y, double value) {
        if (Double.isFinite(value)) {
            picture.box(x + 0.5, y + 0.5, CELL - 1, HIGH - 1, colour(axis.share(value)));
            picture.words(x + CELL / 2, y + HIGH / 2 + 4, axis.between(value), LETTER, Anchor.MIDDLE);
        }
    }

    private void scale(Picture picture, double y) {
        double from = Math.max(ChartParts.EDGE + 20.0, Math.min(left, width - SCALE - 40));
        for (int s = 0; s < SHADES; s++) {
            double wide = (double) SCALE / SHADES;
            picture.box(from + s * wide, y, wide + 0.3, 12, colour((s + 0.5) / SHADES));
        }
        for (double tick : axis.ticks()) {
            double x = from + axis.share(tick) * SCALE;
            picture.line(x, y + 12, x, y + 16, Picture.BLACK, 1);
            picture.words(x, y + 30, axis.text(tick), ChartParts.SMALL, Anchor.MIDDLE);
        }
        picture.words(from, y + 50, axis.title(heat.axis()), ChartParts.TEXT, Anchor.START);
    }

    /** From near white to a blue on which black is still read: lightness alone orders it, whatever colours one sees. */
    private static String colour(double share) {
        return Picture.between("#f7fbff", "#4292c6", share);
    }
}
