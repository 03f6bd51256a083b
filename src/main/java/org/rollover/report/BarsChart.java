package org.rollover.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.rollover.report.ChartParts.Key;
import org.rollover.report.Picture.Anchor;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Bars;
import org.rollover.study.analysis.Exhibit.Estimate;

/** Horizontal bars, one row a label, one bar a series, with intervals. */
final class BarsChart {
    private static final int PLOT = 440;
    private static final int RIGHT = 40;
    private static final double EDGE = 8;
    private static final int GAP = 14;
    private static final int TICKS = 6;
    private static final double LONE = 24;
    private static final double ONE_OF_MANY = 14;
    private static final double PAD = 8;
    private static final String BAND = "#f3f3f3";
    private static final double INTERVAL = 1.6;

    private final Bars bars;
    private final ChartAxis axis;
    private final double left;
    /** How high a row is, with its label. */
    private final double high;

    private BarsChart(Bars bars) {
        this.bars = bars;
        DoubleStream values = bars.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .flatMapToDouble(value -> DoubleStream.of(value.value(), value.low(), value.high()));
        this.axis = ChartAxis.over(DoubleStream.concat(values, DoubleStream.of(bars.from())), TICKS);
        List<String> labels = bars.bars().stream().map(Bar::label).toList();
        this.left = ChartParts.EDGE + ChartParts.widest(labels, ChartParts.SMALL) + GAP;
        double row = series() == 1 ? LONE : Math.max(LONE, series() * ONE_OF_MANY + PAD);
        int lines = labels.stream()
                .mapToInt(label -> ChartParts.label(label).size())
                .max()
                .orElse(1);
        this.high = Math.max(row, lines * 15 + PAD);
    }

    static Picture of(Bars bars) {
        return new BarsChart(bars).picture();
    }

    private int series() {
        return Math.max(1, bars.series().size());
    }

    private Picture picture() {
        double width = left + PLOT + RIGHT;
        List<Key> keys = series() == 1
                ? List.of()
                : IntStream.range(0, series())
                        .mapToObj(s -> new Key(bars.series().get(s), ChartParts.colour(s), ChartParts.sign(s)))
                        .toList();
        List<String> title = ChartParts.title(bars.title(), width);
        List<List<Key>> legend = ChartParts.legend(keys, width);
        double top = ChartParts.headHeight(title, legend);
        double base = top + high * bars.bars().size();
        Picture picture = new Picture(
                (int) Math.ceil(width),
                (int) Math.ceil(base + (intervals() ? 72 : 56)),
                bars.title(),
                "Bars of " + bars.axis() + ".");
        ChartParts.head(picture, title, legend);
        for (int r = 1; r < bars.bars().size(); r += 2) {
            picture.box(left, top + r * high, PLOT, high, BAND);
        }
        scale(picture, top, base);
        for (int r = 0; r < bars.bars().size(); r++) {
            double middle = top + (r + 0.5) * high;
            ChartParts.label(picture, left - GAP, middle, bars.bars().get(r).label(), Anchor.END);
            row(picture, bars.bars().get(r), middle);
        }
        return picture;
    }

    private double x(double value) {
        return left + axis.share(value) * PLOT;
    }

    private void scale(Picture picture, double top, double base) {
        for (double tick : axis.ticks()) {
            picture.line(x(tick), top, x(tick), base, Picture.PALE, 0.7);
            picture.words(x(tick), base + 18, axis.text(tick), ChartParts.SMALL, Anchor.MIDDLE);
        }
        if (Double.isFinite(bars.from())) {
            picture.line(x(bars.from()), top, x(bars.from()), base, Picture.BLACK, 1);
        }
        picture.line(left, base, left + PLOT, base, Picture.BLACK, 1);
        String title = axis.title(bars.axis());
        double half = ChartParts.wide(title, ChartParts.TEXT) / 2;
        // In the middle of the plot, or as near to it as the picture allows.
        double middle = Math.max(EDGE + half, Math.min(left + PLOT / 2.0, left + PLOT + RIGHT - EDGE - half));
        picture.words(middle, base + 42, title, ChartParts.TEXT, Anchor.MIDDLE);
        if (intervals()) {
            picture.words(middle, base + 60, "Lines: 95% intervals.", ChartParts.SMALL, Anchor.MIDDLE);
        }
    }

    private boolean intervals() {
        return bars.bars().stream()
                .flatMap(bar -> bar.values().stream())
                .anyMatch(value -> Double.isFinite(value.low()) && Double.isFinite(value.high()));
    }

    private void row(Picture picture, Bar bar, double middle) {
        for (int s = 0; s < Math.min(series(), bar.values().size()); s++) {
            Estimate value = bar.values().get(s);
            double y = middle + (s - (series() - 1) / 2.0) * ONE_OF_MANY;
            double thick = series() == 1 ? 12 : 8;
            if (Double.isFinite(value.value())) {
                one(picture, value, y, thick, s);
            } else {
                picture.words(left + 6, y + 4, "no number", ChartParts.SMALL, Anchor.START);
            }
        }
    }

    private void one(Picture picture, Estimate value, double y, double thick, int s) {
        double at = x(value.value());
        if (Double.isFinite(bars.from())) {
            double from = x(bars.from());
            picture.box(
                    Math.min(from, at), y - thick / 2, Math.abs(at - from), thick, Picture.pale(ChartParts.colour(s)));
        }
        if (Double.isFinite(value.low()) && Double.isFinite(value.high())) {
            double low = x(value.low());
            double high = x(value.high());
            picture.line(low, y, high, y, Picture.BLACK, INTERVAL);
            picture.line(low, y - 4, low, y + 4, Picture.BLACK, INTERVAL);
            picture.line(high, y - 4, high, y + 4, Picture.BLACK, INTERVAL);
        }
        picture.sign(at, y, 6, ChartParts.colour(s), ChartParts.sign(s));
    }
}
