package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Deposit;
import org.rollover.archive.FolderName;
import org.rollover.archive.Manifest;
import org.rollover.report.Dictionary;
import org.rollover.report.ReplicateRows;
import org.rollover.scenario.LoadedScenario;

/** Keeps a run in a folder of results. The answer comes first: what goes wrong here is told when the answer is out. */
final class Recording implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final int HASH = 8;

    /** The words of the command that made the scenarios what they are. */
    record Asked(List<String> files, List<String> settings) {}

    private final Surroundings surroundings;
    private final Asked asked;
    private final Inquiry inquiry;
    private final Asking.@Nullable Rows rows;
    private final Instant started;
    private final Path parent;
    private @Nullable Deposit deposit;
    private Deposit.@Nullable Sheet sheet;
    private @Nullable IOException failure;

    Recording(Surroundings surroundings, Path results, Asked asked, Inquiry inquiry, Asking.@Nullable Rows rows) {
        this.surroundings = surroundings;
        this.asked = asked;
        this.inquiry = inquiry;
        this.rows = rows;
        this.started = surroundings.clock().instant();
        LoadedScenario scenario = inquiry.scenarios().get(0);
        this.parent = surroundings.folder().resolve(results).resolve(FolderName.of(inquiry.folder()));
        String time = LocalDateTime.now(surroundings.clock()).format(TIME);
        String command = inquiry.command().equals("run") ? "" : "-" + inquiry.command();
        try {
            deposit = Deposit.begin(
                    parent, time + command + "-" + scenario.sha256().substring(0, HASH));
            if (rows != null) {
                sheet = deposit.sheet(rows.file());
                sheet.append(rows.header());
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
    Path keep(Finding finding) throws IOException {
        Deposit open = deposit;
        if (failure != null || open == null) {
            throw failure == null ? new IOException("nothing was begun") : failure;
        }
        for (Map.Entry<String, String> file :
                files(inquiry, finding, rows == null ? "" : rows.header()).entrySet()) {
            open.add(file.getKey(), file.getValue());
        }
        if (rows != null && rows.large(finding.done())) {
            open.turn(rows.file(), rows.largeFile(), rows::turn);
        }
        return open.keep(manifest(finding), now(), Crates.of(inquiry, asked.settings(), finding));
    }

    /**
     * All files of an answer but a table of replicates, by name.
     *
     * @param replicates the first line of that table, empty if there is none
     */
    static Map<String, String> files(Inquiry inquiry, Finding finding, String replicates) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int s = 0; s < inquiry.scenarios().size(); s++) {
            files.put(Saved.file(s), inquiry.scenarios().get(s).resolvedYaml());
        }
        files.putAll(finding.files());
        Map<String, String> tables = new TreeMap<>(files);
        if (!replicates.isEmpty()) {
            tables.put(ReplicateRows.FILE, replicates);
        }
        files.put(Dictionary.FILE, Dictionary.of(inquiry.command(), tables));
        return files;
    }

    private String now() {
        return surroundings.clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private Manifest manifest(Finding finding) {
        Version version = Version.ofThis();
        LoadedScenario first = inquiry.scenarios().get(0);
        Map<String, String> scenario = new LinkedHashMap<>();
        scenario.put("name", first.name());
        scenario.put("title", first.scenario().title());
        scenario.put("sha256", first.sha256());
        Map<String, Object> options = new LinkedHashMap<>();
        options.put(Saved.COMMAND, inquiry.command());
        options.putAll(inquiry.options());
        options.put(
                Saved.NAMES,
                inquiry.scenarios().stream().map(LoadedScenario::name).toList());
        options.put("files", asked.files().stream().map(Portable::name).toList());
        options.put("set", asked.settings());
        String begun = started.truncatedTo(ChronoUnit.MILLIS).toString();
        return new Manifest(
                version.number(),
                version.commit(),
                scenario,
                options,
                machine(),
                finding.complete() ? finding.done() : Math.max(finding.done() + 1, inquiry.planned()),
                finding.done(),
                begun,
                begun);
    }

    /** Java and operating system: what may explain a difference. */
    static Map<String, Object> machine() {
        Map<String, Object> machine = new LinkedHashMap<>();
        machine.put("java", System.getProperty("java.runtime.version", "unknown"));
        machine.put("javaVendor", System.getProperty("java.vendor", "unknown"));
        machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        machine.put("architecture", System.getProperty("os.arch", "unknown"));
        return machine;
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
