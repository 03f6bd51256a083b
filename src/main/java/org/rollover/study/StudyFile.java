package org.rollover.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.Limits;
import org.rollover.scenario.Unit;

/** What a study's file says. Data only; {@link StudyReader} makes a {@link Study} of it. */
@Doc("A study: a scenario, what is varied in it, and what is looked at.")
public record StudyFile(
        @Doc("What it is called.") String title,
        @Doc("What it is about.") @Default("") String about,

        @Doc("The scenario that is varied: a file beside this one, or a shipped scenario.")
        String scenario,

        @Doc("General parameters to lay over it, as posterior.") @Nullable
        String parameters,

        @Doc("Values that are set at all points, as governments.Italy.salience=0.3.")
        List<String> set,

        @Doc("Factors that nobody knows, by name.") Map<String, FactorSpec> uncertainties,
        @Doc("Factors that somebody decides, by name.") Map<String, FactorSpec> levers,

        @Doc("Where the points lie; left out where there is a search, which finds its points itself.") @Nullable
        DesignSpec design,

        @Doc("What is written down of each point.") @Default("[sustained]")
        List<String> outcomes,

        @Doc("Histories of each point, where no precision is asked for.")
        @Default("1000")
        @Limits(unit = Unit.COUNT, min = 1, max = 1_000_000_000)
        long replications,

        @Doc("The half-width of the 95 % interval at which a point is done, instead of a fixed number of histories.")
        @Limits(unit = Unit.SHARE, min = 0.0001, max = 0.5)
        @Nullable
        Double precision,

        @Doc("Histories of a point at most, where a precision is asked for.")
        @Default("50000")
        @Limits(unit = Unit.COUNT, min = 1, max = 1_000_000_000)
        long most,

        @Doc("Histories that share one draw of the uncertain numbers that are not varied.")
        @Default("2")
        @Limits(unit = Unit.COUNT, min = 1, max = 1000)
        int perDraw,

        @Doc("How a history is turned into a figure.") @Default("auto")
        Estimator estimator,

        @Doc("The seed of all luck.") @Default("1") long seed,

        @Doc(
                "common: every point has the same luck, so that points differ by their factors alone; own: each has its own.")
        @Default("common")
        Luck luck,

        @Doc("Whether a row is kept for each history, too.") @Default("false")
        boolean replicateRows,

        @Doc("How the table is read when it is there.") List<AnalysisSpec> analyses,

        @Doc("A search for the best levers, where there is one.") @Nullable
        SearchSpec search) {

    /** The design; of a search a sample in its stead, on which it can be tried how long a point takes. */
    DesignSpec layout() {
        return design != null
                ? design
                : new DesignSpec.LatinHypercube(search == null ? 1 : search.evaluations(), false);
    }

    /** Whose luck a point has. */
    public enum Luck {
        COMMON,
        OWN
    }

    /** How a history is turned into a figure; as for a run. */
    public enum Estimator {
        AUTO,
        CONDITIONAL,
        CRUDE
    }

    /** Something that is varied. One of path, event and policies says what. */
    @Doc("Something that is varied.")
    public record FactorSpec(
            @Doc("The value's place in the scenario, as governments.Italy.salience.") @Nullable
            String path,

            @Doc("An event of the scenario, which happens (on) or not (off).") @Nullable
            String event,

            @Doc("Changes of the scenario as a whole, by name.")
            Map<String, PolicySpec> policies,

            @Doc("The values that it takes.") List<String> levels,
            @Doc("The least and the greatest value.") List<String> range,

            @Doc("Into how many levels a range is parted, ends included, where a design needs levels.")
            @Limits(unit = Unit.COUNT, min = 2, max = 1000)
            @Nullable
            Integer steps,

            @Doc("What is believed of the value: uniform, triangular, normal, beta or discrete, as in a scenario.")
            org.rollover.scenario.@Nullable Quantity distribution,

            @Doc("true for a factor that may change nothing; else that is an error.") @Default("false")
            boolean mayBeIdle) {}

    /** A change of the scenario as a whole. */
    @Doc("A change of the scenario as a whole; nothing in it leaves the scenario as it is.")
    public record PolicySpec(
            @Doc("A file that lies over the scenario, beside this one or shipped.") @Nullable
            String overlay,

            @Doc("Values that are set, as lobbyists.Kremlin.budget=0.")
            List<String> set) {}

    /** How the table is read. */
    @Doc("One reading of the table.")
    public record AnalysisSpec(
            @Doc("Its name, as morris.") String method,

            @Doc("The outcome; the first one if none is named.") @Nullable
            String output,

            @Doc("Which worlds are of interest, as sustained < 0.5.") @Nullable
            String interest,

            @Doc("Resamples of a bootstrap.") @Default("1000") @Limits(unit = Unit.COUNT, min = 10, max = 1_000_000)
            int resamples,

            @Doc("true where less of the outcome is better.") @Default("false")
            boolean lessIsBetter) {}

    /** A search over the levers. */
    @Doc("A search for the best values of the levers.")
    public record SearchSpec(
            @Doc("Outcomes to make large.") List<String> maximise,

            @Doc("Outcomes, or levers by name, to make small.")
            List<String> minimise,

            @Doc("What must hold, as sustained >= 0.9.") List<String> subjectTo,

            @Doc("Points to try at most.") @Default("500") @Limits(unit = Unit.COUNT, min = 20, max = 1_000_000)
            int evaluations) {}
}
