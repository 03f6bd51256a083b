package org.rollover.face.cli;

import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.ValueOfInformation;
import org.rollover.ensemble.Watcher;
import org.rollover.report.ResultFiles;
import org.rollover.report.WorthReport;
import org.rollover.scenario.LoadedScenario;

/**
 * Which uncertain number to look up first.
 *
 * @param scenario the scenario
 * @param plan two replicates of a draw or more
 */
record ValueInquiry(LoadedScenario scenario, Plan plan) implements Inquiry {
    static final String COMMAND = "voi";

    /** That of a saved folder, as far as it came. */
    static ValueInquiry again(Saved saved) throws ArchiveException {
        Plan plan = saved.plan();
        if (plan.perDraw() < 2) {
            throw saved.damaged("perDraw", String.valueOf(plan.perDraw()));
        }
        if (saved.done() < 1 || saved.done() > plan.replicates()) {
            throw saved.damaged("replicatesDone", String.valueOf(saved.done()));
        }
        return new ValueInquiry(
                saved.scenarios().get(0), saved.complete() ? plan : plan.cutAt(saved.done(), Estimate.Ending.STOPPED));
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public List<LoadedScenario> scenarios() {
        return List.of(scenario);
    }

    @Override
    public Map<String, Object> options() {
        return LuckOptions.said(plan);
    }

    @Override
    public long planned() {
        return plan.replicates();
    }

    @Override
    public Finding answer(Watcher watcher) {
        ValueOfInformation worth = ValueOfInformation.run(scenario, plan, watcher);
        return new Worth(worth, new WorthReport(worth));
    }

    /** The worth of the numbers as an answer. */
    private record Worth(ValueOfInformation worth, WorthReport report) implements Reported {
        @Override
        public long done() {
            return worth.replicates();
        }

        @Override
        public boolean complete() {
            return worth.replicates() == worth.plan().replicates();
        }

        @Override
        public Map<String, String> files() {
            return Map.of(ResultFiles.RESULT, json(), report.table().name() + ".csv", csv());
        }
    }
}
