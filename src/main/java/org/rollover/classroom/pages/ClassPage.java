package org.rollover.classroom.pages;

import java.util.List;
import java.util.Map;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Model;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.HtmlPage;

/** What an instructor reads about a class whose work is marked. It names students and holds the model answers. */
public final class ClassPage {
    private ClassPage() {}

    /**
     * The page of a class, which may be empty.
     *
     * @param all the work of all students, marked
     * @param models the model answers by the number of the edition, then by task
     * @return one HTML file that needs no other; UTF-8
     */
    public static String html(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        return page(exercise, all, models).html();
    }

    static HtmlPage page(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        return new HtmlPage(
                exercise.file().title(),
                "The class at a glance: " + Plain.count(all.size(), "student"),
                List.of(new Chapter("rules", "How points are given", MarkingRules.blocks(exercise))),
                "Rollover: class overview of " + exercise.name());
    }
}
