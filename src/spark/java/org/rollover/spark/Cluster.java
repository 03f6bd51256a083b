package org.rollover.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.rollover.study.EngineFailure;

/**
 * Where the cluster is and how it is joined. Whatever Spark can be told is told as Spark has it: {@code spark-submit --conf}, or
 * {@code -Dspark.…} in {@code ROLLOVER_JAVA_OPTS}.
 */
final class Cluster {
    private static final String MASTER = "spark.master";
    private static final String STANDALONE = "spark://";
    private static final String HOST = "spark.driver.host";
    private static final String JARS = "spark.jars";
    private static final String PATIENCE = "spark.rollover.patience";
    private static final Pattern KNOWN = Pattern.compile("local(\\[.+])?|local-cluster\\[.+]|spark://.+|yarn|k8s://.+");
    private static final Pattern LOST = Pattern.compile("Lost task [^:]*: (.+)", Pattern.DOTALL);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int PORT = 7077;
    private static final int LONGEST = 300;

    private final String master;
    private final SparkConf settings;

    private Cluster(String master, SparkConf settings) {
        this.master = master;
        this.settings = settings;
    }

    /**
     * A cluster, not yet joined.
     *
     * @param master null to take that of the surroundings
     * @throws EngineFailure if it is no name of a master
     */
    static Cluster of(@Nullable String master, String jobName) {
        SparkConf settings = new SparkConf();
        String known = master == null ? settings.get(MASTER, "") : master;
        if (known.isEmpty()) {
            throw new EngineFailure(
                    "Spark needs --master, as --master spark://host:7077, or --master 'local[2]' to try it on this machine");
        }
        if (!KNOWN.matcher(known).matches()) {
            throw new EngineFailure("'" + known
                    + "' is no master of Spark: take spark://host:7077, local[2], yarn or k8s://https://host:port");
        }
        settings.setMaster(known).setAppName(jobName);
        settings.setIfMissing("spark.ui.enabled", "false");
        settings.setIfMissing("spark.ui.showConsoleProgress", "false");
        // Of tasks that are done Spark remembers 100,000 for its pages, which is most of the driver's memory.
        settings.setIfMissing("spark.ui.retainedTasks", "1000");
        settings.setIfMissing("spark.ui.retainedStages", "100");
        settings.setIfMissing("spark.ui.retainedJobs", "100");
        // A task that takes far longer than its like is tried on another machine too: the same bits, whichever is
        // first.
        settings.setIfMissing("spark.speculation", "true");
        settings.setIfMissing("spark.speculation.minTaskRuntime", "10s");
        return new Cluster(known, settings);
    }

    private boolean isLocal() {
        return master.equals("local") || master.startsWith("local[");
    }

    /** How long there may be no executor at all. */
    Duration patience() {
        return Duration.ofSeconds(settings.getTimeAsSeconds(PATIENCE, "120s"));
    }

    /**
     * Joins it.
     *
     * @throws EngineFailure if it cannot be joined
     */
    JavaSparkContext join() {
        if (master.startsWith(STANDALONE)) {
            lookForMaster();
        }
        if (isLocal()) {
            settings.setIfMissing(HOST, InetAddress.getLoopbackAddress().getHostAddress());
        } else {
            shipOurJar();
        }
        try {
            return new JavaSparkContext(settings);
        } catch (RuntimeException e) {
            throw new EngineFailure("Spark does not start on " + master + ": " + reason(e));
        }
    }

    /** Spark itself would ask for a minute, and then say that it was stopped. */
    private void lookForMaster() {
        List<String> reasons = new ArrayList<>();
        for (String place : master.substring(STANDALONE.length()).split(",")) {
            try {
                InetSocketAddress address = address(place);
                if (address.isUnresolved()) {
                    reasons.add(place + ": no machine of that name is known");
                    continue;
                }
                try (Socket socket = new Socket()) {
                    socket.connect(address, (int) CONNECT.toMillis());
                    if (address.getAddress().isLoopbackAddress()) {
                        settings.setIfMissing(HOST, address.getAddress().getHostAddress());
                    }
                    return;
                }
            } catch (IOException e) {
                reasons.add(place + ": " + e.getMessage());
            }
        }
        throw new EngineFailure("no master of Spark answers at " + master + " (" + String.join("; ", reasons) + ")");
    }

    private static InetSocketAddress address(String place) throws IOException {
        try {
            URI uri = new URI(STANDALONE + place);
            if (uri.getHost() == null) {
                throw new IOException("not of the form host:port");
            }
            return new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? PORT : uri.getPort());
        } catch (URISyntaxException e) {
            throw new IOException("not of the form host:port", e);
        }
    }

    /** Executors get the jar that this class is from, if {@code spark-submit} has not seen to it. */
    private void shipOurJar() {
        Path ours = ourJar();
        String listed = settings.get(JARS, "");
        boolean there = Arrays.stream(listed.split(",")).anyMatch(jar -> jar.endsWith("/" + ours.getFileName()));
        if (!there && Files.isRegularFile(ours)) {
            settings.set(JARS, listed.isEmpty() ? ours.toString() : listed + "," + ours);
        }
    }

    /** The jar that this class is from, or the folder of classes. */
    static Path ourJar() {
        try {
            return Path.of(Cluster.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toAbsolutePath();
        } catch (URISyntaxException e) {
            throw new EngineFailure(
                    "the jar of Rollover for Spark is in a place with an unusual name: " + e.getMessage());
        }
    }

    /** Whether there is someone to do the work. */
    boolean hasExecutor(JavaSparkContext context) {
        // The driver is one of them.
        return isLocal() || context.sc().statusTracker().getExecutorInfos().length > 1;
    }

    EngineFailure nobody() {
        return new EngineFailure("the cluster at " + master + " gave no executor for "
                + patience().toSeconds()
                + " s: are there workers, and have they a free core and the memory that spark.executor.memory asks for? ("
                + PATIENCE + " says how long to wait)");
    }

    /** What to say when Spark gave up a job. */
    EngineFailure failure(Throwable e) {
        return new EngineFailure("Spark gave up: " + reason(e));
    }

    /** The first line of what is at the bottom of a failure, without what Spark says of its own stages. */
    static String reason(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = String.valueOf(root.getMessage() == null ? root : root.getMessage());
        Matcher lost = LOST.matcher(text);
        String said = lost.find() ? lost.group(1) : text;
        String line = said.lines().findFirst().orElse(said).strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** True after Ctrl-C, when Spark ends itself too. */
    static boolean programIsEnding() {
        Thread hook = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
