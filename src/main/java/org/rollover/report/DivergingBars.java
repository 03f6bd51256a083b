package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import org.rollover.ensemble.Interval;

/**
 * Bars to both sides of a zero line, with their intervals. The bar itself goes as far as the interval is sure of, so that
 * what cannot be told from zero has none. Each side has a sign and a colour of its own.
 */
final class DivergingBars {
    private static final int WIDEST_LABEL = 44;
    private static final int LEAST_BAR = 14;
    private static final String INDENT = "  ";

    /** One bar: what it stands for, where its point lies, its interval, and the figure to print beside it. */
    record Bar(String label, double value, Interval interval, String figure) {}

    private final List<Bar> bars;
    private final Page page;
    private final int labels;
    private final int figures;
    private final int cells;
    private final double least;
    private final double scale;

    DivergingBars(List<Bar> bars, Page page) {
        this.bars = List.copyOf(bars);
        this.page = page;
        int widest =
                bars.stream().mapToInt(bar -> Page.length(bar.label())).max().orElse(0);
        this.labels = Math.min(widest, Math.min(WIDEST_LABEL, page.look().width() * 2 / 5));
        this.figures =
                bars.stream().mapToInt(bar -> Page.length(bar.figure())).max().orElse(0);
        this.cells = Math.max(LEAST_BAR, page.look().width() - INDENT.length() - labels - figures - 3);
        double low = 0;
        double high = 0;
        for (Bar bar : bars) {
            low = Math.min(low, Math.min(bar.value(), finite(bar.interval().low(), bar.value())));
            high = Math.max(high, Math.max(bar.value(), finite(bar.interval().high(), bar.value())));
        }
        this.least = low;
        this.scale = high > low ? (cells - 1) / (high - low) : 0;
    }

    private static double finite(double number, double otherwise) {
        return Double.isFinite(number) ? number : otherwise;
    }

    void draw() {
        for (Bar bar : bars) {
            List<String> label = Page.wrap(Page.clean(bar.label()), labels);
            page.line(line(label.get(0), bar(bar), bar.figure()));
            for (String rest : label.subList(1, label.size())) {
                page.line(line(rest, axis(), "").stripTrailing());
            }
        }
    }

    private String line(String label, String bar, String figure) {
        return INDENT + label + " ".repeat(labels - Page.length(label) + 1) + bar + " "
                + " ".repeat(figures - Page.length(figure)) + figure;
    }

    private int cell(double value) {
        return (int) Math.round((value - least) * scale);
    }

    private String axis() {
        return " ".repeat(cell(0)) + "│" + " ".repeat(Math.max(0, cells - cell(0) - 1));
    }

    private String bar(Bar bar) {
        int zero = cell(0);
        double low = finite(bar.interval().low(), bar.value());
        double high = finite(bar.interval().high(), bar.value());
        List<String> signs = new ArrayList<>(java.util.Collections.nCopies(cells, " "));
        signs.set(zero, "│");
        Ink ink = bar.value() < 0 ? Ink.ORANGE : Ink.BLUE;
        for (int c = zero + 1; c <= cell(low) && low > 0; c++) {
            signs.set(c, ink.on("█", page.look()));
        }
        for (int c = cell(high); c < zero && high < 0; c++) {
            signs.set(c, ink.on("▓", page.look()));
        }
        for (int c = cell(low) + 1; c < cell(high); c++) {
            signs.set(c, ink.on("─", page.look()));
        }
        if (cell(high) - cell(low) > 1) {
            signs.set(cell(low), ink.on("├", page.look()));
            signs.set(cell(high), ink.on("┤", page.look()));
        }
        signs.set(cell(bar.value()), ink.on("●", page.look()));
        return String.join("", signs);
    }
}
