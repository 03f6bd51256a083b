package org.rollover.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with everything that is wrong with it. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** An exception that tells these problems, at least one of them an error. */
    public ScenarioException(List<Problem> problems) {
        this(problems, ReadingLimits.defaults().shown());
    }

    ScenarioException(List<Problem> problems, int shown) {
        super(text(problems, shown));
        this.problems = List.copyOf(problems);
    }

    /** All problems, warnings too, by file and line; at least one is an error. */
    public List<Problem> problems() {
        return problems;
    }

    private static String text(List<Problem> problems, int shown) {
        String text = problems.stream().limit(shown).map(Problem::toString).collect(Collectors.joining("\n"));
        return problems.size() <= shown ? text : text + "\nand " + (problems.size() - shown) + " more";
    }
}
