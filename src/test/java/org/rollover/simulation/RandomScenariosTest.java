package org.rollover.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.actors.Cast;
import org.rollover.actors.Happening;
import org.rollover.chance.Stream;
import org.rollover.chance.Streams;
import org.rollover.council.Ballot;
import org.rollover.council.Outcome;
import org.rollover.council.Proceeding;
import org.rollover.scenario.LoadedScenario;

/** Two hundred small scenarios of every kind at random: whatever happens in them, some things are always true. */
class RandomScenariosTest {
    static final String[] RULES = {
        "unanimity",
        "{kind: constructive-abstention}",
        "{kind: qualified-majority, blocking-minority: 2}",
        "{kind: simple-majority}",
        "{kind: weighted, quota: 4}"
    };
    private static final String[] CABINET_RULES = {
        "compromise", "median", "dominant", "portfolio, office: prime minister"
    };
    private static final String[] STRATEGIES = {"pivotal", "proportional", "even", "focused"};
    private static final double LIMIT = 0.06;

    @ParameterizedTest(name = "decade {0}")
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void what_is_always_true(int decade) {
        for (int number = decade * 10; number < decade * 10 + 10; number++) {
            Stream luck = Streams.of(2026, number).stream("scenario", "dice");
            String rule = RULES[number % RULES.length];
            boolean stays = number % 3 == 0;
            ScenarioText text = scenario(luck, rule, stays);
            LoadedScenario loaded = text.load();
            Cast cast = new Cast(loaded.scenario());
            Simulation simulation = new Simulation(loaded, cast, 2);
            for (int replicate = 0; replicate < 6; replicate++) {
                List<Happening> chronicle = new ArrayList<>();
                History history = simulation.trace(number, replicate, chronicle);
                try {
                    check(history, chronicle, cast, rule, stays);
                } catch (AssertionError e) {
                    throw new AssertionError("scenario " + number + ", replicate " + replicate + "\n" + text.yaml(), e);
                }
            }
        }
    }

    private static void check(History history, List<Happening> chronicle, Cast cast, String rule, boolean stays) {
        assertThat(history.level()).isBetween(0.0, 100.0);
        double level = 60;
        for (Proceeding decision : history.annals().decisions()) {
            checkDecision(decision, level, rule, stays);
            level = decision.level();
        }
        for (double[] series : history.positions()) {
            for (double position : series) {
                assertThat(Double.isNaN(position) || (position >= 0 && position <= 100))
                        .isTrue();
            }
        }
        for (int s = 0; s < cast.governmentNames().size(); s++) {
            assertThat(history.positions()[s][0]).isNotNaN();
        }
        checkEfforts(history, chronicle);
        boolean ended = history.annals().decisions().stream().anyMatch(d -> d.level() <= 10);
        assertThat(history.sustained()).isEqualTo(!ended && history.level() >= 30 - 1e-9);
    }

    private static void checkDecision(Proceeding decision, double level, String rule, boolean stays) {
        assertThat(decision.level()).isLessThanOrEqualTo(level).isGreaterThanOrEqualTo(10);
        assertThat(decision.outcome().renewed()).isEqualTo(decision.level() == level);
        assertThat(decision.outcome() == Outcome.LAPSED).isEqualTo(decision.level() == 10);
        double paid = 0;
        for (int i = 0; i < decision.price().length; i++) {
            double price = decision.price()[i];
            assertThat(price).isBetween(0.0, LIMIT + 1e-12);
            paid += price;
            // Where too many abstentions block, who only abstained may be in the way, and be paid, once the objectors
            // gave in.
            if (price > 0 && !rule.contains("abstention")) {
                assertThat(decision.holdOut()[i]).isTrue();
            }
            if (decision.facedDown()[i]) {
                assertThat(decision.holdOut()[i]).isTrue();
                assertThat(price).isZero();
                assertThat(decision.vetoed()[i]).isFalse();
            }
        }
        assertThat(paid > 0).isEqualTo(decision.outcome() == Outcome.CONCESSION);
        assertThat(decision.days()).isBetween(0.0, 12.0);
        assertThat(decision.stages()).isBetween(0, 2);
        if (decision.outcome() == Outcome.SMOOTH && !stays) {
            assertThat(decision.contested()).isFalse();
        }
        if (rule.equals("unanimity") && decision.ballots().length > 0) {
            boolean passed = stays ? !decision.outcome().renewed() : decision.outcome() != Outcome.LAPSED;
            assertThat(List.of(decision.ballots()).contains(Ballot.OBJECT)).isEqualTo(!passed);
        }
    }

    private static void checkEfforts(History history, List<Happening> chronicle) {
        double[][] effort = history.annals().effort();
        double[] told = new double[effort.length];
        for (Happening happening : chronicle) {
            if (happening instanceof Happening.Lobbying round) {
                double spent = round.efforts().stream().mapToDouble(e -> e).sum();
                int who = round.lobbyist().equals("For") ? 1 : 0;
                // The one under the president may be told to spend less, or encouraged to spend up to twice as much.
                assertThat(spent).isLessThanOrEqualTo(2 * (1 + 1e-9));
                if (who == 0) {
                    assertThat(spent).isEqualTo(1, within(1e-9));
                }
                told[who] += spent;
            }
        }
        for (int l = 0; l < effort.length; l++) {
            double sum = 0;
            for (double e : effort[l]) {
                assertThat(e).isNotNegative().isFinite();
                sum += e;
            }
            assertThat(sum).isEqualTo(told[l], within(1e-9));
        }
    }

