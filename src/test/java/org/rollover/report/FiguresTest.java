package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Figures and pages")
class FiguresTest {

    @ParameterizedTest
    @CsvSource({"0.2,0", "0.01,0", "0.003,1", "0.0004,2", "0.00001,3", "0,1"})
    void noMoreDigitsThanTheErrorSupports(double halfWidth, int decimals) {
        assertThat(Figures.decimals(halfWidth)).isEqualTo(decimals);
    }

    @ParameterizedTest
    @CsvSource({"0.5,1,50.0%", "0.0001,1,<0.1%", "0.9999,1,>99.9%", "0,1,0%", "1,1,100%", "0.996,0,>99%", "NaN,1,–"})
    void aSmallShareIsNeverRoundedToNone(double share, int decimals, String said) {
        assertThat(Figures.percent(share, decimals)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0.25,1,+0.2", "-3.14159,2,−3.14", "-0.01,1,0.0", "NaN,1,–", "-Infinity,2,–"})
    void differencesCarryTheirSign(double points, int decimals, String said) {
        assertThat(Figures.signed(points, decimals)).isEqualTo(said);
    }

    @Test
    void sharesOfOneColumnHaveTheSameDecimals() {
        assertThat(Figures.shares(List.of(5000L, 3L, 0L), 10_000)).containsExactly("50.0%", "<0.1%", "0%");
    }

    @Test
    void asciiSaysWhatItCan() {
        assertThat(Ascii.fold("Č – 5 … “é” → 漢 😀")).isEqualTo("C - 5 ... \"e\" -> ? ?");
    }

    @Test
    void namesCannotMoveTheCursor() {
        assertThat(Page.clean("a\u001b[31mb\u202ec\nd")).isEqualTo("a[31mbc d");
    }

    @Test
    void aLongWordIsCut() {
        assertThat(Page.wrap("aa bbbbbbb c", 3)).containsExactly("aa", "bbb", "bbb", "b c");
    }

    @Test
    void aTableThatDoesNotFitWrapsItsWordsOrBecomesLines() {
        Grid grid = new Grid().words("who").numbers("how much").words("where");
        grid.row("somebody", "12.5", "here and there and everywhere");
        assertThat(grid.lines(Look.plain(), 60)).hasSize(3);
        assertThat(grid.lines(Look.plain(), 44))
                .allMatch(line -> line.stripTrailing().length() <= 44);
        assertThat(grid.lines(Look.plain(), 20)).startsWith("somebody").allMatch(line -> line.length() <= 20);
    }

    @Test
    void colourIsForWhereItIsWanted() {
        assertThat(new Page(new Look(80, true, true)).heading("x").text()).contains("\u001b[1m");
        assertThat(new Page(new Look(80, true, false)).heading("x").text()).doesNotContain("\u001b");
    }

    @Test
    void aBoundThatExcludesNothingIsNoBound() {
        assertThat(Answer.orMore(0.004, 0)).isEqualTo("open how probable that is");
        assertThat(Answer.orMore(0.21, 0)).isEqualTo("a probability of 21% or more");
        assertThat(Answer.orLess(0.996, 0)).isEqualTo("open how probable that is");
        assertThat(Answer.orLess(0.79, 0)).isEqualTo("a probability of 79% or less");
    }

    @Test
    void bothEndsOfARangeHaveTheSameDecimals() {
        assertThat(Answer.range(0.26, 0.983)).isEqualTo("between 26.0% and 98.3%");
        assertThat(Answer.range(0.26, 0.61)).isEqualTo("between 26% and 61%");
        assertThat(Answer.range(0.4, 0.4)).isEmpty();
    }
}
