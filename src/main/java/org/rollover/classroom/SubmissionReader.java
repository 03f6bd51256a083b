package org.rollover.classroom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rollover.scenario.Location;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.RecordReader;
import org.rollover.scenario.ScenarioException;

/**
 * Reads what a student hands in, each answer by itself: one that cannot be read costs no other. What is left blank is not
 * answered; a bare value for a task is its answer.
 */
public final class SubmissionReader {
    private static final String ANSWERS = "answers";
    private static final String HEAD = ANSWERS + ".";

    private final ReadingLimits limits;

    /** A reader that takes no more than this. */
    public SubmissionReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * What a submission says.
     *
     * @param content the submission without the answers that cannot be read
     * @param refused why an answer cannot be read, by its task; at least one reason each
     * @param others what is wrong elsewhere, and costs nothing
     * @param unseen how many signs that cannot be seen were left out
     */
    public record Reading(
            RecordReader.Content<SubmissionFile> content,
            Map<String, List<Problem>> refused,
            List<Problem> others,
            int unseen) {
        public Reading {
            refused = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(refused));
            others = List.copyOf(others);
        }

        /** What the submission says. */
        public SubmissionFile file() {
            return content.value();
        }
    }

    /**
     * Reads a file.
     *
     * @throws ScenarioException if nothing can be read: it is no YAML, or names no exercise, or none of its answers can be read
     */
    public Reading read(Path file) throws ScenarioException {
        return reading(new RecordReader(limits).readLeniently(file, SubmissionFile.class));
    }

    /** The same for a text, which messages call {@code name}. */
    public Reading readText(String yaml, String name) throws ScenarioException {
        return reading(new RecordReader(limits).readTextLeniently(yaml, name, SubmissionFile.class));
    }

    private Reading reading(RecordReader.Partial<SubmissionFile> partial) throws ScenarioException {
        SubmissionFile file = partial.content().value();
        if (partial.refused().contains(ANSWERS) || file.exercise().isBlank()) {
            throw new ScenarioException(partial.problems());
        }
        Map<String, List<Problem>> refused = new TreeMap<>();
        partial.refused().stream()
                .filter(path -> path.startsWith(HEAD))
                .forEach(path -> refused.put(task(path), new ArrayList<>()));
        List<Problem> others = new ArrayList<>();
        for (Problem problem : partial.problems()) {
            List<Problem> of = others;
            if (problem.path().startsWith(HEAD)) {
                of = refused.computeIfAbsent(task(problem.path()), id -> new ArrayList<>());
            } else if (problem.path().isEmpty()) {
                of = refused.getOrDefault(around(problem, refused.keySet(), partial.content()), others);
            }
            of.add(problem);
        }
        refused.forEach((id, why) -> {
            if (why.isEmpty()) {
                why.add(partial.content().error(HEAD + id, "the answer cannot be read", "", null));
            }
        });
        Map<String, SubmissionFile.Answer> answers = new LinkedHashMap<>(file.answers());
        answers.keySet().removeAll(refused.keySet());
        if (answers.isEmpty() && !refused.isEmpty()) {
            throw new ScenarioException(partial.problems());
        }
        SubmissionFile clean = new SubmissionFile(file.exercise(), file.student(), file.code(), file.role(), answers);
        return new Reading(
                new RecordReader.Content<>(
                        partial.content().file(), clean, partial.content().where()),
                refused,
                others,
                partial.unseen());
    }

    /** The task that a path leads into. */
    private static String task(String path) {
        return path.substring(HEAD.length()).replaceFirst("[.\\[].*", "");
    }

    /** The task in which a fault of the YAML itself stands, which has no path; empty if it stands in none. */
    private static String around(Problem problem, Set<String> refused, RecordReader.Content<SubmissionFile> content) {
        for (String id : refused) {
            if (problem.what().equals("the key '" + id + "' is given twice")) {
                return id;
            }
        }
        String nearest = "";
        Location last = null;
        for (Map.Entry<String, Location> place : content.where().entrySet()) {
            String path = place.getKey();
            boolean task = path.startsWith(HEAD) && path.equals(HEAD + task(path));
            Location at = place.getValue();
            boolean key = task || (!path.isEmpty() && path.indexOf('.') < 0 && path.indexOf('[') < 0);
            if (key && !after(at, problem.where()) && (last == null || after(at, last))) {
                last = at;
                nearest = task ? task(path) : "";
            }
        }
        return nearest;
    }

    private static boolean after(Location one, Location other) {
        return one.line() > other.line() || (one.line() == other.line() && one.column() > other.column());
    }
}
