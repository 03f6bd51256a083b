package org.rollover.classroom;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/**
 * The scenario as students get it. What a scenario's author says about it often tells what to try, and what comes of it; in its
 * place stands which scenario it is. All numbers, sources and notes are the edition's.
 */
public final class ScenarioSheet {
    /** A scenario is written with each text on one line. */
    private static final Pattern ABOUT = Pattern.compile("(?m)^about: .*$");

    private ScenarioSheet() {}

    /** What the students of an edition get. Only its hash is another, as a hash counts what is said about a scenario. */
    public static LoadedScenario of(Exercise exercise, Edition edition) {
        LoadedScenario own = edition.scenario();
        String says = "The scenario " + exercise.base().name().replaceAll("[\"\\\\]", "") + " as the exercise "
                + exercise.name().replaceAll("[\"\\\\]", "") + " sets its numbers.";
        String text =
                ABOUT.matcher(own.resolvedYaml()).replaceFirst(Matcher.quoteReplacement("about: \"" + says + "\""));
        try {
            return new ScenarioReader(null, ReadingLimits.defaults()).readText(text, own.name(), List.of());
        } catch (ScenarioException e) {
            throw new IllegalStateException("what was read can be read again: " + e.getMessage(), e);
        }
    }
}
