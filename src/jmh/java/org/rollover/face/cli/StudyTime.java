package org.rollover.face.cli;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.rollover.ensemble.Ensemble;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.Job;
import org.rollover.study.Point;
import org.rollover.study.Study;
import org.rollover.study.StudyReader;
import org.rollover.study.Worker;

/**
 * What a study costs beyond its histories: the whole command, files and all, against the bare histories, in turns in one process.
 */
public final class StudyTime {
    private final Path home = Path.of("").toAbsolutePath();
    private final Path folder;
    private final String scenario;
    private final int threads;

    private StudyTime(Path folder, String scenario, int threads) {
        this.folder = folder;
        this.scenario = scenario;
        this.threads = threads;
    }

    /**
     * Prints each pair and the medians.
     *
     * @param args scenario, points, replications of a point, points of one replication, pairs, threads
     */
    public static void main(String[] args) throws IOException, ScenarioException {
        Path folder = Files.createTempDirectory("rollover-study-time");
        try {
            StudyTime time = new StudyTime(folder, args[0], Integer.parseInt(args[5]));
            int pairs = Integer.parseInt(args[4]);
            time.perPoint(Integer.parseInt(args[3]), pairs);
            time.paired(Integer.parseInt(args[1]), Integer.parseInt(args[2]), pairs);
        } finally {
            remove(folder);
        }
    }

    /** Points of one history against as many histories of one run, on one thread. */
    private void perPoint(int points, int pairs) throws IOException, ScenarioException {
        Path file = file(points, 1);
        Study study = new StudyReader(home).read(file);
        List<Double> overhead = new ArrayList<>();
        for (int pair = -1; pair < pairs; pair++) {
            Took whole = command(file, 1);
            Took bare = took(() -> Ensemble.run(study.base(), new Plan(1, points, 2, 1), Watcher.NONE));
            if (pair >= 0) { // the first one warms the machine up
                overhead.add(1000 * (whole.processor() - bare.processor()) / points);
                say(
                        "%,d points x 1: study %s, one run of %,d histories %s, %.3f ms a point beyond it%n",
                        points, whole, points, bare, overhead.get(pair));
            }
        }
        say("median: %.3f ms of a processor a point%n", median(overhead));
    }

    /** Points against a loop over the same points that keeps nothing, both on some threads. */
    private void paired(int points, int replications, int pairs) throws IOException, ScenarioException {
        Path file = file(points, replications);
        Study study = new StudyReader(home).read(file);
        List<Double> ratios = new ArrayList<>();
        List<Double> work = new ArrayList<>();
        for (int pair = 0; pair < pairs; pair++) {
            // In turns first and second, as a machine that slows down would favour the first.
            boolean studyFirst = pair % 2 == 0;
            Took first = studyFirst ? command(file, threads) : took(() -> loop(study));
            Took second = studyFirst ? took(() -> loop(study)) : command(file, threads);
            Took whole = studyFirst ? first : second;
            Took bare = studyFirst ? second : first;
            ratios.add(whole.clock() / bare.clock());
            work.add(whole.processor() / bare.processor());
            say(
                    "%,d points x %,d: study %s, its histories alone %s, ratio %.3f by the clock, %.3f by the processor%n",
                    points, replications, whole, bare, ratios.get(pair), work.get(pair));
        }
        say(
                "median ratio on %d threads: %.3f by the clock, %.3f by the processor%n",
                threads, median(ratios), median(work));
    }

    private Path file(int points, int replications) throws IOException {
        String yaml = """
                title: Time
                scenario: %s
                uncertainties:
                  noise: {path: parameters.vote-noise}
                  fatigue: {path: governments.Italy.fatigue}
                levers:
                  American lobbying: {path: lobbyists.State Department.budget, range: [0, 3]}
                  Kremlin's lobbying: {path: lobbyists.Kremlin.budget, range: [0, 3]}
                design: {kind: sobol, points: %d}
                outcomes: [sustained, delay]
                replications: %d
                """.formatted(scenario, points, replications);
        return Files.writeString(folder.resolve("time-" + points + "-" + replications + ".yaml"), yaml);
    }

    /**
     * What something took.
     *
     * @param clock seconds
     * @param processor seconds of all processors, which other programs do not lengthen
     */
    private record Took(double clock, double processor) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f s (%.2f s of processors)", clock, processor);
        }
    }

    private static Took took(Runnable work) {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long processor = system.getProcessCpuTime();
        long clock = System.nanoTime();
        work.run();
        return new Took((System.nanoTime() - clock) / 1e9, (system.getProcessCpuTime() - processor) / 1e9);
    }

    /** The whole command. */
    private Took command(Path file, int workers) throws IOException {
        Path results = folder.resolve("results");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        PrintStream faults = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Surroundings surroundings =
                new Surroundings(nowhere, faults, false, false, false, Map.of(), home, folder, Clock.systemUTC());
        Took took = took(() -> {
            int code =
                    Main.run(surroundings, "study", file.toString(), "--threads", String.valueOf(workers), "--quiet");
            if (code != 0) {
                throw new IllegalStateException("exit code " + code);
            }
        });
        remove(results);
        return took;
    }

    /** The same histories in a loop. */
    private void loop(Study study) {
        AtomicInteger next = new AtomicInteger();
        Worker plans = new Worker(study.job(), estimate -> Map.of());
        Runnable work = () -> {
            for (int p = next.getAndIncrement(); p < study.size(); p = next.getAndIncrement()) {
                Point point = study.point(p);
                Map<String, Double> numbers = numbers(study.job(), point);
                Ensemble.run(study.base(), plans.plan(point, 1), Watcher.NONE, draw -> draw.with(numbers));
            }
        };
        List<Thread> others = new ArrayList<>();
        for (int w = 1; w < threads; w++) {
            others.add(new Thread(work));
        }
        others.forEach(Thread::start);
        work.run();
        others.forEach(StudyTime::join);
    }

    private static Map<String, Double> numbers(Job job, Point point) {
        Map<String, Double> numbers = new HashMap<>();
        for (int f = 0; f < job.actions().size(); f++) {
            if (job.actions().get(f) instanceof Job.Action.Number number) {
                numbers.put(number.path(), point.values()[f]);
            }
        }
        return numbers;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    private static void say(String form, Object... values) {
        System.out.printf(Locale.ROOT, form, values);
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
