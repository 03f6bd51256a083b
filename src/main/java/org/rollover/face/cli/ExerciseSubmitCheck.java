package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.classroom.SubmissionCheck;
import org.rollover.report.Page;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a submission can be handed in. */
@Command(
        name = "submit-check",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = {
            "Say whether a submission can be handed in: what is missing, locked, out of range, too dear or in the wrong form.",
            "Whether an answer is right is not said, and nothing is run."
        },
        footer = {
            "",
            "Examples:",
            "  rollover exercise submit-check submission.yaml",
            "  rollover exercise submit-check submission.yaml --json",
            "",
            "Exit codes: 0 it can be handed in, 3 something is missing or to be mended, 2 it cannot be read.",
            "JSON: ready (true or false), remarks and hints, each with kind, task, path, line, column and message. A hint is"
                    + " no fault."
        })
final class ExerciseSubmitCheck extends Action {
    private static final int FORMAT = 1;

    @Parameters(paramLabel = "SUBMISSION", description = "The file, in the folder that was handed out; or that folder.")
    private String file = "";

    @Option(names = "--json", description = "Print the result as JSON, for programs.")
    private boolean json;

    ExerciseSubmitCheck(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Exercises.Work work;
        try {
            work = Exercises.work(surroundings, file);
        } catch (ScenarioException e) {
            if (!json) {
                throw new BadInput(e.problems().stream().map(Problem::toString).toList());
            }
            List<Map<String, Object>> remarks = e.problems().stream()
                    .map(problem -> remark("unreadable", null, problem))
                    .toList();
            surroundings.printData(Json.write(data("", "", false, remarks, List.of())));
            return ExitCode.BAD_INPUT;
        }
        SubmissionCheck check = new SubmissionCheck(work.handOut(), work.scenario());
        List<SubmissionCheck.Remark> remarks = check.check(work.reading());
        List<SubmissionCheck.Remark> hints = check.hints(work.reading());
        if (json) {
            surroundings.printData(Json.write(data(
                    work.handOut().exercise(),
                    work.handOut().student(),
                    remarks.isEmpty(),
                    maps(remarks),
                    maps(hints))));
        } else {
            remarks.forEach(remark -> line(remark.problem().toString()));
            hints.forEach(hint -> line("hint: " + hint.problem()));
            int count = remarks.size();
            line(
                    count == 0
                            ? file
                                    + ": every task is answered in the form that it asks for. Whether the answers are right is"
                                    + " not looked at here."
                            : file + ": " + count + (count == 1 ? " thing" : " things") + " to mend or to add");
        }
        return remarks.isEmpty() ? ExitCode.FINE : ExitCode.NO;
    }

    private void line(String text) {
        surroundings.print(Page.plain(text, surroundings.unicode()) + "\n");
    }

    private static Map<String, Object> data(
            String exercise,
            String student,
            boolean ready,
            List<Map<String, Object>> remarks,
            List<Map<String, Object>> hints) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("format", FORMAT);
        data.put("exercise", exercise);
        data.put("student", student);
        data.put("ready", ready);
        data.put("remarks", remarks);
        data.put("hints", hints);
        return data;
    }

    private static List<Map<String, Object>> maps(List<SubmissionCheck.Remark> remarks) {
        return remarks.stream()
                .map(remark -> remark(remark.kind().word(), remark.task(), remark.problem()))
                .toList();
    }

    /** Problems as JSON has them. */
    static List<Map<String, Object>> places(List<Problem> problems) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, Object> map = new LinkedHashMap<>();
            place(map, problem);
            all.add(map);
        }
        return all;
    }

    private static Map<String, Object> remark(String kind, @Nullable String task, Problem problem) {
        Map<String, Object> remark = new LinkedHashMap<>();
        remark.put("kind", kind);
        remark.put("task", task == null ? "" : task);
        place(remark, problem);
        return remark;
    }

    /** The message without the file's name, which differs from machine to machine. */
    private static void place(Map<String, Object> map, Problem problem) {
        map.put("path", problem.path());
        map.put("line", problem.where().line());
        map.put("column", problem.where().column());
        String said = problem.toString();
        String head = problem.where() + ": ";
        map.put("message", said.startsWith(head) ? said.substring(head.length()) : said);
    }
}
