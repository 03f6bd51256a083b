package org.rollover.report.story;

import java.util.ArrayList;
import java.util.List;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Panel.Contrast;
import org.rollover.ensemble.Tipping;
import org.rollover.ensemble.Tipping.Answer;
import org.rollover.ensemble.Tipping.Tip;
import org.rollover.ensemble.Tipping.Verdict;
import org.rollover.report.Contrasts;
import org.rollover.report.Figures;
import org.rollover.report.PathWords;
import org.rollover.report.TippingWords;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;

/** The report of tipping values: how far numbers must move until the probability crosses a threshold. */
final class TipStory implements Story {
    private static final int MOVERS = 12;
    private static final double LEAST_CHANGE = 0.00005;

    @Override
    public Told tell(Kept kept, Neighbours others) throws ArchiveException {
        TippingWords words = read(kept);
        List<Chapter> chapters = new ArrayList<>();
        chapters.add(Answers.chapter(kept, words.answer(), words.complete()));
        if (words.single()) {
            chapters.add(new Chapter("curve", "The probability as the number moves", curves(words)));
        } else {
            chapters.add(new Chapter("tips", "How far each number must move", tips(words)));
            chapters.add(new Chapter("others", "What else moves the probability", movers(words)));
        }
        if (!words.method().isEmpty()) {
            chapters.add(new Chapter("basis", "What this rests on", List.of(new Block.Paragraph(words.method()))));
        }
        chapters.add(AssumptionsChapter.of(kept));
        chapters.add(RepeatChapter.of(kept, List.of()));
        return Answers.told(kept, "Tipping points: where the probability crosses " + words.threshold(), chapters);
    }

