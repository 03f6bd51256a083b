package org.rollover.face.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rollover.archive.ArchiveException;
import org.rollover.ensemble.Attribution;
import org.rollover.ensemble.Attribution.Asked;
import org.rollover.ensemble.Lever;
import org.rollover.ensemble.Levers;
import org.rollover.ensemble.Watcher;
import org.rollover.report.AttributionReport;
import org.rollover.report.Look;
import org.rollover.scenario.LoadedScenario;

/**
 * What holds the measures of a scenario up.
 *
 * @param asked the scenario, its levers, and how often they are run
 */
record ExplainInquiry(Asked asked) implements Inquiry {
    private static final String LEVERS = "levers";
    private static final String PER_COMBINATION = "perCombination";

    /** The inquiry of a saved folder, as far as it came. */
    static ExplainInquiry again(Saved saved) throws ArchiveException {
        LoadedScenario scenario = saved.scenarios().get(0);
        List<String> ids = saved.dossier().texts(LEVERS);
        List<Lever> levers = new LeverNames(Levers.of(scenario.scenario())).again(ids);
        if (levers.size() != ids.size()) {
            throw saved.damaged(LEVERS, String.join(", ", ids));
        }
        long perCombination = saved.whole(PER_COMBINATION, 1, LuckOptions.MOST_REPLICATES);
        Asked asked = new Asked(scenario, levers, saved.plan(), perCombination);
        return new ExplainInquiry(saved.complete() ? asked : asked.stoppedAfter(saved.done()));
    }

    @Override
    public String command() {
        return "explain";
    }

    @Override
    public List<LoadedScenario> scenarios() {
        return List.of(asked.scenario());
    }

    @Override
    public Map<String, Object> options() {
        Map<String, Object> options = LuckOptions.said(asked.plan());
        options.put(PER_COMBINATION, asked.perCombination());
        LeverNames names = new LeverNames(Levers.of(asked.scenario().scenario()));
        options.put(LEVERS, asked.levers().stream().map(names::of).toList());
        return options;
    }

    @Override
    public long planned() {
        return asked.planned();
    }

    @Override
    public Finding answer(Watcher watcher) {
        Attribution attribution = Attribution.run(asked, watcher);
        return new Explanation(attribution, new AttributionReport(attribution));
    }

    /** The attribution as an answer. */
    private record Explanation(Attribution attribution, AttributionReport report) implements Reported {
        @Override
        public long done() {
            return attribution.done();
        }

        @Override
        public boolean complete() {
            return attribution.complete();
        }

        @Override
        public Map<String, String> files() {
            Map<String, String> files = new LinkedHashMap<>();
            files.put("result.json", json());
            files.put("levers.csv", csv());
            files.put("explanation.txt", text(Look.plain()));
            return files;
        }
    }
}
