package org.rollover.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.rollover.study.analysis.Exhibit;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Dot;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.analysis.Exhibit.Line;
import org.rollover.study.analysis.Exhibit.Part;

/** The data of charts of analyses as they are kept beside the charts, and read back. What is no number is null. */
public final class ExhibitJson {
    private static final String KIND = "kind";
    private static final String NAME = "name";
    private static final String TITLE = "title";
    private static final String AXIS = "axis";
    private static final String X_AXIS = "xAxis";
    private static final String Y_AXIS = "yAxis";
    private static final String LABEL = "label";
    private static final String VALUES = "values";

    private ExhibitJson() {}

    /** As maps, lists, texts and numbers. */
    public static Map<String, Object> map(Exhibit exhibit) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (exhibit instanceof Exhibit.Bars it) {
            json = head("bars", it);
            json.put(AXIS, it.axis());
            json.put("from", it.from());
            json.put("series", it.series());
            json.put("bars", maps(it.bars(), ExhibitJson::bar));
        } else if (exhibit instanceof Exhibit.Scatter it) {
            json = head("scatter", it);
            json.put(X_AXIS, it.xAxis());
            json.put(Y_AXIS, it.yAxis());
            json.put("dots", maps(it.dots(), ExhibitJson::dot));
        } else if (exhibit instanceof Exhibit.Lines it) {
            json = head("lines", it);
            json.put(X_AXIS, it.xAxis());
            json.put(Y_AXIS, it.yAxis());
            json.put("lines", maps(it.lines(), ExhibitJson::line));
        } else if (exhibit instanceof Exhibit.Heat it) {
            json = head("heat", it);
            json.put(AXIS, it.axis());
            json.put("rows", it.rows());
            json.put("columns", it.columns());
            json.put(VALUES, Arrays.stream(it.values()).map(ExhibitJson::list).toList());
        } else if (exhibit instanceof Exhibit.Box it) {
            json = head("box", it);
            json.put("parts", maps(it.parts(), ExhibitJson::part));
        }
        return json;
    }

    private static Map<String, Object> head(String kind, Exhibit exhibit) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(KIND, kind);
        json.put(NAME, exhibit.name());
        json.put(TITLE, exhibit.title());
        return json;
    }

    private static <T> List<Map<String, Object>> maps(List<T> items, Function<T, Map<String, Object>> map) {
        return items.stream().map(map).toList();
    }

    private static Map<String, Object> bar(Bar bar) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(LABEL, bar.label());
        json.put(VALUES, maps(bar.values(), ExhibitJson::estimate));
        return json;
    }

    private static Map<String, Object> dot(Dot dot) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(LABEL, dot.label());
        json.put("x", estimate(dot.x()));
        json.put("y", estimate(dot.y()));
        return json;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(LABEL, line.label());
        json.put("x", list(line.x()));
        json.put("y", list(line.y()));
        json.put("marked", line.marked());
        return json;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("input", part.input());
        json.put("from", part.from());
        json.put("to", part.to());
        json.put("words", part.words());
        return json;
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", estimate.value());
        json.put("low", estimate.low());
        json.put("high", estimate.high());
        return json;
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /**
     * Reads one back.
     *
     * @throws IllegalArgumentException if it is none that this version knows
     */
    public static Exhibit read(JsonNode json) {
        String name = json.path(NAME).asText();
        String title = json.path(TITLE).asText();
        String x = json.path(X_AXIS).asText();
        String y = json.path(Y_AXIS).asText();
        String axis = json.path(AXIS).asText();
        String kind = json.path(KIND).asText();
        return switch (kind) {
            case "bars" ->
                new Exhibit.Bars(
                        name,
                        title,
                        axis,
                        number(json.path("from")),
                        texts(json.path("series")),
                        all(
                                json.path("bars"),
                                bar -> new Bar(text(bar, LABEL), all(bar.path(VALUES), ExhibitJson::estimate))));
            case "scatter" ->
                new Exhibit.Scatter(
                        name,
                        title,
                        x,
                        y,
                        all(
                                json.path("dots"),
                                dot -> new Dot(text(dot, LABEL), estimate(dot.path("x")), estimate(dot.path("y")))));
            case "lines" -> new Exhibit.Lines(name, title, x, y, all(json.path("lines"), ExhibitJson::line));
            case "heat" ->
                new Exhibit.Heat(
                        name,
                        title,
                        axis,
                        texts(json.path("rows")),
                        texts(json.path("columns")),
                        all(json.path(VALUES), ExhibitJson::numbers).toArray(double[][]::new));
            case "box" -> new Exhibit.Box(name, title, all(json.path("parts"), ExhibitJson::part));
            default -> throw new IllegalArgumentException("no chart is of the kind '" + kind + "'");
        };
    }

    private static Line line(JsonNode json) {
        double[] x = numbers(json.path("x"));
        double[] y = numbers(json.path("y"));
        if (x.length != y.length) {
            throw new IllegalArgumentException("a line has " + x.length + " places and " + y.length + " values");
        }
        return new Line(text(json, LABEL), x, y, json.path("marked").asInt(-1));
    }

    private static Part part(JsonNode json) {
        return new Part(text(json, "input"), number(json.path("from")), number(json.path("to")), text(json, "words"));
    }

    private static Estimate estimate(JsonNode json) {
        return new Estimate(number(json.path("value")), number(json.path("low")), number(json.path("high")));
    }

    private static String text(JsonNode json, String key) {
        return json.path(key).asText();
    }

    private static double number(JsonNode json) {
        return json.isNumber() ? json.doubleValue() : Double.NaN;
    }

    private static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(ExhibitJson::number)
                .toArray();
    }

    private static List<String> texts(JsonNode list) {
        return all(list, JsonNode::asText);
    }

    private static <T> List<T> all(JsonNode list, Function<JsonNode, T> read) {
        List<T> items = new ArrayList<>();
        list.forEach(item -> items.add(read.apply(item)));
        return items;
    }
}
