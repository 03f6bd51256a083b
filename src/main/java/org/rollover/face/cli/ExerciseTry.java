package org.rollover.face.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.Decimals;
import org.rollover.archive.Json;
import org.rollover.classroom.Asked;
import org.rollover.classroom.Bench;
import org.rollover.classroom.Found;
import org.rollover.classroom.Rehearsal;
import org.rollover.classroom.Sentences;
import org.rollover.classroom.SubmissionCheck;
import org.rollover.report.Page;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs what a student changed. */
@Command(
        name = "try",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Run the changes of a submission: what they cost, what is left of the budget, what becomes of P(sustained).",
            "It is graded with other luck, so that a goal that is reached by a hair may be missed then. What is right elsewhere"
                    + " is not said."
        },
        footer = {
            "",
            "Examples:",
            "  rollover exercise try submission.yaml",
            "  rollover exercise try exercises/diplomacy/anna --json",
            "",
            "Exit codes: 0 it ran, 2 a file cannot be read, 3 it ran, but some changes cannot be made."
        })
final class ExerciseTry extends Action {
    /** Nothing is saved, so that the program need not wait for the end of a long history. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Parameters(paramLabel = "SUBMISSION", description = "The file, in the folder that was handed out; or that folder.")
    private String file = "";

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    ExerciseTry(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Exercises.Work work;
        try {
            work = Exercises.work(surroundings, file);
        } catch (ScenarioException e) {
            throw new BadInput(e.problems().stream().map(Problem::toString).toList());
        }
        Rehearsal rehearsal = new Rehearsal(
                work.handOut(),
                work.scenario(),
                Exercises.bench(work.handOut().practiceSeed(), work.handOut().replications(), Bench.Store.inMemory()));
        Map<String, Rehearsal.Tried> tried;
        boolean stopped;
        Runnable lost = () -> surroundings.say("stopped; nothing was tried");
        try (Interruption interruption = new Interruption(PATIENCE, lost)) {
            Progress progress = new Progress(surroundings, Math.max(1, rehearsal.runs()), "runs");
            tried = rehearsal.run(work.reading().file(), progress::at, interruption::asked);
            progress.end();
            stopped = tried.size() < rehearsal.runs() - 1;
        }
        Map<String, List<Problem>> faults = faults(work);
        if (json) {
            surroundings.printData(Json.write(data(work, tried, faults)));
        } else {
            surroundings.print(text(work, tried, faults));
        }
        if (stopped) {
            surroundings.say("stopped; " + tried.size() + " of " + (rehearsal.runs() - 1) + " goals were tried");
            return ExitCode.INTERRUPTED;
        }
        return faults.isEmpty() ? ExitCode.FINE : ExitCode.NO;
    }

    /** What is wrong with the changes, by task. */
    private static Map<String, List<Problem>> faults(Exercises.Work work) {
        Map<String, List<Problem>> faults = new LinkedHashMap<>();
        for (SubmissionCheck.Remark remark :
                new SubmissionCheck(work.handOut(), work.scenario()).check(work.reading())) {
            Asked task = work.handOut().tasks().get(remark.task());
            if (task instanceof Asked.Goal && remark.kind() != SubmissionCheck.Kind.MISSING) {
                faults.computeIfAbsent(remark.task(), id -> new ArrayList<>()).add(remark.problem());
            }
        }
        return faults;
    }

    private String text(Exercises.Work work, Map<String, Rehearsal.Tried> tried, Map<String, List<Problem>> faults) {
        Page page = new Page(surroundings.look());
        page.heading(work.handOut().title() + ", " + work.handOut().student());
        if (tried.isEmpty()) {
            page.paragraph("This exercise has no task in which the scenario is changed; there is nothing to try.");
        }
        tried.forEach((id, one) -> {
            page.heading(id);
            page.indented("Goal: P(sustained) " + goal(one.goal()) + ".");
            page.indented(
                    one.solution().key().isEmpty()
                            ? "Nothing is changed yet."
                            : "Changed: " + Sentences.changes(one.solution()) + ".");
            page.indented(cost(one));
            page.indented("P(sustained): " + Sentences.percent(one.reached()) + ".");
            page.indented("With nothing changed: " + Sentences.percent(one.untouched()) + ".");
            page.indented(verdict(one.reach()));
            List<Problem> wrong = faults.getOrDefault(id, List.of());
            if (!wrong.isEmpty()) {
                page.indented("To mend; a value that cannot be is left out above:");
                wrong.forEach(problem -> page.item(problem.toString()));
            }
        });
        page.gap().paragraph("rollover exercise submit-check says what else is missing before you hand it in.");
        return page.text();
    }

    private static String goal(Asked.Goal goal) {
        return goal.atMost() == null
                ? "at least " + Sentences.percent(goal.atLeast())
                : "at most " + Sentences.percent(goal.atMost());
    }

    private static String cost(Rehearsal.Tried one) {
        Double left = one.left();
        String budget = left == null
                ? ""
                : left < -1e-9
                        ? "; that is " + Decimals.text(rounded(-left)) + " more than the budget"
                        : "; " + Decimals.text(rounded(left)) + " of the budget is left";
        return "Cost: " + Decimals.text(rounded(one.cost())) + budget + ".";
    }

    private static double rounded(double amount) {
        return Math.round(amount * 1e6) / 1e6;
    }

    private static String verdict(Rehearsal.Reach reach) {
        return switch (reach) {
            case SURELY -> "The goal is reached, with the whole interval.";
            case PERHAPS ->
                "The goal is perhaps reached: the interval lies on both sides of it, and grading uses other luck.";
            case NOT -> "The goal is not reached.";
        };
    }

    private static Map<String, Object> data(
            Exercises.Work work, Map<String, Rehearsal.Tried> tried, Map<String, List<Problem>> faults) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", 1);
        data.put("exercise", work.handOut().exercise());
        data.put("student", work.handOut().student());
        List<Object> goals = new ArrayList<>();
        tried.forEach((id, one) -> {
            Map<String, Object> goal = new LinkedHashMap<>();
            goal.put("task", id);
            goal.put("atLeast", one.goal().atLeast());
            goal.put("atMost", one.goal().atMost());
            goal.put("changes", one.solution().numbers());
            goal.put("removed", one.solution().removed());
            goal.put("cost", rounded(one.cost()));
            goal.put("budgetLeft", one.left() == null ? null : rounded(one.left()));
            goal.put("untouched", figure(one.untouched()));
            goal.put("sustained", figure(one.reached()));
            goal.put("reached", one.reach().name().toLowerCase(java.util.Locale.ROOT));
            goal.put("problems", ExerciseSubmitCheck.places(faults.getOrDefault(id, List.of())));
            goals.add(goal);
        });
        data.put("goals", goals);
        return data;
    }

    private static Map<String, Object> figure(Found found) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("estimate", found.value());
        figure.put("low", found.low());
        figure.put("high", found.high());
        return figure;
    }
}
