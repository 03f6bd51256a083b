package org.rollover.classroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.Limits;
import org.rollover.scenario.Ordered;
import org.rollover.scenario.References;
import org.rollover.scenario.Unit;

/** What an exercise's file says. Data only; {@link ExerciseReader} makes an {@link Exercise} of it. */
@Doc("An exercise: a scenario, what students may change in it, and what they are asked.")
public record ExerciseFile(
        @Doc("What it is called.") String title,

        @Doc("For whom it is.") @Default("introductory") Level level,

        @Doc("How long it takes a student.") @Limits(unit = Unit.COUNT, min = 1, max = 10_000)
        int minutes,

        @Doc("What a student can do afterwards, one sentence each.")
        List<String> goals,

        @Doc("What to read before.") List<Reading> reading,
        @Doc("What students are told, in Markdown.") String brief,

        @Doc("For the instructor alone, in Markdown: how to teach it, what to ask in the debriefing.") @Default("")
        String notes,

        @Doc("The scenario that it is about: a file beside this one, or a shipped scenario.")
        String scenario,

        @Doc("Values that are set for everybody, as governments.Italy.salience=0.3.")
        List<String> set,

        @Doc("The seed: of the luck with which it is graded, and of who gets which variant. Students do not see it.")
        @Default("1")
        long seed,

        @Doc("Histories of each run when it is graded and tried.")
        @Default("2000")
        @Limits(unit = Unit.COUNT, min = 100, max = 100_000)
        long replications,

        @Doc("How students' scenarios differ; left out where all have the same.") @Nullable
        Variants variants,

        @Doc("Whose part a student plays, by name; left out where nobody plays one.") @Ordered
        Map<String, Role> roles,

        @Doc("The numbers that students may set, by their path in the scenario; all others are locked.")
        @Ordered
        @References(References.To.PATHS)
        Map<String, Offer> levers,

        @Doc(
                "What students may take away, by its name: a lobbyist, a law, consensus, condition, opinion or target, as explain"
                        + " names them.")
        @Ordered
        Map<String, Removal> removals,

        @Doc("What the changes of one task may cost in all; left out where money does not matter.")
        @Limits(unit = Unit.FACTOR, min = 0, max = 1e9)
        @Nullable
        Double budget,

        @Doc("What students are asked, by a short name.") @Ordered
        Map<String, Task> tasks) {

    /** For whom it is. */
    public enum Level {
        INTRODUCTORY,
        INTERMEDIATE,
        ADVANCED
    }

    /** Something to read. */
    @Doc("Something to read.")
    public record Reading(
            @Doc("Author, title and year.") String title,

            @Doc("Where it is: an address, or a place in a library.") @Default("")
            String where) {}

    /** How students' scenarios differ. */
    @Doc("How students' scenarios differ, so that neighbours do not have the same.")
    public record Variants(
            @Doc("How many different ones there are; model answers are worked out for each.")
            @Limits(unit = Unit.COUNT, min = 1, max = 50)
            int count,

            @Doc("The numbers that differ, by their path, and between which values.")
            @Ordered
            @References(References.To.PATHS)
            Map<String, Span> numbers) {}

    /** A range of values. */
    @Doc("A range of values, in equal steps.")
    public record Span(
            @Doc("The least.") double from,
            @Doc("The greatest.") double to,

            @Doc("The distance between two of them.") @Limits(unit = Unit.FACTOR, min = 1e-6, max = 1e9)
            double step) {}

    /** Whose part a student plays. */
    @Doc("Whose part a student plays.")
    public record Role(
            @Doc("Who it is.") String title,
            @Doc("What everybody knows of it, in Markdown.") String open,

            @Doc("What only this role knows and wants, in Markdown.") @Default("")
            String secret) {}

    /** A number that may be set. */
    @Doc("A number that students may set.")
    public record Offer(
            @Doc("What it is, in plain words.") String label,
            @Doc("The least that it may be set to.") double from,
            @Doc("The greatest.") double to,

            @Doc("What a change of 1 costs, up or down from where the number stands.")
            @Default("0")
            @Limits(unit = Unit.FACTOR, min = 0, max = 1e9)
            double price) {}

    /** Something that may be taken away. */
    @Doc("Something that students may take away.")
    public record Removal(
            @Doc("What it is, in plain words.") String label,

            @Doc("What that costs.") @Default("0") @Limits(unit = Unit.FACTOR, min = 0, max = 1e9)
            double price) {}
}
