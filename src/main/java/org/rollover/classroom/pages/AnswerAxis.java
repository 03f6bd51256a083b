package org.rollover.classroom.pages;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.classroom.Found;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.report.story.Frame;

/** A number that a student answered on its axis, above what Rollover found, and above where points are earned. */
final class AnswerAxis {
    private static final int HEIGHT = 190;
    private static final int TALLER = 46;
    private static final int TICKS = 5;
    private static final double THICK = 0.34;

    private final boolean difference;
    private final List<String> names = new ArrayList<>();
    private final List<Object> bars = new ArrayList<>();
    private final List<Object> whiskers = new ArrayList<>();
    private final List<Object> found = new ArrayList<>();
    private final List<Object> answers = new ArrayList<>();
    private final DataTable.Builder table;
    private final List<String> says = new ArrayList<>();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    private AnswerAxis(boolean difference, String title) {
        this.difference = difference;
        this.table = DataTable.of(title)
                .words("what")
                .numbers(unit() + ", value")
                .numbers("from")
                .numbers("to");
    }

    private String unit() {
        return difference ? "percentage points" : "P(sustained), %";
    }

    private String written(double value) {
        return difference ? Figures.signed(value * 100, 1) : Plain.percent(value);
    }

    /**
     * Of a number that is right within its interval, and earns less up to so far beyond it.
     *
     * @param difference whether it is a difference of probabilities
     */
    static Block.Figure number(String id, double said, Found right, double tolerance, boolean difference) {
        String title = difference
                ? "Your answer and what Rollover finds, in percentage points"
                : "Your answer and what Rollover finds, P(sustained) in percent";
        AnswerAxis axis = new AnswerAxis(difference, title);
        axis.answer(said);
        axis.found("Rollover", right);
        axis.band("all points", right.low(), right.high());
        if (tolerance > 0) {
            double bottom = difference ? -1 : 0;
            axis.band("some points", Math.max(bottom, right.low() - tolerance), Math.min(1, right.high() + tolerance));
        }
        return axis.figure(id, title);
    }

    /** Of a prediction of a probability. */
    static Block.Figure predicted(String id, double said, Found right) {
        String title = "Your prediction and what Rollover finds, P(sustained) in percent";
        AnswerAxis axis = new AnswerAxis(false, title);
        axis.answer(said);
        axis.found("Rollover", right);
        return axis.whole().figure(id, title);
    }

    /** Of a prediction of something that happened or did not. */
    static Block.Figure happened(String id, double said, int happened) {
        String title = "Your prediction and what happened, in percent";
        AnswerAxis axis = new AnswerAxis(false, title);
        axis.answer(said);
        axis.found(happened == 1 ? "it went on" : "it did not", new Found(happened, happened, happened));
        return axis.whole().figure(id, title);
    }

    private AnswerAxis whole() {
        least = 0;
        most = 1;
        return this;
    }

    private void reach(double from, double to) {
        least = Math.min(least, from);
        most = Math.max(most, to);
    }

    private void answer(double said) {
        answers.add(dot(said, "You answered " + written(said)));
        names.add("you");
        table.row("you", written(said), "", "");
        says.add("You answered " + written(said) + " (diamond)");
        reach(said, said);
    }

    private void found(String name, Found right) {
        boolean known = right.high() <= right.low();
        String range = written(right.low()) + " to " + written(right.high());
        String told = written(right.value()) + (known ? "" : " (95% interval " + range + ")");
        found.add(dot(right.value(), name + ": " + told));
        if (!known) {
            whiskers.add(list(100 * right.low(), 100 * right.high(), names.size()));
        }
        table.row(name, written(right.value()), written(right.low()), written(right.high()));
        says.add((known ? name : "Rollover finds") + " " + told + " (circle" + (known ? ")" : ", whisker)"));
        names.add(name);
        reach(right.low(), right.high());
    }

    private void band(String name, double from, double to) {
        bars.add(list(100 * from, 100 * to, names.size(), THICK));
        table.row(name, "", written(from), written(to));
        says.add(name + " from " + written(from) + " to " + written(to));
        names.add(name);
        reach(from, to);
    }

    private Map<String, Object> dot(double value, String told) {
        Map<String, Object> dot = Options.datum(list(100 * value, names.size()), told);
        dot.put("label", of("show", true, "position", "top", "formatter", written(value), "color", Tone.INK.token()));
        return dot;
    }

    private Block.Figure figure(String id, String title) {
        Map<String, Object> across = Options.values(unit(), "");
        double room = Math.max(0.01, 0.06 * (most - least));
        double bottom = difference ? -1 : 0;
        double apart = 100 * (most - least + 2 * room) / TICKS;
        across.put("min", Math.max(100 * bottom, Plain.down(100 * (least - room), apart)));
        across.put("max", Math.min(100, -Plain.down(-100 * (most + room), apart)));
        across.put("interval", Plain.step(apart));
        across.put("axisLine", of("onZero", false));
        Map<String, Object> down = Options.names(names, 90);
        down.put("inverse", true);
        down.put("axisLine", of("show", false));
        List<Object> series = new ArrayList<>();
        if (!bars.isEmpty()) {
            series.add(Frame.onRows(Options.barsAcross("points", bars, Tone.ACCENT)));
        }
        if (!whiskers.isEmpty()) {
            series.add(Frame.onRows(Options.intervalsAcross(whiskers)));
        }
        series.add(Frame.onRows(Frame.dots("found", "circle", Tone.INK, found)));
        series.add(Frame.onRows(Frame.dots("you", "diamond", Tone.MARK, answers)));
        Map<String, Object> grid = Options.grid(18, 40);
        grid.put("right", 36);
        Map<String, Object> option =
                of("grid", grid, "xAxis", across, "yAxis", list(down, Frame.rows(names.size())), "series", series);
        Map<String, Object> narrow = of("yAxis", list(of("axisLabel", of("width", 74, "fontSize", 11))));
        return new Block.Figure(
                id,
                title,
                String.join("; ", says) + ".",
                new Chart(option, narrow, HEIGHT + TALLER * (names.size() - 2)),
                table.build());
    }
}
