package org.rollover.report.story;

import static org.rollover.report.html.Options.list;
import static org.rollover.report.html.Options.of;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.rollover.report.html.Block;
import org.rollover.report.html.Chart;
import org.rollover.report.html.DataTable;
import org.rollover.report.html.Tone;

/** The members of the council as tiles: those of the European Union about where they lie, any others in an even grid. */
final class CouncilMap {
    private static final int LONGEST = 9;

    /** A member of the Union: its code, column from the west, row from the north. */
    private record Place(String code, int column, int row) {}

    private static final Map<String, Place> UNION = union();

    private CouncilMap() {}

    private static Map<String, Place> union() {
        Map<String, Place> places = new LinkedHashMap<>();
        String[] all = {
            "Finland FI 6 0",
            "Sweden SE 5 0",
            "Estonia EE 6 1",
            "Latvia LV 6 2",
            "Denmark DK 4 1",
            "Lithuania LT 6 3",
            "Ireland IE 0 2",
            "United_Kingdom UK 1 2",
            "Netherlands NL 3 2",
            "Germany DE 4 2",
            "Poland PL 5 3",
            "Belgium BE 2 3",
            "Luxembourg LU 3 3",
            "Czechia CZ 4 3",
            "France FR 2 4",
            "Austria AT 4 4",
            "Slovakia SK 5 4",
            "Spain ES 1 5",
            "Portugal PT 0 5",
            "Italy IT 3 5",
            "Slovenia SI 4 5",
            "Hungary HU 5 5",
            "Romania RO 6 5",
            "Croatia HR 4 6",
            "Bulgaria BG 6 6",
            "Greece EL 5 7",
            "Malta MT 3 7",
            "Cyprus CY 7 7"
        };
        for (String one : all) {
            String[] parts = one.split(" ");
            places.put(
                    parts[0].replace('_', ' '),
                    new Place(parts[1], Integer.parseInt(parts[2]), Integer.parseInt(parts[3])));
        }
        return places;
    }

    /**
     * The figure.
     *
     * @param what a tile's colour tells, as "holds out"
     * @param count of decisions
     */
    static Block.Figure figure(Dissent dissent, String what, ToLongFunction<Dissent.Row> count) {
        List<Dissent.Row> members = dissent.all();
        List<Place> places = places(members);
        double most = members.stream()
                        .mapToDouble(m -> dissent.share(count.applyAsLong(m)))
                        .max()
                        .orElse(0)
                * 100;
        double[] steps = {most / 9, most / 3};
        List<Object> tiles = new ArrayList<>();
        int columns = 1;
        int rows = 1;
        DataTable.Builder data = DataTable.of("How often each member " + what + ", share of the decisions taken")
                .words("member")
                .words("code")
                .numbers(what);
        for (int i = 0; i < members.size(); i++) {
            Place place = places.get(i);
            long number = count.applyAsLong(members.get(i));
            double share = dissent.share(number) * 100;
            columns = Math.max(columns, place.column() + 1);
            rows = Math.max(rows, place.row() + 1);
            String said = dissent.percent(number);
            tiles.add(of(
                    "value", list(place.column(), place.row(), share),
                    "label",
                            of(
                                    "show",
                                    true,
                                    "formatter",
                                    place.code() + "\n" + said,
                                    "color",
                                    (share > steps[1] ? Tone.PAPER : Tone.INK).token()),
                    "tooltip", of("formatter", members.get(i).government() + " " + what + ": " + said)));
            data.row(members.get(i).government(), place.code(), said);
        }
        Map<String, Object> option = of(
                "visualMap", colours(steps, most),
                "grid", of("left", 2, "right", 2, "top", 34, "bottom", 4),
                "xAxis", axis(columns, false),
                "yAxis", axis(rows, true),
                "series",
                        list(of(
                                "type",
                                "heatmap",
                                "data",
                                tiles,
                                "label",
                                of("show", true, "fontSize", 11, "lineHeight", 14),
                                "itemStyle",
                                of("borderColor", Tone.PAPER.token(), "borderWidth", 3, "borderRadius", 6))));
        boolean union = UNION.keySet()
                .containsAll(members.stream().map(Dissent.Row::government).toList());
        List<Dissent.Row> first = dissent.most(count);
        String top = first.isEmpty() || count.applyAsLong(first.get(0)) == 0
                ? "No member " + what + " on any decision."
                : first.get(0).government() + " " + what + " most often, on "
                        + dissent.percent(count.applyAsLong(first.get(0))) + " of the decisions taken.";
        return new Block.Figure(
                "council-" + what.replaceAll("[^a-z]+", "-"),
                "How often each member " + what + " (share of the decisions taken)",
                top + " One tile is one member" + (union ? ", about where it lies on the map" : "")
                        + "; the darker in the light, or the brighter in the dark, the more often.",
                new Chart(option, 50 + 48 * rows),
                data.build());
    }

    private static List<Place> places(List<Dissent.Row> members) {
        List<Place> places = new ArrayList<>();
        boolean union = members.stream().allMatch(m -> UNION.containsKey(m.government()));
        int columns = Math.max(1, Math.min(7, (int) Math.ceil(Math.sqrt(members.size()))));
        for (int i = 0; i < members.size(); i++) {
            String name = members.get(i).government();
            Place own = UNION.get(name);
            places.add(
                    union && own != null ? own : new Place(Labels.shortened(name, LONGEST), i % columns, i / columns));
        }
        return places;
    }

    private static Map<String, Object> colours(double[] steps, double most) {
        List<Object> pieces = new ArrayList<>();
        pieces.add(of("value", 0, "label", "never", "color", Tone.HEAT_0.token()));
        if (most > 0) {
            pieces.add(piece(0, steps[0], "less", Tone.HEAT_1));
            pieces.add(piece(steps[0], steps[1], "more", Tone.HEAT_2));
            pieces.add(piece(steps[1], most + 1, "most", Tone.HEAT_4));
        }
        return of(
                "type",
                "piecewise",
                "pieces",
                pieces,
                "orient",
                "horizontal",
                "left",
                0,
                "top",
                0,
                "selectedMode",
                false,
                "itemGap",
                14);
    }

    private static Object piece(double over, double to, String label, Tone tone) {
        return of("gt", over, "lte", to, "label", label, "color", tone.token());
    }

    private static Map<String, Object> axis(int places, boolean inverse) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < places; i++) {
            names.add(String.valueOf(i));
        }
        return of("type", "category", "data", names, "show", false, "inverse", inverse);
    }
}
