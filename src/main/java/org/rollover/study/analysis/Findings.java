package org.rollover.study.analysis;

import java.util.List;
import org.rollover.archive.Table;

/**
 * What an analysis found, ready to be told: words, tables, and the data of charts.
 *
 * @param analysis its name
 * @param title as a heading
 * @param answer one to three sentences that a student understands, with numbers and what they are worth
 * @param warnings where the table is too small or otherwise unfit for what is claimed; a sentence each
 * @param tables the first is the main one; names are those of files without an ending, and start with the analysis's name
 * @param exhibits what is drawn, none or more; each has a file name of its own
 */
public record Findings(
        String analysis,
        String title,
        List<String> answer,
        List<String> warnings,
        List<Table> tables,
        List<Exhibit> exhibits) {

    public Findings {
        answer = List.copyOf(answer);
        warnings = List.copyOf(warnings);
        tables = List.copyOf(tables);
        exhibits = List.copyOf(exhibits);
    }
}
