package org.rollover.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rollover.scenario.Readings.LEAST;
import static org.rollover.scenario.Readings.faults;
import static org.rollover.scenario.Readings.read;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rollover.chance.Distribution;

/** What {@code --set} lays on top. */
class SettingTest {
    @Test
    void aSettingIsLaidOnTop() {
        Scenario scenario = read(LEAST, "governments.Italy.salience=0.3", "title=Another: title")
                .scenario();

        assertThat(scenario.governments().get("Italy").salience().central()).isEqualTo(0.3);
        assertThat(scenario.title()).isEqualTo("Another: title");
    }

    @Test
    void laterSettingsWin() {
        assertThat(read(LEAST, "horizon=10 months", "horizon=9 months")
                        .scenario()
                        .horizon())
                .isEqualTo(9);
    }

    @Test
    void aKeyThatWasLeftOutCanBeSetAndOneOfADefaultToo() {
        Scenario scenario = read(
                        LEAST,
                        "governments.Italy.ask=0.2",
                        "measure.lower-levels[1]={uniform: {low: 0.4, high: 60%}}",
                        "council.stages.leaders.days=3 days",
                        "ties.Italy.Germany=2",
                        "lobbyists.L={position: 0, budget: 1, access: {others: 1}}",
                        "lobbyists.L.access.Italy=0.5")
                .scenario();

        assertThat(scenario.governments().get("Italy").ask().central()).isEqualTo(0.2);
        assertThat(scenario.measure().lowerLevels().get(1).distribution())
                .isEqualTo(new Distribution.Uniform(0.4, 0.6));
        assertThat(scenario.measure().lowerLevels().get(0).central()).isEqualTo(0.75);
        assertThat(scenario.council().stages().get("leaders").days().central()).isEqualTo(3);
        assertThat(scenario.council().stages().get("ambassadors").days().central())
                .isEqualTo(7);
        assertThat(scenario.ties().get("Italy")).containsOnlyKeys("Germany");
        assertThat(scenario.lobbyists().get("L").access()).containsOnlyKeys("others", "Italy");
    }

    @Test
    void aPartOfAKindCanBeSet() {
        String yaml = LEAST.replace("salience: 0.5", "salience: 0.5\n    population: 9")
                + "council: {rule: qualified-majority}\n";
        var rule = (DecisionRule.QualifiedMajority)
                read(yaml, "council.rule.members=72%").scenario().council().rule();

        assertThat(rule.members().central()).isEqualTo(0.72);
    }

    @Test
    void removeRemoves() {
        assertThat(read(LEAST, "governments.Germany=remove").scenario().governments())
                .containsOnlyKeys("Italy");
        assertThat(faults(LEAST, "events.attack=remove"))
                .containsExactly("--set:1:15: events.attack: there is nothing here to remove");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "governments.Itly.salience=0.3 | --set:1:1: governments.Itly: there is no such place in the scenario;"
                        + " did you mean 'governments.Italy'?",
                "governments.Italy.saliense=0.3 | --set:1:1: governments.Italy.saliense: there is no such place in the"
                        + " scenario; did you mean 'governments.Italy.salience'?",
                "government.Italy.salience=0.3 | --set:1:1: government: there is no such place in the scenario;"
                        + " did you mean 'governments'?",
                "governments.Italy.salience=7 | --set:1:28: governments.Italy.salience: 7 is too high;"
                        + " a share from 0.01 to 1, as 0.2 or 20%",
                "measure.lower-levels[3]=0.1 | --set:1:1: measure.lower-levels[3]: there is no such item in the list;"
                        + " its items are [0] to [2]",
                "measure.level.deep=0.1 | --set:1:1: measure.level.deep: there is no such place in the scenario",
                "measure.level= | --set:1:15: a value is missing after =",
                "measure.level | --set:1:1: 'measure.level' sets nothing; as governments.Italy.salience=0.3",
                "=3 | --set:1:1: '=3' sets nothing; as governments.Italy.salience=0.3",
                "measure.level={uniform | --set:1:23: a comma or a closing bracket is missing; opened in line 1",
                "measure.level=*x | --set:1:15: an alias, *x; write the value out where it is used",
                "kind=x | --set:1:1: kind: there is no such place in the scenario; here are title, question, about,"
                        + " start, horizon, measure, council, governments, lobbyists, us, target, constraints, events,"
                        + " ties, parameters",
                "extends=x | --set:1:1: extends: there is no such place in the scenario; here are title"
            })
    void aWrongSettingIsExplained(String setting, String said) {
        assertThat(faults(LEAST, setting)).singleElement().asString().startsWith(said);
    }

    @Test
    void settingsAreNumbered() {
        assertThat(faults(LEAST, "horizon=9 months", "horizon=9"))
                .singleElement()
                .asString()
                .startsWith("--set:2:9: horizon: ");
    }
}
