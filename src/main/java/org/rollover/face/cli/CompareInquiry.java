package org.rollover.face.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Table;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.SideBySide;
import org.rollover.ensemble.Watcher;
import org.rollover.report.Comparison;
import org.rollover.report.ResultFiles;
import org.rollover.scenario.LoadedScenario;

/**
 * How scenarios differ from the first of them.
 *
 * @param scenarios the scenarios
 * @param plan whole blocks of replicates of each
 */
record CompareInquiry(List<LoadedScenario> scenarios, Plan plan) implements Inquiry {
    static final String COMMAND = "compare";

    /** The comparison of a saved folder, as far as it came. */
    static CompareInquiry again(Saved saved) throws ArchiveException {
        Plan plan = saved.plan();
        long each = saved.done() / saved.scenarios().size();
        if (each < 1 || each > plan.replicates()) {
            throw saved.damaged("replicatesDone", String.valueOf(saved.done()));
        }
        return new CompareInquiry(saved.scenarios(), new Plan(plan.seed(), each, plan.perDraw(), plan.threads()));
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public Map<String, Object> options() {
        return LuckOptions.said(plan);
    }

    @Override
    public long planned() {
        return plan.replicates() * scenarios.size();
    }

    @Override
    public Finding answer(Watcher watcher) {
        SideBySide sides = SideBySide.run(scenarios, plan, watcher);
        return new Compared(sides, new Comparison(sides));
    }

    /** The comparison as an answer. */
    private record Compared(SideBySide sides, Comparison report) implements Reported {
        @Override
        public long done() {
            return sides.replicates() * sides.scenarios().size();
        }

        @Override
        public boolean complete() {
            return sides.complete();
        }

        @Override
        public Map<String, String> files() {
            Map<String, String> files = new LinkedHashMap<>();
            files.put(ResultFiles.RESULT, json());
            for (Table table : List.of(report.table(), report.parts())) {
                files.put(table.name() + ".csv", table.csv());
            }
            return files;
        }
    }
}
