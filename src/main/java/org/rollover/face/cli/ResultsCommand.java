package org.rollover.face.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.Json;
import org.rollover.archive.Table;
import org.rollover.report.Grid;
import org.rollover.report.Page;
import org.rollover.scenario.Nearest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what was saved. */
@Command(
        name = "results",
        sortOptions = false,
        abbreviateSynopsis = true,
        description = "List what was saved, the newest first: what, when, the answer, its size; or remove some of it.",
        footer = {
            "",
            "Examples:",
            "  rollover results",
            "  rollover results --kind run --scenario italy-2018",
            "  rollover results rm 20261123-101500-e0b5c86b",
            "  rollover results rm --older-than 30d --dry-run"
        })
final class ResultsCommand extends Action {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

    @Option(names = "--scenario", paramLabel = "NAME", description = "List those of one scenario, study or casebook.")
    private @Nullable String scenario;

    @Option(names = "--kind", paramLabel = "COMMAND", description = "List those of one command, as run or study.")
    private @Nullable String kind;

    @Option(names = "--results", paramLabel = "DIR", description = "Look under DIR (default: results).")
    private Path results = ResultPlace.USUAL;

    @Mixin
    private Form form = new Form();

    ResultsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        form.check(faults);
        Path root = root(surroundings, results, faults);
        faults.orThrow();
        List<Inventory.Entry> all = new Inventory(root).entries();
        known("--kind", kind, all.stream().map(Inventory.Entry::kind).toList(), faults);
        known(
                "--scenario",
                scenario,
                all.stream().map(Inventory.Entry::scenario).toList(),
                faults);
        faults.orThrow();
        List<Inventory.Entry> entries = all.stream()
                .filter(entry -> kind == null || entry.kind().equals(kind))
                .filter(entry -> scenario == null || entry.scenario().equals(scenario))
                .toList();
        if (form.json()) {
            surroundings.printData(Json.write(
                    entries.stream().map(entry -> record(root, entry)).toList()));
        } else if (form.csv()) {
            surroundings.printData(csv(root, entries));
        } else {
            show(root, entries);
        }
        return ExitCode.FINE;
    }

    /** The folder of results that is named; faults are noted. */
    static Path root(Surroundings surroundings, Path results, Faults faults) {
        Path root = surroundings.folder().resolve(results).normalize();
        if (!java.nio.file.Files.isDirectory(root) && !results.equals(ResultPlace.USUAL)) {
            faults.add("--results: " + results + ": there is no such folder");
        }
        return root;
    }

    /** A word that no result has is a mistake, if there are results. */
    private static void known(String option, @Nullable String asked, List<String> there, Faults faults) {
        if (asked == null || there.isEmpty() || there.contains(asked)) {
            return;
        }
        TreeSet<String> known = new TreeSet<>(there);
        known.remove("");
        String near = Nearest.to(asked, known);
        faults.add(option + ": there is no result of '" + asked + "'; "
                + (near == null ? "there are " + String.join(", ", known) : "did you mean '" + near + "'?"));
    }

    private void show(Path root, List<Inventory.Entry> entries) {
        Page page = new Page(surroundings.look());
        if (entries.isEmpty()) {
            surroundings.say("nothing is saved in " + results + "; each command that estimates saves its answer there");
            return;
        }
        Grid grid = new Grid()
                .words("result")
                .words("kind")
                .words("when")
                .numbers("size")
                .words("answer");
        ZoneId zone = surroundings.clock().getZone();
        for (Inventory.Entry entry : entries) {
            boolean whole = entry.state() == Inventory.State.COMPLETE;
            String state = whole ? "" : entry.state().word() + (entry.answer().isEmpty() ? "" : ": ");
            grid.row(
                    name(root, entry),
                    entry.kind(),
                    WHEN.format(entry.when().atZone(zone)),
                    size(entry.bytes()),
                    state + entry.answer());
        }
        page.table(grid);
        long bytes = entries.stream().mapToLong(Inventory.Entry::bytes).sum();
        page.gap()
                .paragraph(entries.size() + (entries.size() == 1 ? " result" : " results") + " in " + results + ", "
                        + size(bytes) + ".");
        surroundings.print(page.text());
    }

    private static String name(Path root, Inventory.Entry entry) {
        return root.relativize(entry.folder()).toString().replace('\\', '/');
    }

    private Map<String, Object> record(Path root, Inventory.Entry entry) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("result", name(root, entry));
        record.put("path", ResultPlace.shown(surroundings, entry.folder()).toString());
        record.put("kind", entry.kind());
        record.put("scenario", entry.scenario());
        record.put("when", entry.when().toString());
        record.put("state", entry.state().word());
        record.put("answer", entry.answer());
        record.put("bytes", entry.bytes());
        return record;
    }

    private String csv(Path root, List<Inventory.Entry> entries) {
        Table table = new Table("results", "result", "path", "kind", "scenario", "when", "state", "answer", "bytes");
        entries.forEach(entry -> table.row(record(root, entry).values().toArray()));
        return table.csv();
    }

    /** {@code 96 kB}: two digits or three. */
    static String size(long bytes) {
        double number = bytes;
        int unit = 0;
        while (number >= 999.5 && unit < UNITS.length - 1) {
            number /= 1000;
            unit++;
        }
        return (unit > 0 && number < 9.95 ? String.format(Locale.ROOT, "%.1f", number) : Math.round(number) + "") + " "
                + UNITS[unit];
    }
}