    /**
     * What would tip the answer, for a chapter of another report.
     *
     * @throws ArchiveException if the result is damaged
     */
    static List<Block> blocks(Kept kept) throws ArchiveException {
        TippingWords words = read(kept);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words.answer()));
        if (!words.complete()) {
            blocks.add(new Block.Caution(words.stopped()));
        }
        if (words.single()) {
            blocks.addAll(curves(words));
        } else {
            blocks.addAll(tips(words));
            blocks.addAll(movers(words));
        }
        if (!words.method().isEmpty()) {
            blocks.add(new Block.Folded("How this was found", List.of(new Block.Paragraph(words.method()))));
        }
        return blocks;
    }

    private static TippingWords read(Kept kept) throws ArchiveException {
        boolean single = !kept.dossier().text("lever").isEmpty();
        return Reading.of(kept, json -> TippingWords.read(json, kept.scenario().scenario(), single));
    }

    private static List<Block> tips(TippingWords words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Paragraph(
                        "A tipping point is the value of one number, all others left as they are, at which"
                                + " the probability crosses " + words.threshold()
                                + ". It says how far the model's answer is from turning, not how likely the number is to move there."));
        if (words.crossing().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    words.complete()
                            ? "Of the numbers that were searched none tips it within its plausible range, so there is no"
                                    + " tipping point to draw."
                            : "No tipping point was found before the run was stopped."));
        } else {
            blocks.add(figure(words));
        }
        if (!words.unsearched().isEmpty()) {
            int open = words.unsearched().size();
            blocks.add(new Block.Paragraph((open == 1 ? "One number" : open + " numbers")
                    + " may cross " + words.threshold() + " too, but "
                    + (open == 1 ? "was" : "were") + " not searched; name one with --lever to search it."));
        }
        return blocks;
    }

    private static Block.Figure figure(TippingWords words) {
        List<Answer> found = words.crossing();
        DataTable.Builder data = DataTable.of(
                        "How far each number must move until the probability crosses " + words.threshold())
                .words("number")
                .words("plausible range")
                .numbers("stands now")
                .words("tips")
                .numbers("share of its range to go");
        List<RangeRows.Row> rows = new ArrayList<>();
        for (Answer answer : found) {
            NumericLever lever = answer.lever();
            Tip tip = TippingWords.tip(answer);
            rows.add(new RangeRows.Row(
                    PathWords.of(lever.path()),
                    lever.low(),
                    lever.high(),
                    lever.now(),
                    tip.value(),
                    tip.low() == null ? lever.low() : tip.low(),
                    tip.high() == null ? lever.high() : tip.high(),
                    TippingWords.value(answer),
                    PathWords.of(lever.path()) + ": now " + TippingWords.now(lever) + ", tips "
                            + TippingWords.where(answer)));
            data.row(
                    lever.path(),
                    TippingWords.write(lever, lever.low()) + " to " + TippingWords.write(lever, lever.high()),
                    TippingWords.now(lever),
                    TippingWords.where(answer),
                    distance(answer));
        }
        Answer first = found.get(0);
        return new Block.Figure(
                "tipping",
                "How far each number must move until the probability crosses " + words.threshold(),
                "Each bar is the plausible range of one number, from its lowest to its highest value; the circle is where"
                        + " it stands, the diamond where it tips, the whisker the 95% interval of that. Least to go: "
                        + PathWords.of(first.lever().path()) + ", from "
                        + TippingWords.now(first.lever()) + " to " + TippingWords.value(first) + ", "
                        + distance(first) + " of its range.",
                RangeRows.chart(rows),
                data.build());
    }

    private static String distance(Answer answer) {
        return Figures.percent(Tipping.distance(answer), TippingWords.decimals(answer));
    }

    private static List<Block> movers(TippingWords words) {
        List<Block> blocks = new ArrayList<>();
        List<Answer> moving = words.others().stream()
                .filter(answer -> answer.reach().value() >= LEAST_CHANGE)
                .limit(MOVERS)
                .toList();
        if (!moving.isEmpty()) {
            blocks.add(movers(moving, words));
        }
        if (!words.others().isEmpty()) {
            blocks.add(new Block.Paragraph(words.still()));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Paragraph("No other number was tried."));
        }
        return blocks;
    }

    private static Block.Figure movers(List<Answer> moving, TippingWords words) {
        String title = words.crossing().isEmpty()
                ? "What moves the probability most, over its plausible range, in percentage points"
                : "Others that move the probability most, over their plausible ranges, in percentage points";
        DataTable.Builder data = DataTable.of(title)
                .words("number")
                .words("range")
                .numbers("probability at its ends")
                .numbers("change in points")
                .words("crosses " + words.threshold());
        List<IntervalRows.Row> rows = new ArrayList<>();
        for (Answer answer : moving) {
            NumericLever lever = answer.lever();
            List<Contrast> curve = List.copyOf(answer.curve().values());
            String range = TippingWords.write(lever, lever.low()) + " to " + TippingWords.write(lever, lever.high());
            String ends = Contrasts.percent(curve.get(0)) + " – " + Contrasts.percent(curve.get(curve.size() - 1));
            Contrast reach = answer.reach();
            rows.add(new IntervalRows.Row(
                    PathWords.of(lever.path()),
                    0,
                    reach.value() * 100,
                    Math.max(0, reach.interval().low()) * 100,
                    reach.interval().high() * 100,
                    Contrasts.plusMinus(reach),
                    PathWords.of(lever.path()) + ", " + range + ": " + ends));
            data.row(lever.path(), range, ends, Contrasts.plusMinus(reach), verdict(answer.verdict()));
        }
        return new Block.Figure(
                "movers",
                title,
                "Each bar is the change between the highest and the lowest probability among the values of the number"
                        + " that were tried, with its 95% interval. None of these was seen to cross "
                        + words.threshold() + ". Most: "
                        + PathWords.of(moving.get(0).lever().path()) + ", "
                        + Contrasts.plusMinus(moving.get(0).reach())
                        + " points. A number moves within its range only, which need not reach 0; what it does to take something"
                        + " away altogether is another question (rollover explain).",
                IntervalRows.plain(IntervalRows.Form.BARS, rows).chart("percentage points", "", Double.NaN),
                data.build());
    }

    private static String verdict(Verdict verdict) {
        return switch (verdict) {
            case CROSSES -> "yes";
            case DOES_NOT_CROSS -> "no";
            case STAYS_CLEAR -> "no, it stays clear";
            case NOT_SEARCHED -> "perhaps: not searched";
        };
    }

    private static List<Block> curves(TippingWords words) {
        List<Answer> all = new ArrayList<>(words.crossing());
        all.addAll(words.others());
        if (all.isEmpty()) {
            return List.of(new Block.Paragraph("The run was stopped before the number was searched."));
        }
        return List.of(CurveFigure.figure(all.get(0), words.level(), words.threshold()));
    }
}
