package org.rollover.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Nearest;
import org.rollover.scenario.Problem;
import org.rollover.scenario.RecordReader;

/**
 * Whether a submission can be graded as it stands: whose it is, whether every task is answered, and in the form and within the rules
 * that it asks for. It never says whether an answer is right, so that students may be told all of it. Nothing is run.
 */
public final class SubmissionCheck {
    private static final int SHOWN = 60;

    private final HandOut handOut;
    private final LoadedScenario scenario;

    /**
     * Checks submissions of a student.
     *
     * @param handOut what the student was given; {@link HandOut#of} makes it of an exercise
     * @param scenario the student's edition
     */
    public SubmissionCheck(HandOut handOut, LoadedScenario scenario) {
        this.handOut = handOut;
        this.scenario = scenario;
    }

    /** What sort of thing is wrong. These words, in lower case and with hyphens, stand in JSON and stay. */
    public enum Kind {
        /** It is of another exercise; nothing else is checked then. */
        WRONG_EXERCISE,
        /** Another student is named. */
        WRONG_STUDENT,
        /** The code is not the student's. */
        WRONG_CODE,
        /** Another role than the student's. */
        WRONG_ROLE,
        /** There is no such task. */
        UNKNOWN_TASK,
        /** A task is not answered. */
        MISSING,
        /** The answer stands under a key that this task does not have. */
        WRONG_KEY,
        /** It cannot be read, or has a form, a unit or a name that this task does not take. */
        WRONG_FORM,
        /** A value is locked, out of range, or the changes are too many or too dear. */
        AGAINST_THE_RULES,
        /** A text has too many words. */
        TOO_LONG,
        /** Nothing is wrong, but something else may be meant; a hint, and no fault. */
        PERHAPS;

        /** As JSON has it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param task the task's name; empty where none is meant
     * @param problem where it stands, and what it is
     */
    public record Remark(Kind kind, String task, Problem problem) {}

    /** All that is wrong, in the order of the tasks; what could not be read comes first. */
    public List<Remark> check(SubmissionReader.Reading reading) {
        One one = new One(reading);
        one.unread();
        one.head();
        if (one.remarks.stream().noneMatch(remark -> remark.kind() == Kind.WRONG_EXERCISE)) {
            one.answers();
        }
        return List.copyOf(one.remarks);
    }

    /** What can be handed in as it stands, but may not be meant; in the order of the tasks. */
    public List<Remark> hints(SubmissionReader.Reading reading) {
        List<Remark> hints = new ArrayList<>();
        handOut.tasks().forEach((id, task) -> {
            SubmissionFile.Answer answer = reading.file().answers().get(id);
            String said = answer == null ? null : answer.answer();
            String hint = said == null || !(task instanceof Asked.Difference) ? null : AnswerCheck.differenceHint(said);
            if (hint != null) {
                hints.add(new Remark(Kind.PERHAPS, id, reading.content().error(place(id, "answer"), hint, "", null)));
            }
        });
        return hints;
    }

    /** Words as they are counted: what stands between spaces and line ends. */
    public static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** One submission. */
    private final class One {
        private final RecordReader.Content<SubmissionFile> content;
        private final SubmissionFile file;
        private final SubmissionReader.Reading reading;
        private final List<Remark> remarks = new ArrayList<>();

        One(SubmissionReader.Reading reading) {
            this.reading = reading;
            this.content = reading.content();
            this.file = content.value();
        }

        void unread() {
            reading.others().forEach(problem -> remarks.add(new Remark(Kind.WRONG_FORM, "", problem)));
            reading.refused().forEach((id, why) -> {
                String task = handOut.tasks().containsKey(id) ? id : "";
                why.forEach(problem -> remarks.add(new Remark(Kind.WRONG_FORM, task, problem)));
            });
        }

        void head() {
            if (!file.exercise().strip().equals(handOut.exercise())) {
                note(
                        Kind.WRONG_EXERCISE,
                        "exercise",
                        "'" + clip(file.exercise()) + "' is another exercise",
                        "this one is " + handOut.exercise());
            }
            if (!Exercise.canonical(file.student()).equals(Exercise.canonical(handOut.student()))) {
                note(
                        Kind.WRONG_STUDENT,
                        "student",
                        "'" + clip(file.student()) + "' is another student",
                        "this folder is of " + handOut.student());
            }
            if (!file.code().strip().equalsIgnoreCase(handOut.code())) {
                String what =
                        file.code().isBlank() ? "the code is missing" : "'" + clip(file.code()) + "' is another code";
                note(Kind.WRONG_CODE, "code", what, "it stands in the file that was handed out");
            }
            if (!handOut.role().isEmpty() && !file.role().strip().equalsIgnoreCase(handOut.role())) {
                note(
                        Kind.WRONG_ROLE,
                        "role",
                        file.role().isBlank() ? "the role is missing" : "'" + clip(file.role()) + "' is another role",
                        "yours is " + handOut.role());
            }
        }

