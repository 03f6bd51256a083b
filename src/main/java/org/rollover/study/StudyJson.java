package org.rollover.study;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rollover.archive.Json;
import org.rollover.study.table.Input;
import org.rollover.study.table.Structure;

/** What a study's folder keeps of the study besides its file, its scenarios and its points; exact to the last bit. */
final class StudyJson {
    static final String FILE = "study.json";
    private static final String KIND = "kind";
    private static final String PATH = "path";
    private static final String UNIT = "unit";

    private StudyJson() {}

    /** The name of the file of a resolved scenario, by its place from 0. */
    static String scenario(int place) {
        return place == 0 ? "scenario.yaml" : "scenario-" + (place + 1) + ".yaml";
    }

    /**
     * What was read.
     *
     * @param bases how many scenarios there are
     */
    record Kept(
            String name,
            String scenario,
            int size,
            int bases,
            List<Factor> factors,
            Structure structure,
            Measures measures,
            Job.Luck luck) {}

    static String write(Study study) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", study.name());
        json.put("scenario", study.job().name());
        json.put("points", study.size());
        json.put("scenarios", study.job().bases().size());
        json.put("structure", structure(study.structure()));
        Job.Luck luck = study.job().luck();
        Map<String, Object> how = new LinkedHashMap<>();
        how.put("seed", luck.seed());
        how.put("common", luck.common());
        how.put("replications", luck.replications());
        how.put("precision", exact(luck.precision()));
        how.put("perDraw", luck.perDraw());
        how.put("estimator", luck.method());
        json.put("luck", how);
        json.put("replicateRows", study.job().measures().histories());
        json.put(
                "outcomes",
                study.job().measures().all().stream().map(StudyJson::measure).toList());
        json.put("factors", study.factors().stream().map(StudyJson::factor).toList());
        return Json.write(json);
    }

    private static String exact(double number) {
        return Double.toString(number);
    }

    private static Map<String, Object> structure(Structure structure) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (structure instanceof Structure.Saltelli saltelli) {
            json.put(KIND, "saltelli");
            json.put("blocks", saltelli.blocks());
            json.put("secondOrder", saltelli.secondOrder());
        } else if (structure instanceof Structure.Trajectories walks) {
            json.put(KIND, "trajectories");
            json.put("trajectories", walks.trajectories());
            json.put("levels", walks.levels());
        } else if (structure instanceof Structure.Crossed crossed) {
            json.put(KIND, "crossed");
            json.put("policies", crossed.policies());
            json.put("worlds", crossed.worlds());
        } else {
            json.put(KIND, structure instanceof Structure.OneAtATime ? "one-at-a-time" : "free");
        }
        return json;
    }

    private static Map<String, Object> measure(Measure measure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(KIND, measure.kind().name());
        json.put("of", measure.of());
        json.put("column", measure.column());
        return json;
    }

    private static Map<String, Object> factor(Factor factor) {
        Map<String, Object> json = new LinkedHashMap<>();
        Input input = factor.input();
        json.put("name", factor.name());
        json.put("column", factor.column());
        json.put("role", input.role().name().toLowerCase(Locale.ROOT));
        json.put(KIND, input.kind().name().toLowerCase(Locale.ROOT));
        json.put("low", exact(input.low()));
        json.put("high", exact(input.high()));
        json.put("labels", input.labels());
        json.put(UNIT, input.unit());
        json.put("action", action(factor.action()));
        return json;
    }

    private static Map<String, Object> action(Job.Action action) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (action instanceof Job.Action.Number number) {
            json.put(KIND, "number");
            json.put(PATH, number.path());
            json.put(UNIT, number.unit());
        } else if (action instanceof Job.Action.Text text) {
            json.put(KIND, "text");
            json.put(PATH, text.path());
            json.put("texts", text.texts());
        } else if (action instanceof Job.Action.Whole whole) {
            json.put(KIND, "whole");
            json.put(PATH, whole.path());
            json.put(UNIT, whole.unit());
        } else {
            json.put(KIND, "policy");
            json.put("stride", ((Job.Action.Policy) action).stride());
        }
        return json;
    }

    /**
     * Reads one.
     *
     * @throws IOException if it is none, or damaged
     */
    static Kept read(String text) throws IOException {
        try {
            JsonNode json = new ObjectMapper().readTree(text);
            List<Measure> measures = new ArrayList<>();
            json.path("outcomes").forEach(node -> measures.add(measure(node)));
            List<Factor> factors = new ArrayList<>();
            json.path("factors").forEach(node -> factors.add(factor(node)));
            int size = json.path("points").asInt();
            int bases = json.path("scenarios").asInt();
            if (size < 1
                    || size > Study.MOST_POINTS
                    || bases < 1
                    || bases > 1000
                    || factors.isEmpty()
                    || measures.isEmpty()) {
                throw new IOException(FILE + " is damaged");
            }
            return new Kept(
                    json.path("name").asText(),
                    json.path("scenario").asText(),
                    size,
                    bases,
                    factors,
                    structureOf(json.path("structure")),
                    new Measures(measures, json.path("replicateRows").asBoolean()),
                    luck(json.path("luck")));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException(FILE + " is damaged", e);
        }
    }

    private static Job.Luck luck(JsonNode json) {
        return new Job.Luck(
                json.path("seed").asLong(),
                json.path("common").asBoolean(),
                Math.max(1, json.path("replications").asLong()),
                Double.parseDouble(json.path("precision").asText()),
                Math.max(1, json.path("perDraw").asInt()),
                org.rollover.ensemble.Plan.Method.valueOf(json.path("estimator").asText())
                        .name());
    }

    private static Structure structureOf(JsonNode json) {
        return switch (json.path(KIND).asText()) {
            case "saltelli" ->
                new Structure.Saltelli(
                        json.path("blocks").asInt(), json.path("secondOrder").asBoolean());
            case "trajectories" ->
                new Structure.Trajectories(
                        json.path("trajectories").asInt(), json.path("levels").asInt());
            case "crossed" ->
                new Structure.Crossed(
                        json.path("policies").asInt(), json.path("worlds").asInt());
            case "one-at-a-time" -> new Structure.OneAtATime();
            default -> Structure.FREE;
        };
    }

    private static Measure measure(JsonNode json) {
        return new Measure(
                Measure.Kind.valueOf(json.path(KIND).asText()),
                json.path("of").asText(),
                json.path("column").asText());
    }

    private static Factor factor(JsonNode json) {
        Input input = new Input(
                json.path("name").asText(),
                Input.Role.valueOf(json.path("role").asText().toUpperCase(Locale.ROOT)),
                Input.Kind.valueOf(json.path(KIND).asText().toUpperCase(Locale.ROOT)),
                Double.parseDouble(json.path("low").asText()),
                Double.parseDouble(json.path("high").asText()),
                texts(json.path("labels")),
                json.path(UNIT).asText());
        return new Factor(
                input.name(),
                json.path("column").asText(),
                input,
                actionOf(json.path("action")),
                new Factor.Spread.Span(input.low(), input.high()),
                true);
    }

    private static Job.Action actionOf(JsonNode json) {
        String path = json.path(PATH).asText();
        return switch (json.path(KIND).asText()) {
            case "number" -> new Job.Action.Number(path, json.path(UNIT).asText());
            case "text" -> new Job.Action.Text(path, texts(json.path("texts")));
            case "whole" -> new Job.Action.Whole(path, json.path(UNIT).asText());
            default -> new Job.Action.Policy(json.path("stride").asInt());
        };
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
