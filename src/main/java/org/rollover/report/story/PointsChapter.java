package org.rollover.report.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chapter;
import org.rollover.report.html.DataTable;
import org.rollover.study.Factor;
import org.rollover.study.Measure;
import org.rollover.study.analysis.Exhibit;
import org.rollover.study.analysis.Exhibit.Estimate;

/** What came out at the points of a study, straight from its table. */
final class PointsChapter {
    /** Points that are shown in charts at most; a chart of more is no clearer and a page of more is slow. */
    static final int SAMPLE = 2_000;

    private static final int DOTS_IN_ALL = 12_000;
    private static final int OUTCOMES = 12;
    private static final int FACTORS = 12;
    private static final int CURVES = 6;
    private static final int STEPS = 20;
    private static final int GROUPS = 10;
    private static final int MOST_LEVELS = 40;
    private static final int FEW_POINTS = 30;

    private final StudyKept study;
    private final StudyPoints points;
    private final List<Yardstick> yards;
    private final Map<String, StudyPoints.Range> outcomes;
    private final List<StudyPoints.Range> ranges;
    private final List<Block> blocks = new ArrayList<>();

    private PointsChapter(StudyKept study, StudyPoints points, Map<String, StudyPoints.Range> outcomes)
            throws IOException {
        this.study = study;
        this.points = points;
        this.yards = study.yardsticks().stream().limit(OUTCOMES).toList();
        this.outcomes = outcomes;
        this.ranges = points.factors(study.factors());
    }

    /** The chapter. */
    static Chapter of(StudyKept study, StudyPoints points, Map<String, StudyPoints.Range> outcomes) throws IOException {
        return new PointsChapter(study, points, outcomes).chapter();
    }

    private StudyPoints.Range range(Yardstick yard) {
        return java.util.Objects.requireNonNull(outcomes.get(yard.column()));
    }

    private Chapter chapter() throws IOException {
        blocks.add(new Block.Table(summary()));
        if (study.measures().size() > OUTCOMES) {
            blocks.add(new Block.Paragraph("The first " + OUTCOMES + " of "
                    + study.measures().size() + " outcomes are drawn; the table has all."));
        }
        if (yards.stream().noneMatch(yard -> range(yard).known() > 0)) {
            blocks.add(new Block.Caution("No point has a number: all of them failed. There is nothing to draw."));
        } else if (study.points() == 1) {
            blocks.add(new Block.Paragraph("There is one point only, so nothing varies and there is nothing to draw."));
        } else {
            constant();
            if (!grid()) {
                responses();
            }
            histograms();
        }
        if (study.points() <= FEW_POINTS) {
            blocks.add(new Block.Folded("Every point", List.of(new Block.Table(every()))));
        }
        return new Chapter("points", study.search() ? "What was tried" : "What came out at the points", blocks);
    }

    private DataTable summary() {
        DataTable.Builder table = DataTable.of(
                        "Each outcome over " + ChartText.count(study.points(), study.search() ? "setting" : "point"))
                .words("outcome")
                .numbers("least")
                .numbers("mean")
                .numbers("greatest")
                .numbers("points with a number")
                .words("what it is")
                .words("unit");
        for (Measure measure : study.measures()) {
            Yardstick yard = Yardstick.of(measure);
            StudyPoints.Range range = range(yard);
            table.row(
                    yard.name(),
                    yard.told(range.least()),
                    yard.told(range.mean()),
                    yard.told(range.most()),
                    Figures.count(range.known()),
                    measure.words(),
                    yard.unit().isEmpty() ? measure.kind().unit() : yard.unit());
        }
        return table.build();
    }

    /** What never varies is told and not drawn. */
    private void constant() {
        for (Yardstick yard : yards) {
            StudyPoints.Range range = range(yard);
            if (range.known() == 0) {
                blocks.add(new Block.Paragraph(ChartText.capital(yard.name()) + " has no number at any point."));
            } else if (!range.varies()) {
                blocks.add(new Block.Paragraph(ChartText.capital(yard.name()) + " is " + yard.told(range.least())
                        + " at every point: it does not vary."));
            }
        }
    }

    // ----------------------------------------------------------------------------- one and two factors

    /** Curves or maps straight from the points of a sweep; false if the points are none. */
    private boolean grid() throws IOException {
        List<Integer> varied = IntStream.range(0, ranges.size())
                .filter(f -> ranges.get(f).varies())
                .boxed()
                .toList();
        if (study.search() || varied.isEmpty() || varied.size() > 2 || study.points() > SAMPLE) {
            return false;
        }
        List<String> columns =
                new ArrayList<>(yards.stream().map(Yardstick::column).toList());
        for (Yardstick yard : yards) {
            columns.add(end(yard, "_low"));
            columns.add(end(yard, "_high"));
        }
        List<double[]> rows = points.sample(study.factors(), columns, study.points(), SAMPLE);
        double[][] levels = varied.stream().map(f -> levels(rows, f)).toArray(double[][]::new);
        boolean whole = Arrays.stream(levels).mapToInt(one -> one.length).reduce(1, (a, b) -> a * b) == rows.size();
        Factor first = study.factors().get(varied.get(0));
        if (varied.size() == 1) {
            return !first.input().categorical() && whole && curves(rows, varied.get(0), -1, new double[] {0});
        }
        Factor second = study.factors().get(varied.get(1));
        if (!whole || levels[0].length > MOST_LEVELS || levels[1].length > MOST_LEVELS) {
            return false;
        }
        if (second.input().categorical() && !first.input().categorical() && levels[1].length <= CURVES) {
            return curves(rows, varied.get(0), varied.get(1), levels[1]);
        }
        if (first.input().categorical() && !second.input().categorical() && levels[0].length <= CURVES) {
            return curves(rows, varied.get(1), varied.get(0), levels[0]);
        }
        maps(rows, varied, levels);
        return true;
    }