        void answers() {
            handOut.tasks().forEach((id, task) -> {
                SubmissionFile.Answer answer = file.answers().get(id);
                if (reading.refused().containsKey(id)) {
                    return;
                }
                if (answer == null || answer.isEmpty()) {
                    missing(id, "", "there is no answer to this task");
                } else {
                    answer(id, task, answer);
                }
            });
            for (String id : file.answers().keySet()) {
                if (!handOut.tasks().containsKey(id)) {
                    String near = Nearest.to(id, handOut.tasks().keySet());
                    Problem problem = content.error(
                            place(id, ""),
                            "there is no such task",
                            "the tasks are " + String.join(", ", handOut.tasks().keySet()),
                            near);
                    remarks.add(new Remark(Kind.UNKNOWN_TASK, "", problem));
                }
            }
        }

        private void answer(String id, Asked task, SubmissionFile.Answer answer) {
            keys(id, task, answer);
            if (task instanceof Asked.Goal goal) {
                goal(id, goal, answer);
            } else if (task instanceof Asked.Text text) {
                text(id, "text", answer.text(), text.words());
            } else if (task instanceof Asked.Memo memo) {
                memo(id, memo, answer);
            } else {
                String said = answer.answer();
                if (said == null || said.isBlank()) {
                    missing(id, "", "the answer to this task belongs under the key answer");
                } else {
                    List<AnswerCheck.Fault> faults = new ArrayList<>();
                    form(task, said, faults);
                    faults.forEach(fault -> note(Kind.WRONG_FORM, id, fault));
                }
            }
        }

        /** Keys that are filled and that this task does not have: nobody would read them. */
        private void keys(String id, Asked task, SubmissionFile.Answer answer) {
            TreeSet<String> filled = new TreeSet<>();
            add(filled, "answer", answer.answer() != null && !answer.answer().isBlank());
            add(filled, "changes", !answer.changes().isEmpty());
            add(filled, "remove", !answer.remove().isEmpty());
            add(filled, "text", answer.text() != null && !answer.text().isBlank());
            add(filled, "rounds", !answer.rounds().isEmpty());
            List<String> own = task instanceof Asked.Goal
                    ? List.of("changes", "remove")
                    : task instanceof Asked.Text
                            ? List.of("text")
                            : task instanceof Asked.Memo ? List.of("rounds") : List.of("answer");
            own.forEach(filled::remove);
            for (String key : filled) {
                String allowed = "the answer belongs under " + String.join(" and ", own);
                Problem problem = content.error(place(id, key), "this task has no " + key, allowed, null);
                remarks.add(new Remark(Kind.WRONG_KEY, id, problem));
            }
        }

        private void add(TreeSet<String> filled, String key, boolean is) {
            if (is) {
                filled.add(key);
            }
        }

        private void goal(String id, Asked.Goal goal, SubmissionFile.Answer answer) {
            List<AnswerCheck.Fault> faults = new ArrayList<>();
            Solution solution = new AnswerCheck(handOut.rules(), scenario).solution(answer, goal.changes(), faults);
            faults.forEach(fault -> note(Kind.AGAINST_THE_RULES, id, fault));
            if (faults.isEmpty() && solution.count(scenario) == 0) {
                missing(id, "", "nothing is changed in this task");
            }
        }

        private void memo(String id, Asked.Memo memo, SubmissionFile.Answer answer) {
            for (String round : memo.rounds()) {
                String said = answer.rounds().get(round);
                if (said == null || said.isBlank()) {
                    missing(id, "rounds." + round, "the memo of this round is missing");
                } else {
                    text(id, "rounds." + round, said, memo.words());
                }
            }
            for (String round : answer.rounds().keySet()) {
                if (!memo.rounds().contains(round)) {
                    String allowed = "the rounds are " + String.join(", ", memo.rounds());
                    Problem problem = content.error(
                            place(id, "rounds." + round),
                            "there is no such round",
                            allowed,
                            Nearest.to(round, memo.rounds()));
                    remarks.add(new Remark(Kind.WRONG_KEY, id, problem));
                }
            }
        }

        private void text(String id, String key, @Nullable String text, int most) {
            if (text == null || text.isBlank()) {
                missing(id, "", "the answer to this task belongs under the key " + key);
                return;
            }
            int words = words(text);
            if (words > most) {
                Problem problem =
                        content.error(place(id, key), "the text has " + words + " words", "at most " + most, null);
                remarks.add(new Remark(Kind.TOO_LONG, id, problem));
            }
        }

        private void missing(String id, String key, String what) {
            remarks.add(new Remark(Kind.MISSING, id, content.error(place(id, key), what, "", null)));
        }

        private void note(Kind kind, String path, String what, String allowed) {
            remarks.add(new Remark(kind, "", content.error(path, what, allowed, null)));
        }

        private void note(Kind kind, String id, AnswerCheck.Fault fault) {
            remarks.add(new Remark(kind, id, content.error(place(id, fault.path()), fault.what(), "", null)));
        }
    }

    private static void form(Asked task, String said, List<AnswerCheck.Fault> faults) {
        if (task instanceof Asked.Difference) {
            AnswerCheck.difference(said, faults);
        } else if (task instanceof Asked.Name name) {
            AnswerCheck.word(said, name.names(), faults);
        } else if (task instanceof Asked.Choice choice) {
            AnswerCheck.word(said, choice.options().keySet(), faults);
        } else {
            AnswerCheck.probability(said, faults);
        }
    }

    private static String place(String id, String key) {
        return "answers." + id + (key.isEmpty() ? "" : "." + key);
    }

    private static String clip(String text) {
        String plain = text.strip();
        return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
    }
}
