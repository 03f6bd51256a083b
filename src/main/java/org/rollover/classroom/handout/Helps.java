package org.rollover.classroom.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rollover.classroom.Asked;
import org.rollover.classroom.ExerciseFile;

/** Which command helps with which kind of task. It follows from how a task is answered, and tells nothing of what is right. */
final class Helps {
    static final String TITLE = "Which command helps with which task";

    private static final String RUN = "rollover run scenario.yaml";
    private static final String OWN_FILE =
            "Several changes at once, numbers or not: write a file mine.yaml beside scenario.yaml,"
                    + " with a line \"extends: scenario.yaml\", a title, and below them only what is other, with the word remove for"
                    + " what goes; and compare:";

    private final Given given;
    private final List<Help> helps = new ArrayList<>();

    /**
     * A help.
     *
     * @param words what it is good for
     * @param command to type; empty where none helps
     */
    record Help(String words, String command) {}

    private Helps(Given given) {
        this.given = given;
    }

    static List<Help> of(Given given) {
        Helps all = new Helps(given);
        all.gather();
        return List.copyOf(all.helps);
    }

    private void gather() {
        String predicted = tasks(asked -> asked instanceof Asked.Prediction);
        if (!predicted.isEmpty()) {
            add(predicted, "Predict before you run anything; no command helps.", "");
        }
        String changed = tasks(asked -> asked instanceof Asked.Goal);
        if (!changed.isEmpty()) {
            add(
                    changed,
                    "Type your changes into submission.yaml, and try them:",
                    "rollover exercise try submission.yaml");
        }
        String worked = tasks(asked ->
                asked instanceof Asked.Probability || asked instanceof Asked.Difference || asked instanceof Asked.Name);
        // Where all is predicted from sources, the scenario is not what is asked about.
        if (!worked.isEmpty() || given.changes()) {
            runs(worked);
        }
    }

    private void runs(String worked) {
        add(
                worked,
                "The whole answer of your scenario: how likely, how each decision ends, who holds out, what stops whom:",
                RUN);
        add(
                tasks(asked -> asked instanceof Asked.Probability || asked instanceof Asked.Difference),
                "With a number set to another value (its path is the keys above it in scenario.yaml, joined by points):",
                RUN + " --set \"" + setting() + "\"");
        add(
                tasks(asked -> asked instanceof Asked.Difference || asked instanceof Asked.Name),
                "With something taken away (a lobbyist, a law, consensus, condition, opinion, target). The table \"one lever"
                        + " taken away\" says by how many points the probability changes. Without --levers it takes all of"
                        + " them, and some minutes:",
                "rollover explain scenario.yaml --levers \"" + taking() + "\"");
        add("", OWN_FILE, "rollover compare scenario.yaml mine.yaml");
        add("", "What stands behind the numbers:", "rollover sources scenario.yaml --all");
        add(
                "",
                "These runs have other luck than the grading, so that their figures differ a little from those of the"
                        + " grading. What chance made of a figure costs no points.",
                "");
    }

    private void add(String tasks, String words, String command) {
        helps.add(new Help(tasks.isEmpty() ? words : "For " + tasks + ". " + words, command));
    }

    private String tasks(Predicate<Asked> kind) {
        return given.handOut().tasks().entrySet().stream()
                .filter(task -> kind.test(task.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    /** A number that may be set at the end of its range, else the form. */
    private String setting() {
        return given.levers().stream()
                .findFirst()
                .map(lever -> lever.path() + "=" + lever.to())
                .orElse("PATH=VALUE");
    }

    /** One of those that may be taken away, else the form; which of the scenario's are asked about is not said here. */
    private String taking() {
        Map<String, ExerciseFile.Removal> removals = given.handOut().removals();
        return removals.isEmpty() ? "NAME" : removals.keySet().iterator().next();
    }
}
