package org.rollover.report;

import static org.rollover.report.BacktestReport.lower;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollover.casebook.BlockBootstrap;
import org.rollover.casebook.Calibration;
import org.rollover.casebook.CaseForecast;
import org.rollover.casebook.CodingSensitivity;
import org.rollover.casebook.CodingStep;
import org.rollover.casebook.Examination;
import org.rollover.casebook.HoldUps;
import org.rollover.casebook.Measured;
import org.rollover.casebook.OutcomeClass;
import org.rollover.casebook.Score;
import org.rollover.casebook.Scorecard;
import org.rollover.casebook.Slice;
import org.rollover.casebook.Standing;
import org.rollover.casebook.TableFilter;
import org.rollover.casebook.Trial;
import org.rollover.ensemble.Interval;

/** The tables of a backtest's text. */
final class BacktestTables {
    private static final String MINUS = "Rollover minus this";
    private static final String WORSE = "Rollover minus this: above 0, Rollover is worse.";
    private static final int MOST_SURPRISES = 25;
    private static final int MOST_PROBLEMS = 5;
    private static final int DECIMALS = 3;
    private static final int WIDE = 100;
    private static final String INTERVAL = "95% interval";
    private static final String NO_INTERVAL =
            "Fewer than " + BlockBootstrap.LEAST_BLOCKS + " regimes are too few for an interval.";

    private final Examination examination;
    private final Scorecard card;

    BacktestTables(Examination examination) {
        this.examination = examination;
        this.card = examination.backtest().scorecard();
    }

