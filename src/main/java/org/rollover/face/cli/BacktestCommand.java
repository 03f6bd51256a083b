package org.rollover.face.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.casebook.Casebook;
import org.rollover.casebook.Examination.Unread;
import org.rollover.casebook.TableFilter;
import org.rollover.ensemble.Plan;
import org.rollover.report.Picture;
import org.rollover.report.Raster;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.Problem;
import org.rollover.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how well the model does on decisions that were taken. */
@Command(
        name = BacktestInquiry.COMMAND,
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "Say how the model would have done on decisions that were taken: scores, beside those of simpler forecasts.",
        footer = {
            "",
            "A case that cannot be read or run is listed and left out of the scores; the others are scored, and the exit"
                    + " code is 2. So it is where a case and its table differ. Ctrl-C keeps the cases that were finished.",
            "",
            "Examples:",
            "  rollover backtest                    all shipped cases",
            "  rollover backtest my-cases --charts pictures",
            "  rollover backtest --coding           and how the scores hang on the judgements"
        })
final class BacktestCommand extends Asking {
    private static final long USUAL_REPLICATES = 10_000;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "A folder of cases (default: the shipped scenarios/casebook).")
    private @Nullable String place;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Histories to simulate of each case (default 10000, for which the simulation's own error"
                    + " reaches at most 1 point to either side).")
    private @Nullable String replicates;

    @Option(
            names = "--coding",
            description = "Score again with each kind of judgement one step of the coding scale up and down.")
    private boolean coding;

    @Option(
            names = "--charts",
            paramLabel = "DIR",
            description = "Also write the charts into DIR, as SVG and PNG. A saved answer holds them as SVG.")
    private @Nullable Path charts;

    @Mixin
    private StreamOptions streams = new StreamOptions();

    BacktestCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    public Integer call() {
        Faults faults = new Faults();
        check(faults);
        Path pictures = charts == null ? null : surroundings.folder().resolve(charts);
        if (charts != null && pictures != null) {
            faults.folder("--charts", charts, pictures);
        }
        question().check(surroundings, faults);
        long histories = faults.whole("--replicates", replicates, USUAL_REPLICATES, 1, LuckOptions.MOST_REPLICATES);
        Plan plan = streams.plan(faults, histories, 1);
        Path folder = Casebooks.folder(surroundings, place, faults);
        faults.orThrow();
        Casebook book = Casebook.read(
                folder, question().catalogue(surroundings).reader(), question().settings());
        Map<String, String> tables = tables(folder, faults);
        List<Unread> unread = unread(book, folder);
        if (book.cases().isEmpty()) {
            unread.stream().flatMap(one -> one.problems().stream()).distinct().forEach(faults::add);
            if (unread.stream().allMatch(BacktestCommand::noCase)) {
                faults.add(
                        folder + ": no case in it can be read; a case is a scenario with the blocks case and outcome");
            }
        }
        book.twins().forEach(faults::add);
        faults.orThrow();
        unread.forEach(one -> surroundings.say(one.name() + " cannot be read and is in no score" + why(one)));
        errors(book, tables).forEach(surroundings::say);
        make(pictures);
        String named = Casebooks.named(place);
        return ask(
                new BacktestInquiry(named, question().changes(), book.cases(), unread, tables, plan, coding, null),
                List.of(named));
    }

    /** What is wrong with the book as a whole, a line each; it is scored all the same. */
    private static List<String> errors(Casebook book, Map<String, String> texts) {
        Map<String, CsvTable> tables = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            try {
                tables.put(name, TableFilter.table(text, name));
            } catch (ScenarioException e) {
                throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
            }
        });
        return TableFilter.errors(tables, book.cases());
    }

    /** Makes the folder of the charts before the work, which would be lost on one that cannot be made. */
    private void make(@Nullable Path pictures) {
        if (pictures != null) {
            try {
                Files.createDirectories(pictures);
            } catch (IOException e) {
                throw new BadInput("--charts: " + charts + " cannot be made: " + Words.reason(e));
            }
        }
    }

    /** The tables beside the cases; what is wrong in their cells is noted. */
    private static Map<String, String> tables(Path folder, Faults faults) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (String name : TableFilter.FILES) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    String text = Files.readString(file);
                    TableFilter.table(text, file.toString());
                    tables.put(name, text);
                } catch (ScenarioException e) {
                    String.valueOf(e.getMessage()).lines().forEach(faults::add);
                } catch (MalformedInputException e) {
                    faults.add(file + ": is not valid UTF-8");
                } catch (IOException e) {
                    faults.add(file + ": cannot be read: " + Words.reason(e));
                }
            } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                faults.add(file + (Files.isDirectory(file) ? ": is a folder" : ": is not a plain file")
                        + "; a table belongs there");
            }
        }
        return tables;
    }

    private static List<Unread> unread(Casebook book, Path folder) {
        List<Unread> unread = new ArrayList<>();
        for (Casebook.Refused refused : book.refused()) {
            String within = folder + java.io.File.separator;
            List<String> problems = refused.problems().stream()
                    .map(Problem::toString)
                    .map(line -> line.replace(within, ""))
                    .toList();
            unread.add(new Unread(folder.relativize(refused.file()).toString().replace('\\', '/'), problems));
        }
        return unread;
    }

    /** True of a file that is no case at all, rather than one with an error. */
    private static boolean noCase(Unread one) {
        return one.problems().stream().anyMatch(line -> line.contains(": missing key 'case';"))
                && one.problems().stream().anyMatch(line -> line.contains(": missing key 'outcome';"));
    }

    /** The first thing that is wrong with it, unless the answer tells all of it; its name has been said. */
    private String why(Unread one) {
        String first = one.problems().get(0);
        String named = one.name() + ":";
        return full()
                ? ", as is told below"
                : ": " + (first.startsWith(named) ? first.substring(named.length()) : first);
    }

    @Override
    void alsoWrite(Finding finding) throws IOException {
        Path asked = charts;
        if (asked == null || !(finding instanceof BacktestInquiry.Found found)) {
            return;
        }
        Path folder = surroundings.folder().resolve(asked);
        Files.createDirectories(folder);
        for (Map.Entry<String, Picture> chart : found.report().charts().entrySet()) {
            Files.writeString(
                    folder.resolve(chart.getKey() + ".svg"), chart.getValue().svg());
            byte[] png = png(chart.getValue());
            if (png == null) {
                surroundings.say("this Java can draw no letters, so there is no " + chart.getKey() + ".png");
            } else {
                Files.write(folder.resolve(chart.getKey() + ".png"), png);
            }
        }
        if (!quiet()) {
            surroundings.say("charts in " + asked);
        }
    }

    /** Null where Java came without what it takes to draw letters. */
    private static byte @Nullable [] png(Picture picture) {
        try {
            return Raster.png(picture);
        } catch (UncheckedIOException | LinkageError | InternalError | NullPointerException e) {
            return null;
        }
    }
}
