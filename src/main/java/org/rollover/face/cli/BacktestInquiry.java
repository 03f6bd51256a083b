package org.rollover.face.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.casebook.Backtest;
import org.rollover.casebook.CodingSensitivity;
import org.rollover.casebook.Examination;
import org.rollover.casebook.Examination.Unread;
import org.rollover.casebook.TableFilter;
import org.rollover.casebook.classic.ClassicModels;
import org.rollover.ensemble.Plan;
import org.rollover.ensemble.Watcher;
import org.rollover.report.BacktestReport;
import org.rollover.report.ResultFiles;
import org.rollover.scenario.CsvTable;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/**
 * How the model did on historical cases.
 *
 * @param place the casebook, as it was named
 * @param changes what was changed in all cases, in words; empty if nothing was
 * @param cases those that could be read
 * @param unread the others
 * @param tables the tables beside them, by file name, as they stand there
 * @param plan histories of each case
 * @param coding whether the judgements are moved by a step, too
 * @param upTo steps at which it was stopped, to be stopped there again; null to finish it
 */
record BacktestInquiry(
        String place,
        String changes,
        List<LoadedCase> cases,
        List<Unread> unread,
        Map<String, String> tables,
        Plan plan,
        boolean coding,
        @Nullable Long upTo)
        implements Inquiry {
    static final String COMMAND = "backtest";
    private static final String PLACE = "casebook";
    private static final String CHANGES = "changes";
    private static final String UNREAD = "unread";
    private static final String TABLES = "tables";
    private static final String CODING = "coding";

    /** Draws of the uncertain numbers for the classic models, which have no other luck. */
    private static final long CLASSIC_DRAWS = 1000;

    /** The backtest of a saved folder, as far as it came. */
    static BacktestInquiry again(Saved saved) throws ArchiveException {
        int most = ReadingLimits.defaults().fileBytes();
        ScenarioReader reader = new ScenarioReader(null, ReadingLimits.defaults());
        List<Unread> unread = new ArrayList<>();
        for (String one : saved.dossier().texts(UNREAD)) {
            List<String> lines = one.lines().toList();
            unread.add(new Unread(lines.get(0), lines.subList(1, lines.size())));
        }
        Map<String, String> tables = new LinkedHashMap<>();
        for (String table : saved.dossier().texts(TABLES)) {
            tables.put(table, saved.dossier().untouched(table, most));
        }
        return new BacktestInquiry(
                saved.dossier().text(PLACE),
                saved.dossier().text(CHANGES),
                Casebooks.kept(saved, reader),
                unread,
                tables,
                saved.plan(),
                saved.dossier().chosen(CODING),
                saved.complete() ? null : saved.done());
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public String folder() {
        return Casebooks.lastName(place);
    }

    /** With what happened in their text, so that the folder holds the whole cases. */
    @Override
    public List<LoadedScenario> scenarios() {
        return cases.stream().map(Casebooks::whole).toList();
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>(LuckOptions.said(plan));
        options.put(PLACE, Portable.name(place));
        options.put(CHANGES, changes);
        options.put(CODING, coding);
        options.put(
                UNREAD,
                unread.stream()
                        .map(one -> one.name() + "\n" + String.join("\n", one.problems()))
                        .toList());
        options.put(TABLES, List.copyOf(tables.keySet()));
        return options;
    }

    @Override
    public long planned() {
        return scoring() + (coding ? CodingSensitivity.planned(cases.size()) : 0);
    }

    private long scoring() {
        return plan.replicates() * cases.size();
    }

    @Override
    public Finding answer(Watcher watcher) {
        long limit = upTo == null ? Long.MAX_VALUE : upTo;
        int finished = (int) Math.min(cases.size(), limit / plan.replicates());
        int draws = (int) Math.min(CLASSIC_DRAWS, plan.replicates());
        Backtest.Classics classics = scenario -> ClassicModels.shares(scenario, plan.seed(), draws);
        Backtest backtest = Backtest.run(cases, finished, plan, classics, watcher);
        CodingSensitivity sensitivity = null;
        if (coding && backtest.complete()) {
            long more = Math.max(0, limit - scoring());
            int steps = (int) Math.min(1000, more / (CodingSensitivity.HISTORIES * cases.size()));
            sensitivity = CodingSensitivity.run(backtest, steps, watcher.after(scoring()));
        }
        TableFilter filter = TableFilter.of(read(), backtest.forecasts());
        Examination examination = new Examination(
                changes.isEmpty() ? place : place + ", " + changes, backtest, filter, unread, sensitivity);
        boolean complete = examination.complete() && (!coding || sensitivity != null);
        return new Found(this, examination, new BacktestReport(examination), complete);
    }

    private Map<String, CsvTable> read() {
        Map<String, CsvTable> read = new LinkedHashMap<>();
        tables.forEach((name, text) -> {
            try {
                read.put(name, TableFilter.table(text, name));
            } catch (ScenarioException e) {
                throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
            }
        });
        return TableFilter.inOrder(read);
    }

    /** The scores as an answer. */
    record Found(BacktestInquiry inquiry, Examination examination, BacktestReport report, boolean complete)
            implements Reported {
        @Override
        public long done() {
            CodingSensitivity steps = examination.coding();
            long stepped = steps == null
                    ? 0
                    : steps.finished()
                            * CodingSensitivity.HISTORIES
                            * inquiry.cases().size();
            return inquiry.plan().replicates()
                            * examination.backtest().forecasts().size()
                    + stepped;
        }

        @Override
        public int verdict() {
            return examination.sound() ? ExitCode.FINE : ExitCode.BAD_INPUT;
        }

        @Override
        public Map<String, String> files() {
            Map<String, String> files = new LinkedHashMap<>(inquiry.tables());
            files.put(ResultFiles.RESULT, json());
            files.put(report.decisions().name() + ".csv", csv());
            files.put(report.scores().name() + ".csv", report.scores().csv());
            report.charts().forEach((name, picture) -> files.put(name + ".svg", picture.svg()));
            return files;
        }
    }
}
