package org.rollover.face.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.NumericLever;
import org.rollover.ensemble.Tipping;
import org.rollover.ensemble.Tipping.Asked;
import org.rollover.ensemble.Watcher;
import org.rollover.report.Look;
import org.rollover.report.TippingReport;
import org.rollover.scenario.Adjustable;
import org.rollover.scenario.LoadedScenario;

/**
 * Where the probability crosses a threshold as one number moves.
 *
 * @param asked the scenario, the numbers, the threshold, and how often each value is run
 * @param words the scenario and its settings as they are typed after {@code run}
 */
record TipInquiry(Asked asked, String words) implements Inquiry {
    private static final String LEVER = "lever";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String THRESHOLD = "threshold";
    private static final String SCREENING = "screening";
    private static final String SEARCHED = "searched";
    private static final String WORDS = "words";
    static final int MOST_SEARCHED = 1000;

    /** The inquiry of a saved folder, as far as it came. */
    static TipInquiry again(Saved saved) throws ArchiveException {
        LoadedScenario scenario = saved.scenarios().get(0);
        String path = saved.dossier().text(LEVER);
        List<NumericLever> levers = NumericLever.of(scenario.scenario());
        if (!path.isEmpty()) {
            double from = saved.dossier().decimal(FROM);
            double to = saved.dossier().decimal(TO);
            NumericLever named = named(scenario, path, from, to);
            if (named == null) {
                throw saved.damaged(LEVER, path);
            }
            levers = List.of(named);
        }
        double threshold = saved.dossier().decimal(THRESHOLD);
        if (!(threshold > 0 && threshold < 1)) {
            throw saved.damaged(THRESHOLD, String.valueOf(threshold));
        }
        Asked asked = new Asked(
                scenario,
                levers,
                threshold,
                saved.plan(),
                saved.whole(SCREENING, 1, LuckOptions.MOST_REPLICATES),
                (int) saved.whole(SEARCHED, 1, MOST_SEARCHED),
                Long.MAX_VALUE);
        return new TipInquiry(
                saved.complete() ? asked : asked.stoppedAfter(saved.done()),
                saved.dossier().text(WORDS));
    }

    /**
     * The number at a path over a range, or over its plausible one where both ends are NaN; null if there is no such number
     * or it cannot move.
     */
    static @Nullable NumericLever named(LoadedScenario scenario, String path, double from, double to) {
        for (Adjustable number : Adjustable.of(scenario.scenario())) {
            if (number.path().equals(path)) {
                NumericLever plausible = NumericLever.plausible(number);
                boolean usual = plausible != null && from == plausible.low() && to == plausible.high();
                return usual || (Double.isNaN(from) && Double.isNaN(to))
                        ? plausible
                        : NumericLever.between(number, from, to, NumericLever.Basis.GIVEN);
            }
        }
        return null;
    }

    @Override
    public String command() {
        return "tip";
    }

    @Override
    public List<LoadedScenario> scenarios() {
        return List.of(asked.scenario());
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> options = LuckOptions.said(asked.plan());
        boolean one = asked.levers().size() == 1;
        options.put(LEVER, one ? asked.levers().get(0).path() : "");
        if (one) {
            options.put(FROM, asked.levers().get(0).low());
            options.put(TO, asked.levers().get(0).high());
        }
        options.put(THRESHOLD, asked.threshold());
        options.put(SCREENING, asked.screening());
        options.put(SEARCHED, (long) asked.searched());
        options.put(WORDS, Portable.words(words));
        return options;
    }

    @Override
    public long planned() {
        return asked.planned();
    }

    @Override
    public Finding answer(Watcher watcher) {
        Tipping tipping = Tipping.run(asked, watcher);
        return new TippingPoints(
                tipping, new TippingReport(tipping, words), new TippingReport(tipping, Portable.words(words)));
    }

    /** What was found as an answer; what is kept names no folder of this machine. */
    private record TippingPoints(Tipping tipping, TippingReport report, TippingReport kept) implements Reported {
        @Override
        public long done() {
            return tipping.done();
        }

        @Override
        public boolean complete() {
            return tipping.complete();
        }

        @Override
        public Map<String, String> files() {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("result.json", json());
            files.put("tipping.csv", csv());
            files.put("tipping.txt", kept.text(Look.plain()));
            return files;
        }
    }
}
