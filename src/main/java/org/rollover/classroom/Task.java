package org.rollover.classroom;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.Limits;
import org.rollover.scenario.Ordered;
import org.rollover.scenario.Unit;

/** What students are asked, as an exercise's file says. */
@Doc("What students are asked.")
public sealed interface Task {
    /** The question, in Markdown. */
    String ask();

    /** What a full answer is worth. */
    double points();

    /** Whether the instructor gives the points. */
    default boolean byHand() {
        return false;
    }

    /** Change the scenario until P(sustained) is where it should be. */
    @Doc("Change the scenario until P(sustained) is high or low enough, at least cost.")
    record Goal(
            @Doc("The question, in Markdown.") String ask,

            @Doc("What a full answer is worth.") @Limits(unit = Unit.FACTOR, min = 0, max = 1000)
            double points,

            @Doc("P(sustained) must be at least this.") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1) @Nullable
            Double atLeast,

            @Doc("P(sustained) must be at most this.") @Limits(unit = Unit.PROBABILITY, min = 0, max = 1) @Nullable
            Double atMost,

            @Doc("How many changes may be made; left out where any number may.")
            @Limits(unit = Unit.COUNT, min = 1, max = 100)
            @Nullable
            Integer changes,

            @Doc(
                    "The share of the points that reaching the goal earns at any cost within the budget; the rest is for its cost.")
            @Default("0.6")
            @Limits(unit = Unit.SHARE, min = 0, max = 1)
            double forReaching)
            implements Task {}

    /** Say beforehand how likely something is. */
    @Doc("Say beforehand how likely something is; scored by the quadratic rule, under which honesty pays.")
    record Predict(
            @Doc("The question, in Markdown.") String ask,

            @Doc("What a full answer is worth.") @Limits(unit = Unit.FACTOR, min = 0, max = 1000)
            double points,

            @Doc("What is predicted: probability, or happened.")
            Question of)
            implements Task {}

    /** Say what Rollover finds. */
    @Doc("Say what Rollover finds; the answer is worked out when it is graded.")
    record Explain(
            @Doc("The question, in Markdown.") String ask,

            @Doc("What a full answer is worth.") @Limits(unit = Unit.FACTOR, min = 0, max = 1000)
            double points,

            @Doc("What is asked.") Question of,

            @Doc(
                    "For a number: how far beyond the interval an answer earns nothing, in probability; between, points fall evenly.")
            @Default("0.1")
            @Limits(unit = Unit.PROBABILITY, min = 0, max = 1)
            double tolerance)
            implements Task {}

    /** Choose. */
    @Doc("Choose one of several answers.")
    record Choice(
            @Doc("The question, in Markdown.") String ask,

            @Doc("What a full answer is worth.") @Limits(unit = Unit.FACTOR, min = 0, max = 1000)
            double points,

            @Doc("The answers by a letter.") @Ordered Map<String, String> options,

            @Doc("The letters of those that are right; one is enough.")
            List<String> right,

            @Doc("Why, in Markdown; students read it with their marks.") @Default("")
            String why)
            implements Task {}

    /** Write. */
    @Doc("Write a text, which the instructor reads.")
    record Text(
            @Doc("The question, in Markdown.") String ask,

            @Doc("What a full answer is worth.") @Limits(unit = Unit.FACTOR, min = 0, max = 1000)
            double points,

            @Doc("What earns points.") List<Criterion> rubric,

            @Doc("How many words it may have.") @Default("300") @Limits(unit = Unit.COUNT, min = 1, max = 5000)
            int words)
            implements Task {
        @Override
        public boolean byHand() {
            return true;
        }
    }

    /** Write a memo in each round. */
    @Doc("Write a memo in each round, which the instructor reads.")
    record Memo(
            @Doc("The question, in Markdown.") String ask,

            @Doc("What a full answer is worth.") @Limits(unit = Unit.FACTOR, min = 0, max = 1000)
            double points,

            @Doc("The rounds, as [June 2019, December 2019].")
            List<String> rounds,

            @Doc("What earns points.") List<Criterion> rubric,

            @Doc("How many words each may have.") @Default("200") @Limits(unit = Unit.COUNT, min = 1, max = 5000)
            int words)
            implements Task {
        @Override
        public boolean byHand() {
            return true;
        }
    }

    /** What earns points. */
    @Doc("What earns points.")
    record Criterion(
            @Doc("What must be there.") String says,

            @Doc("What it is worth.") @Limits(unit = Unit.FACTOR, min = 0, max = 1000)
            double points) {}
}
