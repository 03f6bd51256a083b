package org.rollover.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be used, with everything that is wrong with it. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

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
