package org.rollover.report.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Table;
import org.rollover.report.ExhibitJson;
import org.rollover.study.analysis.Exhibit;

/**
 * What an analysis of a study found, as it was kept.
 *
 * @param name of its files
 * @param output the outcome that was analysed
 * @param exhibits what its charts show; null where a version kept the charts alone
 */
record Found(
        String name,
        String method,
        String output,
        String title,
        List<String> answer,
        List<String> warnings,
        List<Table> tables,
        @Nullable List<Exhibit> exhibits) {

    /** All of a study, in the order of its file. */
    static List<Found> of(Kept kept) throws ArchiveException {
        List<Found> all = new ArrayList<>();
        for (JsonNode name : kept.result().path("analyses")) {
            String file = "analyses/" + name.asText() + ".json";
            JsonNode json = kept.json(file);
            try {
                for (JsonNode one : json.path("analyses")) {
                    all.add(read(name.asText(), json.path("output").asText(), one));
                }
            } catch (IllegalArgumentException e) {
                throw new ArchiveException(kept.folder().resolve(file) + ": this version cannot read what version "
                        + kept.manifest().version() + " wrote: " + e.getMessage());
            }
        }
        return all;
    }

    private static Found read(String name, String output, JsonNode json) {
        List<Table> tables = new ArrayList<>();
        json.path("tables").properties().forEach(table -> tables.add(table(table.getKey(), table.getValue())));
        List<Exhibit> exhibits = null;
        if (json.has("charts")) {
            exhibits = new ArrayList<>();
            for (JsonNode chart : json.path("charts")) {
                exhibits.add(ExhibitJson.read(chart));
            }
        }
        return new Found(
                name,
                json.path("analysis").asText(),
                output,
                json.path("title").asText(),
                texts(json.path("answer")),
                texts(json.path("warnings")),
                tables,
                exhibits);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static Table table(String name, JsonNode records) {
        List<String> columns = records.isEmpty()
                ? List.of()
                : records.get(0).properties().stream().map(Map.Entry::getKey).toList();
        Table table = new Table(name, columns.toArray(String[]::new));
        for (JsonNode record : records) {
            table.row(columns.stream()
                    .map(column -> cell(record.path(column), fractions(records, column)))
                    .toArray());
        }
        return table;
    }

    /** Whether a column holds numbers that are not all whole: then 1 is a number like 0.5 in it. */
    private static boolean fractions(JsonNode records, String column) {
        if (column.endsWith("_low") || column.endsWith("_high")) {
            return true;
        }
        for (JsonNode record : records) {
            if (record.path(column).isFloatingPointNumber() || record.has(column + "_low")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Object cell(JsonNode cell, boolean fraction) {
        if (cell.isNumber()) {
            return fraction ? (Object) cell.doubleValue() : (Object) cell.longValue();
        }
        if (cell.isBoolean()) {
            return cell.booleanValue();
        }
        return cell.isNull() || cell.isMissingNode() ? null : cell.asText();
    }
}
