package org.rollover.casebook.classic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.scenario.ReadingLimits;
import org.rollover.scenario.ScenarioException;

class ActorTableTest {
    private static final String HEAD = "actor,capability,position,salience\n";

    @TempDir
    private Path folder;

    private Map<String, List<Actor>> read(String text) throws ScenarioException, IOException {
        Path file = folder.resolve("t.csv");
        Files.writeString(file, text);
        return ActorTable.read(file, ReadingLimits.tables());
    }

    private String fault(String text) throws IOException {
        try {
            read(text);
            return "";
        } catch (ScenarioException e) {
            return String.valueOf(e.getMessage()).replace(folder + "/", "").replace(folder + "\\", "");
        }
    }

    @Test
    void the_shipped_table_holds_the_published_example() throws Exception {
        Map<String, List<Actor>> read =
                ActorTable.read(Path.of("scenarios/tables/emission-standards.csv"), ReadingLimits.tables());

        assertThat(read).containsOnlyKeys("");
        assertThat(read.get("")).containsExactlyElementsOf(EmissionStandards.actors());
        assertThat(EmissionStandards.are(read.get(""))).isTrue();
    }

    @Test
    void saliences_of_an_issue_up_to_a_hundred_are_divided_by_a_hundred() throws Exception {
        Map<String, List<Actor>> read =
                read("issue,actor,capability,position,salience\nx,a,1,1,80\nx,b,1,1,0.5\ny,a,1,1,0.8\n");

        assertThat(read.get("x").get(0).salience()).isEqualTo(0.8);
        assertThat(read.get("x").get(1).salience()).isEqualTo(0.005);
        assertThat(read.get("y").get(0).salience()).isEqualTo(0.8);
    }

    @Test
    void a_scale_of_one_to_ten_is_not_taken_for_one_of_a_hundred() throws IOException {
        assertThat(fault(HEAD + "a,1,1,8\nb,1,2,4\n"))
                .contains("t.csv:2:7: salience: the largest salience is 8.0")
                .contains("divide those on a scale of 1 to 10 by 10");
    }

    @Test
    void every_mistake_is_said_at_once() throws IOException {
        assertThat(fault(HEAD + "a,-1,NaN,101\na,1,1e400,Infinity\n,1,1,1\n")).isEqualTo("""
                        t.csv:2:3: capability: -1 is too low; a number from 0 to 1000000000
                        t.csv:2:6: position: 'NaN' is not a number; a number from -1000000000 to 1000000000
                        t.csv:2:10: salience: 101 is too high; a number from 0 to 100
                        t.csv:3:1: actor: this actor stands twice; each stands once
                        t.csv:3:5: position: '1e400' is not a number; a number from -1000000000 to 1000000000
                        t.csv:3:11: salience: 'Infinity' is not a number; a number from 0 to 100
                        t.csv:4:1: actor: a value is missing; say who it is""");
    }

    @Test
    void an_actor_may_stand_once_in_each_issue() throws Exception {
        String head = "actor,capability,position,salience,issue\n";
        assertThat(read(head + "a,1,1,1,x\na,1,1,1,y\n")).hasSize(2);
        assertThat(fault(head + "a,1,1,1,x\na,1,1,1,x\n")).contains("this actor stands twice in this issue");
        assertThat(fault(head + "a,1,1,1,\n")).contains("issue: a value is missing");
    }

    @Test
    void somebody_must_have_a_say() throws IOException {
        assertThat(fault(HEAD + "a,0,1,1\nb,1,1,0\n")).contains("nobody has both capability and salience");
    }

    @Test
    void a_single_actor_is_enough_and_too_many_are_refused() throws Exception {
        assertThat(read(HEAD + "a,1,1,1\n").get("")).hasSize(1);
        StringBuilder many = new StringBuilder(HEAD);
        for (int i = 0; i < 600; i++) {
            many.append('a').append(i).append(",1,1,1\n");
        }
        assertThat(fault(many.toString())).isEqualTo("t.csv:502:1: actor: an issue has too many actors; at most 500");
    }
}
