package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.actors.Cast;
import org.rollover.actors.Happening;
import org.rollover.archive.Deposit;
import org.rollover.archive.Manifest;
import org.rollover.ensemble.Estimate;
import org.rollover.ensemble.Plan;
import org.rollover.report.ReplicateRows;
import org.rollover.report.ResultFiles;
import org.rollover.scenario.LoadedScenario;
import org.rollover.simulation.History;
import org.rollover.simulation.Simulation;

/** Keeps a run in a folder of results. The answer comes first: what goes wrong here is told when the answer is out. */
final class Recording implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int HASH = 8;

    /** The words of the command that made the scenario what it is. */
    record Asked(String file, List<String> settings) {}

    private final Surroundings surroundings;
    private final Asked asked;
    private final Plan plan;
    private final boolean replicateTable;
    private final Instant started;
    private final Path parent;
    private @Nullable Deposit deposit;
    private Deposit.@Nullable Sheet sheet;
    private @Nullable IOException failure;

    Recording(
            Surroundings surroundings,
            Path results,
            Asked asked,
            LoadedScenario scenario,
            Plan plan,
            boolean replicateTable) {
        this.surroundings = surroundings;
        this.asked = asked;
        this.plan = plan;
        this.replicateTable = replicateTable;
        this.started = surroundings.clock().instant();
        this.parent = surroundings.folder().resolve(results).resolve(scenario.name());
        String time = LocalDateTime.now(surroundings.clock()).format(TIME);
        try {
            deposit = Deposit.begin(parent, time + "-" + scenario.sha256().substring(0, HASH));
            if (replicateTable) {
                sheet = deposit.sheet(ReplicateRows.FILE);
                sheet.append(new ReplicateRows(new Cast(scenario.scenario()), plan).header());
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    Deposit.@Nullable Sheet sheet() {
        return sheet;
    }

    /**
     * Puts the folder in its place.
     *
     * @return where it is
     * @throws IOException if it could not be written
     */
    Path keep(Estimate estimate, Version version) throws IOException {
        Deposit open = deposit;
        if (failure != null || open == null) {
            throw failure == null ? new IOException("nothing was begun") : failure;
        }
        for (Map.Entry<String, String> file : files(estimate, version).entrySet()) {
            open.add(file.getKey(), file.getValue());
        }
        return open.keep(manifest(estimate, version), now());
    }

    /** All files of a run but its table of replicates. */
    static Map<String, String> files(Estimate estimate, Version version) {
        List<Happening> happenings = new ArrayList<>();
        Plan plan = estimate.plan();
        History history = new Simulation(estimate.scenario(), estimate.cast(), plan.perDraw())
                .trace(plan.seed(), estimate.representative(), happenings);
        return ResultFiles.of(estimate, version.number(), history, happenings);
    }

    private String now() {
        return surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private Manifest manifest(Estimate estimate, Version version) {
        Map<String, String> scenario = new LinkedHashMap<>();
        scenario.put("name", estimate.scenario().name());
        scenario.put("title", estimate.scenario().scenario().title());
        scenario.put("sha256", estimate.scenario().sha256());
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("seed", plan.seed());
        options.put("replicates", plan.replicates());
        options.put("perDraw", plan.perDraw());
        options.put("replicateTable", replicateTable);
        options.put("file", asked.file());
        options.put("set", asked.settings());
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("java", System.getProperty("java.runtime.version", "unknown"));
        machine.put("javaVendor", System.getProperty("java.vendor", "unknown"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch", "unknown"));
        machine.put("threads", plan.threads());
        String begun = started.truncatedTo(ChronoUnit.MILLIS).toString();
        return new Manifest(
                version.number(),
                version.commit(),
                scenario,
                options,
                machine,
                plan.replicates(),
                estimate.replicates(),
                begun,
                begun,
                Map.of());
    }

    /** Why a folder could not be written, in words. */
    String complaint(IOException e) {
        return "the result was not saved in " + parent + ": " + Words.reason(e)
                + " (--results DIR saves elsewhere, --no-save not at all)";
    }

    /** Removes what was written so far; false if all of it is in its place already. */
    boolean abandon() {
        close();
        return deposit == null || !deposit.kept();
    }

    @Override
    public void close() {
        if (deposit != null) {
            deposit.close();
        }
    }
}
