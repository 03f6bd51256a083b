package org.rollover.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.ensemble.Tipping;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.ensemble.Tipping.Jump;
import org.rollover.ensemble.Tipping.Tip;
import org.rollover.ensemble.Tipping.Verdict;

/** How far numbers must move until the probability crosses a threshold. */
public final class TippingReport implements Answerable {
    /** Levers that do not cross, but move the probability most. */
    private static final int MOVERS = 12;

    /** The least change that is not written as 0.00 points. */
    private static final double LEAST_CHANGE = 0.00005;

    private final Tipping tipping;
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
        this.threshold = Figures.percent(
                tipping.asked().threshold(), decimals(tipping.asked().threshold()));
    }

    private static int decimals(double share) {
        double percent = share * 100;
        return percent == Math.rint(percent) ? 0 : percent * 10 == Math.rint(percent * 10) ? 1 : 2;
    }

    private boolean single() {
        return tipping.asked().levers().size() == 1;
    }

    /** As a person reads it. */
    @Override
    public String text(Look look) {
        Page page = new Page(look);
        String title = tipping.asked().scenario().scenario().title();
        page.heading("Where the probability crosses " + threshold + ": " + title);
        page.paragraph(tipping.asked().scenario().scenario().question()).gap();
        page.strong(answer()).gap();
        if (single()) {
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
        return new Page(look).paragraph(answer()).text();
    }

    private String answer() {
        String present = "As the scenario stands, the probability that the measures are sustained is ";
        Contrast now = tipping.present();
        present = now.error() == 0
                ? "As the scenario stands, the measures are " + Contrasts.probability(now) + ". "
                : present + Contrasts.probability(now) + ". ";
        if (single()) {
            return present
                    + (tipping.crossing().isEmpty()
                            ? staying(tipping.others().get(0))
                            : crossing(tipping.crossing().get(0)));
        }
        List<Answer> found = tipping.crossing();
        if (found.isEmpty()) {
            return present + notFound();
        }
        Answer first = found.get(0);
        return present
                + (found.size() == 1 ? "One number was" : "There are " + found.size() + " numbers that were")
                + " found to take it across " + threshold + " alone. Least movement: "
                + first.lever().path() + ", "
                + where(first) + ".";
    }

    private String notFound() {
        if (tipping.complete()) {
            return "No single number that was searched takes it across " + threshold + " within its plausible range.";
        }
        if (tipping.others().isEmpty()) {
            return "The run was stopped before all numbers had been tried.";
        }
        long open = unsearched().size();
        return "Stopped before the search was done; "
                + (open == 1 ? "one number" : open == 0 ? "no number" : Figures.count(open) + " numbers")
                + " may cross " + threshold + ".";
    }

    private List<Answer> unsearched() {
        return tipping.others().stream()
                .filter(answer -> answer.verdict() == Verdict.NOT_SEARCHED)
                .toList();
    }

    /** At which value P crosses, or between which it jumps. */
    private static String where(Answer answer) {
        Jump jump = tip(answer).jump();
        return jump == null
                ? "at " + value(answer) + between(answer)
                : "by a jump between " + write(answer.lever(), jump.value()) + " and " + value(answer);
    }

    private String crosses(Answer answer) {
        Jump jump = tip(answer).jump();
        if (jump == null) {
            return "It crosses " + threshold + " when " + answer.lever().path() + " is " + value(answer)
                    + between(answer);
        }
        NumericLever lever = answer.lever();
        return "It jumps across " + threshold + " as " + lever.path() + " goes from " + write(lever, jump.value())
                + " ("
                + Contrasts.percent(jump.at()) + ") to " + value(answer) + " ("
                + Contrasts.percent(tip(answer).at()) + ")";
    }

    private String crossing(Answer answer) {
        Tip tip = tip(answer);
        return crosses(answer) + ". " + standing(answer.lever()) + ", so that it must move by "
                + Figures.percent(Tipping.distance(answer), decimals(answer)) + " of " + range(answer.lever(), "its")
                + "."
                + (tip.crossings() > 1
                        ? " The probability changes side " + tip.crossings()
                                + " times over the range; this is the value nearest to where the number stands now."
                        : "");
    }

    private String staying(Answer answer) {
        if (answer.verdict() == Verdict.NOT_SEARCHED) {
            return "The run was stopped before " + answer.lever().path() + " was searched.";
        }
        NumericLever lever = answer.lever();
        List<Contrast> curve = List.copyOf(answer.curve().values());
        return "It does not cross " + threshold + " while " + lever.path() + " moves over " + range(lever, "its") + ": "
                + Contrasts.percent(curve.get(0)) + " at " + write(lever, lever.low()) + ", "
                + Contrasts.percent(curve.get(curve.size() - 1)) + " at " + write(lever, lever.high()) + ". "
                + standing(lever) + ".";
    }

    private static String range(NumericLever lever, String whose) {
        return lever.basis() == NumericLever.Basis.GIVEN ? "the range asked for" : whose + " plausible range";
    }

    /** A movement that is not nothing is not written as 0 %. */
    private static int decimals(Answer answer) {
        return Tipping.distance(answer) < 0.01 ? 1 : 0;
    }

    private static String standing(NumericLever lever) {
        boolean uncertain = lever.number().quantity().uncertain();
        return uncertain
                ? "The number is uncertain and is " + now(lever) + " on average"
                : "The number stands at " + now(lever);
    }

    private static String now(NumericLever lever) {
        double rounded = lever.step().doubleValue()
                * Math.rint(lever.now() / lever.step().doubleValue());
        return lever.number().quantity().uncertain()
                ? write(lever, rounded)
                : lever.number().write(lever.now());
    }

    /** A value with the decimals of its grid, and the unit where it is written with one. */
    private static String write(NumericLever lever, double value) {
        int decimals = Math.max(0, lever.step().stripTrailingZeros().scale());
        java.math.BigDecimal rounded =
                java.math.BigDecimal.valueOf(value).setScale(decimals, java.math.RoundingMode.HALF_EVEN);
        return lever.number().write(rounded.doubleValue());
    }

    private static Tip tip(Answer answer) {
        Tip tip = answer.tip();
        if (tip == null) {
            throw new IllegalArgumentException(answer.lever().path() + " does not cross");
        }
        return tip;
    }

    private static String value(Answer answer) {
        return write(answer.lever(), tip(answer).value());
    }

    private static String between(Answer answer) {
        return " (95% interval " + interval(answer) + ")";
    }

    private static String interval(Answer answer) {
        Tip tip = tip(answer);
        NumericLever lever = answer.lever();
        String low = tip.low() == null ? "below " + write(lever, lever.low()) : write(lever, tip.low());
        String high = tip.high() == null ? "above " + write(lever, lever.high()) : write(lever, tip.high());
        return low + " to " + high;
    }

    private void curve(Page page, Answer answer) {
        NumericLever lever = answer.lever();
        if (answer.curve().isEmpty()) {
            return;
        }
        page.heading("The probability as " + lever.path() + " moves");
        page.indented(lever.number().doc()).gap();
        Grid grid = new Grid().numbers("value").numbers("probability sustained").numbers("95% interval");
        answer.curve().forEach((value, p) -> grid.row(write(lever, value), Contrasts.percent(p), Contrasts.bounds(p)));
        page.table(grid).gap();
        Double tipping = answer.tip() == null ? null : tip(answer).value();
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
                : signs + ": " + basis(lever);
    }

    private static String bar(NumericLever lever, @Nullable Double tipping) {
        String bar = RangeBar.of(lever.low(), lever.high(), lever.now(), tipping);
        return write(lever, lever.low()) + Page.GLUE + bar + Page.GLUE + write(lever, lever.high());
    }

    private void trying(Page page, Answer answer) {
        String refused = tip(answer).refused();
        if (refused == null) {
            page.paragraph("There the probability is "
                    + Contrasts.percent(tip(answer).at()) + ". To see it, with the same histories:");
            String setting = answer.lever().path() + "=" + value(answer);
            page.line(Page.clean("  rollover run " + file + " --set '" + setting.replace("'", "'\\''") + "'"));
        } else {
            page.paragraph(
                    "A scenario with that value is refused, since it does not go with other numbers: " + refused);
        }
    }

    private static String basis(NumericLever lever) {
        return switch (lever.basis()) {
            case SUPPORT -> "all that the scenario holds possible for this number";
            case MIDDLE -> "what the scenario holds possible, but for 5% at either end";
            case HALF_TO_DOUBLE -> "for a known number from half to double, within what its unit allows";
            case FROM_ZERO -> "for a number that is 0, a tenth of its scale or one unit";
            case GIVEN -> "the range asked for";
        };
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
            page.remark("now " + now(lever) + ", crosses " + where(answer)
                    + (tip(answer).crossings() > 1 ? "*" : "") + ": "
                    + Figures.percent(Tipping.distance(answer), decimals(answer)) + " of its range");
            page.remark(bar(lever, tip(answer).value()));
        }
        page.gap();
        page.indented(RangeBar.LEGEND + ".");
        if (found.stream().anyMatch(answer -> tip(answer).crossings() > 1)) {
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
        int unsearched = unsearched().size();
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
                        write(lever, lever.low()) + " to " + write(lever, lever.high()),
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
        long still =
                others.stream().filter(answer -> answer.reach().value() == 0).count();
        if (!others.isEmpty()) {
            page.gap()
                    .paragraph("Of " + Figures.count(tipping.asked().levers().size()) + " numbers, " + still
                            + " made no difference in any history that was tried.");
        }
    }

    /** Those that may cross, where the run was stopped before they were searched. */
    private void open(Page page) {
        List<Answer> open = unsearched();
        if (!tipping.complete() && !open.isEmpty()) {
            page.heading("May cross " + threshold + ", but not searched");
            for (Answer answer : open) {
                NumericLever lever = answer.lever();
                List<Contrast> curve = List.copyOf(answer.curve().values());
                page.item(lever.path() + ": " + Contrasts.percent(curve.get(0)) + " at " + write(lever, lever.low())
                        + ", " + Contrasts.percent(curve.get(curve.size() - 1)) + " at " + write(lever, lever.high()));
            }
        }
    }

    private void method(Page page) {
        page.gap();
        long replicates = tipping.asked().plan().replicates();
        String each = "Every value was tried on the same " + Figures.count(replicates) + " histories of luck (seed "
                + tipping.asked().plan().seed() + ").";
        String screened = "All numbers were first tried at both ends and in the middle of their ranges, on "
                + Figures.count(tipping.asked().screening()) + " histories each; those that seemed to need the least"
                + " movement were then searched on " + Figures.count(replicates) + " (seed "
                + tipping.asked().plan().seed()
                + "). Ranges: all that the scenario holds possible for an uncertain number;"
                + " from half to double, as far as its unit goes, for a known one; up to a tenth of the scale for one that is"
                + " 0. --lever with --from and --to takes another.";
        if (!tipping.others().isEmpty() || !tipping.crossing().isEmpty()) {
            page.paragraph((single() ? each : screened)
                    + " The probability need not rise or fall all the way: between the values tried it may cross unseen."
                    + " The interval on a value holds those at which the interval of the probability holds " + threshold
                    + ".");
        }
        if (!tipping.complete()) {
            page.paragraph(
                    "The run was stopped before its end; this is what was finished. The probability as the scenario"
                            + " stands rests on " + Figures.count(tipping.presentReplicates()) + " histories.");
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
