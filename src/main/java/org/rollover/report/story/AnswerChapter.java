package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.ensemble.Interval;
import org.rollover.report.Answer;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;

/** The question, and its answer with both kinds of doubt. */
final class AnswerChapter {
    private final FoundRun found;
    private final List<String> rows = new ArrayList<>();
    private final List<Interval> intervals = new ArrayList<>();

    private AnswerChapter(FoundRun found) {
        this.found = found;
        rows.add("error of simulation (95%)");
        intervals.add(found.simulation());
        Interval across = found.notKnowing();
        if (found.uncertain() > 0 && !Double.isNaN(across.low())) {
            rows.add("what we do not know (90%)");
            intervals.add(across);
        }
    }

    static Chapter tell(FoundRun found) {
        AnswerChapter chapter = new AnswerChapter(found);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(found.scenario().question()));
        blocks.add(new Block.Lead(Answer.sentence(found.answer())));
        if (!found.kept().manifest().complete()) {
            blocks.add(new Block.Caution("This run was stopped early. What follows rests on its first "
                    + Figures.count(found.cases()) + (found.cases() == 1 ? " history." : " histories.")));
        }
        blocks.add(HundredDots.figure(found.probability(), chapter.low(), chapter.high()));
        blocks.add(new Block.Paragraph(chapter.doubts()));
        blocks.add(chapter.intervals());
        blocks.add(new Block.Paragraph(Answer.ending(found.answer())));
        blocks.add(new Block.Caution(
                "This is a model’s answer to a what-if question, and no forecast: trust the figure less"
                        + " than what moves it."));
        return new Chapter("answer", "The question and the answer", blocks);
    }

    private String doubts() {
        if (intervals.size() < 2) {
            return "The range of the dots is the error of simulation, which more histories shrink. It says nothing of what"
                    + " we do not know.";
        }
        boolean unknown = width(1) > width(0);
        return "The range of the dots takes in both doubts below"
                + (unknown ? "; what we do not know is the greater. " : ". ")
                + "The error of simulation shrinks with more histories. What we do not know stays until someone finds out: it"
                + " is how far the probability moves when the uncertain numbers of the scenario take other plausible values. It covers the "
                + Figures.count(found.uncertain())
                + (found.uncertain() == 1 ? " number" : " numbers")
                + " that the scenario calls uncertain; those that it gives as a single value count as known, though many of them"
                + " are judgements.";
    }

    private double width(int row) {
        return intervals.get(row).high() - intervals.get(row).low();
    }

    private double low() {
        return intervals.stream().mapToDouble(Interval::low).min().orElse(0);
    }

    private double high() {
        return intervals.stream().mapToDouble(Interval::high).max().orElse(1);
    }

    private Block intervals() {
        List<Object> whiskers = new ArrayList<>();
        List<Object> points = new ArrayList<>();
        DataTable.Builder data = DataTable.of("How far the probability may lie from the best estimate")
                .words("by")
                .numbers("from")
                .numbers("to");
        for (int i = 0; i < rows.size(); i++) {
            Interval interval = intervals.get(i);
            whiskers.add(list(interval.low() * 100, interval.high() * 100, i));
            points.add(Options.datum(
                    list(found.probability() * 100, i),
                    "best estimate " + Figures.percent(found.probability(), HundredDots.decimals(low(), high()))));
            data.row(
                    rows.get(i),
                    Figures.percent(interval.low(), HundredDots.decimals(low(), high())),
                    Figures.percent(interval.high(), HundredDots.decimals(low(), high())));
        }
        double from = AxisEnds.floor(low() * 100);
        double to = AxisEnds.ceiling(high() * 100);
        Map<String, Object> x = Options.values("probability", "%");
        x.put("min", from);
        x.put("max", to);
        Map<String, Object> y = Options.names(rows, 110);
        y.put("inverse", true);
        Map<String, Object> option = of(
                "grid",
                Options.grid(10, 46),
                "xAxis",
                x,
                "yAxis",
                y,
                "series",
                list(
                        Options.intervalsAcross(whiskers),
                        of(
                                "type",
                                "scatter",
                                "data",
                                points,
                                "symbolSize",
                                13,
                                "itemStyle",
                                of("color", Tone.ACCENT.token()))));
        String says = "The best estimate, " + Figures.percent(found.probability(), HundredDots.decimals(low(), high()))
                + ", as a dot, and how far it may be off: "
                + said(0) + (rows.size() > 1 ? "; " + said(1) : "") + "."
                + (from > 0 || to < 100
                        ? " The axis shows " + Figures.significant(from) + "% to " + Figures.significant(to) + "% only."
                        : "");
        return new Block.Figure(
                "answer-intervals",
                "How far the probability may lie from the best estimate",
                says,
                new Chart(option, 90 + 44 * rows.size()),
                data.build());
    }

    private String said(int row) {
        Interval interval = intervals.get(row);
        return rows.get(row) + " " + Figures.percent(interval.low(), HundredDots.decimals(low(), high())) + " to "
                + Figures.percent(interval.high(), HundredDots.decimals(low(), high()));
    }
}
