package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.rollover.report.Figures;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Options;
import org.rollover.report.html.Tone;
import org.rollover.study.analysis.Exhibit.Heat;

/** A map of values by row and column; the numbers stand in the cells where these are large enough. */
final class HeatFigure {
    private static final int NUMBERED = 12;
    private static final int NUMBERED_NARROW = 5;
    private static final double DARK = 0.55;

    private final Heat heat;
    private final String rows;
    private final String columns;
    private final boolean mirrored;
    private final DoubleFunction<String> told;
    private final double least;
    private final double most;

    private HeatFigure(Heat heat, String rows, String columns, DoubleFunction<String> told) {
        this.heat = heat;
        this.rows = rows;
        this.columns = columns;
        this.mirrored = heat.rows().equals(heat.columns());
        this.told = told;
        double[] known = Arrays.stream(heat.values())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        this.least = Arrays.stream(known).min().orElse(Double.NaN);
        this.most = Arrays.stream(known).max().orElse(Double.NaN);
    }

    /** The figure of values that are said with as many decimals as tell a twentieth of their range. */
    static Optional<Block.Figure> figure(String id, Heat heat, String rows, String columns) {
        double[] known = Arrays.stream(heat.values())
                .flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite)
                .toArray();
        double least = Arrays.stream(known).min().orElse(0);
        double most = Arrays.stream(known).max().orElse(0);
        int decimals = Figures.supported(least, least + (most - least) / 10);
        return figure(id, heat, rows, columns, value -> Figures.minus(Figures.fixed(value, decimals)));
    }

    /**
     * The figure; none where no cell has a number.
     *
     * @param rows what rows are, as an axis says it; empty if that is plain
     * @param columns likewise
     * @param told how a value is said
     */
    static Optional<Block.Figure> figure(
            String id, Heat heat, String rows, String columns, DoubleFunction<String> told) {
        HeatFigure figure = new HeatFigure(heat, rows, columns, told);
        if (!Double.isFinite(figure.least)) {
            return Optional.empty();
        }
        return Optional.of(new Block.Figure(id, heat.title(), figure.says(), figure.chart(), figure.table()));
    }

    private Chart chart() {
        List<Object> cells = new ArrayList<>();
        for (int r = 0; r < heat.rows().size(); r++) {
            for (int c = 0; c < heat.columns().size(); c++) {
                if (Double.isFinite(heat.values()[r][c])) {
                    cells.add(cell(r, c));
                }
            }
        }
        int width = heat.columns().size();
        boolean turned = heat.columns().stream().anyMatch(name -> name.length() > 5) && width > 4;
        Map<String, Object> option = Options.of(
                "visualMap", scale(),
                "grid", grid(Frame.WIDE),
                "xAxis", names(heat.columns(), columns, turned, false),
                "yAxis", names(heat.rows(), rows, false, true),
                "series",
                        list(of(
                                "type",
                                "heatmap",
                                "data",
                                cells,
                                "label",
                                of("show", width <= NUMBERED, "fontSize", 11))));
        Map<String, Object> narrow = Options.of(
                "grid",
                grid(Frame.NARROW),
                "xAxis",
                of("name", ChartText.wrapped(columns, Frame.NARROW)),
                "yAxis",
                of("axisLabel", of("width", 90), "name", ChartText.wrapped(rows, Frame.NARROW)),
                "series",
                list(of("label", of("show", width <= NUMBERED_NARROW))));
        return new Chart(
                option, narrow, 190 + (turned ? 60 : 0) + 30 * heat.rows().size());
    }

    private Map<String, Object> grid(int most) {
        int title = columns.isEmpty() ? 0 : 16 * ChartText.lines(columns, most).size();
        int up = rows.isEmpty() ? 0 : 8 + 16 * ChartText.lines(rows, most).size();
        return Options.grid(60 + up, 16 + title);
    }

    private Map<String, Object> scale() {
        return of(
                "type",
                "continuous",
                "min",
                least,
                "max",
                most > least ? most : least + 1,
                "orient",
                "horizontal",
                "left",
                0,
                "top",
                0,
                "itemWidth",
                14,
                "itemHeight",
                150,
                "text",
                list(told.apply(most), told.apply(least)),
                "inRange",
                of(
                        "color",
                        List.of(
                                Tone.HEAT_0.token(),
                                Tone.HEAT_1.token(),
                                Tone.HEAT_2.token(),
                                Tone.HEAT_3.token(),
                                Tone.HEAT_4.token())));
    }

    private Map<String, Object> names(List<String> names, String title, boolean turned, boolean up) {
        Map<String, Object> axis = Options.names(
                names.stream().map(name -> ChartText.brief(name, up ? 40 : 16)).toList(), up ? 150 : 90);
        axis.put("inverse", up && mirrored);
        if (turned) {
            axis.put("axisLabel", of("interval", 0, "rotate", 45));
        }
        if (!title.isEmpty()) {
            axis.put("name", ChartText.wrapped(title, Frame.WIDE));
            axis.put("nameLocation", up ? "end" : "middle");
            axis.put("nameGap", up ? 10 : turned ? 64 : 30);
            if (up) {
                axis.put("nameTextStyle", of("align", "left"));
            }
        }
        return axis;
    }

    private Map<String, Object> cell(int r, int c) {
        double value = heat.values()[r][c];
        double share = most > least ? (value - least) / (most - least) : 0;
        Map<String, Object> cell = Options.datum(
                list(c, r, value),
                ChartText.brief(heat.rows().get(r), 60) + ", "
                        + ChartText.brief(heat.columns().get(c), 60) + ": " + told.apply(value));
        cell.put("label", of("formatter", told.apply(value), "color", (share > DARK ? Tone.PAPER : Tone.INK).token()));
        return cell;
    }

    private String says() {
        int[] high = place(most);
        int[] low = place(least);
        return "Colour, from pale to deep: " + ChartText.plain(heat.axis()) + ". Greatest: "
                + told.apply(most) + " at " + where(high) + "; least: " + told.apply(least) + " at "
                + where(low) + "." + (heat.columns().size() > NUMBERED ? " The table has the numbers." : "");
    }

    private String where(int[] place) {
        String row = ChartText.brief(heat.rows().get(place[0]), 60);
        String column = ChartText.brief(heat.columns().get(place[1]), 60);
        return mirrored
                ? row + " with " + column
                : (rows.isEmpty() ? "" : ChartText.brief(rows, 60) + " ") + row + ", "
                        + (columns.isEmpty() ? "" : ChartText.brief(columns, 60) + " ") + column;
    }

    private int[] place(double value) {
        for (int r = 0; r < heat.rows().size(); r++) {
            for (int c = 0; c < heat.columns().size(); c++) {
                if (heat.values()[r][c] == value) {
                    return new int[] {r, c};
                }
            }
        }
        throw new IllegalArgumentException("no cell is " + value);
    }

    private DataTable table() {
        DataTable.Builder table = DataTable.of(heat.title() + ": " + heat.axis())
                .words(rows.isEmpty() || columns.isEmpty() ? "" : rows + " ↓ " + columns + " →");
        heat.columns().forEach(table::numbers);
        for (int r = 0; r < heat.rows().size(); r++) {
            List<String> cells = new ArrayList<>(List.of(heat.rows().get(r)));
            for (double value : heat.values()[r]) {
                cells.add(Double.isFinite(value) ? told.apply(value) : "");
            }
            table.row(cells.toArray(String[]::new));
        }
        return table.build();
    }
}
