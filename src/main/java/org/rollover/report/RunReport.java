package org.rollover.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.rollover.council.Outcome;
import org.rollover.ensemble.DecisionTally;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.scenario.Scenario;

/** What a run found, as a person reads it. */
public final class RunReport {
    private static final int WIDE = 100;
    /** Cases from which on it is said what they are made of. */
    private static final double FEW = 1;

    private final Estimate estimate;
    private final Scenario scenario;
    private final Vocabulary words;
    private final Page page;
    private final long cases;

    private RunReport(Estimate estimate, Look look) {
        this.estimate = estimate;
        this.scenario = estimate.scenario().scenario();
        this.words = Vocabulary.of(scenario);
        this.page = new Page(look);
        this.cases = estimate.replicates();
    }

    /** The whole report. */
    public static String text(Estimate estimate, Look look) {
        RunReport report = new RunReport(estimate, look);
        report.question();
        report.decisions();
        new DissentReport(estimate, report.page).write();
        new PressureReport(estimate, report.page).lobbying().unitedStates().cabinets();
        report.spread();
        report.caution();
        return report.page.text();
    }

    /** The answer alone. */
    public static String answer(Estimate estimate, Look look) {
        return new Page(look).paragraph(Answer.sentence(estimate)).text();
    }

    private void question() {
        page.heading(scenario.title());
        page.paragraph(scenario.question());
        page.gap().strong(Answer.sentence(estimate));
        page.gap().paragraph(Answer.ending(estimate));
    }

    private void decisions() {
        page.heading("How each decision ends");
        List<Outcome> shown = shownOutcomes();
        Grid grid = new Grid().words("decision");
        shown.forEach(outcome -> grid.numbers(words.title(outcome)));
        boolean someNotTaken = estimate.decisions().stream().anyMatch(d -> d.taken() < cases);
        if (someNotTaken) {
            grid.numbers("over before");
        }
        grid.numbers("still sustained");
        boolean bars = page.look().width() >= WIDE;
        List<DecisionTally> tallies = estimate.decisions();
        List<List<String>> cells = new ArrayList<>();
        cells.add(months());
        shown.forEach(outcome -> cells.add(expectations(tallies, d -> d.expected(outcome))));
        if (someNotTaken) {
            cells.add(shares(tallies, d -> cases - d.taken()));
        }
        cells.add(expectations(tallies, DecisionTally::remaining));
        grid.columns(cells);
        page.table(grid);
        if (bars) {
            new Bars(estimate, words, page).draw(shown);
        }
        page.indented(
                words == Vocabulary.LAPSE
                        ? "Without an agreement the measures lapse."
                        : "Without an agreement the measures stay.");
        if (estimate.method() == Plan.Method.CRUDE) {
            page.indented("0% stands for none of the " + Figures.count(cases) + " histories, 100% for all of them; what"
                    + " was not seen is not impossible.");
        }
        delays();
        failures();
    }

    /** What became of measures that were not sustained: a cut below the threshold is no harmless easing. */
    private void failures() {
        double failed = 1 - estimate.probability();
        double gone = estimate.decisions().stream()
                        .mapToDouble(d -> d.expected(Outcome.LAPSED))
                        .sum()
                / cases;
        if (failed * cases >= FEW) {
            double share = Math.max(0, Math.min(1, gone / failed));
            boolean lapse = words == Vocabulary.LAPSE;
            page.indented("Of the cases in which they are not sustained, the measures "
                    + (lapse ? "lapse in " : "are ended in ") + Figures.percent(share, 0) + " and are "
                    + (lapse ? "eased" : "cut") + " too far in " + Figures.percent(1 - share, 0) + ".");
        }
    }

    private List<String> months() {
        return estimate.cast().decisionMonths().stream()
                .map(t -> Figures.shortMonth(estimate.cast().months().get(t)))
                .toList();
    }

    private List<String> expectations(List<DecisionTally> tallies, ToDoubleFunction<DecisionTally> expected) {
        return Figures.expectations(
                tallies.stream().map(d -> expected.applyAsDouble(d)).toList(), cases);
    }

    private List<String> shares(List<DecisionTally> tallies, ToLongFunction<DecisionTally> count) {
        return Figures.shares(tallies.stream().map(d -> count.applyAsLong(d)).toList(), cases);
    }

    /** Where measures stay by default nobody escalates, so that two of the five ends cannot come about. */
    private List<Outcome> shownOutcomes() {
        return java.util.Arrays.stream(Outcome.values())
                .filter(outcome -> words == Vocabulary.LAPSE
                        || !(outcome == Outcome.FACED_DOWN || outcome == Outcome.CONCESSION)
                        || estimate.decisions().stream().anyMatch(d -> d.expected(outcome) > 0))
                .toList();
    }

    private void delays() {
        long contested = estimate.decisions().stream()
                .mapToLong(DecisionTally::contested)
                .sum();
        double days = estimate.decisions().stream()
                .filter(d -> d.contested() > 0)
                .mapToDouble(d -> d.meanDelay() * d.contested())
                .sum();
        if (words == Vocabulary.LAPSE && contested > 0) {
            page.indented(
                    "A hold-up delays the decision by " + Figures.fixed(days / contested, 0) + " days on average.");
        }
    }

    private void spread() {
        page.heading("Chance, and what we do not know");
        double share = estimate.probability();
        double between = estimate.sample().varianceBetweenDraws();
        double all = share * (1 - share);
        if (estimate.scenario().uncertain().isEmpty()) {
            page.indented("All of the spread between histories is chance, as no number of the scenario is uncertain.");
        } else if (Double.isNaN(between)) {
            page.indented("Not told apart: that takes at least two replicates per draw and two draws.");
        } else if (all <= 0) {
            page.indented("All histories end alike, so there is no spread to tell apart.");
        } else {
            String unknown = Figures.percent(Math.min(1, between / all), 0);
            String chance = Figures.percent(1 - Math.min(1, between / all), 0);
            int numbers = estimate.scenario().uncertain().size();
            page.indented("Of the spread between histories, " + chance + " is chance, which more knowledge would not"
                    + " remove; " + unknown + " comes from the "
                    + (numbers == 1 ? "number that we are" : numbers + " numbers that we are")
                    + " unsure of (rollover sources FILE --all lists what stands behind "
                    + (numbers == 1 ? "it" : "them") + ").");
        }
        page.indented("At the end the measures stand at " + Figures.fixed(estimate.meanLevel(), 1)
                + " points on average; the start was "
                + Figures.fixed(scenario.measure().level().central(), 0) + ".");
    }

    private void caution() {
        page.heading("How to read this");
        page.paragraph(
                "A model's answer to a what-if question, for research and teaching, and no forecast: it can be no"
                        + " better than the numbers put in, many of them judgements.");
        page.paragraph("Trust the figure less than what moves it: change one thing and compare.");
    }

    static Map<String, Long> byCount(Map<String, Long> counts) {
        Map<String, Long> sorted = new java.util.LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
