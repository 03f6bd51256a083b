package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rollover.casebook.BlockBootstrap;
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

    /** How far apart two signs must stand to be told apart, pixels. */
    private static final double ASIDE = 12;

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

    /** Where the reliability diagram lies, and the strip of counts below it. */
    private record Square(int left, int top, int side, int strip) {
        int base() {
            return top + side;
        }

        int foot() {
            return base() + 36 + strip;
        }

        double x(double share) {
            return left + share * side;
        }

        double y(double share) {
            return base() - share * side;
        }
    }

    /** What was said against what came true, and below it how often what was said. */
    private static Picture reliability(Scorecard card, Calibration calibration) {
        Square square = new Square(80, 120, 400, 90);
        Picture picture = new Picture(
                520,
                square.foot() + 60,
                "Said and come true",
                "Reliability diagram; the figures are in the table of the bins.");
        picture.bold(20, 26, "Said and come true", TITLE, Anchor.START);
        picture.words(20, 46, counted(card), SMALL, Anchor.START);
        picture.words(
                20,
                63,
                "Bars: 95% intervals (Wilson), for as many independent decisions as their",
                SMALL,
                Anchor.START);
        picture.words(20, 79, "spread over regimes allows. Dashes: as often as was said.", SMALL, Anchor.START);
        legend(picture, calibration);
        scales(picture, square);
        int most = calibration.bins().stream()
                .mapToInt(Calibration.Bin::decisions)
                .max()
                .orElse(1);
        for (Calibration.Bin bin : calibration.bins()) {
            came(picture, square, square.x(bin.said()), bin, false);
            counted(picture, square, calibration, bin, most);
        }
        for (Calibration.Bin other : calibration.others()) {
            came(picture, square, aside(square, other, calibration.bins()), other, true);
        }
        picture.line(square.x(0), square.base(), square.x(1), square.base(), Picture.BLACK, 1);
        picture.line(square.x(0), square.top(), square.x(0), square.base(), Picture.BLACK, 1);
        picture.line(square.x(0), square.foot(), square.x(1), square.foot(), Picture.BLACK, 1);
        return picture;
    }

    private static void scales(Picture picture, Square square) {
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double share = tenth / 10.0;
            String label = tenth * 10 + "%";
            picture.line(square.x(0), square.y(share), square.x(1), square.y(share), Picture.PALE, 0.7);
            picture.line(square.x(share), square.top(), square.x(share), square.base(), Picture.PALE, 0.7);
            picture.words(square.left() - 8, square.y(share) + 4, label, SMALL, Anchor.END);
            picture.words(square.x(share), square.foot() + 18, label, SMALL, Anchor.MIDDLE);
        }
        picture.dashed(square.x(0), square.y(0), square.x(1), square.y(1), Picture.GREY);
        picture.turned(28, square.y(0.5), "share that was kept, % of decisions", TEXT);
        picture.turned(28, square.foot() - square.strip() / 2.0, "decisions", TEXT);
        String said = "probability of “kept” that was said, %";
        picture.words(square.x(0.5), square.foot() + 42, said, TEXT, Anchor.MIDDLE);
    }

    /** What the signs mean; one sign alone needs no telling. */
    private static void legend(Picture picture, Calibration calibration) {
        String largest = calibration.largest();
        if (largest != null) {
            picture.dot(26, 96, 6, Picture.BLUE, false);
            picture.words(38, 100, "all regimes", SMALL, Anchor.START);
            picture.dot(126, 96, 6, Picture.VERMILION, true);
            picture.words(
                    138, 100, "all but " + largest + " (counts in brackets), a little aside", SMALL, Anchor.START);
        }
    }

    /** Where the other regimes' sign stands: a little to the side where it would lie upon that of all. */
    private static double aside(Square square, Calibration.Bin other, List<Calibration.Bin> bins) {
        double x = square.x(other.said());
        for (Calibration.Bin bin : bins) {
            double off = x - square.x(bin.said());
            if (bin.low() == other.low() && Math.abs(off) < ASIDE) {
                return square.x(bin.said()) + (off < 0 ? -ASIDE : ASIDE);
            }
        }
        return x;
    }

    /** How often it came true, with its interval. */
    private static void came(Picture picture, Square square, double x, Calibration.Bin bin, boolean others) {
        String colour = others ? Picture.VERMILION : Picture.BLUE;
        double low = square.y(bin.interval().low());
        double high = square.y(bin.interval().high());
        picture.line(x, low, x, high, colour, 2);
        picture.line(x - 5, low, x + 5, low, colour, 2);
        picture.line(x - 5, high, x + 5, high, colour, 2);
        picture.dot(x, square.y(bin.kept()), 6, colour, others);
    }

    /** How often it was said. */
    private static void counted(
            Picture picture, Square square, Calibration calibration, Calibration.Bin bin, int most) {
        double one = (square.strip() - 20.0) / most;
        double high = bin.decisions() * one;
        double from = square.x(bin.low()) + 2;
        double wide = square.x(bin.high()) - 2 - from;
        picture.box(from, square.foot() - high, wide, high, Picture.BLUE);
        Calibration.Bin others = calibration.ofOthers(bin);
        int other = others == null ? 0 : others.decisions();
        if (other > 0) {
            picture.box(from, square.foot() - other * one, wide, other * one, Picture.VERMILION);
        }
        String count = bin.decisions() + (calibration.largest() == null ? "" : " (" + other + ")");
        picture.words(from + wide / 2, square.foot() - high - 4, count, SMALL, Anchor.MIDDLE);
    }

    private static String counted(Scorecard card) {
        int regimes = card.all().regimes();
        return Figures.count(card.trials().size())
                + (card.trials().size() == 1 ? " decision of " : " decisions of ")
                + regimes
                + (regimes == 1 ? " regime" : " regimes");
    }

    /** Two scores of the model and of each yardstick. */
    private static Picture scores(Scorecard card) {
        List<Standing> standings =
                card.all().standings().stream().filter(one -> !one.blank()).toList();
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
        String bars = card.all().regimes() < BlockBootstrap.LEAST_BLOCKS ? "" : "; bars: 95% intervals over regimes";
        picture.words(20, 46, counted(card) + bars, SMALL, Anchor.START);
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
