package org.rollover.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Tables and JSON")
class TableTest {

    @Test
    void aTableHasAHeaderAndALineForEachRow() {
        Table table =
                new Table("t", "name", "count", "share").row("Italy", 3L, 0.25).row("a, \"b\"", null, Double.NaN);
        assertThat(table.csv()).isEqualTo("name,count,share\nItaly,3,0.25\n\"a, \"\"b\"\"\",,\n");
    }

    @Test
    void aRowMustFillTheColumns() {
        Table table = new Table("t", "one", "two");
        assertThatThrownBy(() -> table.row(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@cmd", "\tx", "\rx"})
    void aTextThatASpreadsheetWouldRunIsMadeHarmless(String text) {
        assertThat(Table.harmless(text)).isEqualTo("'" + text);
    }

    @Test
    void aNegativeNumberStaysANumber() {
        assertThat(Table.line(List.of(-1.5, "-1.5"))).isEqualTo("-1.5,'-1.5\n");
    }

    @ParameterizedTest
    @CsvSource({"0.1,0.1", "1e-7,0.0000001", "-0.0,0", "123456789012,123456789000", "0.30000000000000004,0.3", "NaN,''"
    })
    void numbersAreWrittenPlainly(double number, String text) {
        assertThat(Decimals.text(number)).isEqualTo(text);
    }

    @Test
    void jsonKeepsTheOrderOfKeysAndEscapesWhatItMust() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1.0);
        map.put("a", List.of(1, 2L, true));
        map.put("text", "\"\\\n\u0001\ud800é");
        map.put("none", Double.NaN);
        assertThat(Json.write(map))
                .isEqualTo("{\n  \"z\": 1,\n  \"a\": [1, 2, true],\n"
                        + "  \"text\": \"\\\"\\\\\\n\\u0001\\ud800é\",\n  \"none\": null\n}\n");
    }

    @Test
    void jsonOfNothing() {
        assertThat(Json.write(List.of(Map.of(), new ArrayList<>()))).isEqualTo("[\n  {},\n  []\n]\n");
    }
}
