package org.rollover.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.rollover.ensemble.Panel.Contrast;

/** Intervals go no further than what they are of, and unseen is not impossible. */
class PanelContrastTest {
    @Test
    void what_all_draws_or_none_showed_is_bounded_as_by_wilson() {
        Contrast all = new Contrast(1, 0, new Interval(1, 1, 0.95)).asProbability(100);

        // n / (n + z²).
        assertThat(all.interval().low()).isEqualTo(0.963, within(0.0005));
        assertThat(all.interval().high()).isEqualTo(1);
        Contrast none = new Contrast(0, 0, new Interval(0, 0, 0.95));
        assertThat(none.asProbability(100).interval().high()).isEqualTo(0.037, within(0.0005));
        assertThat(none.asDifference(100).interval().low()).isEqualTo(-0.037, within(0.0005));
    }

    @Test
    void no_interval_goes_beyond_what_probabilities_allow() {
        Contrast wide = new Contrast(-0.9, 0.1, new Interval(-1.1, -0.7, 0.95));

        assertThat(wide.asDifference(50).interval().low()).isEqualTo(-1);
        assertThat(new Contrast(0.99, 0.01, new Interval(0.97, 1.01, 0.95))
                        .asProbability(50)
                        .interval()
                        .high())
                .isEqualTo(1);
    }
}
