package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollover.casebook.Calibration;
import org.rollover.casebook.Examination;
import org.rollover.casebook.Forecaster;
import org.rollover.casebook.Measured;
import org.rollover.casebook.Score;
import org.rollover.casebook.Scorecard;
import org.rollover.casebook.Standing;
import org.rollover.ensemble.Interval;
import org.rollover.report.Picture.Anchor;

/** The pictures of a backtest. */
final class BacktestCharts {
    private static final double TITLE = 17;
    private static final double TEXT = 13;
    private static final double SMALL = 12;

    private BacktestCharts() {}

    static Map<String, Picture> of(Examination examination) {
        Map<String, Picture> charts = new LinkedHashMap<>();
        Scorecard card = examination.backtest().scorecard();
        Calibration calibration = card.calibration();
        if (calibration != null) {
            charts.put("reliability", reliability(card, calibration));
            charts.put("scores", scores(card));
        }
        return charts;
    }

    /** What was said against what came true, and below it how often what was said. */
    private static Picture reliability(Scorecard card, Calibration calibration) {
        int left = 80;
        int top = 82;
        int side = 400;
        int strip = 90;
        int base = top + side;
        int foot = base + 36 + strip;
        Picture picture = new Picture(
                520, foot + 60, "Said and come true", "Reliability diagram; the figures are in the table of the bins.");
        picture.bold(20, 26, "Said and come true", TITLE, Anchor.START);
        picture.words(20, 46, scope(card), SMALL, Anchor.START);
        picture.words(20, 63, "dashes: as often as was said", SMALL, Anchor.START);
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = tenth / 10.0 * side;
            picture.line(left, base - at, left + side, base - at, Picture.PALE, 0.7);
            picture.line(left + at, top, left + at, base, Picture.PALE, 0.7);
            picture.words(left - 8, base - at + 4, tenth * 10 + "%", SMALL, Anchor.END);
            picture.words(left + at, foot + 18, tenth * 10 + "%", SMALL, Anchor.MIDDLE);
        }
        picture.dashed(left, base, left + side, top, Picture.GREY);
        int most = calibration.bins().stream()
                .mapToInt(Calibration.Bin::decisions)
                .max()
                .orElse(1);
        for (Calibration.Bin bin : calibration.bins()) {
            double x = left + bin.said() * side;
            Interval interval = bin.interval();
            picture.line(x, base - interval.low() * side, x, base - interval.high() * side, Picture.BLUE, 2);
            picture.line(x - 5, base - interval.low() * side, x + 5, base - interval.low() * side, Picture.BLUE, 2);
            picture.line(x - 5, base - interval.high() * side, x + 5, base - interval.high() * side, Picture.BLUE, 2);
            picture.dot(x, base - bin.kept() * side, 6, Picture.BLUE, false);
            double high = (double) bin.decisions() / most * (strip - 20);
            double from = left + bin.low() * side + 2;
            picture.box(from, foot - high, (bin.high() - bin.low()) * side - 4, high, Picture.BLUE);
            picture.words(
                    from + ((bin.high() - bin.low()) * side - 4) / 2,
                    foot - high - 4,
                    String.valueOf(bin.decisions()),
                    SMALL,
                    Anchor.MIDDLE);
        }
        picture.line(left, base, left + side, base, Picture.BLACK, 1);
        picture.line(left, top, left, base, Picture.BLACK, 1);
        picture.line(left, foot, left + side, foot, Picture.BLACK, 1);
        picture.turned(28, top + side / 2.0, "share that was kept, % of decisions", TEXT);
        picture.turned(28, foot - strip / 2.0, "decisions", TEXT);
        picture.words(left + side / 2.0, foot + 42, "probability of “kept” that was said, %", TEXT, Anchor.MIDDLE);
        return picture;
    }

    private static String scope(Scorecard card) {
        return card.trials().size() + " decisions of " + card.all().regimes()
                + " regimes; bars: 95% intervals over regimes";
    }

    /** Two scores of the model and of each yardstick. */
    private static Picture scores(Scorecard card) {
        List<Standing> standings = card.all().standings();
        int left = 190;
        int wide = 250;
        int gap = 40;
        int top = 72;
        int row = 26;
        int base = top + row * standings.size();
        Picture picture = new Picture(
                left + 2 * wide + gap + 30,
                base + 60,
                "Rollover and its yardsticks",
                "Scores with intervals; the figures are in the tables of the scores.");
        picture.bold(20, 26, "Rollover and its yardsticks: less is better", TITLE, Anchor.START);
        picture.words(20, 46, scope(card), SMALL, Anchor.START);
        for (int s = 0; s < standings.size(); s++) {
            String name = standings.get(s).name();
            double y = top + row * (s + 0.5) + 4;
            if (name.equals(Forecaster.MODEL)) {
                picture.bold(left - 14, y, name, TEXT, Anchor.END);
            } else {
                picture.words(left - 14, y, name, TEXT, Anchor.END);
            }
        }
        panel(picture, standings, Score.RANKED, new Frame(left, wide, top, row, base));
        panel(picture, standings, Score.LOG, new Frame(left + wide + gap, wide, top, row, base));
        return picture;
    }

    /** Where a panel lies. */
    private record Frame(int left, int wide, int top, int row, int base) {}

    private static void panel(Picture picture, List<Standing> standings, Score score, Frame frame) {
        double longest = 0;
        for (Standing standing : standings) {
            Measured own = Objects.requireNonNull(standing.scores().get(score));
            longest = Math.max(
                    longest,
                    own.interval() == null ? own.value() : own.interval().high());
        }
        double step = step(longest);
        double end = Math.max(step, Math.ceil(longest / step - 1e-9) * step);
        String unit = score == Score.LOG ? "log score, nats" : "ranked probability score, 0 to 1";
        picture.words(frame.left() + frame.wide() / 2.0, frame.base() + 44, unit, TEXT, Anchor.MIDDLE);
        for (int k = 0; k * step <= end + step / 2; k++) {
            double x = frame.left() + k * step / end * frame.wide();
            picture.line(x, frame.top() - 8, x, frame.base(), Picture.PALE, 0.7);
            picture.words(x, frame.base() + 20, Figures.significant(k * step), SMALL, Anchor.MIDDLE);
        }
        Measured model = Objects.requireNonNull(standings.get(0).scores().get(score));
        double at = frame.left() + model.value() / end * frame.wide();
        picture.dashed(at, frame.top() - 8, at, frame.base(), Picture.BLUE);
        for (int s = 0; s < standings.size(); s++) {
            Measured own = Objects.requireNonNull(standings.get(s).scores().get(score));
            boolean isModel = s == 0;
            String colour = isModel ? Picture.BLUE : Picture.VERMILION;
            double y = frame.top() + frame.row() * (s + 0.5);
            bar(picture, own.interval(), frame, end, y, colour);
            picture.dot(frame.left() + own.value() / end * frame.wide(), y, isModel ? 7 : 5, colour, isModel);
        }
        picture.line(frame.left(), frame.base(), frame.left() + frame.wide(), frame.base(), Picture.BLACK, 1);
    }

    private static void bar(
            Picture picture, @Nullable Interval interval, Frame frame, double end, double y, String colour) {
        if (interval != null) {
            double from = frame.left() + Math.max(0, interval.low()) / end * frame.wide();
            double to = frame.left() + interval.high() / end * frame.wide();
            picture.line(from, y, to, y, colour, 2);
        }
    }

    /** About five steps to the end, of 1, 2 or 5 times a power of ten. */
    private static double step(double longest) {
        double rough = Math.max(1e-6, longest) / 5;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        return power * (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10);
    }
}
