package org.rollover.face.cli;

import picocli.CommandLine.Option;

/** In what form an answer is printed. */
final class Form {
    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print the main table as CSV.")
    private boolean csv;

    void check(Faults faults) {
        if (json && csv) {
            faults.add("--json and --csv exclude each other");
        }
    }

    boolean json() {
        return json;
    }

    boolean csv() {
        return csv;
    }
}
