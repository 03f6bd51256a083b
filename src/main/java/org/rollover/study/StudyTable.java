package org.rollover.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Parquet;
import org.rollover.archive.Parquet.Column;
import org.rollover.archive.Parquet.Type;
import org.rollover.study.table.Input;
import org.rollover.study.table.Observations;

/** The tidy table of a study: a row a point; the point's number, its factors, its histories, its outcomes, its error. */
public final class StudyTable {
    public static final String POINT = "point";
    public static final String REPLICATES = "replicates";
    public static final String REPLICATE = "replicate";
    public static final String ERROR = "error";

    /** Half the width of a 95 % interval of a normal distribution, in standard errors. */
    private static final double REACH = 1.959963984540054;

    private final Study study;

    public StudyTable(Study study) {
        this.study = study;
    }

    /** The columns of the table. */
    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(POINT, Type.WHOLE));
        study.factors().forEach(factor -> columns.add(new Column(factor.column(), type(factor))));
        columns.add(new Column(REPLICATES, Type.WHOLE));
        study.job().measures().columns().forEach(name -> columns.add(new Column(name, Type.NUMBER)));
        columns.add(new Column(ERROR, Type.TEXT));
        return columns;
    }

    private static Type type(Factor factor) {
        return switch (factor.input().kind()) {
            case NUMBER -> Type.NUMBER;
            case WHOLE -> Type.WHOLE;
            case CATEGORY -> Type.TEXT;
        };
    }

    List<List<@Nullable Object>> rows(List<Outcome> outcomes) {
        return outcomes.stream().map(this::row).toList();
    }

    private List<@Nullable Object> row(Outcome outcome) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add((long) outcome.number());
        Point point = study.point(outcome.number());
        for (int f = 0; f < study.factors().size(); f++) {
            Factor factor = study.factors().get(f);
            double value = point.values()[f];
            row.add(
                    switch (factor.input().kind()) {
                        case NUMBER -> value;
                        case WHOLE -> (long) value;
                        case CATEGORY -> factor.words(value);
                    });
        }
        row.add(outcome.replicates());
        for (double figure : outcome.figures()) {
            row.add(Double.isNaN(figure) ? null : figure);
        }
        row.add(outcome.error());
        return row;
    }

    /** The columns of the table of histories. */
    static List<Column> historyColumns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(POINT, Type.WHOLE));
        columns.add(new Column(REPLICATE, Type.WHOLE));
        Measures.HISTORY.forEach(name -> columns.add(new Column(name, Type.NUMBER)));
        return columns;
    }

    static List<List<@Nullable Object>> histories(List<Outcome> outcomes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            for (int k = 0; k < outcome.histories().length; k++) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add((long) outcome.number());
                row.add((long) k);
                Arrays.stream(outcome.histories()[k]).forEach(row::add);
                rows.add(row);
            }
        }
        return rows;
    }

    /** The outcomes in a part's file, with their histories where there are any. */
    List<Outcome> read(Parquet parquet, Path folder, int part) throws IOException {
        Map<Integer, List<double[]>> histories = new LinkedHashMap<>();
        Path rows = folder.resolve(StudyStore.historiesFile(part));
        if (Files.isRegularFile(rows)) {
            int columns = 1 + Measures.HISTORY.size();
            String names = String.join(", ", Measures.HISTORY);
            String sql = "SELECT point, " + names + " FROM read_parquet(" + Parquet.text(rows.toString())
                    + ") ORDER BY point, replicate";
            parquet.numbers(sql, columns, row -> histories
                    .computeIfAbsent((int) row[0], point -> new ArrayList<>())
                    .add(Arrays.copyOfRange(row, 1, columns)));
        }
        List<String> figures = study.job().measures().columns();
        String names = String.join(", ", figures.stream().map(Parquet::name).toList());
        List<Outcome> outcomes = new ArrayList<>();
        parquet.query(
                "SELECT point, replicates, error, " + names + " FROM read_parquet("
                        + Parquet.text(folder.resolve(StudyStore.file(part)).toString()) + ") ORDER BY point",
                new Parquet.Reader() {
                    @Override
                    public void columns(List<String> columns) {
                        // They are those that were asked for.
                    }

                    @Override
                    public void row(List<@Nullable Object> cells) {
                        outcomes.add(outcome(cells, histories));
                    }
                });
        return outcomes;
    }

    private static Outcome outcome(List<@Nullable Object> cells, Map<Integer, List<double[]>> histories) {
        int number = ((Long) java.util.Objects.requireNonNull(cells.get(0))).intValue();
        long replicates = (Long) java.util.Objects.requireNonNull(cells.get(1));
        double[] figures = new double[cells.size() - 3];
        for (int c = 0; c < figures.length; c++) {
            figures[c] = cells.get(c + 3) instanceof Double figure ? figure : Double.NaN;
        }
        double[][] rows = histories.getOrDefault(number, List.of()).toArray(double[][]::new);
        return new Outcome(number, replicates, figures, rows, (String) cells.get(2));
    }

    /** The files of the parts in a folder, in order. */
    public static List<Path> parts(Path folder, String below) throws IOException {
        try (var files = Files.list(folder.resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .sorted()
                    .toList();
        }
    }

    /** The names of columns, told apart where two are alike. */
    public static List<String> distinct(List<String> names) {
        return Measures.distinct(names);
    }

    /** The whole table as analyses read it. */
    public Observations observations(Parquet parquet, Path folder) throws IOException {
        int rows = study.size();
        List<double[]> values = new ArrayList<>();
        study.factors().forEach(factor -> values.add(new double[rows]));
        for (int row = 0; row < rows; row++) {
            double[] point = study.point(row).values();
            for (int f = 0; f < point.length; f++) {
                values.get(f)[row] = point[f];
            }
        }
        List<String> names = study.job().measures().columns();
        Map<String, double[]> outputs = new LinkedHashMap<>();
        names.forEach(name -> outputs.put(name, filled(rows)));
        parquet.view("points", parts(folder, StudyStore.PARTS));
        String list = String.join(", ", names.stream().map(Parquet::name).toList());
        List<double[]> columns = names.stream().map(outputs::get).toList();
        parquet.numbers("SELECT point, " + list + " FROM points", names.size() + 1, row -> {
            for (int c = 0; c < columns.size(); c++) {
                columns.get(c)[(int) row[0]] = row[c + 1];
            }
        });
        return new Observations(study.inputs(), values, withoutEnds(outputs), errors(outputs), study.structure());
    }

    private static double[] filled(int rows) {
        double[] column = new double[rows];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    private static boolean isEnd(String name, Map<String, double[]> outputs) {
        return outputs.keySet().stream()
                .anyMatch(other -> name.equals(other + Measures.LOW) || name.equals(other + Measures.HIGH));
    }

    private static Map<String, double[]> withoutEnds(Map<String, double[]> outputs) {
        Map<String, double[]> without = new LinkedHashMap<>();
        outputs.forEach((name, column) -> {
            if (!isEnd(name, outputs)) {
                without.put(name, column);
            }
        });
        return without;
    }

    private static Map<String, double[]> errors(Map<String, double[]> outputs) {
        Map<String, double[]> errors = new LinkedHashMap<>();
        outputs.forEach((name, column) -> {
            double[] low = outputs.get(name + Measures.LOW);
            double[] high = outputs.get(name + Measures.HIGH);
            if (low != null && high != null) {
                double[] error = new double[column.length];
                for (int row = 0; row < error.length; row++) {
                    error[row] = (high[row] - low[row]) / (2 * REACH);
                }
                errors.put(name, error);
            }
        });
        return errors;
    }

    /** What each column is: name, meaning, unit, values. */
    public org.rollover.archive.Table dictionary() {
        org.rollover.archive.Table table = new org.rollover.archive.Table(
                "dictionary", "table", "column", "role", "meaning", "unit", "low", "high", "values");
        table.row("points", POINT, "key", "the point's place in the design, from 0", "", null, null, "");
        for (Factor factor : study.factors()) {
            Input input = factor.input();
            boolean labels = input.categorical();
            table.row(
                    "points",
                    factor.column(),
                    input.role().name().toLowerCase(java.util.Locale.ROOT),
                    factor.name() + " (" + place(factor.action()) + ")",
                    input.unit(),
                    labels ? null : input.low(),
                    labels ? null : input.high(),
                    String.join(" | ", input.labels()));
        }
        table.row("points", REPLICATES, "count", "histories that were run; 0 where it failed", "", null, null, "");
        for (Measure measure : study.job().measures().all()) {
            table.row(
                    "points",
                    measure.column(),
                    "outcome",
                    measure.words(),
                    measure.kind().unit(),
                    null,
                    null,
                    "");
            if (measure.kind() == Measure.Kind.SUSTAINED) {
                String interval = "of the 95% interval of the simulation's own error";
                String unit = measure.kind().unit();
                table.row(
                        "points",
                        measure.column() + Measures.LOW,
                        "outcome",
                        "lower end " + interval,
                        unit,
                        null,
                        null,
                        "");
                table.row(
                        "points",
                        measure.column() + Measures.HIGH,
                        "outcome",
                        "upper end " + interval,
                        unit,
                        null,
                        null,
                        "");
            }
        }
        table.row("points", ERROR, "error", "why the point failed; empty where it did not", "", null, null, "");
        if (study.job().measures().histories()) {
            table.row("replicates", POINT, "key", "the point that the history is of", "", null, null, "");
            table.row("replicates", REPLICATE, "key", "the history's place at its point, from 0", "", null, null, "");
            table.row("replicates", "sustained", "outcome", "whether the measures were sustained", "", 0, 1, "");
            table.row("replicates", "level", "outcome", "level at the horizon", "points", null, null, "");
            table.row("replicates", "decisions", "outcome", "decisions that were taken", "count", null, null, "");
            table.row(
                    "replicates",
                    "hold_outs",
                    "outcome",
                    "hold-outs in straw polls, over all decisions",
                    "count",
                    null,
                    null,
                    "");
            table.row("replicates", "delay_days", "outcome", "delay, over all decisions", "days", null, null, "");
            table.row("replicates", "concessions", "outcome", "price of all concessions", "utils", null, null, "");
        }
        return table;
    }

    /** The place in the scenario that a factor varies. */
    public static String place(Factor factor) {
        return place(factor.action());
    }

    private static String place(Job.Action action) {
        if (action instanceof Job.Action.Number number) {
            return number.path();
        }
        if (action instanceof Job.Action.Text text) {
            return text.path();
        }
        return action instanceof Job.Action.Whole whole ? whole.path() : "policies";
    }
}
