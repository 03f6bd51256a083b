package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.Question;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;

/** How points are given, for the kinds of tasks that an exercise has. */
final class MarkingRules {
    private MarkingRules() {}

    static List<Block> blocks(Exercise exercise) {
        Collection<Task> tasks = exercise.file().tasks().values();
        List<String> rules = new ArrayList<>();
        if (tasks.stream().anyMatch(Task.Goal.class::isInstance)) {
            rules.add(
                    "A goal is reached if the better end of the 95% interval of P(sustained) reaches it. Part of the"
                            + " points is for reaching it; the rest is full for changes that cost no more than the model answer, and"
                            + " falls with what they cost more. Who does not reach it earns a share for the way that was made.");
        }
        if (tasks.stream().anyMatch(Task.Predict.class::isInstance)) {
            rules.add(
                    "A prediction q earns its points times 1 − (q − o)². If something happened or not, o is 1 or 0; of a"
                            + " probability, o is the place within its 95% interval that is nearest to q. Under this rule saying"
                            + " what one believes earns most on average.");
        }
        if (tasks.stream()
                .anyMatch(task -> task instanceof Task.Explain explain
                        && !explain.of().named()
                        && !(explain.of() instanceof Question.Happened))) {
            rules.add(
                    "A number earns all points anywhere within the 95% interval. Beyond it points fall evenly, to none at"
                            + " the tolerance of the task.");
        }
        if (tasks.stream()
                .anyMatch(task ->
                        task instanceof Task.Explain explain && explain.of().named())) {
            rules.add(
                    "Of names, each is right whose 95% interval reaches that of the first, as the simulation cannot tell"
                            + " the two apart.");
        }
        if (tasks.stream().anyMatch(Task::byHand)) {
            rules.add("Texts and memos are read and marked by the instructor.");
        }
        rules.add(
                "Everything was run anew for marking, always with the same luck, so that equal answers earn the same. What"
                        + " chance alone made of a figure costs nobody a point.");
        return List.of(new Block.Bullets(rules));
    }
}
