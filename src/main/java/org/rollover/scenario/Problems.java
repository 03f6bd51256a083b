package org.rollover.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that all of it can be said in one go. */
final class Problems {
    /** More than anyone reads; keeps a hostile file from filling the memory. */
    private static final int MOST = 1000;

    private static final int LONGEST = 60;
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_TEXT = 1000;
    private static final int MOST_SUGGESTIONS = 200;

    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.where().file())
            .thenComparingInt(problem -> problem.where().line())
            .thenComparingInt(problem -> problem.where().column())
            .thenComparing(Problem::path)
            .thenComparing(Problem::what);

    private final List<Problem> found = new ArrayList<>();
    private final Doubts doubts = new Doubts();
    private boolean errors;
    private int suggestions;

    void error(Location where, String path, String what, String allowed) {
        error(where, path, what, allowed, null);
    }

    void error(Location where, String path, String what, String allowed, @Nullable String suggestion) {
        errors = true;
        add(Severity.ERROR, where, path, what, allowed, suggestion);
    }

    void warning(Location where, String path, String what, String allowed) {
        add(Severity.WARNING, where, path, what, allowed, null);
    }

    private void add(
            Severity severity, Location where, String path, String what, String allowed, @Nullable String suggestion) {
        if (found.size() < MOST) {
            // Names that were not checked yet can stand in any part of it.
            Problem problem = new Problem(
                    severity,
                    where,
                    clean(path, LONGEST_PATH),
                    clean(what, LONGEST_TEXT),
                    clean(allowed, LONGEST_TEXT),
                    suggestion == null ? null : clean(suggestion, LONGEST_PATH));
            if (!found.contains(problem)) {
                found.add(problem);
            }
        }
    }

    /** What was probably meant, or null; only for the first errors, as the search is long where there are many names. */
    @Nullable
    String nearest(String word, Collection<String> known) {
        return ++suggestions > MOST_SUGGESTIONS ? null : Nearest.to(word, known);
    }

    /** The older name that a new entry of an overlay may be a misspelling of, or null. */
    @Nullable
    String misspelt(String path) {
        Collection<String> known = doubts.known(path);
        return known == null || ++suggestions > MOST_SUGGESTIONS ? null : Nearest.roughly(Paths.last(path), known);
    }

    /** Where the scenario is not what was meant, after what was found. */
    Doubts doubts() {
        return doubts;
    }

    boolean hasErrors() {
        return errors;
    }

    /** All that was found, by file, line and column. */
    List<Problem> sorted() {
        return found.stream().sorted(ORDER).toList();
    }

    void throwIfErrors(ReadingLimits limits) throws ScenarioException {
        if (errors) {
            throw new ScenarioException(sorted(), limits.shown());
        }
    }

    /** A value of the file for a message: in quotes, shortened, without characters that act on a terminal. */
    static String quote(String text) {
        return "'" + plain(text) + "'";
    }

    /** A value of the file for a message, shortened and without characters that act on a terminal. */
    static String plain(String text) {
        return clean(text, LONGEST);
    }

    private static String clean(String text, int longest) {
        if (text.length() <= longest && text.chars().noneMatch(Names::isUnseen)) {
            return text;
        }
        StringBuilder clean = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> clean.appendCodePoint(Names.isUnseen(c) ? '?' : c));
        return text.codePointCount(0, text.length()) > longest ? clean + "…" : clean.toString();
    }
}
