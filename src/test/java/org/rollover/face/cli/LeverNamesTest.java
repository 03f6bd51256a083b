package org.rollover.face.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Lever;

@DisplayName("Levers by name")
class LeverNamesTest {
    private static final Lever LOBBYIST = lever("consensus", Lever.Kind.LOBBYIST);
    private static final Lever NORM = lever("consensus", Lever.Kind.CONSENSUS);
    private static final Lever ODD = lever("Ä, b+c", Lever.Kind.LOBBYIST);
    private static final Lever PLAIN = lever("sunset", Lever.Kind.LAW);

    private final LeverNames names = new LeverNames(List.of(LOBBYIST, ODD, PLAIN, NORM));

    private static Lever lever(String id, Lever.Kind kind) {
        return new Lever(id, kind, id, "", null, UnaryOperator.identity());
    }

    private List<Lever> named(String... texts) {
        Faults faults = new Faults();
        List<Lever> named = names.named(List.of(texts), faults);
        faults.orThrow();
        return named;
    }

    @Test
    void aNameMayHoldCommasAndStandInQuotationMarks() {
        assertThat(named("Ä, b+c")).containsExactly(ODD);
        assertThat(named("sunset, Ä, b+c")).containsExactly(ODD, PLAIN);
        assertThat(named("\"Ä, b+c\",sunset")).containsExactly(ODD, PLAIN);
        assertThat(named("sunset", "Ä, b+c")).containsExactly(ODD, PLAIN);
        assertThat(named()).hasSize(4);
    }

    @Test
    void aNameOfTwoLeversMustSayWhich() {
        assertThatThrownBy(() -> named("consensus,sunset"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("say lobbyist:consensus or norm:consensus");
        assertThat(named("norm:consensus")).containsExactly(NORM);
        assertThat(named("lobbyist:consensus")).containsExactly(LOBBYIST);
        assertThat(names.again(List.of(names.of(NORM), names.of(PLAIN)))).containsExactly(PLAIN, NORM);
    }
}
