package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Happening;
import org.rollover.archive.ArchiveException;
import org.rollover.archive.Parquet;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.report.Look;
import org.rollover.report.ReplicateRows;
import org.rollover.report.ResultFiles;
import org.rollover.report.ResultJson;
import org.rollover.report.RunReport;
import org.rollover.report.Tables;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/**
 * How likely a scenario's measures are to be sustained.
 *
 * @param scenario the scenario
 * @param plan how often and with what luck it is run
 * @param seconds after which to stop; infinite if time does not matter
 * @param table whether a line for each history is written
 */
record RunInquiry(LoadedScenario scenario, Plan plan, double seconds, boolean table) implements Inquiry {
    private static final String TABLE = "replicateTable";

    /** The run of a saved folder, as far as it came. */
    static RunInquiry again(Saved saved) throws ArchiveException {
        return new RunInquiry(
                saved.scenarios().get(0),
                PlanOptions.kept(saved),
                Double.POSITIVE_INFINITY,
                saved.dossier().chosen(TABLE));
    }

    @Override
    public String command() {
        return "run";
    }

    @Override
    public List<LoadedScenario> scenarios() {
        return List.of(scenario);
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> options = PlanOptions.said(plan, seconds);
        options.put(TABLE, table);
        return options;
    }

    @Override
    public long planned() {
        return plan.replicates();
    }

    @Override
    public Finding answer(Watcher watcher) {
        return new Run(Ensemble.run(scenario, plan, PlanOptions.timed(watcher, seconds)));
    }

    /** The estimate as an answer. */
    private record Run(Estimate estimate) implements Finding {
        @Override
        public long done() {
            return estimate.replicates();
        }

        @Override
        public boolean complete() {
            return estimate.complete();
        }

        @Override
        public String text(Look look) {
            return RunReport.text(estimate, look);
        }

        @Override
        public String brief(Look look) {
            return RunReport.answer(estimate, look);
        }

        @Override
        public String json() {
            return ResultJson.text(estimate, Version.ofThis().number());
        }

        @Override
        public String csv() {
            return Tables.decisions(estimate).csv();
        }

        @Override
        public Map<String, String> files() {
            List<Happening> happenings = new ArrayList<>();
            Plan plan = estimate.plan();
            History history = new Simulation(estimate.scenario(), estimate.cast(), plan.perDraw())
                    .trace(plan.seed(), estimate.representative(), happenings);
            return ResultFiles.of(estimate, Version.ofThis().number(), history, happenings);
        }
    }

    /** The lines of the table of replicates; null if it was not asked for. */
    Asking.@Nullable Rows rows() {
        if (!table) {
            return null;
        }
        ReplicateRows rows = new ReplicateRows(new org.rollover.actors.Cast(scenario.scenario()), plan);
        return new Asking.Rows() {
            @Override
            public String file() {
                return ReplicateRows.FILE;
            }

            @Override
            public boolean large(long rows) {
                return rows > ReplicateRows.MOST_CSV;
            }

            @Override
            public String largeFile() {
                return ReplicateRows.LARGE;
            }

            @Override
            public void turn(Path from, Path to) throws IOException {
                try (Parquet parquet = Parquet.open()) {
                    parquet.turn(from, rows.columns(), to);
                }
            }

            @Override
            public String header() {
                return rows.header();
            }

            @Override
            public String row(long replicate, History history) {
                return rows.row(replicate, history);
            }
        };
    }
}
