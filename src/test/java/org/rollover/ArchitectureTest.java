package org.rollover;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of the stages, and the fences between them. */
class ArchitectureTest {
    private static final String ROOT = "org.rollover.";

    /** The stages in their order: data flows down this list and imports point up it. Those that do not exist yet are empty. */
    private static final List<String> STAGES = List.of(
            "chance",
            "scenario",
            "archive",
            "law",
            "council",
            "actors",
            "simulation",
            "ensemble",
            "study",
            "casebook",
            "report",
            "classroom",
            "face");

    private static final Set<String> BANNED_NAMES =
            Set.of("util", "utils", "common", "core", "model", "manager", "helper", "helpers", "impl");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            // Whatever the build directory is called.
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.rollover");

    @TestFactory
    List<DynamicTest> a_stage_imports_only_what_stands_before_it() {
        List<DynamicTest> tests = new ArrayList<>();
        for (int stage = 0; stage < STAGES.size(); stage++) {
            String[] later = STAGES.subList(stage + 1, STAGES.size()).stream()
                    .map(name -> ROOT + name + "..")
                    .toArray(String[]::new);
            if (later.length > 0) {
                ArchRule rule = noClasses()
                        .that()
                        .resideInAPackage(ROOT + STAGES.get(stage) + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(later);
                tests.add(rule(STAGES.get(stage), rule));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> fences() {
        return List.of(
                rule("MASON stays in simulation", only("simulation", "sim..", "ec.util..")),
                rule(
                        "YAML stays in scenario",
                        only("scenario", "org.yaml..", "org.snakeyaml..", "com.fasterxml.jackson.dataformat.yaml..")),
                rule("CSV stays in scenario", only("scenario", "com.fasterxml.jackson.dataformat.csv..")),
                rule("Markdown stays in pages", only("report.html", "org.commonmark..")),
                rule("evolution stays in the search over levers", only("study.search", "io.jenetics..")),
                rule("the terminal stays in faces", only("face", "picocli..", "me.tongfei..", "org.jline..")),
                rule(
                        "no luck but from chance",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(
                                        java.util.Random.class,
                                        java.util.SplittableRandom.class,
                                        java.security.SecureRandom.class,
                                        java.util.concurrent.ThreadLocalRandom.class)
                                .orShould()
                                .callMethod(Math.class, "random")
                                .orShould()
                                .callMethod(StrictMath.class, "random")),
                rule("generators are made in chance", only("chance", "org.apache.commons.rng..")),
                rule(
                        "only the command line ends the program",
                        noClasses()
                                .that()
                                .resideOutsideOfPackage(ROOT + "face.cli..")
                                .should()
                                .callMethod(System.class, "exit", int.class)),
                rule(
                        "the faces do not know each other",
                        slices().matching(ROOT + "face.(*)..").should().notDependOnEachOther()),
                rule(
                        "no cycles between packages",
                        slices().matching(ROOT + "(**)").should().beFreeOfCycles()),
                rule(
                        "what happened in history is unknown to what simulates it",
                        noClasses()
                                .that()
                                .resideOutsideOfPackages(
                                        ROOT + "scenario..",
                                        ROOT + "casebook..",
                                        ROOT + "report..",
                                        ROOT + "classroom..",
                                        ROOT + "face..")
                                .should()
                                .dependOnClassesThat()
                                .belongToAnyOf(
                                        org.rollover.scenario.LoadedCase.class,
                                        org.rollover.scenario.CaseNotes.class,
                                        org.rollover.scenario.HistoricalOutcome.class,
                                        org.rollover.scenario.HistoricalDecision.class)),
                rule(
                        "nothing static changes",
                        fields().that().areStatic().should().beFinal()));
    }

    private static ArchRule only(String stage, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + stage + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(libraries));
    }

    private static DynamicTest rule(String name, ArchRule rule) {
        return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(CLASSES));
    }

    @Test
    void every_class_is_in_a_stage() {
        String[] known = STAGES.stream().map(name -> ROOT + name + "..").toArray(String[]::new);

        classes().should().resideInAnyPackage(known).check(CLASSES);
    }

    @Test
    void every_package_says_what_it_is_for() {
        for (String name : packages()) {
            assertThat(CLASSES.contain(name + ".package-info")
                            || ArchitectureTest.class
                                            .getClassLoader()
                                            .getResource(name.replace('.', '/') + "/package-info.class")
                                    != null)
                    .as(name + " has a package-info")
                    .isTrue();
        }
    }

    @Test
    void no_package_has_a_name_in_which_cycles_gather() {
        for (String name : packages()) {
            assertThat(Arrays.asList(name.split("\\."))).doesNotContainAnyElementsOf(BANNED_NAMES);
        }
    }

    private static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        for (JavaClass each : CLASSES) {
            names.add(each.getPackageName());
        }
        assertThat(names).contains(ROOT + "chance", ROOT + "simulation");
        return names;
    }
}
