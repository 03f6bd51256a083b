package org.rollover.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.ensemble.Tipping;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.ensemble.Tipping.Verdict;

/** How far numbers must move until the probability crosses a threshold. */
public final class TippingReport implements Answerable {
    /** Levers that do not cross, but move the probability most. */
    private static final int MOVERS = 12;

    /** The least change that is not written as 0.00 points. */
    private static final double LEAST_CHANGE = 0.00005;

    private final Tipping tipping;
    private final TippingWords words;
    private final String file;
    private final String threshold;

    /**
     * A report.
     *
     * @param file the scenario and options as they are typed after {@code run}, for the command to try
     */
    public TippingReport(Tipping tipping, String file) {
        this.tipping = tipping;
        this.file = file;
        this.words = TippingWords.of(tipping);
        this.threshold = words.threshold();
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        String title = tipping.asked().scenario().scenario().title();
        page.heading("Where the probability crosses " + threshold + ": " + title);
        page.paragraph(tipping.asked().scenario().scenario().question()).gap();
        page.strong(words.answer()).gap();
        if (words.single()) {
            tipping.crossing().forEach(answer -> curve(page, answer));
            tipping.others().forEach(answer -> curve(page, answer));
        } else {
            ranking(page);
            open(page);
            movers(page);
        }
        method(page);
        return page.text();
    }

    /** The answer alone. */
    @Override
    public String answer(Look look) {
        return new Page(look).paragraph(words.answer()).text();
    }

    private void curve(Page page, Answer answer) {
        NumericLever lever = answer.lever();
        if (answer.curve().isEmpty()) {
            return;
        }
        page.heading("The probability as " + lever.path() + " moves");
        page.indented(lever.number().doc()).gap();
        Grid grid = new Grid().numbers("value").numbers("probability sustained").numbers("95% interval");
        answer.curve()
                .forEach((value, p) ->
                        grid.row(TippingWords.write(lever, value), Contrasts.percent(p), Contrasts.bounds(p)));
        page.table(grid).gap();
        Double tipping = answer.tip() == null ? null : TippingWords.tip(answer).value();
        page.indented(bar(lever, tipping));
        page.indented(legend(tipping != null, lever) + ".");
        page.gap();
        if (answer.tip() != null) {
            trying(page, answer);
        }
    }

    /** What the signs of a bar mean, and where its ends come from. */
    private static String legend(boolean tips, NumericLever lever) {
        String signs = tips ? RangeBar.LEGEND : "● now; the line is the plausible range";
        return lever.basis() == NumericLever.Basis.GIVEN
                ? signs.replace("the plausible range", "the range asked for")
                : signs + ": " + TippingWords.basis(lever);
    }

    private static String bar(NumericLever lever, @Nullable Double tipping) {
        String bar = RangeBar.of(lever.low(), lever.high(), lever.now(), tipping);
        return TippingWords.write(lever, lever.low())
                + Page.GLUE
                + bar
                + Page.GLUE
                + TippingWords.write(lever, lever.high());
    }

    private void trying(Page page, Answer answer) {
        String refused = TippingWords.tip(answer).refused();
        if (refused == null) {
            page.paragraph("There the probability is "
                    + Contrasts.percent(TippingWords.tip(answer).at()) + ". To see it, with the same histories:");
            String setting = answer.lever().path() + "=" + TippingWords.value(answer);
            page.line(Page.clean("  rollover run " + file + " --set '" + setting.replace("'", "'\\''") + "'"));
        } else {
            page.paragraph(
                    "A scenario with that value is refused, since it does not go with other numbers: " + refused);
        }
    }

    private void ranking(Page page) {
        List<Answer> found = tipping.crossing();
        if (found.isEmpty()) {
            return;
        }
        page.heading("What must move least, one number at a time, the others as they are");
        for (Answer answer : found) {
            NumericLever lever = answer.lever();
            page.item(lever.path());
            page.remark("now " + TippingWords.now(lever) + ", crosses " + TippingWords.where(answer)
                    + (TippingWords.tip(answer).crossings() > 1 ? "*" : "") + ": "
                    + Figures.percent(Tipping.distance(answer), TippingWords.decimals(answer)) + " of its range");
            page.remark(bar(lever, TippingWords.tip(answer).value()));
        }
        page.gap();
        page.indented(RangeBar.LEGEND + ".");
        if (found.stream().anyMatch(answer -> TippingWords.tip(answer).crossings() > 1)) {
            page.indented("* crosses more than once; this is the value nearest to where the number stands now.");
        }
        page.gap();
        trying(page, found.get(0));
    }

    private void movers(Page page) {
        List<Answer> others = tipping.others();
        List<Answer> moving = others.stream()
                .filter(answer -> answer.reach().value() >= LEAST_CHANGE)
                .limit(MOVERS)
                .toList();
        int unsearched = words.unsearched().size();
        if (!moving.isEmpty()) {
            page.heading(
                    tipping.crossing().isEmpty()
                            ? "What moves the probability most, over its plausible range"
                            : "Others that move the probability most, over their plausible ranges");
            Grid grid = new Grid()
                    .words("number")
                    .words("range")
                    .numbers("probability at its ends")
                    .numbers("change in points");
            for (Answer answer : moving) {
                NumericLever lever = answer.lever();
                List<Contrast> curve = List.copyOf(answer.curve().values());
                grid.row(
                        lever.path() + (answer.verdict() == Verdict.NOT_SEARCHED ? " †" : ""),
                        TippingWords.write(lever, lever.low()) + " to " + TippingWords.write(lever, lever.high()),
                        Contrasts.percent(curve.get(0)) + " – " + Contrasts.percent(curve.get(curve.size() - 1)),
                        Contrasts.plusMinus(answer.reach()));
            }
            page.table(grid).gap();
            page.indented("Change: between the highest and the lowest probability among the values that were tried.");
        }
        if (unsearched > 0) {
            page.indented("† may cross " + threshold + " too, but was not searched (" + unsearched
                    + (unsearched == 1 ? " number" : " numbers") + "); name one with --lever to search it.");
        }
        if (!others.isEmpty()) {
            page.gap().paragraph(words.still());
        }
    }

    /** Those that may cross, where the run was stopped before they were searched. */
    private void open(Page page) {
        List<Answer> open = words.unsearched();
        if (!tipping.complete() && !open.isEmpty()) {
            page.heading("May cross " + threshold + ", but not searched");
            for (Answer answer : open) {
                NumericLever lever = answer.lever();
                List<Contrast> curve = List.copyOf(answer.curve().values());
                page.item(lever.path() + ": " + Contrasts.percent(curve.get(0)) + " at "
                        + TippingWords.write(lever, lever.low()) + ", " + Contrasts.percent(curve.get(curve.size() - 1))
                        + " at " + TippingWords.write(lever, lever.high()));
            }
        }
    }

    private void method(Page page) {
        page.gap();
        if (!words.method().isEmpty()) {
            page.paragraph(words.method());
        }
        if (!tipping.complete()) {
            page.paragraph(words.stopped());
        }
    }

    /** As a program reads it. */
    @Override
    public String json(String version) {
        return TippingTables.json(tipping, version);
    }

    /** As a spreadsheet reads it. */
    @Override
    public String csv() {
        return TippingTables.csv(tipping);
    }
}