    static ScenarioText scenario(Stream luck, String rule, boolean stays) {
        ScenarioText text = ScenarioText.quiet()
                .measure("reversion", "10")
                .measure("default", stays ? "stay" : "lapse")
                .measure("ending-always-moved", String.valueOf(luck.happens(0.5)))
                .renewals("2018-02, 2018-05, 2018-09, 2018-12")
                .rule(rule)
                .parameter("concession-limit", String.valueOf(LIMIT))
                .parameter("opinion-noise", "2")
                .parameter("mood-spread", "0.03")
                .parameter("perception-error", "0.03")
                .parameter("improve", "0.1")
                .parameter("escalate", "0.1")
                .parameter("ask", number(luck, 0, 0.03));
        int members = 2 + (int) (luck.uniform() * 5);
        for (int i = 0; i < members; i++) {
            String people = ", population: " + (1 + (int) (luck.uniform() * 80)) + ", votes: "
                    + (1 + (int) (luck.uniform() * 4));
            if (luck.happens(0.4)) {
                text.member("G" + i, "salience: " + number(luck, 0.2, 0.9) + people + cabinet(luck));
            } else {
                text.member(
                        "G" + i,
                        "position: {uniform: {low: " + number(luck, 0, 40) + ", high: " + number(luck, 41, 90)
                                + "}}, salience: " + number(luck, 0.1, 0.9) + ", fatigue: " + number(luck, 0, 0.5)
                                + ", pledge: " + number(luck, 0, 0.05) + people);
            }
        }
        text.member("Last", "position: 55, salience: 0.5, population: 40, votes: 3");
        String strategy = ", strategy: " + STRATEGIES[(int) (luck.uniform() * 4)];
        text.lobbyist(
                "For", "position: 80, budget: 1, access: {Last: 0.5, others: 0.5}, principal: president" + strategy);
        text.lobbyist("Against", "position: 0, budget: 1, access: {others: 0.4}" + strategy);
        text.us("level", "70")
                .us(
                        "president",
                        "{ideal: " + number(luck, 0, 90) + ", visibility: 20%, forget: 10%, parity: 0.4, "
                                + "control: 70%, compliance: 70%, endorse: 2, wish-to-ease: 20%}")
                .us(
                        "congress",
                        "{chambers: {Senate: {passes-with: 60, parties: {all: {seats: 100, against-easing: "
                                + number(luck, 0.3, 0.9) + "}}}}}");
        constraints(text, luck);
        events(text, luck);
        return text;
    }

    private static String cabinet(Stream luck) {
        String first = "{office: prime minister, seats: 40, position: " + number(luck, 10, 80)
                + ", salience: 0.5, red-line: blocking, exit-propensity: 0.5}";
        String second = "{seats: 35, position: " + number(luck, 0, 60) + ", salience: 0.6, pledge: "
                + number(luck, 0, 0.05) + ", red-line: " + number(luck, 20, 70) + ", exit-propensity: 0.5}";
        return ", cabinet: {rule: " + CABINET_RULES[(int) (luck.uniform() * 4)] + ", majority: 50, members: {Major: "
                + first + ", Minor: " + second + "}}, successors: {next: {probability: 0.5, cabinet: "
                + "{members: {New: {seats: 60, position: " + number(luck, 10, 70) + ", salience: 0.5}}}}}";
    }

    private static void constraints(ScenarioText text, Stream luck) {
        if (luck.happens(0.5)) {
            text.constraint("review", "kind: congressional-review");
        }
        if (luck.happens(0.5)) {
            text.constraint("orders", "kind: codification, level: 50, released: {date: 2018-07}");
        }
        if (luck.happens(0.5)) {
            text.constraint("Minsk", "kind: linkage, released: {progress: 0.5}");
        }
        if (luck.happens(0.3)) {
            text.constraint("floor", "kind: floor, binds: Last, level: 40");
        }
    }

    private static void events(ScenarioText text, Stream luck) {
        String month = ", month: 2018-0" + (1 + (int) (luck.uniform() * 9)) + ", probability: 70%";
        text.event("raid", "kind: attack" + month)
                .event("truce", "kind: progress, amount: 0.2" + month)
                .event("press", "kind: leak" + month)
                .event("promise", "kind: pledge, by: Last, cost: 0.05" + month)
                .event("talks", "kind: summit, participants: [G0, Last], pull: 0.5" + month)
                .event("calm", "kind: change, path: governments.Last.salience, value: 0.2" + month);
    }

    private static String number(Stream luck, double low, double high) {
        return String.format(Locale.ROOT, "%.3f", low + luck.uniform() * (high - low));
    }
}
