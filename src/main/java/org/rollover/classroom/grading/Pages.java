package org.rollover.classroom.grading;

import java.util.List;
import java.util.Map;
import org.rollover.classroom.Edition;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Graded;
import org.rollover.classroom.Model;

/** The pages of a grading; none where they are not wanted. */
public interface Pages {
    /** What a student reads. */
    String feedback(Exercise exercise, Graded graded, Edition edition, Map<String, Model> models);

    /** What the instructor shows in class. */
    String overview(Exercise exercise, List<Graded> all, Map<Integer, Map<String, Model>> models);
}
