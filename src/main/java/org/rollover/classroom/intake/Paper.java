package org.rollover.classroom.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rollover.classroom.Exercise;
import org.rollover.classroom.StudentId;
import org.rollover.classroom.SubmissionFile;
import org.rollover.classroom.SubmissionReader;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

/**
 * A file that somebody handed in, as far as it could be read.
 *
 * @param file the file
 * @param name what its name tells
 * @param said what it says; null where that cannot be read, or is about another exercise
 * @param refused why an answer earns nothing, by its task, where it is the answer that cannot be read and not the file
 * @param claimed whose it says it is; empty where it does not say
 * @param fault why it earns nothing; empty if nothing is known against it
 */
record Paper(
        Received file,
        PlatformName name,
        @Nullable SubmissionFile said,
        Map<String, String> refused,
        String claimed,
        String fault) {
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
            return new Paper(file, name, null, Map.of(), "", file.fault());
        }
        try {
            SubmissionReader.Reading reading = reader().readText(text, CALLED);
            SubmissionFile said = reading.file();
            String of = YAML.matcher(said.exercise().strip()).replaceFirst("");
            if (!of.equalsIgnoreCase(exercise.name())) {
                String fault = "it is for another exercise, '" + clip(of) + "'";
                return new Paper(file, name, null, Map.of(), said.student().strip(), fault);
            }
            Map<String, String> refused = new TreeMap<>();
            reading.refused()
                    .forEach((task, why) -> refused.put(task, "The answer cannot be read: " + told(why) + "."));
            return new Paper(
                    remarked(file, reading), name, said, refused, said.student().strip(), "");
        } catch (ScenarioException e) {
            return new Paper(file, name, null, Map.of(), claimed(text), "it cannot be read: " + told(e.problems()));
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever a stranger wrote must not keep the others from being graded.
            return new Paper(file, name, null, Map.of(), claimed(text), "it cannot be read: it is not valid YAML");
        }
    }

    /** A submission is far smaller than a scenario; a text in UTF-16 grows by half when it is turned into UTF-8. */
    private static SubmissionReader reader() {
        ReadingLimits usual = ReadingLimits.defaults();
        return new SubmissionReader(new ReadingLimits(
                2 * IntakeLimits.defaults().fileBytes(),
                10,
                5000,
                usual.files(),
                usual.chain(),
                usual.actors(),
                usual.horizon(),
                SHOWN));
    }

    /** The file with what had to be done to read it, and with what is wrong and costs no more than one answer. */
    private static Received remarked(Received file, SubmissionReader.Reading reading) {
        List<String> remarks = new ArrayList<>(file.remarks());
        if (reading.unseen() > 0) {
            remarks.add(
                    reading.unseen() == 1
                            ? "a character that cannot be seen was left out"
                            : reading.unseen() + " characters that cannot be seen were left out");
        }
        reading.refused().keySet().stream()
                .limit(SHOWN)
                .forEach(task -> remarks.add("the answer to " + clip(task) + " cannot be read, and earns nothing"));
        if (!reading.others().isEmpty()) {
            remarks.add(told(reading.others()));
        }
        return new Received(file.name(), file.text(), remarks, file.fault(), file.ignored());
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
