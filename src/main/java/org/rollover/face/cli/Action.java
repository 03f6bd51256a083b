package org.rollover.face.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have. */
abstract class Action implements Callable<Integer> {
    final Surroundings surroundings;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 100,
            description = "Show this help.")
    boolean help;

    Action(Surroundings surroundings) {
        this.surroundings = surroundings;
    }
}
