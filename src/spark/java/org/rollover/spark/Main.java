package org.rollover.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The program for {@code spark-submit}, and for the launcher where a study asks for Spark. Takes the same command line. */
public final class Main {
    private static final String OPTION = "--engine";

    private Main() {}

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] args) {
        org.rollover.face.cli.Main.main(withEngine(args));
    }

    /** A study that was given to Spark runs on Spark, without saying so twice. */
    static String[] withEngine(String... args) {
        boolean study = args.length > 0 && args[0].equals("study");
        boolean said = Arrays.stream(args).anyMatch(word -> word.equals(OPTION) || word.startsWith(OPTION + "="));
        if (!study || said) {
            return args;
        }
        List<String> more = new ArrayList<>(Arrays.asList(args));
        more.add(1, OPTION + "=" + SparkEngineProvider.NAME);
        return more.toArray(String[]::new);
    }
}
