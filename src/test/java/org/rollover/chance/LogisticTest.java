package org.rollover.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class LogisticTest {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal LN_2 = new BigDecimal("0.6931471805599453094172321214581765680755001343602553");

    /** {@code e^z} to 40 digits: the series for what is left after doublings. */
    private static BigDecimal exponential(double z) {
        int doublings = (int) Math.rint(z / LN_2.doubleValue());
        BigDecimal rest = new BigDecimal(z).subtract(LN_2.multiply(BigDecimal.valueOf(doublings)));
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = term;
        for (int k = 1; k < 30; k++) {
            term = term.multiply(rest, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(2).pow(doublings, DIGITS), DIGITS);
    }

    @Test
    void odds_are_exponentials_to_one_and_a_half_units_in_the_last_place() {
        Stream luck = Streams.of(1, 1).stream("odds", "arguments");
        for (int k = 0; k < 20_000; k++) {
            double z = (luck.uniform() - 0.5) * (k % 2 == 0 ? 10 : 1399);
            double odds = Logistic.odds(z);
            double off = new BigDecimal(odds).subtract(exponential(z)).doubleValue();
            assertThat(Math.abs(off)).as("e^%s", z).isLessThan(1.5 * Math.ulp(odds));
        }
    }

    @Test
    void odds_hold_at_the_ends() {
        assertThat(Logistic.odds(0)).isEqualTo(1);
        assertThat(Logistic.odds(-0.0)).isEqualTo(1);
        assertThat(Logistic.odds(709.5)).isEqualTo(StrictMath.exp(709.5));
        assertThat(Logistic.odds(-740)).isEqualTo(StrictMath.exp(-740));
        assertThat(Logistic.odds(710)).isInfinite();
        assertThat(Logistic.odds(Double.POSITIVE_INFINITY)).isInfinite();
        assertThat(Logistic.odds(-746)).isZero();
        assertThat(Logistic.odds(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(Logistic.odds(Double.NaN)).isNaN();
    }

    /** The bits themselves: they must not depend on the machine. */
    @Test
    void odds_have_the_same_bits_everywhere() {
        long bits = 17;
        for (int k = -70_000; k < 70_000; k++) {
            bits = 31 * bits + Double.doubleToRawLongBits(Logistic.odds(k * 0.0101));
        }
        assertThat(bits).isEqualTo(-2954585226063167900L);
    }

    @Test
    void the_quantile_inverts_the_distribution_function() {
        for (double z = -30; z <= 30; z += 0.37) {
            double p = Logistic.probability(z);
            assertThat(p).isEqualTo(1 / (1 + Math.exp(-z)), within(1e-15));
            if (Math.abs(z) < 8) {
                assertThat(Logistic.quantile(p)).isEqualTo(z, within(1e-12));
            }
        }
        assertThat(Logistic.probability(800)).isEqualTo(1);
        assertThat(Logistic.probability(-800)).isZero();
    }
}
