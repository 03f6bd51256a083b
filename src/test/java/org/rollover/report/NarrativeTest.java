package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.actors.CabinetFall;
import org.rollover.actors.Happening;
import org.rollover.actors.UsMove;
import org.rollover.council.Ballot;
import org.rollover.council.Outcome;
import org.rollover.law.ReviewGame;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.Scenario;
import org.rollover.scenario.ScenarioException;
import org.rollover.scenario.ScenarioReader;
import org.rollover.scenario.Starter;

@DisplayName("A history is told in sentences")
class NarrativeTest {
    private static final YearMonth MONTH = YearMonth.of(2018, 12);
    private static final List<String> NAMES = List.of("Alpha", "Delta");

    /** One example of each kind. */
    static Stream<Happening> examples() {
        ReviewGame.Verdict verdict = new ReviewGame.Verdict(
                LocalDate.of(2018, 12, 15),
                LocalDate.of(2019, 1, 14),
                List.of(new ReviewGame.ChamberVote("Senate", 57, 100, false, false)),
                false,
                false);
        UsMove move = new UsMove(MONTH, MONTH, UsMove.Fate.EASED, "expiry", 60, verdict);
        return Stream.of(
                new Happening.Scheduled(MONTH, "summer-summit", "NewCabinet"),
                new Happening.Progress(MONTH, 0.2),
                new Happening.Escalation(MONTH, 0.1, 8),
                new Happening.PresidentLearns(MONTH),
                new Happening.PresidentForgets(MONTH),
                new Happening.PresidentDecides(MONTH, "RELIEF", true, false, 20, 30),
                new Happening.ReliefReported(MONTH, "expiry", LocalDate.of(2018, 12, 15)),
                new Happening.ReliefSettled(MONTH, move),
                new Happening.Lobbying(MONTH, "Ruritania", -1, List.of("Delta", "Delta/Patriots"), List.of(0.1, 0.9)),
                new Happening.Surge(MONTH, 1, "Ruritania", 1, List.of("Delta"), List.of(2.5)),
                new Happening.StrawPoll(
                        MONTH,
                        60,
                        NAMES,
                        List.of(0.2, 0.01),
                        List.of(
                                new Happening.Reasons(0.1, 0.12, -0.01, 0.02, -0.03),
                                new Happening.Reasons(-0.1, 0.12, -0.05, 0.02, 0.02)),
                        List.of(0.01, 0.02),
                        List.of(1.0, 0.9),
                        List.of(Ballot.AGREE, Ballot.OBJECT),
                        false),
                new Happening.Concession(MONTH, 0, "Delta", 0.012),
                new Happening.Stage(
                        MONTH, 1, "leaders", 0.5, List.of("Delta"), List.of(0.01), List.of(0.02), List.of(true)),
                new Happening.Vote(
                        MONTH,
                        Happening.Motion.LOWER_LEVEL,
                        45,
                        NAMES,
                        List.of(0.2, -0.1),
                        List.of(Ballot.AGREE, Ballot.OBJECT),
                        false),
                new Happening.Decided(MONTH, Outcome.LAPSED, 0, 12),
                new Happening.CabinetChanged(MONTH, new CabinetFall(MONTH, "Delta", List.of("Patriots"), "caretaker")),
                new Happening.Positions(
                        MONTH, List.of("Alpha", "Delta", "Delta/Patriots"), List.of(70.0, 20.0, 5.0), 0, 0));
    }

    private static Scenario scenario() {
        try {
            return new ScenarioReader(null, ReadingLimits.defaults())
                    .readText(Starter.text(), "starter", List.of())
                    .scenario();
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    private static String told(Happening happening) {
        Page page = new Page(Look.plain());
        new Sentences(scenario(), page).tell(happening);
        return page.text();
    }

    @Test
    void theExamplesCoverEveryKind() {
        List<String> kinds = Arrays.stream(Happening.class.getPermittedSubclasses())
                .map(Class::getName)
                .toList();
        assertThat(examples().map(example -> example.getClass().getName())).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyKindHasASentence(Happening happening) {
        assertThat(told(happening)).startsWith("  • ").contains(".");
        assertThat(HappeningJson.of(happening)).containsKeys("kind", "month");
    }

    @Test
    void aBluffIsCalledOne() {
        Happening poll = examples()
                .filter(Happening.StrawPoll.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(told(poll)).contains("renewal is held up", "objects, for a price", "+0.010");
    }

    @Test
    void lobbyingNamesItsSideAndItsBestChannelsFirst() {
        Happening lobbying = examples()
                .filter(Happening.Lobbying.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(told(lobbying)).contains("Ruritania 1.00 for lapse: Delta/Patriots 0.90, Delta 0.10.");
    }

    @Test
    void theCitationOfALawIsGiven() {
        Happening reported = examples()
                .filter(Happening.ReliefReported.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(told(reported)).contains("Art. 9");
    }

    @Test
    void aCabinetOrAPartyWithoutANameIsSaidToHaveNone() {
        CabinetFall fall = new CabinetFall(MONTH, "Delta", List.of(""), "");
        assertThat(told(new Happening.CabinetChanged(MONTH, fall)).replaceAll("\\s+", " "))
                .contains(
                        "Delta: one without a name leaves the cabinet over a red line. Another cabinet is in office.");
    }
}
