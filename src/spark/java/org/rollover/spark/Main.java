package org.rollover.spark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The program for {@code spark-submit}, and for the launcher where a study asks for Spark. Takes the same command line. */
public final class Main {
    private static final String HOME = "rollover.home";
    private static final Set<String> STUDIES = Set.of("study", "sweep");
    private static final String OPTION = "--engine";

    private Main() {}

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] args) {
        findHome();
        org.rollover.face.cli.Main.main(withEngine(args));
    }

    /** Where the launcher does not say it: the source tree whose {@code .rollover/spark} holds our jar. */
    private static void findHome() {
        if (System.getProperty(HOME) != null) {
            return;
        }
        Path tree = Cluster.ourJar().resolve("../../..").normalize();
        if (Files.isDirectory(tree.resolve("scenarios"))) {
            System.setProperty(HOME, tree.toString());
        }
    }

    /** A study that was given to Spark runs on Spark, without saying so twice. */
    static String[] withEngine(String... args) {
        boolean study = args.length > 0 && STUDIES.contains(args[0]);
        boolean said = Arrays.stream(args).anyMatch(word -> word.equals(OPTION) || word.startsWith(OPTION + "="));
        if (!study || said) {
            return args;
        }
        List<String> more = new ArrayList<>(Arrays.asList(args));
        more.add(1, OPTION + "=" + SparkEngineProvider.NAME);
        return more.toArray(String[]::new);
    }
}
