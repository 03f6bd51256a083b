package org.rollover.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rollover.chance.Distribution;
import org.rollover.scenario.Default;
import org.rollover.scenario.Doc;
import org.rollover.scenario.Limits;
import org.rollover.scenario.LoadedScenario;
import org.rollover.scenario.Parameters;
import org.rollover.scenario.Quantity;
import org.rollover.scenario.Unit;

/**
 * The documentation's tables are those of the code. To write them anew: {@code ./mvnw test
 * -Dtest=DocumentedDefaultsTest -Drollover.docs.write=true}
 */
@DisplayName("What the documentation says of keys and defaults is what the code does")
class DocumentedDefaultsTest {
    private static final boolean WRITE = Boolean.getBoolean("rollover.docs.write");
    private static final Path ODD = Pages.FOLDER.resolve("odd.md");
    private static final Path STUDIES = Pages.FOLDER.resolve("studies.md");
    private static final Path LANGUAGE = Pages.FOLDER.resolve("language.md");

    static List<Path> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void generatedTablesAreThoseOfTheCode(Path page) {
        String before = Pages.read(page);
        String after = Pages.regenerated(before, GeneratedTables::text);
        if (WRITE && !after.equals(before)) {
            Pages.write(page, after);
        }
        if (!WRITE) {
            assertThat(before)
                    .as(
                            "%s: write its tables anew with ./mvnw test -Dtest=DocumentedDefaultsTest -Drollover.docs.write=true",
                            page)
                    .isEqualTo(after);
        }
    }

    @Test
    void theModelsDescriptionHasTheTableOfGeneralParameters() {
        assertThat(Pages.generatedNames(Pages.read(ODD))).contains("parameters");
    }

    @Test
    void theReferenceHasEveryBlockOfTheLanguage() {
        assertThat(Pages.generatedNames(Pages.read(LANGUAGE))).containsAll(tables(Language.blocks()));
    }

    @Test
    void thePageOnStudiesHasEveryBlockOfAStudysFile() {
        assertThat(tables(Language.studyBlocks())).contains("keys StudyFile", "keys FactorSpec", "kinds DesignSpec");
        assertThat(Pages.generatedNames(Pages.read(STUDIES)))
                .containsAll(tables(Language.studyBlocks()))
                .contains("outcomes");
    }

    private static List<String> tables(Set<Class<?>> blocks) {
        return blocks.stream()
                .filter(type -> type.getInterfaces().length == 0)
                .map(type -> (type.isSealed() ? "kinds " : "keys ") + type.getSimpleName())
                .collect(Collectors.toList());
    }

    /** A symbol that stands in the table only would be a parameter that the description does not use. */
    @Test
    void everySymbolOfAGeneralParameterIsUsedInTheText() {
        String text = Pages.byHand(Pages.read(ODD));
        for (Language.Entry entry : Language.entries(Parameters.class)) {
            assertThat(entry.symbol()).as("symbol of %s", entry.key()).isNotEmpty();
            assertThat(text).as("symbol of %s", entry.key()).contains(entry.symbol());
        }
    }

    @Test
    void theShippedGeneralParametersAreTheDefaults() {
        LoadedScenario shipped = GeneratedTables.withGeneralParameters();
        Map<String, Double> values = values(shipped.scenario().parameters());
        assertThat(values)
                .isEqualTo(values(
                        GeneratedTables.read(GeneratedTables.LEAST).scenario().parameters()));
        for (Language.Entry entry : Language.entries(Parameters.class)) {
            assertThat(shipped.provenance())
                    .as("general.yaml gives %s", entry.key())
                    .containsKey("parameters." + entry.key());
            assertThat(entry.fallback())
                    .as("default of %s in the table", entry.key())
                    .satisfies(text -> assertThat(new BigDecimal(text.replace("`", "")))
                            .isEqualByComparingTo(BigDecimal.valueOf(values.get(entry.key()))));
        }
    }

    private static Map<String, Double> values(Parameters parameters) {
        return java.util.Arrays.stream(Parameters.class.getRecordComponents())
                .collect(Collectors.toMap(component -> Language.kebab(component.getName()), component -> {
                    try {
                        Quantity quantity = (Quantity) component.getAccessor().invoke(parameters);
                        assertThat(quantity.distribution()).isInstanceOf(Distribution.Point.class);
                        return quantity.central();
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }));
    }

    @Doc("Before")
    record Before(
            @Doc("A number.") @Default("0.06") @Limits(unit = Unit.UTILS, min = 0)
            Quantity noise) {}

    @Doc("After")
    record After(
            @Doc("A number.") @Default("0.07") @Limits(unit = Unit.UTILS, min = 0)
            Quantity noise) {}

    @Doc("Narrower")
    record Narrower(
            @Doc("A number.") @Default("0.06") @Limits(unit = Unit.UTILS, min = 0, max = 1)
            Quantity noise) {}

    @Test
    void aChangedDefaultOrLimitChangesTheTable() {
        String table = GeneratedTables.numberTable(Before.class, null, entry -> "");
        assertThat(table).contains("| `noise` |  | `0.06` | utils | at least 0 | A number. |");
        assertThat(GeneratedTables.numberTable(After.class, null, entry -> "")).isNotEqualTo(table);
        assertThat(GeneratedTables.numberTable(Narrower.class, null, entry -> ""))
                .isNotEqualTo(table);
    }

    @Test
    void aChangedTableIsSeen() {
        String page = "a\n<!-- generated: x -->\n\n| old |\n\n<!-- end -->\nb\n";
        assertThat(Pages.regenerated(page, name -> "| old |\n")).isEqualTo(page);
        assertThat(Pages.regenerated(page, name -> "| new |\n"))
                .isNotEqualTo(page)
                .contains("| new |");
    }
}
