package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.rollover.classroom.Answers;
import org.rollover.classroom.Found;
import org.rollover.classroom.Question;
import org.rollover.report.html.Block;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;
import org.rollover.report.story.IntervalRows;
import org.rollover.report.story.Labels;

/** What was compared where a name was asked for: bars with their intervals, right ones and others told apart. */
final class NamesPicture {
    private static final int MOST = 10;

    private NamesPicture() {}

    /** What the bars measure. */
    private static String measure(Question question) {
        if (question instanceof Question.HoldOut) {
            return "share of the decisions at which it holds out, %";
        }
        return question instanceof Question.Strongest
                ? "change of P(sustained) without it, up or down, in percentage points"
                : "share of the president’s attempts to ease that it stops, %";
    }

    /** The same so short that it finds room on a phone. */
    private static String axis(Question question) {
        return question instanceof Question.HoldOut
                ? "% of the decisions"
                : question instanceof Question.Strongest ? "percentage points" : "% of the attempts";
    }

    private static String written(Question question, Found figure) {
        return question instanceof Question.Strongest
                ? Plain.signed(figure.value()).replace("+", "") + " ("
                        + Plain.signed(figure.low()).replace("+", "") + " to "
                        + Plain.signed(figure.high()).replace("+", "") + ")"
                : Plain.percent(figure);
    }

    /** The figure; {@code said} is the student's name, which is marked in words. */
    static Block.Figure figure(String id, Question question, String said, Answers.Right.Names right) {
        List<Map.Entry<String, Found>> all = right.figures().entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Found> entry) ->
                                -entry.getValue().value())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        DataTable.Builder table = DataTable.of(measure(question))
                .words("name")
                .numbers("value (95% interval)")
                .words("");
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Found> entry : all) {
            String name = entry.getKey();
            boolean own = name.equalsIgnoreCase(said.strip());
            boolean accepted = right.accepted().contains(name);
            String written = written(question, entry.getValue());
            String what = (accepted ? "right" : "") + (own ? (accepted ? ", " : "") + "your answer" : "");
            table.row(name, written, what);
            if (rows.size() < MOST || own) {
                rows.add(row(name, own, accepted, entry.getValue(), written));
            }
        }
        List<IntervalRows.Group> groups = List.of(
                new IntervalRows.Group("right", Tone.RENEWAL, "circle"),
                new IntervalRows.Group("not right", Tone.LAPSE, "triangle"));
        return new Block.Figure(
                id,
                "What was compared: " + measure(question),
                says(right, said, all, rows.size()),
                new IntervalRows(IntervalRows.Form.DOTS, groups, rows)
                        .chart(axis(question), "", Double.NaN, 0, Double.NaN),
                table.build());
    }

    private static IntervalRows.Row row(String name, boolean own, boolean accepted, Found figure, String written) {
        String shown = own ? "You: " + name : name;
        String label = written.substring(0, written.indexOf(" ("));
        return new IntervalRows.Row(
                shown,
                accepted ? 0 : 1,
                100 * figure.value(),
                100 * figure.low(),
                100 * figure.high(),
                label,
                Labels.shortened(name, 60) + ": " + written);
    }

    private static String says(Answers.Right.Names right, String said, List<Map.Entry<String, Found>> all, int drawn) {
        String answer = said.isBlank() ? "You did not answer" : "You answered " + Labels.shortened(said, 60);
        String accepted = right.accepted().isEmpty()
                ? "Nothing of the kind happens here"
                : "Right: "
                        + Labels.enumerated(right.accepted().stream()
                                .map(name -> Labels.shortened(name, 60))
                                .toList());
        return accepted + ". " + answer + ". Circles are right, triangles are not; whiskers are 95% intervals."
                + (drawn < all.size() ? " The first " + MOST + " are drawn; the numbers have all." : "");
    }
}
