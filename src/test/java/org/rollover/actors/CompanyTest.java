package org.rollover.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The fixed point of expected company (model section 5.1). */
class CompanyTest {
    private static final double[] NOISE = {0.06, 0.05, 0.06, 0.03, 0.06};

    private final double[] base = {-0.1, -0.04, 0.1, -0.09, 0.02};
    private final double[] kappa = {0.12, 0.1, 0.12, 0.2, 0.05};
    private final double[] company = new double[5];
    private final double[] object = new double[5];

    private void settle(boolean... bound) {
        boolean[] cannotBlock = Arrays.copyOf(bound, 5);
        Company.expected(base, kappa, NOISE, cannotBlock, 4, company, object);
    }

    @Test
    void is_a_fixed_point() {
        settle();
        double objecting = Arrays.stream(object).sum();
        for (int i = 0; i < 5; i++) {
            assertThat(company[i]).isEqualTo(1 - (objecting - object[i]) / 4, within(1e-9));
            double z = (base[i] + kappa[i] * Math.pow(company[i], 4)) / NOISE[i];
            assertThat(object[i]).isEqualTo(1 / (1 + Math.exp(z)), within(1e-9));
        }
    }

    @Test
    void grows_with_every_value_and_every_cost_of_standing_alone() {
        settle();
        double[] before = company.clone();
        for (int i = 0; i < 5; i++) {
            base[i] += 0.02;
            settle();
            for (int j = 0; j < 5; j++) {
                assertThat(company[j]).isGreaterThanOrEqualTo(before[j]);
            }
            before = company.clone();
            kappa[i] += 0.05;
            settle();
            for (int j = 0; j < 5; j++) {
                assertThat(company[j]).isGreaterThanOrEqualTo(before[j]);
            }
            before = company.clone();
        }
    }

    @Test
    void is_the_greatest_where_there_are_several() {
        // Strong isolation and little noise: all together is stable, and so is each for itself.
        double[] quiet = {0.03, 0.03, 0.03, 0.03, 0.03};
        Arrays.fill(base, -0.1);
        Arrays.fill(kappa, 0.3);
        Company.expected(base, kappa, quiet, new boolean[5], 4, company, object);

        double lowest = 0;
        for (int step = 0; step < 10_000; step++) {
            lowest = 1 / (1 + Math.exp((0.1 - 0.3 * Math.pow(lowest, 4)) / 0.03));
        }
        assertThat(company[0]).isGreaterThan(0.9);
        assertThat(lowest).isLessThan(0.1);
    }

    @Test
    void who_cannot_block_is_company() {
        settle(true, false, true, true, true);

        assertThat(company[1]).isEqualTo(1);
        assertThat(object[0]).isZero();
    }

    @Test
    void a_council_of_one_is_never_alone() {
        double[] alone = new double[1];
        Company.expected(
                new double[] {-0.1}, new double[] {0.1}, new double[] {0.06}, new boolean[1], 4, alone, new double[1]);

        assertThat(alone).containsExactly(1);
    }
}
