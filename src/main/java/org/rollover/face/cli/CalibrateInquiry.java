package org.rollover.face.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.casebook.calibration.Findings;
import org.rollover.casebook.calibration.Fit;
import org.rollover.casebook.calibration.Priors;
import org.rollover.casebook.calibration.RegimeRate;
import org.rollover.ensemble.Watcher;
import org.rollover.report.CalibrationReport;
import org.rollover.report.ResultFiles;
import org.rollover.scenario.CsvReader;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/**
 * What historical cases say of the general parameters.
 *
 * @param place the casebook, as it was named
 * @param cases under the priors
 * @param starting the same under the parameters as they ship
 * @param priors the file of priors, its text
 * @param rates the table of what is known of whole regimes, its text; empty if there is none
 * @param plan how much to do
 * @param store where finished points are kept
 * @param upTo points after which it was stopped, to be stopped there again; null to finish it
 */
record CalibrateInquiry(
        String place,
        List<LoadedCase> cases,
        List<LoadedCase> starting,
        String priors,
        String rates,
        Fit.Plan plan,
        Fit.Store store,
        @Nullable Integer upTo)
        implements Inquiry {
    static final String COMMAND = "calibrate";
    static final long MOST_POINTS = 100_000;
    static final long MOST_GENERATIONS = 50;
    static final long MOST_HISTORIES = 100_000;

    private static final String PLACE = "casebook";
    private static final String PRIORS = "priors.yaml";
    private static final String POSTERIOR = "posterior.yaml";
    /** Of too few points to be used. */
    private static final String DRAFT = "posterior-draft.yaml";

    CalibrateInquiry(
            String place,
            List<LoadedCase> cases,
            List<LoadedCase> starting,
            String priors,
            String rates,
            Fit.Plan plan,
            Fit.Store store) {
        this(place, cases, starting, priors, rates, plan, store, null);
        Priors.of(cases); // they must be of use
    }

    /** That of a saved folder, as far as it came. */
    static CalibrateInquiry again(Saved saved) throws ArchiveException {
        int most = ReadingLimits.defaults().fileBytes();
        ScenarioReader reader = new ScenarioReader(null, ReadingLimits.defaults());
        String priors = saved.dossier().untouched(PRIORS, most);
        Path file = saved.dossier().folder().resolve(PRIORS);
        double correlation = saved.dossier().decimal("correlation");
        if (correlation < 0 || correlation > 1) {
            throw saved.damaged("correlation", String.valueOf(correlation));
        }
        Fit.Plan plan = new Fit.Plan(
                saved.dossier().option("seed"),
                (int) saved.whole("generations", 1, MOST_GENERATIONS),
                (int) saved.whole("points", 1, MOST_POINTS),
                (int) saved.whole("histories", 1, MOST_HISTORIES),
                correlation,
                saved.threads());
        boolean rated = saved.dossier().manifest().files().containsKey(RegimeRate.FILE);
        return new CalibrateInquiry(
                saved.dossier().text(PLACE),
                Casebooks.kept(saved, reader.with(file)),
                Casebooks.kept(saved, reader),
                priors,
                rated ? saved.dossier().untouched(RegimeRate.FILE, most) : "",
                plan,
                Fit.Store.NONE,
                saved.complete() ? null : Math.toIntExact(saved.done()));
    }

    /** The same, with its finished points kept. */
    CalibrateInquiry keptIn(Fit.Store other) {
        return new CalibrateInquiry(place, cases, starting, priors, rates, plan, other, upTo);
    }

    @Override
    public String command() {
        return COMMAND;
    }

    @Override
    public String folder() {
        return Casebooks.lastName(place);
    }

    @Override
    public List<LoadedScenario> scenarios() {
        return starting.stream().map(Casebooks::whole).toList();
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("seed", plan.seed());
        options.put("generations", (long) plan.generations());
        options.put("points", (long) plan.points());
        options.put("histories", (long) plan.histories());
        options.put("correlation", plan.correlation());
        options.put(PLACE, Portable.name(place));
        return options;
    }

    @Override
    public String unit() {
        return "points";
    }

    @Override
    public long planned() {
        return plan.all();
    }

    @Override
    public Finding answer(Watcher watcher) {
        Fit fit = new Fit(cases, starting, known(), plan);
        Findings findings = fit.run(store, watcher, upTo == null ? plan.all() : upTo);
        return new Found(this, findings, new CalibrationReport(findings));
    }

    /** The regimes of cases. */
    static List<String> regimes(List<LoadedCase> cases) {
        return cases.stream().map(one -> one.notes().regime()).distinct().toList();
    }

    private List<RegimeRate> known() {
        if (rates.isEmpty()) {
            return List.of();
        }
        try {
            return RegimeRate.of(
                    CsvReader.readText(rates, RegimeRate.FILE, RegimeRate.columns(), ReadingLimits.defaults()),
                    regimes(cases));
        } catch (ScenarioException e) {
            throw new BadInput(String.valueOf(e.getMessage()).lines().toList());
        }
    }

    /** The posterior as an answer. */
    private record Found(CalibrateInquiry inquiry, Findings findings, CalibrationReport report) implements Reported {
        @Override
        public long done() {
            return findings.posterior().finished();
        }

        @Override
        public String counted() {
            return done() + (done() == 1 ? " point" : " points");
        }

        @Override
        public boolean complete() {
            return findings.posterior().complete();
        }

        @Override
        public Map<String, String> files() {
            Map<String, String> files = new LinkedHashMap<>();
            files.put(PRIORS, inquiry.priors());
            if (!inquiry.rates().isEmpty()) {
                files.put(RegimeRate.FILE, inquiry.rates());
            }
            files.put(ResultFiles.RESULT, json());
            files.put(report.table().name() + ".csv", csv());
            files.put(report.points().name() + ".csv", report.points().csv());
            files.put(
                    findings.posterior().enough() ? POSTERIOR : DRAFT,
                    findings.posterior().file());
            return files;
        }
    }
}
