package org.rollover.classroom.grading;

import java.util.List;
import java.util.Map;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Model;
import org.rollover.classroom.pages.ClassPage;
import org.rollover.classroom.pages.FeedbackPage;

/** The pages as they are shipped. */
public final class HtmlPages implements Pages {
    @Override
    public String feedback(Exercise exercise, Graded graded, Edition edition, Map<String, Model> models) {
        return FeedbackPage.html(exercise, graded, edition, models);
    }

    @Override
    public String overview(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models) {
        return ClassPage.html(exercise, all, models);
    }
}
