package org.rollover.study.analysis;

import java.util.List;

/** What a chart shows, not how it is drawn; the stage of reports draws it. Texts are plain; NaN where there is no number. */
public sealed interface Exhibit {

    /** The name of its files, without an ending; starts with the name of the analysis. */
    String name();

    /** What it shows, as a heading. */
    String title();

    /** A value with its interval; both ends are NaN where there is none. */
    record Estimate(double value, double low, double high) {
        public static Estimate bare(double value) {
            return new Estimate(value, Double.NaN, Double.NaN);
        }
    }

    /** A row of bars. */
    record Bar(String label, List<Estimate> values) {}

    /**
     * Horizontal bars (or dots) with intervals; each row has a value for each series, as "first order" and "total".
     *
     * @param axis title of the value's axis, with its unit
     * @param from where bars start: 0, or the base value for a tornado
     */
    record Bars(String name, String title, String axis, double from, List<String> series, List<Bar> bars)
            implements Exhibit {}

    /** A labelled point, with intervals across where they are known. */
    record Dot(String label, Estimate x, Estimate y) {}

    /** Points in a plane, as mu* against sigma. */
    record Scatter(String name, String title, String xAxis, String yAxis, List<Dot> dots) implements Exhibit {}

    /** A line through points; {@code marked} is the place of a point to point out, or -1. */
    record Line(String label, double[] x, double[] y, int marked) {}

    /** Curves over an axis, as coverage and density of peeling. */
    record Lines(String name, String title, String xAxis, String yAxis, List<Line> lines) implements Exhibit {}

    /**
     * A map of values by row and column, as second-order indices.
     *
     * @param axis what a value is, with its unit
     * @param values by row, then column; NaN stays empty
     */
    record Heat(String name, String title, String axis, List<String> rows, List<String> columns, double[][] values)
            implements Exhibit {}

    /**
     * A share of a range of an input, between 0 and 1 of its whole range; {@code words} says it with its numbers. Of labels, which
     * have no order, both ends are NaN.
     */
    record Part(String input, double from, double to, String words) {}

    /** A box of inputs: which part of each range it takes. */
    record Box(String name, String title, List<Part> parts) implements Exhibit {}
}
