package org.rollover.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.scenario.Draw;
import org.rollover.simulation.ScenarioText;

/** The five kinds of legal constraint (model section 5.7), each in force and released. */
class LawBookTest {

    /** A moment: the month, how far the target has come, what has happened. */
    private record Moment(YearMonth month, double progress, Set<String> events) implements Circumstances {
        @Override
        public boolean happened(String event) {
            return events.contains(event);
        }
    }

    private static final Moment START = new Moment(YearMonth.of(2018, 1), 0, Set.of());

    private static ScenarioText scenario() {
        return ScenarioText.quiet()
                .member("A", "position: 60, salience: 0.5")
                .us("level", "60")
                .us("president", "{ideal: 20}")
                .us(
                        "congress",
                        "{chambers: {Senate: {passes-with: 51, parties: {all: {seats: 100, against-easing: 0.5}}}}}")
                .event("treaty", "kind: act, month: 2018-06");
    }

    private static LawBook book(ScenarioText text) {
        return new LawBook(text.load().scenario().constraints(), Draw.central(List.of()));
    }

    @Test
    void an_empty_book_forbids_nothing() {
        LawBook law = book(scenario());

        assertThat(law.floorLevel(LawBook.PRESIDENT, START)).isZero();
        assertThat(law.floor(LawBook.PRESIDENT, START)).isNull();
        assertThat(law.reviews(LawBook.PRESIDENT, START)).isEmpty();
        assertThat(law.linked(START)).isFalse();
        assertThat(law.expires(START)).isFalse();
    }

    @Test
    void a_floor_binds_the_president_and_nobody_else() {
        LawBook law = book(scenario().constraint("floor", "kind: floor, binds: president, level: 40"));

        assertThat(law.floorLevel(LawBook.PRESIDENT, START)).isEqualTo(40);
        assertThat(law.floorLevel("A", START)).isZero();
    }

    @Test
    void a_floor_can_bind_a_government() {
        LawBook law = book(scenario().constraint("floor", "kind: floor, binds: A, level: 40"));

        assertThat(law.hasFloor("A")).isTrue();
        assertThat(law.floorLevel("A", START)).isEqualTo(40);
        assertThat(law.floorLevel(LawBook.PRESIDENT, START)).isZero();
    }

    @Test
    void the_highest_of_floors_and_codifications_counts() {
        LawBook law = book(scenario()
                .constraint("low", "kind: floor, binds: president, level: 40")
                .constraint("orders", "kind: codification, level: 55")
                .constraint("high", "kind: floor, binds: president, level: 50"));

        assertThat(law.floor(LawBook.PRESIDENT, START).id()).isEqualTo("orders");
        assertThat(law.floorLevel(LawBook.PRESIDENT, START)).isEqualTo(55);
    }

    @Test
    void a_review_is_no_floor() {
        LawBook law = book(scenario().constraint("review", "kind: congressional-review"));

        assertThat(law.floorLevel(LawBook.PRESIDENT, START)).isZero();
        assertThat(law.reviews(LawBook.PRESIDENT, START)).hasSize(1);
    }

    @Test
    void linkage_and_sunset_bind_the_council() {
        LawBook law = book(scenario().constraint("Minsk", "kind: linkage").constraint("expiry", "kind: sunset"));

        assertThat(law.linked(START)).isTrue();
        assertThat(law.expires(START)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "date: 2018-06, 2018-05, 0, '', true",
        "date: 2018-06, 2018-06, 0, '', false",
        "progress: 0.5, 2018-01, 0.49, '', true",
        "progress: 0.5, 2018-01, 0.5, '', false",
        "event: treaty, 2018-06, 0, other, true",
        "event: treaty, 2018-06, 0, treaty, false",
        "'date: 2018-06, progress: 0.5', 2018-07, 0, '', false",
        "'date: 2018-06, progress: 0.5', 2018-05, 0.6, '', false",
        "'date: 2018-06, progress: 0.5', 2018-05, 0.4, '', true"
    })
    void a_constraint_is_released_by_date_progress_or_event(
            String released, YearMonth month, double progress, String event, boolean inForce) {
        String release = ", released: {" + released + "}";
        LawBook law = book(scenario()
                .constraint("floor", "kind: floor, binds: president, level: 40" + release)
                .constraint("review", "kind: congressional-review" + release)
                .constraint("orders", "kind: codification, level: 35" + release)
                .constraint("Minsk", "kind: linkage" + release)
                .constraint("expiry", "kind: sunset" + release));
        Moment now = new Moment(month, progress, Set.of(event));

        assertThat(law.floorLevel(LawBook.PRESIDENT, now)).isEqualTo(inForce ? 40 : 0);
        assertThat(law.reviews(LawBook.PRESIDENT, now)).hasSize(inForce ? 1 : 0);
        assertThat(law.linked(now)).isEqualTo(inForce);
        assertThat(law.expires(now)).isEqualTo(inForce);
    }

    @Test
    void a_target_that_goes_back_on_its_word_finds_the_constraint_in_force_again() {
        LawBook law = book(
                scenario().constraint("floor", "kind: floor, binds: president, level: 40, released: {progress: 0.5}"));

        assertThat(law.floorLevel(LawBook.PRESIDENT, new Moment(YearMonth.of(2018, 3), 0.6, Set.of())))
                .isZero();
        assertThat(law.floorLevel(LawBook.PRESIDENT, new Moment(YearMonth.of(2018, 4), 0.3, Set.of())))
                .isEqualTo(40);
    }

    @Test
    void taking_one_constraint_out_leaves_the_others_as_they_are() {
        ScenarioText all = scenario()
                .constraint("floor", "kind: floor, binds: president, level: 40")
                .constraint("Minsk", "kind: linkage")
                .constraint("expiry", "kind: sunset");

        LawBook law = book(all.without("constraints", "Minsk"));
        assertThat(law.linked(START)).isFalse();
        assertThat(law.expires(START)).isTrue();
        assertThat(law.floorLevel(LawBook.PRESIDENT, START)).isEqualTo(40);
    }
}
