package org.rollover.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check 1 of the model: like governments, and nothing between them and the vote but luck. Four standard errors. */
class ClosedFormsTest {
    private static final int HISTORIES = 6000;
    private static final double SALIENCE = 0.5;
    private static final double TAU = 2 * 0.06 * SALIENCE;

    private static ScenarioText likeGovernments(int n, int decisions, double position, double kappa, String stages) {
        ScenarioText text = ScenarioText.quiet()
                .stages(stages)
                .measure("lower-levels", "[]")
                .renewals("2018-01, 2018-03, 2018-06, 2018-11".substring(0, 9 * decisions - 2))
                .parameter("consensus-weight", String.valueOf(kappa))
                .parameter("ask", "0")
                .parameter("heat", "0")
                .parameter("surge", "0")
                .parameter("concession-limit", "0");
        for (int i = 1; i <= n; i++) {
            text.member("M" + i, "position: " + position + ", salience: " + SALIENCE);
        }
        return text;
    }

    @ParameterizedTest(name = "{0} governments at {2}, {1} decisions, standing alone costs {3}")
    @CsvSource({"1,1,32,0", "3,1,45,0", "3,4,45,0", "10,2,50,0", "28,3,60,0", "5,2,30,0.12", "10,1,30,0.2"})
    void without_escalation_all_must_agree_every_time(int n, int decisions, double position, double kappa) {
        double p = objecting(n, position, kappa);

        assertThat(sustained(likeGovernments(n, decisions, position, kappa, "{}")))
                .isEqualTo(Math.pow(1 - p, n * decisions), tolerance(Math.pow(1 - p, n * decisions)));
    }

    @ParameterizedTest(name = "{0} governments at {2}, {1} decisions, escalation but nothing to fear")
    @CsvSource({"3,2,45", "10,2,50"})
    void where_standing_alone_costs_nothing_escalation_changes_nothing(int n, int decisions, double position) {
        double p = objecting(n, position, 0);

        assertThat(sustained(likeGovernments(n, decisions, position, 0, "{leaders: {days: 5 days}}")))
                .isEqualTo(Math.pow(1 - p, n * decisions), tolerance(Math.pow(1 - p, n * decisions)));
    }

    @ParameterizedTest(name = "{0} governments at {2}, {1} decisions, standing alone costs {3}")
    @CsvSource({"2,1,30,0.12", "5,1,30,0.12", "10,1,28,0.2", "5,3,32,0.12", "28,2,40,0.12"})
    void with_one_stage_those_who_object_see_how_few_they_are(int n, int decisions, double position, double kappa) {
        double p = objecting(n, position, kappa);
        double once = 0;
        double ways = 1;
        for (int k = 0; k <= n; k++) {
            double alone = n == 1 ? 1 : (double) (n - k) / (n - 1);
            double stillObjecting = chance(position, kappa, Math.min(1, alone));
            once += ways * Math.pow(1 - p, n - k) * Math.pow(p - Math.min(p, stillObjecting), k);
            ways = ways * (n - k) / (k + 1);
        }
        double expected = Math.pow(once, decisions);

        assertThat(expected).isBetween(0.02, 0.98);
        assertThat(sustained(likeGovernments(n, decisions, position, kappa, "{leaders: {days: 5 days}}")))
                .isEqualTo(expected, tolerance(expected));
    }

    private static org.assertj.core.data.Offset<Double> tolerance(double share) {
        return within(4 * Math.sqrt(share * (1 - share) / HISTORIES) + 1e-9);
    }

    /** {@code σ(-Δ/τ)} of model section 5.1 at company {@code h}. */
    private static double chance(double position, double kappa, double h) {
        double policy = SALIENCE * (position * position - (position - 60) * (position - 60)) / 1e4;
        return 1 / (1 + Math.exp((policy + kappa * Math.pow(h, 4)) / TAU));
    }

    /** Its fixed point from full company downwards. */
    private static double objecting(int n, double position, double kappa) {
        double p = chance(position, kappa, 1);
        for (int step = 0; step < 10_000 && n > 1; step++) {
            p = chance(position, kappa, 1 - p);
        }
        return p;
    }

    private static double sustained(ScenarioText text) {
        Simulation simulation = text.simulation();
        int sustained = 0;
        for (int replicate = 0; replicate < HISTORIES; replicate++) {
            sustained += simulation.run(11, replicate).sustained() ? 1 : 0;
        }
        return (double) sustained / HISTORIES;
    }
}
