package org.rollover.report.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.study.Job;
import org.rollover.study.Measure;

/** How sure a study is: the simulation's own error, whose luck a point has, points that failed. */
final class StudySureness {
    private static final int REASONS = 10;

    private StudySureness() {}

    static Chapter chapter(StudyKept study, StudyPoints points) throws IOException {
        List<Block> blocks = new ArrayList<>();
        for (Measure measure : study.measures()) {
            if (measure.kind() == Measure.Kind.SUSTAINED) {
                precision(measure, points).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
            }
        }
        long[] histories = points.histories();
        if (histories[0] > 0) {
            blocks.add(new Block.Paragraph(
                    histories[1] == histories[2]
                            ? "At each point " + Figures.count(histories[1]) + " histories were run."
                            : "At a point between " + Figures.count(histories[1]) + " and "
                                    + Figures.count(histories[2]) + " histories were run."));
        }
        blocks.add(new Block.Paragraph(estimator(study.outline().luck())));
        blocks.add(new Block.Paragraph(
                study.outline().luck().common()
                        ? "All points have the same luck (common random numbers): they differ by their factors and hardly"
                                + " by chance, so do not subtract their intervals; but they err together, and averaging"
                                + " over points does not take that error away."
                        : "Each point has luck of its own: neighbouring points differ by chance as well, and the average"
                                + " over points takes it away."));
        failures(study, points, blocks);
        blocks.add(
                new Block.Paragraph(
                        study.found().isEmpty()
                                ? "No analysis was asked for: what is drawn here shows, and does not prove, what moves what."
                                : "What each analysis warns of stands in its chapter; its intervals are 95% intervals over the"
                                        + " points, trajectories, blocks or worlds that were tried, unless it says otherwise."));
        blocks.add(new Block.Caution(
                "A study says how the model answers when its numbers move. It is no evidence that the world moves"
                        + " so."));
        return new Chapter("sure", "How sure it is", blocks);
    }

    private static java.util.Optional<String> precision(Measure measure, StudyPoints points) throws IOException {
        double[] halves = points.halfWidths(measure.column() + "_low", measure.column() + "_high");
        return Double.isFinite(halves[0])
                ? java.util.Optional.of("At a point, the 95% interval of the simulation’s own error reaches "
                        + reach(halves[0]) + " to either side of the probability that the measures are"
                        + " sustained, on average, and " + reach(halves[1]) + " at most.")
                : java.util.Optional.empty();
    }

    private static String reach(double half) {
        return Figures.fixed(100 * half, half < 0.001 ? 3 : half < 0.01 ? 2 : 1) + " points of a hundred";
    }

    private static String estimator(Job.Luck luck) {
        String way =
                switch (luck.method()) {
                    case "CRUDE" -> "Histories are counted (the crude estimator).";
                    case "CONDITIONAL" -> "Chances within a history are worked out (the conditional estimator).";
                    default ->
                        "At each point the estimator is taken that needs less work there: histories are counted, or chances"
                                + " within a history are worked out.";
                };
        return way + " "
                + (luck.perDraw() == 1
                        ? "Each history draws the uncertain numbers that are not varied anew."
                        : "So many histories share one draw of the uncertain numbers that are not varied: "
                                + luck.perDraw() + ".");
    }

    private static void failures(StudyKept study, StudyPoints points, List<Block> blocks) throws IOException {
        if (study.failed() == 0) {
            blocks.add(new Block.Paragraph("No point failed."));
            return;
        }
        blocks.add(new Block.Caution(Figures.count(study.failed()) + " of " + ChartText.count(study.points(), "point")
                + " failed and are in no figure."));
        DataTable.Builder table =
                DataTable.of("Why points failed").words("reason").numbers("points");
        Map<String, Long> reasons = points.failures(REASONS);
        reasons.forEach((reason, count) -> table.row(reason, Figures.count(count)));
        blocks.add(new Block.Table(table.build()));
    }
}
