package org.rollover.face.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.casebook.Books;

/** One saved result of each command that estimates, small. */
final class KindsOfResult {
    /** How each is asked for; FILE stands for a scenario. */
    private static final Map<String, List<String>> COMMANDS = commands();

    private KindsOfResult() {}

    private static Map<String, List<String>> commands() {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put("run", List.of("run", "FILE", "--replicates", "40", "--replicate-table"));
        commands.put("compare", List.of("compare", "FILE", "OTHER", "--replicates", "40"));
        commands.put("explain", List.of("explain", "FILE", "--replicates", "40"));
        commands.put("tip", List.of("tip", "FILE", "--replicates", "40"));
        commands.put("why", List.of("why", "FILE", "--outcome", "held-up", "--replicates", "400"));
        commands.put("voi", List.of("voi", "FILE", "--replicates", "2000"));
        commands.put("backtest", List.of("backtest", "BOOK", "--replicates", "40"));
        commands.put(
                "calibrate", List.of("calibrate", "BOOK", "--points", "20", "--generations", "1", "--histories", "10"));
        return commands;
    }

    static List<String> names() {
        return List.copyOf(COMMANDS.keySet());
    }

    /** Makes one; its scenario and casebook are named from the root of the disk. */
    static Path make(String command, Path folder) throws IOException {
        Desk desk = new Desk(folder);
        Map<String, String> words = Map.of(
                "FILE",
                desk.scenario("four.yaml", "", ""),
                "OTHER",
                desk.scenario("five.yaml", "budget: 1", "budget: 2"),
                "BOOK",
                folder.resolve("book").toString());
        if (COMMANDS.getOrDefault(command, List.of()).contains("BOOK")) {
            Books.write(folder.resolve("book"));
            Files.writeString(
                    folder.resolve("book").resolve("base-rates.csv"),
                    "regime,decisions,held-up,paid,given-up,source\nAlphaland,60,6,4,0,a test\n");
        }
        String[] typed = COMMANDS.getOrDefault(command, List.of()).stream()
                .map(word -> words.getOrDefault(word, word))
                .toArray(String[]::new);
        int code = desk.type(typed);
        if (code != ExitCode.FINE) {
            throw new AssertionError(desk.complained());
        }
        try (var all = Files.walk(folder.resolve("results"))) {
            return all.filter(file -> file.endsWith("manifest.json"))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .getParent();
        }
    }
}