    static String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.get(0)
                : String.join(", ", names.subList(0, last)) + (last == 1 ? " and " : ", and ") + names.get(last);
    }

    static String happened(Slice slice) {
        List<String> parts = new ArrayList<>();
        slice.happened().forEach((each, count) -> parts.add(count + " " + lower(each)));
        return String.join(", ", parts);
    }

    private static String figure(double value) {
        return Figures.fixed(value, DECIMALS);
    }

    private static String interval(Measured measured) {
        Interval interval = measured.interval();
        return interval == null ? "" : figure(interval.low()) + " – " + figure(interval.high());
    }

    private static String signed(Measured measured) {
        Interval interval = measured.interval();
        return interval == null
                ? ""
                : Figures.signed(interval.low(), DECIMALS) + " – " + Figures.signed(interval.high(), DECIMALS);
    }

    void scores(Page page) {
        page.heading("The scores");
        Grid grid = new Grid().words("");
        for (Score score : Score.values()) {
            grid.numbers(score.brief());
        }
        grid.numbers("area").numbers("slope");
        for (Standing standing : card.all().standings()) {
            List<String> cells = new ArrayList<>(List.of(standing.name()));
            for (Score score : Score.values()) {
                cells.add(figure(of(standing, score).value()));
            }
            cells.add(figure(standing.area().value()));
            cells.add(Figures.signed(standing.slope().value(), DECIMALS));
            grid.row(cells);
        }
        page.table(grid);
        page.indented(
                "RPS: ranked probability, 0 to 1. Brier: kept or not, 0 to 1; Brier 3: all three classes, 0 to 2. log:"
                        + " natural logarithms, 0 upwards. Area: how often a decision that kept the measures was given a higher"
                        + " probability of it than one that did not (0.5 is luck); slope: how much higher on average. Those two are"
                        + " better where they are greater."
                        + (card.all().standings().stream().anyMatch(Standing::blank)
                                ? " A row of –: nothing to learn from, as there is no other regime."
                                : ""));
        for (Score score : Score.values()) {
            leads(page, score);
        }
    }

    private void leads(Page page, Score score) {
        page.heading("The " + score.words() + " against each yardstick");
        List<Standing> standings = card.all().standings();
        boolean some = standings.stream().anyMatch(one -> of(one, score).interval() != null);
        Grid grid = new Grid().words("").numbers("score");
        withInterval(grid, some).numbers(MINUS);
        withInterval(grid, some);
        for (Standing standing : standings) {
            Measured own = of(standing, score);
            Measured lead = standing.leads().get(score);
            List<String> cells = new ArrayList<>(List.of(standing.name(), figure(own.value())));
            if (some) {
                cells.add(interval(own));
            }
            cells.add(lead == null ? "" : Figures.signed(lead.value(), DECIMALS));
            if (some) {
                cells.add(lead == null ? "" : signed(lead));
            }
            grid.row(cells);
        }
        page.table(grid);
        page.indented(WORSE + (some ? "" : " " + NO_INTERVAL));
    }

    /** A column of intervals, left out where no row has one. */
    private static Grid withInterval(Grid grid, boolean some) {
        return some ? grid.numbers(INTERVAL) : grid;
    }

    private static Measured of(Standing standing, Score score) {
        return Objects.requireNonNull(standing.scores().get(score));
    }

    void calibration(Page page) {
        Calibration calibration = card.calibration();
        if (calibration == null) {
            return;
        }
        page.heading("Did it come true as often as was said?");
        Grid grid = new Grid()
                .words("kept was said to be")
                .numbers("decisions")
                .numbers("regimes")
                .numbers("said, mean")
                .numbers("kept")
                .numbers(INTERVAL);
        String largest = calibration.largest();
        if (largest != null) {
            grid.numbers("of other regimes").numbers("kept of these");
        }
        for (Calibration.Bin bin : calibration.bins()) {
            List<String> cells = new ArrayList<>(List.of(
                    percent(bin.low()) + " to " + percent(bin.high()),
                    String.valueOf(bin.decisions()),
                    String.valueOf(bin.regimes()),
                    percent(bin.said()),
                    percent(bin.kept()),
                    percent(bin.interval().low()) + " – "
                            + percent(bin.interval().high())));
            if (largest != null) {
                Calibration.Bin others = calibration.ofOthers(bin);
                cells.add(others == null ? "0" : String.valueOf(others.decisions()));
                cells.add(others == null ? "" : percent(others.kept()));
            }
            grid.row(cells);
        }
        page.table(grid);
        if (largest != null) {
            page.indented("Other regimes: all but the one with most decisions, " + largest
                    + ". Of their decisions, the share that was kept lies " + off(calibration.largeOfOthers()) + ".");
        }
        page.indented("Over all, the share that was kept lies " + off(calibration.large()) + ". Spiegelhalter's z is "
                + Figures.signed(calibration.z(), 2)
                + " (beyond 2 either way is much, were the decisions independent). Parts of the Brier score by these bins"
                + " (Murphy): reliability " + figure(calibration.reliability()) + ", resolution "
                + figure(calibration.resolution()) + ", uncertainty " + figure(calibration.uncertainty())
                + ". Intervals of the bins take as many independent decisions as their spread over regimes allows.");
    }

    /** How far from what was said, in points. */
    private static String off(Measured large) {
        Interval interval = large.interval();
        return Figures.signed(large.value() * 100, 1) + " points from what was said"
                + (interval == null
                        ? ""
                        : " (95% interval " + Figures.signed(interval.low() * 100, 1) + " to "
                                + Figures.signed(interval.high() * 100, 1) + ")");
    }

    private static String percent(double share) {
        return Figures.percent(share, 0);
    }

    void holdUps(Page page) {
        HoldUps held = card.holdUps();
        page.heading("Hold-ups and delays, where there is evidence of either");
        if (held.decisions() == 0 && held.delays() == 0) {
            page.indented("There is none.");
            return;
        }
        boolean some = held.brier().interval() != null || held.days().interval() != null;
        Grid grid = withInterval(new Grid().words("").numbers("decisions").numbers("score"), some);
        grid.numbers(MINUS);
        if (held.decisions() > 0) {
            row(grid, some, "held up: Rollover", held.decisions(), held.brier(), null);
            row(grid, some, "held up: base rate", held.decisions(), held.rate(), held.rateLead());
            row(grid, some, "held up: never", held.decisions(), held.never(), held.neverLead());
        }
        if (held.delays() > 0) {
            row(grid, some, "delay: Rollover", held.delays(), held.days(), null);
            row(grid, some, "delay: none", held.delays(), held.none(), held.noneLead());
        }
        page.table(grid);
        page.indented(WORSE + (some ? "" : " " + NO_INTERVAL));
        page.indented(
                "Held up: Brier score, 0 to 1. Delay: continuous ranked probability score, days; that of a certain"
                        + " forecast is its error."
                        + (held.decisions() == 0
                                ? ""
                                : " " + held.heldUp() + " of " + held.decisions()
                                        + " were held up; the mean probability given to it was " + percent(held.said())
                                        + "."));
    }

    private static void row(
            Grid grid, boolean some, String what, int decisions, Measured own, @Nullable Measured lead) {
        List<String> cells = new ArrayList<>(List.of(what, String.valueOf(decisions), figure(own.value())));
        if (some) {
            cells.add(interval(own));
        }
        cells.add(lead == null ? "" : Figures.signed(lead.value(), DECIMALS));
        grid.row(cells);
    }

    void slices(Page page) {
        page.heading("In parts: the ranked probability score");
        List<String> others = card.all().standings().stream()
                .map(Standing::name)
                .skip(1)
                .limit(page.look().width() < WIDE ? 2 : 3)
                .toList();
        Grid grid = new Grid()
                .words("")
                .numbers("decisions")
                .numbers("kept, eased, ended")
                .numbers("Rollover");
        boolean some = card.slices().stream()
                .anyMatch(slice -> of(slice.standings().get(0), Score.RANKED).interval() != null);
        withInterval(grid, some);
        others.forEach(grid::numbers);
        String before = "";
        for (Slice slice : card.slices()) {
            List<String> cells = new ArrayList<>();
            cells.add((slice.by().equals(before) ? "" : slice.by() + ": ") + slice.name());
            cells.add(String.valueOf(slice.decisions()));
            cells.add(String.join(
                    " ", slice.happened().values().stream().map(String::valueOf).toList()));
            cells.add(figure(of(slice.standings().get(0), Score.RANKED).value()));
            if (some) {
                cells.add(interval(of(slice.standings().get(0), Score.RANKED)));
            }
            for (int o = 1; o <= others.size(); o++) {
                cells.add(figure(of(slice.standings().get(o), Score.RANKED).value()));
            }
            grid.row(cells);
            before = slice.by();
        }
        page.table(grid);
        page.indented(NO_INTERVAL + " All yardsticks by slice are in scores.csv and --json.");
    }

    void coding(Page page) {
        CodingSensitivity coding = examination.coding();
        if (coding == null || coding.standings().isEmpty()) {
            return;
        }
        page.heading("How the scores hang on the judgements");
        Grid grid = new Grid().words("");
        for (Score score : Score.values()) {
            grid.numbers(score.brief());
        }
        grid.numbers("area");
        for (Map.Entry<CodingStep, Standing> step : coding.standings().entrySet()) {
            List<String> cells = new ArrayList<>(List.of(step.getKey().words()));
            for (Score score : Score.values()) {
                cells.add(figure(of(step.getValue(), score).value()));
            }
            cells.add(figure(step.getValue().area().value()));
            grid.row(cells);
        }
        page.table(grid);
        page.indented("One step of the coding scale for all judged numbers of a kind at once, with "
                + Figures.count(coding.plan().replicates()) + " histories of each case and the same luck in all rows.");
    }

    void surprises(Page page) {
        List<Integer> places = card.surprises();
        page.heading("The decisions, the greatest surprises first");
        Grid grid = new Grid()
                .words("decision")
                .numbers("kept")
                .numbers("eased")
                .numbers("ended")
                .numbers("log")
                .words("what happened");
        places.stream().limit(MOST_SURPRISES).forEach(place -> {
            Trial trial = card.trials().get(place);
            String word = lower(trial.decided().happened());
            String as = lower(trial.happened());
            grid.row(
                    name(trial),
                    said(trial, OutcomeClass.KEPT),
                    said(trial, OutcomeClass.EASED),
                    said(trial, OutcomeClass.ENDED),
                    Figures.fixed(card.surprise(place), 2),
                    as.equals(word) ? as : as + " (" + word + ")");
        });
        page.table(grid);
        if (places.size() > MOST_SURPRISES) {
            page.indented((places.size() - MOST_SURPRISES) + " less surprising ones are in decisions.csv and --csv.");
        }
    }

    /** The case, and which of its decisions where there are several. */
    private String name(Trial trial) {
        String name = trial.decided().name();
        boolean several = card.trials().stream()
                        .filter(other -> other.decided().name().equals(name))
                        .count()
                > 1;
        return several ? name + ", " + Figures.shortMonth(trial.decided().month()) : name;
    }

    private static String said(Trial trial, OutcomeClass outcome) {
        return Figures.percent(trial.said().classes().of(outcome), 0);
    }

    void filter(Page page) {
        TableFilter filter = examination.filter();
        page.heading("From the rows of the tables to the decisions that are scored");
        if (filter.tables().isEmpty()) {
            page.indented("There is no " + String.join(" and no ", TableFilter.FILES)
                    + " beside the cases, so nothing can be said of what was left out.");
        }
        for (TableFilter.Counted counted : filter.tables()) {
            Grid grid = new Grid().words(counted.file()).numbers("rows").words("which");
            grid.row("all", String.valueOf(counted.all()), "");
            counted.rows()
                    .forEach((fate, rows) -> grid.row(
                            fate.words(),
                            String.valueOf(rows.size()),
                            fate == TableFilter.Fate.SCORED ? "" : String.join(", ", rows)));
            page.table(grid).gap();
        }
        unscored(page);
        if (!filter.strays().isEmpty()) {
            page.item("An error in the book: these decisions name a row that is in no table: "
                    + String.join("; ", filter.strays()) + ".");
        }
        filter.disputes().forEach(dispute -> page.item("Table and case differ: " + dispute + "."));
    }

    private void unscored(Page page) {
        List<String> left = new ArrayList<>();
        for (CaseForecast one : examination.backtest().forecasts()) {
            one.decided().stream()
                    .filter(decided -> decided.outcome().isEmpty())
                    .forEach(decided -> left.add(decided.name() + " " + Figures.shortMonth(decided.month()) + " ("
                            + lower(decided.happened()) + ")"));
        }
        if (!left.isEmpty()) {
            page.item("Decisions of cases that are not scored: " + String.join(", ", left) + ".");
        }
    }

    void unread(Page page) {
        List<CaseForecast> failed = examination.backtest().failed();
        if (examination.unread().isEmpty() && failed.isEmpty()) {
            return;
        }
        page.heading("Cases that are in no score");
        for (Examination.Unread one : examination.unread()) {
            page.item(one.name() + " cannot be read:");
            one.problems().stream().limit(MOST_PROBLEMS).forEach(page::remark);
            if (one.problems().size() > MOST_PROBLEMS) {
                page.remark("and " + (one.problems().size() - MOST_PROBLEMS) + " more");
            }
        }
        failed.forEach(one -> page.item(one.historical().scenario().name() + " could not be run: " + one.failure()));
    }
}
