package org.rollover.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a folder of results says about itself.
 *
 * @param version the program's version
 * @param commit the commit it was built from, or {@code unknown}
 * @param scenario name, title and sha256 of the question
 * @param options what the run was asked to do, by option name; all that a rerun needs besides the scenario
 * @param machine Java, operating system: what may explain a difference
 * @param asked replicates asked for
 * @param done replicates in the tables
 * @param started when, as an ISO 8601 instant
 * @param ended when, likewise
 * @param files the sha256 of every other file in the folder, by name, but for {@link #LATER}
 * @param sizes the bytes of the same files; of formats before 3 none are known
 * @param format the version of the folder's format, when it is read back
 */
public record Manifest(
        String version,
        String commit,
        Map<String, String> scenario,
        Map<String, Object> options,
        Map<String, Object> machine,
        long asked,
        long done,
        String started,
        String ended,
        Map<String, String> files,
        Map<String, Long> sizes,
        int format) {
    /** The version of the folder's format that is written; older ones are read as well. */
    public static final int FORMAT = 3;

    /** The format from which on the largest tables are Parquet. */
    public static final int WITH_LARGE_TABLES = 3;

    /** The format from which on every folder has a data dictionary. */
    public static final int WITH_DICTIONARY = 3;

    public static final String FILE = "manifest.json";

    /** The description for those who find the folder in a repository. */
    public static final String CRATE = "ro-crate-metadata.json";

    /** The page that may be added to a folder when it is finished. */
    public static final String REPORT = "report.html";

    /** Files of ours that are written or changed when the list of hashes is made, and so are not in it. */
    public static final Set<String> LATER = Set.of(CRATE, REPORT);

    public Manifest {
        scenario = copy(scenario);
        options = copy(options);
        machine = copy(machine);
        files = copy(files);
        sizes = copy(sizes);
    }

    /** One that is about to be written: of the newest format, with its files still to come. */
    public Manifest(
            String version,
            String commit,
            Map<String, String> scenario,
            Map<String, Object> options,
            Map<String, Object> machine,
            long asked,
            long done,
            String started,
            String ended) {
        this(version, commit, scenario, options, machine, asked, done, started, ended, Map.of(), Map.of(), FORMAT);
    }

    private static <V> Map<String, V> copy(Map<String, V> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** True if all replicates asked for are in the tables. */
    public boolean complete() {
        return done >= asked;
    }

    Manifest with(Map<String, Sealed> written, String finished) {
        Map<String, String> hashes = new TreeMap<>();
        Map<String, Long> bytes = new TreeMap<>();
        written.forEach((file, one) -> {
            hashes.put(file, one.sha256());
            bytes.put(file, one.bytes());
        });
        return new Manifest(
                version, commit, scenario, options, machine, asked, done, started, finished, hashes, bytes, FORMAT);
    }

    /** What is known of a file that is written. */
    record Sealed(String sha256, long bytes) {
        static Sealed of(byte[] bytes) {
            return new Sealed(Sha256.of(bytes), bytes.length);
        }

        static Sealed of(Path file) throws IOException {
            return new Sealed(Sha256.of(file), Files.size(file));
        }
    }

    String json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("formatVersion", FORMAT);
        json.put("status", complete() ? "complete" : "partial");
        json.put("version", version);
        json.put("commit", commit);
        json.put("scenario", scenario);
        json.put("options", options);
        json.put("replicatesAsked", asked);
        json.put("replicatesDone", done);
        json.put("started", started);
        json.put("ended", ended);
        json.put("machine", machine);
        json.put("sha256", files);
        json.put("bytes", sizes);
        return Json.write(json);
    }
}
