package org.rollover.classroom.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.StudentId;
import org.rollover.classroom.SubmissionFile;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;

/**
 * A file that somebody handed in, as far as it could be read.
 *
 * @param file the file
 * @param name what its name tells
 * @param said what it says; null where that cannot be read, or is about another exercise
 * @param claimed whose it says it is; empty where it does not say
 * @param fault why it earns nothing; empty if nothing is known against it
 */
record Paper(Received file, PlatformName name, @Nullable SubmissionFile said, String claimed, String fault) {
    /** What messages about a submission call it: its real name says who the student is. */
    private static final String CALLED = "submission";

    private static final int SHOWN = 3;
    private static final int LONGEST = 100;
    private static final Pattern STUDENT = Pattern.compile("(?m)^student:[ \\t]*(.{1,200})$");
    private static final Pattern QUOTES = Pattern.compile("^(['\"])(.*)\\1$");
    private static final Pattern YAML = Pattern.compile("(?i)\\.ya?ml$");

    static Paper of(Received file, Exercise exercise) {
        PlatformName name = PlatformName.of(file.name());
        String text = file.text();
        if (text == null) {
            return new Paper(file, name, null, "", file.fault());
        }
        try {
            SubmissionFile said =
                    reader().readText(text, CALLED, SubmissionFile.class).value();
            String of = YAML.matcher(said.exercise().strip()).replaceFirst("");
            if (!of.equalsIgnoreCase(exercise.name())) {
                String fault = "it is for another exercise, '" + clip(of) + "'";
                return new Paper(file, name, null, said.student().strip(), fault);
            }
            return new Paper(file, name, said, said.student().strip(), "");
        } catch (ScenarioException e) {
            return new Paper(file, name, null, claimed(text), "it cannot be read: " + told(e.problems()));
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever a stranger wrote must not keep the others from being graded.
            return new Paper(file, name, null, claimed(text), "it cannot be read: it is not valid YAML");
        }
    }

    /** A submission is far smaller than a scenario; a text in UTF-16 grows by half when it is turned into UTF-8. */
    private static RecordReader reader() {
        ReadingLimits usual = ReadingLimits.defaults();
        return new RecordReader(new ReadingLimits(
                2 * IntakeLimits.defaults().fileBytes(),
                10,
                5000,
                usual.files(),
                usual.chain(),
                usual.actors(),
                usual.horizon(),
                SHOWN));
    }

    private static String told(List<Problem> problems) {
        List<String> lines = problems.stream()
                .limit(SHOWN)
                .map(problem -> problem.toString().replaceFirst("^" + CALLED + ":([0-9]+):[0-9]+: ", "line $1: "))
                .toList();
        int more = problems.size() - lines.size();
        return String.join("; ", lines) + (more > 0 ? "; and " + more + " more" : "");
    }

    /** Whose it is, out of a file that is otherwise broken. */
    private static String claimed(String text) {
        Matcher line = STUDENT.matcher(text);
        if (!line.find()) {
            return "";
        }
        String claimed =
                QUOTES.matcher(line.group(1).strip()).replaceFirst("$2").strip();
        return StudentId.fault(claimed) == null ? claimed : "";
    }

    static String clip(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
