package org.rollover.face.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rollover.study.StudyStore;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a study is run, and where it is kept. */
final class StudyOptions {
    private static final int MOST_SHARDS = 100_000;

    @Option(
            names = "--dry-run",
            description = "Run nothing: show the factors, how many points there are, how long it will take.")
    private boolean dryRun;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to use (default: one a core). They change no bit of the result.")
    private @Nullable String threads;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "Where points are worked out: threads (the default) or spark. The result is the same.")
    private @Nullable String engine;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "The cluster, as spark://host:7077, for --engine spark.")
    private @Nullable String master;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Work out the I-th of N parts alone, counted from 1; rollover merge puts the parts together.")
    private @Nullable String shard;

    @Option(names = "--retry-failed", description = "Run the points again that failed.")
    private boolean retryFailed;

    @Option(names = "--fresh", description = "Begin anew in a folder of its own, whatever an earlier run has finished.")
    private boolean fresh;

    @Option(names = "--results", paramLabel = "DIR", description = "Keep it under DIR (default: results).")
    private @Nullable Path results;

    @Option(names = "--quiet", description = "Print the answers alone, and no remarks.")
    private boolean quiet;

    @Mixin
    private Form form = new Form();

    @Mixin
    private ReportOptions report = new ReportOptions();

    /**
     * What was asked.
     *
     * @param parent the folder that studies are kept in
     */
    record Asked(
            boolean dryRun,
            int threads,
            @Nullable String engine,
            @Nullable String master,
            StudyStore.Shard shard,
            boolean retryFailed,
            boolean fresh,
            Path parent,
            boolean quiet,
            Form form,
            ReportOptions report) {}

    Asked asked(Surroundings surroundings, Faults faults) {
        form.check(faults);
        report.check(false, faults);
        Path place = results == null ? Path.of("results") : results;
        Path parent = surroundings.folder().resolve(place);
        faults.folder("--results", place, parent);
        if (engine != null && !engine.equals("threads") && !engine.equals("spark")) {
            faults.add("--engine: '" + engine + "' is none of threads, spark");
        }
        boolean spark = "spark".equals(engine);
        if (master != null && !spark) {
            faults.add("--master is of use with --engine spark only");
        }
        long cores = Runtime.getRuntime().availableProcessors();
        return new Asked(
                dryRun,
                (int) faults.whole("--threads", threads, cores, 1, LuckOptions.MOST_THREADS),
                spark ? engine : null,
                master,
                shard(faults),
                retryFailed,
                fresh,
                parent.resolve("studies"),
                quiet,
                form,
                report);
    }

    private StudyStore.Shard shard(Faults faults) {
        if (shard == null) {
            return StudyStore.Shard.WHOLE;
        }
        String[] parts = shard.split("/", -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,6}") || !parts[1].matches("[0-9]{1,6}")) {
            faults.add("--shard: '" + shard + "' is no part; as 3/10, the third of ten");
            return StudyStore.Shard.WHOLE;
        }
        int index = Integer.parseInt(parts[0]);
        int of = Integer.parseInt(parts[1]);
        if (of < 1 || of > MOST_SHARDS || index < 1 || index > of) {
            faults.add("--shard: " + shard + " is no part; from 1/" + Math.max(1, of) + " to " + Math.max(1, of) + "/"
                    + Math.max(1, of) + ", at most " + MOST_SHARDS);
            return StudyStore.Shard.WHOLE;
        }
        return new StudyStore.Shard(index - 1, of);
    }
}
