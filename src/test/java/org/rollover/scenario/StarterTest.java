package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What {@code rollover new} writes. */
class StarterTest {
    @Test
    void theStarterPassesAllChecks() {
        LoadedScenario starter = Readings.read(Starter.text());

        assertThat(starter.warnings()).isEmpty();
        assertThat(starter.scenario().governments()).hasSize(4);
        assertThat(starter.scenario().lobbyists()).hasSize(2);
        assertThat(starter.uncertain()).hasSize(2);
    }
}
