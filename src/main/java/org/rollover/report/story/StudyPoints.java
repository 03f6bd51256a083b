package org.rollover.report.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Parquet;
import org.rollover.study.Factor;
import org.rollover.study.StudyTable;

/** The points of a study, of which there may be millions: summed up by the database, and read only in a sample. */
final class StudyPoints implements AutoCloseable {
    private static final String POINTS = "points";
    /** A multiplier that scatters neighbouring numbers evenly (Knuth 1973, volume 3, 6.4). */
    private static final long SCATTER = 2_654_435_761L;

    private static final long SPAN = 1L << 32;

    private final Parquet parquet;

    private StudyPoints(Parquet parquet) {
        this.parquet = parquet;
    }

    /** The points in these files. */
    static StudyPoints open(List<Path> parts) throws IOException {
        Parquet parquet = Parquet.open();
        try {
            parquet.view(POINTS, parts);
            return new StudyPoints(parquet);
        } catch (IOException e) {
            parquet.close();
            throw e;
        }
    }

    /** What is known of a column: points with a number, least, mean, greatest; of a factor also about how many values it takes. */
    record Range(long known, double least, double mean, double most, long values) {
        boolean varies() {
            return most > least;
        }
    }

    /** An outcome where it is a number. */
    private static String finite(String column) {
        String name = Parquet.name(column);
        return "CASE WHEN isfinite(" + name + ") THEN " + name + " END";
    }

