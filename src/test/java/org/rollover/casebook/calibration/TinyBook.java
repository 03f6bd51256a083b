package org.rollover.casebook.calibration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.rollover.scenario.LoadedCase;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;

/** Three regimes of three governments each, small enough to be fitted in a test. */
final class TinyBook {
    private static final String PRIORS = """
            parameters:
              vote-noise: {truncated-normal: {mean: 0.06, sd: 0.03, low: 0.01, high: 0.2}}
              ask: {truncated-normal: {mean: 0.01, sd: 0.01, low: 0, high: 0.06}}
            """;

    private TinyBook() {}

    static String text(String regime, int doubter, String happened) {
        return """
                title: Measures on %1$s
                question: Are they kept?
                start: 2018-12
                horizon: 1 month
                measure: {name: Measures, level: 60, default: lapse, renewals: [2018-12]}
                governments:
                  Alpha: {position: 70, salience: 0.5}
                  Beta: {position: {triangular: {low: 50, mode: 60, high: 70}}, salience: 0.5}
                  Gamma: {position: %2$d, salience: 0.6}
                case: {regime: %1$s, known-on: 2018-12-01, opponents: 1}
                outcome: {decisions: [{month: 2018-12, row: %1$s, class: %3$s}]}
                """.formatted(regime, doubter, happened);
    }

    private static LoadedCase read(String regime, int doubter, String happened, String extra) {
        try {
            return new ScenarioReader((Path) null, ReadingLimits.defaults())
                    .readCaseText(text(regime, doubter, happened) + extra, regime + ".yaml");
        } catch (ScenarioException e) {
            return Assertions.fail(e.getMessage());
        }
    }

    private static List<LoadedCase> cases(String extra) {
        List<LoadedCase> cases = new ArrayList<>();
        cases.add(read("Aland", 30, "renewed", extra));
        cases.add(read("Bland", 25, "eased", extra));
        cases.add(read("Cland", 15, "lapsed", extra));
        return cases;
    }

    /** Under the general parameters as they are. */
    static List<LoadedCase> starting() {
        return cases("");
    }

    /** With two of them uncertain. */
    static List<LoadedCase> believed() {
        return cases(PRIORS);
    }

    static Fit fit(List<RegimeRate> rates, Fit.Plan plan) {
        return new Fit(believed(), starting(), rates, plan);
    }
}
