package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;
import static org.rollover.scenario.Readings.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.chance.Distribution;

/** How numbers may be written, and what is refused. */
class NumbersTest {
    private static Distribution level(String written) {
        return read(LEAST.replace("level: 60", "level: " + written))
                .scenario()
                .measure()
                .level()
                .distribution();
    }

    private static String fault(String written) {
        assertThat(faults(LEAST.replace("level: 60", "level: " + written))).hasSize(1);
        return faults(LEAST.replace("level: 60", "level: " + written)).get(0);
    }

    private static String salienceFault(String written) {
        return faults(LEAST, "governments.Italy.salience=" + written).get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "020, 20",
        ".5, 0.5",
        "5., 5",
        "+5, 5",
        "1e1, 10",
        "0x1F, 31",
        "1_0, 10",
        "'1_000', 1000",
        "'1,000', 1000",
        "'0,3', 0.3",
        "007.50, 7.50"
    })
    void otherWaysToWriteANumberAreRefusedWithTheRightOne(String written, String meant) {
        assertThat(fault(written))
                .isEqualTo("s.yaml:7:10: measure.level: '" + written + "' is not how a number is written;"
                        + " a number from 0 to 100 (points); did you mean '" + meant + "'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".nan", ".inf", "-.inf", "NaN", "infinity", "sixty", "2018-11", "1:30", "0b11", "1.2.3", "--5"})
    void whatIsNoNumberIsRefused(String written) {
        assertThat(fault(written))
                .isEqualTo("s.yaml:7:10: measure.level: '" + written + "' is not a number;"
                        + " a number from 0 to 100 (points)");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThat(faults(LEAST.replace("level: 60", "level:")))
                .containsExactly("s.yaml:7:9: measure.level: a value is missing; a number from 0 to 100 (points)");
    }

    @Test
    void aNumberInQuotesIsAText() {
        assertThat(fault("'60'"))
                .isEqualTo("s.yaml:7:10: measure.level: a number in quotes is a text;"
                        + " leave the quotes out; did you mean '60'?");
    }

    @Test
    void aNumberOutOfRangeIsRefused() {
        assertThat(fault("120"))
                .isEqualTo("s.yaml:7:10: measure.level: 120 is too high; a number from 0 to 100 (points)");
        assertThat(salienceFault("-0.1")).contains("-0.1 is too low; a share from 0.01 to 1, as 0.2 or 20%");
    }

    @Test
    void perCentIsForSharesOnly() {
        assertThat(read(LEAST, "governments.Italy.salience=20%")
                        .scenario()
                        .governments()
                        .get("Italy")
                        .salience()
                        .central())
                .isEqualTo(0.2);
        assertThat(fault("20%")).contains("'20%' is a share; a number from 0 to 100 (points)");
    }

    @Test
    void aTimeWithoutItsUnitIsRefused() {
        assertThat(faults(LEAST.replace("18 months", "18")))
                .containsExactly("s.yaml:4:10: horizon: 18 has no unit; say the unit, as 18 months");
        assertThat(faults(LEAST.replace("18 months", "18 days")).get(0)).contains("'18 days' is in the wrong unit");
        assertThat(faults(LEAST, "council.stages.leaders.days=1 month").get(0)).contains("in the wrong unit");
    }

    @Test
    void aWholeNumberIsWholeAndCertain() {
        assertThat(faults(LEAST, "governments.Italy.population=20.7").get(0)).contains("'20.7' is not a whole number");
        assertThat(faults(LEAST, "governments.Italy.population={uniform: {low: 1, high: 2}}"))
                .containsExactly(
                        "--set:1:30: governments.Italy.population: this number cannot be uncertain;"
                                + " a whole number from 1 to 10000000000 (people); only numbers with fractions can be uncertain");
        assertThat(read(LEAST, "governments.Italy.population=6000000000")
                        .scenario()
                        .governments()
                        .get("Italy")
                        .population())
                .isEqualTo(6_000_000_000L);
        assertThat(faults(LEAST, "governments.Italy.population=99999999999999999999")
                        .get(0))
                .contains("too high");
    }

    @Test
    void thereIsNoNegativeZero() {
        assertThat(read(LEAST, "measure.reversion=-0")
                        .scenario()
                        .measure()
                        .reversion()
                        .distribution())
                .isEqualTo(new Distribution.Point(0.0));
    }

    @Test
    void everyDistributionCanBeRead() {
        assertThat(level("{uniform: {low: 20, high: 60.5}}")).isEqualTo(new Distribution.Uniform(20, 60.5));
        assertThat(level("{triangular: {low: 20, mode: 20, high: 60}}"))
                .isEqualTo(new Distribution.Triangular(20, 20, 60));
        assertThat(level("{truncated-normal: {mean: 50, sd: 5, low: 40, high: 70}, note: judged}"))
                .isEqualTo(new Distribution.TruncatedNormal(50, 5, 40, 70));
        assertThat(level("{value: {beta: {alpha: 2, beta: 3, low: 10, high: 90}}, source: x}"))
                .isEqualTo(new Distribution.Beta(2, 3, 10, 90));
        assertThat(((Distribution.Discrete) level("{discrete: {60: 50%, 30: 0.5}}")).values())
                .containsExactly(30.0, 60.0);
    }

    @Test
    void theEndsOfABetaAreThoseOfItsNumber() {
        assertThat(level("{beta: {alpha: 2, beta: 3}}")).isEqualTo(new Distribution.Beta(2, 3, 0, 100));
    }

    @Test
    void aNormalHasNoEndsAndMustBeTruncated() {
        assertThat(fault("{normal: {mean: 50, sd: 5}}"))
                .isEqualTo("s.yaml:7:11: measure.level: a normal distribution has no ends, and this is a number"
                        + " from 0 to 100 (points); use truncated-normal, with low and high beside mean and sd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{uniform: {low: 60, high: 20}} | uniform: low must be below high",
                "{uniform: {low: 60}} | uniform needs high; as {uniform: {low: …, high: …}}",
                "{uniform: {low: 60, hihg: 70}} | uniform has no parameter 'hihg'; it has low, high; did you mean 'high'?",
                "{uniform: {low: 60, high: 120}} | uniform goes up to 120; a number from 0 to 100 (points)",
                "{uniform: {low: -5, high: 12}} | uniform goes down to -5; a number from 0 to 100 (points)",
                "{uniform: 3} | uniform has no parameters",
                "{unifrom: {low: 1, high: 2}} | there is no distribution 'unifrom'",
                "{triangular: {low: 1, mode: 9, high: 5}} | triangular: mode must lie between low and high",
                "{truncated-normal: {mean: 1, sd: 0, low: 0, high: 5}} | truncated-normal: sd must be above 0",
                "{truncated-normal: {mean: 1, sd: 0.1, low: 50, high: 60}} | there is next to nothing",
                "{beta: {alpha: 0, beta: 1}} | beta: alpha and beta must be from 0.001 to 1000000",
                "{beta: {alpha: 1%, beta: 1}} | '1%' is a share",
                "{discrete: {30: 50%, 60: 40%}} | discrete: the probabilities sum to 0.9, not to 1",
                "{discrete: {30: 50%, 30.0: 50%}} | discrete: 30 stands there twice",
                "{discrete: {30: 0, 60: 1}} | discrete: 0 is no probability",
                "{discrete: {thirty: 1}} | 'thirty' is not a number",
                "{discrete: {120: 1}} | discrete goes up to 120",
                "{discrete: {}} | discrete: the probabilities sum to 0",
                "{uniform: {low: 1, high: 2}, normal: {}} | a block stands where a number belongs",
                "{note: hm} | a number is missing here",
                "[60] | a list stands where a number belongs"
            })
    void aWrongDistributionIsExplained(String written, String said) {
        assertThat(faults(LEAST.replace("level: 60", "level: " + written)))
                .anySatisfy(
                        fault -> assertThat(fault).contains("measure.level: ").contains(said));
    }

    @Test
    void numbersAreWrittenWithoutExponents() {
        assertThat(Numbers.write(1e-7)).isEqualTo("0.0000001");
        assertThat(Numbers.write(6e10)).isEqualTo("60000000000");
        assertThat(Numbers.write(0.1 + 0.2)).isEqualTo("0.30000000000000004");
        assertThat(Double.parseDouble(Numbers.write(Math.PI))).isEqualTo(Math.PI, within(0.0));
    }
}