    /** Outcomes without ends of intervals are read in their place, and are no interval. */
    private String end(Yardstick yard, String which) {
        boolean ends = study.measures().stream()
                .anyMatch(
                        measure -> measure.column().equals(yard.column()) && measure.kind() == Measure.Kind.SUSTAINED);
        return ends ? yard.column() + which : yard.column();
    }

    private static double[] levels(List<double[]> rows, int factor) {
        return rows.stream()
                .mapToDouble(row -> row[factor])
                .filter(Double::isFinite)
                .distinct()
                .sorted()
                .toArray();
    }

    private Estimate estimate(double[] row, int y) {
        int base = study.factors().size();
        double value = row[base + y];
        double low = row[base + yards.size() + 2 * y];
        double high = row[base + yards.size() + 2 * y + 1];
        return end(yards.get(y), "_low").equals(yards.get(y).column())
                ? Estimate.bare(yards.get(y).of(value))
                : yards.get(y).of(value, low, high);
    }

    /** Each outcome over a factor, a curve for each level of another; -1 for none. */
    private boolean curves(List<double[]> rows, int across, int by, double[] levels) {
        List<Block.Figure> figures = new ArrayList<>();
        Factor factor = study.factors().get(across);
        for (int y = 0; y < yards.size(); y++) {
            if (range(yards.get(y)).known() == 0 || !range(yards.get(y)).varies()) {
                continue;
            }
            int outcome = y;
            List<LinesFigure.Curve> curves = new ArrayList<>();
            for (double level : levels) {
                List<double[]> own = rows.stream()
                        .filter(row -> by < 0 || row[by] == level)
                        .sorted(java.util.Comparator.comparingDouble(row -> row[across]))
                        .toList();
                curves.add(new LinesFigure.Curve(
                        by < 0 ? yards.get(y).name() : study.factors().get(by).words(level),
                        own.stream().mapToDouble(row -> row[across]).toArray(),
                        own.stream().map(row -> estimate(row, outcome)).toList(),
                        -1));
            }
            LinesFigure.figure(
                            "response-" + (y + 1),
                            ChartText.capital(yards.get(y).name()) + " by " + ChartText.brief(factor.name(), 80)
                                    + (by < 0
                                            ? ""
                                            : " and "
                                                    + ChartText.brief(
                                                            study.factors()
                                                                    .get(by)
                                                                    .name(),
                                                            80)),
                            StudyKept.axis(factor),
                            yards.get(y).axis(),
                            curves)
                    .ifPresent(figures::add);
        }
        if (!figures.isEmpty()) {
            blocks.add(figures.get(0));
            addGallery(figures.subList(1, figures.size()));
        }
        return !figures.isEmpty();
    }

    private void addGallery(List<Block.Figure> figures) {
        if (!figures.isEmpty()) {
            blocks.add(new Block.Gallery(List.copyOf(figures)));
        }
    }

    private void maps(List<double[]> rows, List<Integer> varied, double[][] levels) {
        List<Block> further = new ArrayList<>();
        Factor up = study.factors().get(varied.get(0));
        Factor across = study.factors().get(varied.get(1));
        for (int y = 0; y < Math.min(CURVES, yards.size()); y++) {
            Yardstick yard = yards.get(y);
            double[][] values = new double[levels[0].length][levels[1].length];
            for (double[] row : values) {
                Arrays.fill(row, Double.NaN);
            }
            for (double[] row : rows) {
                values[Arrays.binarySearch(levels[0], row[varied.get(0)])][
                                Arrays.binarySearch(levels[1], row[varied.get(1)])] =
                        estimate(row, y).value();
            }
            Optional<Block.Figure> figure = HeatFigure.figure(
                    "map-" + (y + 1),
                    new Exhibit.Heat(
                            "map",
                            ChartText.capital(yards.get(y).name()) + " by " + ChartText.brief(up.name(), 80) + " and "
                                    + ChartText.brief(across.name(), 80),
                            yards.get(y).axis(),
                            words(up, levels[0]),
                            words(across, levels[1]),
                            values),
                    StudyKept.axis(up),
                    StudyKept.axis(across),
                    value -> yard.told(value / yard.times()));
            if (y == 0) {
                figure.ifPresent(blocks::add);
            } else {
                figure.ifPresent(further::add);
            }
        }
        if (!further.isEmpty()) {
            blocks.add(new Block.Folded("The same of other outcomes", further));
        }
    }

