package org.rollover.casebook.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioReader;

/** Fitting the general parameters to a casebook of three small cases. */
class FitTest {
    private static final Fit.Plan PLAN = new Fit.Plan(5, 3, 60, 20, 0.1, 2);

    /** Keeps points in memory, and counts how many were worked out. */
    private static final class Memory implements Fit.Store {
        private final Map<Integer, int[]> kept = new ConcurrentHashMap<>();
        private final AtomicInteger written = new AtomicInteger();

        @Override
        public int @Nullable [] read(int point) {
            return kept.get(point);
        }

        @Override
        public void write(int point, int[] counts) {
            written.incrementAndGet();
            kept.put(point, counts);
        }
    }

    private static RegimeRate rate(int heldUp) {
        return new RegimeRate("Aland", 60, heldUp, heldUp / 2, 0, "a test");
    }

    private static Findings run(List<RegimeRate> rates, Fit.Plan plan) {
        return TinyBook.fit(rates, plan).run(Fit.Store.NONE, Watcher.NONE, plan.all());
    }

    private static String bits(Findings findings) {
        return findings.posterior().file()
                + findings.posterior().marginals(findings.posterior().all())
                + findings.standings()
                + findings.checks();
    }

    private static double mean(Findings findings, String parameter) {
        return findings.posterior().marginals(findings.posterior().all()).stream()
                .filter(one -> one.name().equals(parameter))
                .findFirst()
                .orElseThrow()
                .mean();
    }

    @Test
    void the_posterior_has_the_same_bits_on_any_number_of_threads() {
        String one = bits(run(List.of(rate(6)), new Fit.Plan(5, 3, 60, 20, 0.1, 1)));

        assertThat(bits(run(List.of(rate(6)), new Fit.Plan(5, 3, 60, 20, 0.1, 7))))
                .isEqualTo(one);
    }

    @Test
    void a_fit_that_was_broken_off_goes_on_with_what_was_finished_and_ends_the_same() {
        Memory memory = new Memory();
        AtomicInteger finished = new AtomicInteger();
        Watcher impatient = new Watcher() {
            @Override
            public void finished(long points) {
                finished.set((int) points);
            }

            @Override
            public boolean stop() {
                return finished.get() >= 85;
            }
        };

        Findings part = TinyBook.fit(List.of(rate(6)), PLAN).run(memory, impatient, PLAN.all());
        int before = memory.written.get();
        Findings whole = TinyBook.fit(List.of(rate(6)), PLAN).run(memory, Watcher.NONE, PLAN.all());

        assertThat(part.posterior().complete()).isFalse();
        assertThat(part.posterior().finished()).isBetween(60, 95);
        assertThat(before).isBetween(80, 100);
        // Each point once, and once the starting values.
        assertThat(memory.written.get()).isEqualTo(PLAN.all() + 1);
        assertThat(bits(whole)).isEqualTo(bits(run(List.of(rate(6)), PLAN)));
    }

    @Test
    void the_first_points_alone_give_what_a_stopped_fit_gave() {
        Findings part = TinyBook.fit(List.of(rate(6)), PLAN).run(Fit.Store.NONE, Watcher.NONE, 85);

        assertThat(part.posterior().finished()).isEqualTo(85);
        assertThat(bits(TinyBook.fit(List.of(rate(6)), PLAN).run(new Memory(), Watcher.NONE, 85)))
                .isEqualTo(bits(part));
    }

    @Test
    void many_hold_ups_speak_for_much_luck_or_much_bargaining_and_few_for_little() {
        Findings few = run(List.of(rate(1)), PLAN);
        Findings many = run(List.of(rate(40)), PLAN);

        assertThat(mean(many, "vote-noise") + 2 * mean(many, "ask"))
                .isGreaterThan(1.2 * (mean(few, "vote-noise") + 2 * mean(few, "ask")));
    }

    @Test
    void without_a_regime_its_count_has_no_say() {
        Posterior few =
                run(List.of(rate(1)), new Fit.Plan(5, 1, 200, 20, 0.1, 2)).posterior();
        Posterior many =
                run(List.of(rate(40)), new Fit.Plan(5, 1, 200, 20, 0.1, 2)).posterior();

        assertThat(many.without("Aland").weights())
                .containsExactly(few.without("Aland").weights());
        assertThat(many.all().weights()).isNotEqualTo(few.all().weights());
    }

    @Test
    void decisions_that_depend_on_each_other_say_less() {
        Posterior posterior = run(List.of(rate(40)), PLAN).posterior();

        double apart = posterior.marginals(posterior.under(0)).get(1).deviation();
        double together = posterior.marginals(posterior.under(1)).get(1).deviation();

        assertThat(together).isGreaterThan(apart);
    }

    @Test
    void the_posterior_can_be_read_as_parameters() throws Exception {
        Findings findings = run(List.of(rate(6)), PLAN);
        var read = new ScenarioReader(null, ReadingLimits.defaults())
                .readText(
                        TinyBook.text("Aland", 30, "renewed")
                                + findings.posterior().file(),
                        "s.yaml",
                        List.of());

        assertThat(read.scenario().parameters().voteNoise().uncertain()).isTrue();
        assertThat(read.scenario().parameters().voteNoise().central())
                .isCloseTo(mean(findings, "vote-noise"), within(0.003));
    }

    @Test
    void a_check_says_how_many_hold_ups_the_fitted_model_would_have_shown() {
        Findings findings = run(List.of(rate(6)), PLAN);
        Map<String, Findings.Check> checks = new TreeMap<>();
        findings.checks().forEach(check -> checks.put(check.what(), check));

        Findings.Check heldUp = checks.getOrDefault("held up", findings.checks().get(0));
        assertThat(heldUp.seen()).isEqualTo(6);
        assertThat(heldUp.low()).isLessThanOrEqualTo((int) Math.ceil(60 * heldUp.expected()));
        assertThat(heldUp.high()).isGreaterThanOrEqualTo((int) (60 * heldUp.expected()));
    }

    /** ask is normal(0.01, 0.01) cut at 0 and 0.06: mean 0.01 + 0.01 φ(1) / Φ(1), the upper cut being of no account. */
    @Test
    void what_was_believed_before_is_the_prior_itself() {
        Posterior posterior = run(List.of(rate(6)), PLAN).posterior();

        assertThat(posterior.marginals(posterior.all()).get(0).name()).isEqualTo("ask");
        assertThat(posterior.marginals(posterior.all()).get(0).priorMean()).isCloseTo(0.012876, within(1e-5));
    }

    @Test
    void cases_need_the_same_priors() {
        List<org.rollover.scenario.LoadedCase> mixed = new ArrayList<>(TinyBook.believed());
        mixed.set(1, TinyBook.starting().get(1));

        assertThatThrownBy(() -> Priors.of(mixed)).hasMessageContaining("Bland has priors of its own");
        assertThatThrownBy(() -> Priors.of(TinyBook.starting()))
                .hasMessageContaining("no general parameter is uncertain");
    }
}
