package org.rollover.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.actors.Happening;
import org.rollover.archive.Table;
import org.rollover.ensemble.Estimate;
import org.rollover.simulation.History;

/** What is kept of a run besides the question, by file name: the result, its tables and one history. */
public final class ResultFiles {
    public static final String RESULT = "result.json";

    private ResultFiles() {}

    /**
     * The files.
     *
     * @param estimate what was found
     * @param version the program's version
     * @param history the representative history
     * @param happenings what happened in it
     */
    public static Map<String, String> of(
            Estimate estimate, String version, History history, List<Happening> happenings) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(RESULT, ResultJson.text(estimate, version));
        for (Table table : Tables.of(estimate)) {
            files.put(table.name() + ".csv", table.csv());
        }
        Narrative narrative = new Narrative(
                estimate.scenario(), estimate.plan().seed(), estimate.representative(), history, happenings);
        files.put("history.json", narrative.json());
        files.put("history.txt", narrative.text(Look.plain()));
        return files;
    }
}
