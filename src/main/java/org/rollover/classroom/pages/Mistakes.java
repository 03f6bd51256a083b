package org.rollover.classroom.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rollover.classroom.Mark;
import org.rollover.classroom.Task;
import org.rollover.report.html.Block;
import org.rollover.report.html.DataTable;
import org.rollover.report.story.IntervalRows;
import org.rollover.report.story.Labels;

/** What went wrong more than once: answers that could not be marked, by their faults; wrong choices and names. */
final class Mistakes {
    private static final int DRAWN = 12;
    private static final Pattern LOCKED = Pattern.compile("^(?:changes\\.(.+?): is|remove: '(.+?)' is) locked");

    /** The words of AnswerCheck that give each kind away; the first that fits counts. */
    private static final List<Map.Entry<String, Pattern>> KINDS = List.of(
            kind("a locked value or lever was changed", "(: is| is) locked"),
            kind("the changes cost more than the budget", "; the budget is "),
            kind("too many changes", " changes; at most "),
            kind("a value out of its range", " is out of range; "),
            kind("a number that cannot be", " (is no probability; from|percentage points cannot be)"),
            kind("no number, or in a wrong unit", " is no [a-z ]+; "),
            kind("a name that does not exist", "there is no "),
            kind("the answer is under a wrong key", "belongs under the key"));

    private final List<Tally> tallies;

    Mistakes(List<Tally> tallies) {
        this.tallies = tallies;
    }

    private static Map.Entry<String, Pattern> kind(String name, String words) {
        return Map.entry(name, Pattern.compile(words));
    }

    /**
     * A wrong answer that some gave.
     *
     * @param answer as most wrote it, with its text if it was a choice
     * @param students how many gave it
     * @param of how many answered the task
     */
    record Wrong(String task, String answer, long students, long of) {}

    /** Of choices and names, the most frequent first. */
    List<Wrong> wrong() {
        List<Wrong> all = new ArrayList<>();
        for (Tally tally : tallies) {
            boolean named =
                    tally.task() instanceof Task.Explain explain && explain.of().named();
            if (!named && !(tally.task() instanceof Task.Choice)) {
                continue;
            }
            long answered = tally.marks().stream()
                    .filter(of -> !of.mark().said().isBlank() && of.mark().standing() != Mark.Standing.REFUSED)
                    .count();
            tally.marks().stream()
                    .map(Tally.Of::mark)
                    .filter(mark -> mark.standing() == Mark.Standing.NONE)
                    .collect(Collectors.groupingBy(
                            mark -> mark.said().strip().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()))
                    .values()
                    .forEach(same -> all.add(new Wrong(
                            tally.id(), written(tally.task(), same.get(0).said().strip()), same.size(), answered)));
        }
        all.sort(Comparator.comparingLong((Wrong wrong) -> -wrong.students())
                .thenComparing(Wrong::task)
                .thenComparing(Wrong::answer));
        return all;
    }

    /** Those that more than one gave, and no other more often; several if they are equal. */
    List<Wrong> most() {
        List<Wrong> all = wrong();
        return all.stream()
                .filter(wrong ->
                        wrong.students() > 1 && wrong.students() == all.get(0).students())
                .toList();
    }

    private static String written(Task task, String said) {
        if (task instanceof Task.Choice choice) {
            for (Map.Entry<String, String> option : choice.options().entrySet()) {
                if (option.getKey().equalsIgnoreCase(said)) {
                    return option.getKey() + ": " + Plain.unmarked(option.getValue());
                }
            }
        }
        return said;
    }

    /** How often each kind of fault made an answer that could not be marked. */
    Map<String, Long> faults() {
        return counted(sentence -> KINDS.stream()
                .filter(kind -> kind.getValue().matcher(sentence).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("something else"));
    }

    /** How often each locked value or lever was changed, by its path. */
    Map<String, Long> locked() {
        Map<String, Long> counts = counted(sentence -> {
            Matcher path = LOCKED.matcher(sentence);
            return !path.find() ? "" : path.group(1) != null ? path.group(1) : path.group(2);
        });
        counts.remove("");
        return counts;
    }

    private Map<String, Long> counted(Function<String, String> by) {
        return tallies.stream()
                .flatMap(tally -> tally.marks().stream())
                .map(Tally.Of::mark)
                .filter(mark -> mark.standing() == Mark.Standing.REFUSED)
                .flatMap(mark -> mark.why().stream())
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Wrong> wrong = wrong();
        if (!wrong.isEmpty()) {
            blocks.add(figure(wrong));
        }
        counts(blocks, "Answers that could not be marked, by what is wrong with them", "fault", faults());
        counts(blocks, "Locked values and levers that were changed", "path", locked());
        return blocks.isEmpty()
                ? List.of(new Block.Paragraph("No choice or name was wrong, and all answers could be marked."))
                : blocks;
    }

    private static void counts(List<Block> blocks, String title, String column, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        DataTable.Builder table = DataTable.of(title).words(column).numbers("times");
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> table.row(entry.getKey(), String.valueOf(entry.getValue())));
        blocks.add(new Block.Table(table.build()));
    }

    private Block.Figure figure(List<Wrong> wrong) {
        DataTable.Builder table = DataTable.of("Wrong choices and names")
                .words("task")
                .words("answer")
                .numbers("students")
                .numbers("of those who answered");
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (Wrong one : wrong) {
            table.row(one.task(), one.answer(), String.valueOf(one.students()), String.valueOf(one.of()));
            if (rows.size() < DRAWN) {
                String label = one.students() + " of " + one.of();
                String name = Labels.shortened(one.task(), 24) + ": " + Labels.shortened(one.answer(), 60);
                rows.add(new IntervalRows.Row(
                        name, 0, one.students(), Double.NaN, Double.NaN, label, name + ", " + label));
            }
        }
        return new Block.Figure(
                "wrong",
                "Wrong choices and names, by how many students gave them",
                says() + (wrong.size() > DRAWN ? " The first " + DRAWN + " are drawn; the numbers have all." : ""),
                Plain.whole(IntervalRows.plain(IntervalRows.Form.BARS, rows).chart("students", "", Double.NaN)),
                table.build());
    }

    private String says() {
        List<Wrong> most = most();
        if (most.isEmpty()) {
            return "Each was given once.";
        }
        Wrong first = most.get(0);
        return most.size() == 1
                ? "Most often: " + told(first) + ", given by " + first.students() + " of the " + first.of()
                        + " who answered."
                : "Most often, by " + first.students() + " students each: "
                        + String.join("; ", most.stream().map(Mistakes::told).toList()) + ".";
    }

    private static String told(Wrong wrong) {
        return wrong.task() + ", " + Labels.shortened(wrong.answer(), 120);
    }
}
