package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.actors.Happening;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Fate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Typical;
import org.rollover.ensemble.Watcher;
import org.rollover.report.Look;
import org.rollover.report.Narrative;
import org.rollover.report.ResultFiles;
import org.rollover.report.WhyReport;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/**
 * How an outcome comes about.
 *
 * @param scenario the scenario
 * @param plan how often and with what luck it is run, at most
 * @param fate the outcome
 * @param search whether to stop once enough histories were found
 * @param trace the command that tells a history, up to the number of the replicate; only shown
 */
record WhyInquiry(LoadedScenario scenario, Plan plan, Fate fate, boolean search, String trace) implements Inquiry {
    static final String COMMAND = "why";
    private static final String OUTCOME = "outcome";
    private static final String SEARCH = "search";
    private static final Typical.Search ENOUGH = new Typical.Search(10_000, 200);

    /** That of a saved folder, as far as it came. */
    static WhyInquiry again(Saved saved) throws ArchiveException {
        Faults faults = new Faults();
        String outcome = saved.dossier().text(OUTCOME);
        Fate fate = Amounts.choice(OUTCOME, outcome, Fate.NOT_SUSTAINED, faults);
        if (faults.any()) {
            throw saved.damaged(OUTCOME, outcome);
        }
        Plan plan = saved.plan().by(Plan.Method.CRUDE);
        if (saved.done() < 1 || saved.done() > plan.replicates()) {
            throw saved.damaged("replicatesDone", String.valueOf(saved.done()));
        }
        return new WhyInquiry(
                saved.scenarios().get(0),
                saved.complete() ? plan : plan.cutAt(saved.done(), Estimate.Ending.STOPPED),
                fate,
                saved.dossier().chosen(SEARCH),
                "rollover trace FILE --replicate ");
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
        Map<String, Object> options = LuckOptions.said(plan);
        options.put(OUTCOME, WhyReport.key(fate));
        options.put(SEARCH, search);
        return options;
    }

    @Override
    public long planned() {
        return plan.replicates();
    }

    @Override
    public Finding answer(Watcher watcher) {
        Typical typical = Typical.run(scenario, plan, fate, search ? ENOUGH : Typical.Search.ALL, watcher);
        return new Why(typical, new WhyReport(typical, trace));
    }

    /** The typical history as an answer. */
    private record Why(Typical typical, WhyReport report) implements Reported {
        @Override
        public long done() {
            return typical.replicates();
        }

        @Override
        public boolean complete() {
            return typical.complete();
        }

        @Override
        public Map<String, String> files() {
            Map<String, String> files = new LinkedHashMap<>();
            files.put(ResultFiles.RESULT, json());
            files.put(report.table().name() + ".csv", csv());
            long replicate = typical.findings().representative();
            if (replicate >= 0) {
                Plan plan = typical.plan();
                List<Happening> happenings = new ArrayList<>();
                History history = new Simulation(typical.scenario(), typical.cast(), plan.perDraw())
                        .trace(plan.seed(), replicate, happenings);
                Narrative narrative = new Narrative(typical.scenario(), plan.seed(), replicate, history, happenings);
                files.put("history.json", narrative.json());
                files.put("history.txt", narrative.text(Look.plain()));
            }
            return files;
        }
    }
}