    /** By outcome its range. */
    Map<String, Range> outcomes(List<String> outcomes) throws IOException {
        List<String> columns = outcomes.stream().map(StudyPoints::finite).toList();
        List<Range> ranges = ranges(columns);
        Map<String, Range> found = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            found.put(outcomes.get(i), ranges.get(i));
        }
        return found;
    }

    /** By factor the range of its values; of labels the places in their list. */
    List<Range> factors(List<Factor> factors) throws IOException {
        return ranges(factors.stream().map(StudyPoints::value).toList());
    }

    private static String value(Factor factor) {
        return "CAST((" + org.rollover.study.KeptStudy.column(factor) + ") AS DOUBLE)";
    }

    private List<Range> ranges(List<String> columns) throws IOException {
        List<Range> ranges = new ArrayList<>();
        String sql = columns.stream()
                .map(column -> "count(" + column + "), min(" + column + "), avg(" + column + "), max(" + column
                        + "), approx_count_distinct(" + column + ")")
                .collect(Collectors.joining(", ", "SELECT ", " FROM " + POINTS));
        parquet.numbers(sql, 5 * columns.size(), row -> {
            for (int i = 0; i < row.length; i += 5) {
                ranges.add(new Range((long) row[i], row[i + 1], row[i + 2], row[i + 3], (long) row[i + 4]));
            }
        });
        return ranges;
    }

    /** By outcome how many points lie in each of so many equal steps from its least to its greatest value. */
    Map<String, long[]> steps(Map<String, Range> ranges, int steps) throws IOException {
        List<String> names = ranges.entrySet().stream()
                .filter(entry -> entry.getValue().varies())
                .map(Map.Entry::getKey)
                .toList();
        Map<String, long[]> counts = new LinkedHashMap<>();
        names.forEach(name -> counts.put(name, new long[steps]));
        if (names.isEmpty()) {
            return counts;
        }
        String sql = names.stream().map(Parquet::name).collect(Collectors.joining(", ", "SELECT ", " FROM " + POINTS));
        List<Range> of = names.stream().map(name -> known(ranges, name)).toList();
        List<long[]> into = new ArrayList<>(counts.values());
        parquet.numbers(sql, names.size(), row -> {
            for (int i = 0; i < row.length; i++) {
                if (Double.isFinite(row[i])) {
                    double share = (row[i] - of.get(i).least())
                            / (of.get(i).most() - of.get(i).least());
                    into.get(i)[(int) Math.min(steps - 1, Math.floor(share * steps))]++;
                }
            }
        });
        return counts;
    }

    private static Range known(Map<String, Range> ranges, String name) {
        return java.util.Objects.requireNonNull(ranges.get(name));
    }

    /** The points at which a factor has a value, or a value within a step, and an outcome there. */
    record Group(double from, double to, long points, double mean, double low, double high) {}

    /** How an outcome goes with a factor: by its values where it has few, else in steps of equal width. */
    List<Group> groups(Factor factor, Range range, String outcome, int steps) throws IOException {
        String x = value(factor);
        boolean few = factor.input().categorical() || range.values() <= steps;
        String step = few
                ? x
                : "least(" + (steps - 1) + ", floor((" + x + " - " + range.least() + ") / "
                        + (range.most() - range.least()) + " * " + steps + "))";
        String y = finite(outcome);
        String sql = "SELECT min(x), max(x), count(y), avg(y), quantile_cont(y, 0.05), quantile_cont(y, 0.95) FROM"
                + " (SELECT " + x + " AS x, " + step + " AS step, " + y + " AS y FROM " + POINTS
                + ") WHERE y IS NOT NULL AND x IS NOT NULL GROUP BY step ORDER BY step";
        List<Group> groups = new ArrayList<>();
        parquet.numbers(sql, 6, row -> groups.add(new Group(row[0], row[1], (long) row[2], row[3], row[4], row[5])));
        return groups;
    }

    /**
     * About so many points, spread over the whole table, always the same: by row, the factors (labels by their places), then the
     * outcomes.
     *
     * @param all how many points there are
     */
    List<double[]> sample(List<Factor> factors, List<String> outcomes, long all, int most) throws IOException {
        List<String> columns =
                new ArrayList<>(factors.stream().map(StudyPoints::value).toList());
        outcomes.forEach(outcome -> columns.add(finite(outcome)));
        String some = all <= most
                ? ""
                : " WHERE (point * " + SCATTER + ") % " + SPAN + " < " + (long) ((double) most / all * SPAN);
        List<double[]> rows = new ArrayList<>();
        parquet.numbers(
                "SELECT " + String.join(", ", columns) + " FROM " + POINTS + some + " ORDER BY point",
                columns.size(),
                row -> rows.add(Arrays.copyOf(row, row.length)));
        return rows;
    }

    /** The number of a point where an outcome is least, and of one where it is greatest; -1 where there is none. */
    long[] ends(String outcome) throws IOException {
        String y = finite(outcome);
        long[] ends = {-1, -1};
        parquet.numbers("SELECT arg_min(point, " + y + "), arg_max(point, " + y + ") FROM " + POINTS, 2, row -> {
            ends[0] = Double.isNaN(row[0]) ? -1 : (long) row[0];
            ends[1] = Double.isNaN(row[1]) ? -1 : (long) row[1];
        });
        return ends;
    }

    /** The values of the factors at a point; NaN where it is not there. */
    double[] values(List<Factor> factors, long point) throws IOException {
        double[] values = new double[factors.size()];
        Arrays.fill(values, Double.NaN);
        String columns = factors.stream().map(StudyPoints::value).collect(Collectors.joining(", "));
        parquet.numbers(
                "SELECT " + columns + " FROM " + POINTS + " WHERE point = " + point,
                values.length,
                row -> System.arraycopy(row, 0, values, 0, values.length));
        return values;
    }

    /** Mean and greatest half-width of the interval of an outcome, between these columns; NaN where there is none. */
    double[] halfWidths(String low, String high) throws IOException {
        String half = "(" + finite(high) + " - " + finite(low) + ") / 2";
        double[] widths = new double[2];
        parquet.numbers("SELECT avg(" + half + "), max(" + half + ") FROM " + POINTS, 2, row -> {
            widths[0] = row[0];
            widths[1] = row[1];
        });
        return widths;
    }

    /** Histories of all points, of the point with fewest and of the one with most. */
    long[] histories() throws IOException {
        long[] histories = new long[3];
        parquet.numbers(
                "SELECT sum(replicates), min(replicates), max(replicates) FROM " + POINTS + " WHERE error IS NULL",
                3,
                row -> {
                    for (int i = 0; i < 3; i++) {
                        histories[i] = Double.isNaN(row[i]) ? 0 : (long) row[i];
                    }
                });
        return histories;
    }

    /** Why points failed, with how many did so; the most frequent reasons first. */
    Map<String, Long> failures(int most) throws IOException {
        Map<String, Long> failures = new LinkedHashMap<>();
        parquet.query(
                "SELECT " + StudyTable.ERROR + ", count(*) AS points FROM " + POINTS
                        + " WHERE error IS NOT NULL GROUP BY ALL ORDER BY points DESC, 1 LIMIT " + most,
                new Parquet.Reader() {
                    @Override
                    public void columns(List<String> names) {
                        // They are those that were asked for.
                    }

                    @Override
                    public void row(List<@Nullable Object> cells) {
                        failures.put(String.valueOf(cells.get(0)), cells.get(1) instanceof Long count ? count : 0L);
                    }
                });
        return failures;
    }

    @Override
    public void close() {
        parquet.close();
    }
}
