package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Interval;
import org.rollover.report.AnswerFigures;
import org.rollover.report.Figures;
import org.rollover.report.Vocabulary;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Scenario;

/**
 * What a run found, read back.
 *
 * @param result what {@code --json} printed
 */
record FoundRun(Kept kept, JsonNode result, LoadedScenario loaded) {

    static FoundRun of(Kept kept) throws ArchiveException {
        return new FoundRun(kept, kept.result(), kept.scenario());
    }

    Scenario scenario() {
        return loaded.scenario();
    }

    Vocabulary words() {
        return Vocabulary.of(scenario());
    }

    boolean lapses() {
        return words() == Vocabulary.LAPSE;
    }

    /** Histories. */
    long cases() {
        return result.path("replicates").asLong();
    }

    double probability() {
        return number(result.path("probability").path("sustained"));
    }

    /** The error of simulation, 95 %. */
    Interval simulation() {
        return interval(result.path("probability"));
    }

    /** What we do not know, nine cases in ten; NaN where that cannot be told. */
    Interval notKnowing() {
        return interval(result.path("notKnowing"));
    }

    int uncertain() {
        return result.path("notKnowing").path("uncertainNumbers").asInt();
    }

    private static Interval interval(JsonNode node) {
        return new Interval(number(node.path("low")), number(node.path("high")), number(node.path("level")));
    }

    AnswerFigures answer() {
        Object precision = kept.manifest().options().get("precision");
        return new AnswerFigures(
                probability(),
                simulation(),
                cases(),
                uncertain(),
                notKnowing(),
                AnswerFigures.ending(result.path("ended").asText()),
                precision instanceof Number number ? number.doubleValue() : 0);
    }

    /** The decisions, in order. */
    List<JsonNode> decisions() {
        List<JsonNode> all = new ArrayList<>();
        result.path("decisions").forEach(all::add);
        return all;
    }

    /** {@code Dec 2018}. */
    static String month(String iso) {
        return Figures.shortMonth(YearMonth.parse(iso));
    }

    /** Half-way between the measure and what is in force without it, points: at the start and by central values. */
    double halfWay() {
        return (scenario().measure().level().central()
                        + scenario().measure().reversion().central())
                / 2;
    }

    /** The level from which measures are sustained, points; by central values. */
    double sustainedFrom() {
        return scenario().measure().level().central()
                * scenario().measure().sustainedAt().central();
    }

    /** A number; NaN where there is none. */
    static double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : Double.NaN;
    }
}
