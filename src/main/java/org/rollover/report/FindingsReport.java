package org.rollover.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.study.analysis.Exhibit;
import org.rollover.study.analysis.Findings;

/** What analyses of a study's table found, as a person, a program and a spreadsheet read it. */
public final class FindingsReport implements Answerable {
    /** Of a table on a page. */
    private static final int INDENT = 2;

    private final String output;
    private final List<Findings> findings;
    private final List<String> notes;

    /**
     * @param output the output that was analysed
     * @param findings one analysis or more
     * @param notes what else is to be said, as where the files are; a sentence each
     */
    public FindingsReport(String output, List<Findings> findings, List<String> notes) {
        this.output = output;
        this.findings = List.copyOf(findings);
        this.notes = List.copyOf(notes);
    }

    @Override
    public String text(Look look) {
        Page page = new Page(look);
        for (Findings found : findings) {
            page.heading(found.title());
            page.paragraph(String.join(" ", found.answer()));
            found.warnings().forEach(page::item);
            if (!found.tables().isEmpty()) {
                FindingsTable table = new FindingsTable(found.tables().get(0));
                page.gap().table(table.grid(look.width() - INDENT));
                if (table.leavesIntervalsOut(look.width() - INDENT)) {
                    page.indented("the intervals are in the CSV, and here where there is more room");
                }
                if (table.more() > 0) {
                    page.indented("and " + Figures.count(table.more()) + " more in the CSV");
                }
            }
        }
        if (!notes.isEmpty()) {
            page.gap();
            notes.forEach(page::paragraph);
        }
        return page.text();
    }

    @Override
    public String answer(Look look) {
        Page page = new Page(look);
        findings.forEach(found -> page.paragraph(String.join(" ", found.answer())));
        return page.text();
    }

    @Override
    public String json(String version) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version);
        json.put("output", output);
        json.put("analyses", findings.stream().map(FindingsReport::map).toList());
        return Json.write(json);
    }

    private static Map<String, Object> map(Findings found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("analysis", found.analysis());
        json.put("title", found.title());
        json.put("answer", found.answer());
        json.put("warnings", found.warnings());
        Map<String, Object> tables = new LinkedHashMap<>();
        found.tables().forEach(table -> tables.put(table.name(), records(table)));
        json.put("tables", tables);
        json.put("charts", found.exhibits().stream().map(ExhibitJson::map).toList());
        return json;
    }

    private static List<Map<String, @Nullable Object>> records(Table table) {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                record.put(table.columns().get(c), row.get(c));
            }
            records.add(record);
        }
        return records;
    }

    /** The main table of the first analysis. */
    @Override
    public String csv() {
        List<Table> tables = findings.get(0).tables();
        return tables.isEmpty() ? "" : tables.get(0).csv();
    }

    /** All tables as CSV, by the names of their files. */
    public Map<String, String> tables() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Findings found : findings) {
            found.tables().forEach(table -> files.put(table.name() + ".csv", table.csv()));
        }
        return files;
    }

    /** All charts, by the names of their files without an ending. */
    public Map<String, Picture> charts() {
        Map<String, Picture> charts = new LinkedHashMap<>();
        for (Findings found : findings) {
            for (Exhibit exhibit : found.exhibits()) {
                charts.put(exhibit.name(), ExhibitCharts.of(exhibit));
            }
        }
        return charts;
    }
}