    private static List<String> words(Factor factor, double[] levels) {
        return Arrays.stream(levels)
                .mapToObj(level -> factor.input().categorical() ? factor.words(level) : ChartText.number(level))
                .toList();
    }

    // ----------------------------------------------------------------------------- many factors

    /** The first outcome that varies, against each factor. */
    private void responses() throws IOException {
        Optional<Yardstick> main =
                yards.stream().filter(yard -> range(yard).varies()).findFirst();
        List<Integer> varied = IntStream.range(0, ranges.size())
                .filter(f -> ranges.get(f).varies())
                .boxed()
                .toList();
        if (main.isEmpty() || varied.isEmpty()) {
            return;
        }
        Yardstick yard = main.get();
        List<Integer> shown = varied.stream().limit(FACTORS).toList();
        int most = Math.min(SAMPLE, DOTS_IN_ALL / shown.size());
        List<double[]> sample = points.sample(study.factors(), List.of(yard.column()), study.points(), most);
        blocks.add(new Block.Heading(ChartText.capital(yard.name()) + " by each factor"));
        blocks.add(new Block.Paragraph(scattered(sample.size(), varied.size())));
        List<Block.Figure> figures = new ArrayList<>();
        for (int f : shown) {
            Factor factor = study.factors().get(f);
            List<StudyPoints.Group> groups = points.groups(factor, ranges.get(f), yard.column(), GROUPS);
            String id = "by-" + (f + 1);
            if (factor.input().categorical()) {
                BarsFigure.figure(id, byLabel(factor, yard, groups), "nine points in ten")
                        .ifPresent(figures::add);
            } else {
                int column = f;
                List<double[]> dots = sample.stream()
                        .map(row -> new double[] {row[column], row[row.length - 1]})
                        .toList();
                figures.add(CloudFigure.figure(id, factor.name(), StudyKept.axis(factor), yard, dots, groups));
            }
        }
        addGallery(figures);
    }

    private String scattered(int dots, int varied) {
        return "Everything else varies as well, so a cloud is as wide as all other factors make it. "
                + (dots < study.points()
                        ? "Dots: " + Figures.count(dots) + " of " + Figures.count(study.points())
                                + " points, drawn evenly; lines, bars and whiskers rest on all of them."
                        : "Dots: all " + Figures.count(study.points()) + " points.")
                + (varied > FACTORS
                        ? " The first " + FACTORS + " of " + varied + " factors are drawn; rollover query has all."
                        : "");
    }

    private static Exhibit.Bars byLabel(Factor factor, Yardstick yard, List<StudyPoints.Group> groups) {
        return new Exhibit.Bars(
                "by",
                ChartText.capital(yard.name()) + " by " + ChartText.brief(factor.name(), 80),
                yard.axis(),
                Double.NaN,
                List.of("mean"),
                groups.stream()
                        .map(group -> new Exhibit.Bar(
                                factor.words(group.from()), List.of(yard.of(group.mean(), group.low(), group.high()))))
                        .toList());
    }

    private void histograms() throws IOException {
        if (study.points() <= GROUPS) {
            return;
        }
        Map<String, StudyPoints.Range> shown = new LinkedHashMap<>();
        yards.forEach(yard -> shown.put(yard.column(), range(yard)));
        Map<String, long[]> counts = points.steps(shown, STEPS);
        List<Block.Figure> figures = new ArrayList<>();
        for (int y = 0; y < yards.size(); y++) {
            long[] steps = counts.get(yards.get(y).column());
            if (steps != null) {
                figures.add(HistogramFigure.figure("spread-" + (y + 1), yards.get(y), steps, range(yards.get(y))));
            }
        }
        if (!figures.isEmpty()) {
            blocks.add(new Block.Heading("How each outcome is spread over the points"));
            addGallery(figures);
        }
    }

    private DataTable every() throws IOException {
        List<String> columns = yards.stream().map(Yardstick::column).toList();
        DataTable.Builder table = DataTable.of("Every point").words("point");
        for (Factor factor : study.factors()) {
            if (factor.input().categorical()) {
                table.words(StudyKept.axis(factor));
            } else {
                table.numbers(StudyKept.axis(factor));
            }
        }
        yards.forEach(yard -> table.numbers(yard.name()));
        int number = 0;
        for (double[] row : points.sample(study.factors(), columns, study.points(), SAMPLE)) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(number++)));
            for (int f = 0; f < study.factors().size(); f++) {
                Factor factor = study.factors().get(f);
                cells.add(
                        !Double.isFinite(row[f])
                                ? ""
                                : factor.input().categorical() ? factor.words(row[f]) : ChartText.number(row[f]));
            }
            DoubleStream values = Arrays.stream(row, study.factors().size(), row.length);
            double[] outcome = values.toArray();
            for (int y = 0; y < yards.size(); y++) {
                cells.add(yards.get(y).told(outcome[y]));
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }
}
