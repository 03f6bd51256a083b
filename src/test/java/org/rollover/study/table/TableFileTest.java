package org.rollover.study.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollover.scenario.ScenarioException;
import org.rollover.study.table.TableFile.Wanted;

class TableFileTest {
    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), text);
    }

    private static Wanted wanted(Layout layout, String... levers) {
        return new Wanted(List.of(), "y", List.of(levers), null, layout);
    }

    private Observations read(String text, Layout layout, String... levers) throws Exception {
        return TableFile.read(file(text), wanted(layout, levers));
    }

    private String complaint(String text, Layout layout, String... levers) {
        ScenarioException thrown = catchThrowableOfType(ScenarioException.class, () -> read(text, layout, levers));
        return String.valueOf(thrown.getMessage()).replace(folder.toString() + "/", "");
    }

    @Test
    void numbers_categories_failures_and_errors_are_told_apart() throws Exception {
        Observations table =
                read("\uFEFFa;who;y;y_se\n1;\"x; z\";0.5;0.1\n-2.5e-1;w;nan;\n3;w;;0.2\n\n4;w;1;0.1\n", Layout.FREE);

        assertThat(table.inputs()).extracting(Input::name).containsExactly("a", "who");
        assertThat(table.column(0)).containsExactly(1, -0.25, 3, 4);
        assertThat(table.inputs().get(0).low()).isEqualTo(-0.25);
        assertThat(table.inputs().get(1).labels()).containsExactly("x; z", "w");
        assertThat(table.column(1)).containsExactly(0, 1, 1, 1);
        assertThat(table.output("y")).containsExactly(0.5, Double.NaN, Double.NaN, 1);
        assertThat(table.errors().get("y")).containsExactly(0.1, Double.NaN, 0.2, 0.1);
    }

    @Test
    void a_word_among_numbers_is_an_error_with_its_place_and_all_errors_are_told_at_once() {
        String told = complaint("a,b,c,y\n1,2,7,1\n0.3x,3,7,oops\n2,,7,3\n3,4,7,1d\n", Layout.FREE);

        assertThat(told.lines())
                .containsExactly(
                        "t.csv:1:5: c: this input is the same in every row; leave it out: name the others with --inputs",
                        "t.csv:3:1: a: '0.3x' is not a number",
                        "t.csv:3:10: y: 'oops' is not a number",
                        "t.csv:4:3: b: a value is missing",
                        "t.csv:5:7: y: '1d' is not a number");
    }

    @Test
    void ragged_rows_double_names_and_open_quotes_are_told() {
        assertThat(complaint("a,y\n1,2\n1\n1,2,3\n4,5\n", Layout.FREE))
                .contains("t.csv:3:1: this row has 1 of 2 cells", "t.csv:4:1: this row has 3 of 2 cells");
        assertThat(complaint("a,a,y\n1,2,3\n", Layout.FREE)).contains("t.csv:1:3: a: this column stands twice");
        assertThat(complaint("a,y\n1,\"2\n3,4\n", Layout.FREE)).contains("a quote opens here or later");
        assertThat(complaint("", Layout.FREE)).contains("the file is empty");
        assertThat(complaint("a,y\n", Layout.FREE)).contains("the table has no rows");
        assertThat(complaint("a,y\n1,2\n3,4\n", Layout.FREE)).contains("the table has 2 rows; an analysis needs 4");
    }

    @Test
    void what_is_no_text_is_told() throws Exception {
        Files.write(folder.resolve("t.csv"), "a,y\n1,2\n\u00e9,3\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(catchThrowableOfType(
                        ScenarioException.class, () -> TableFile.read(folder.resolve("t.csv"), wanted(Layout.FREE))))
                .hasMessageContaining("UTF-8");
        assertThat(catchThrowableOfType(
                        ScenarioException.class, () -> TableFile.read(folder.resolve("no.csv"), wanted(Layout.FREE))))
                .hasMessageContaining("there is no such file");
    }

    @Test
    void policies_and_worlds_are_crossed_whatever_the_order_of_the_rows() throws Exception {
        Observations table = read("p,w,y\nb,1,3\na,1,1\na,2,2\nb,2,4\n", Layout.CROSSED, "p");

        assertThat(table.structure()).isEqualTo(new Structure.Crossed(2, 2));
        assertThat(table.output("y")).containsExactly(3, 4, 1, 2);
        assertThat(complaint("p,w,y\na,1,1\na,2,2\nb,1,3\nb,3,4\n", Layout.CROSSED, "p"))
                .contains("2 policies and 3 worlds, each with each once, would be 6 rows; the table has 4");
    }

    @Test
    void saltellis_blocks_are_known_by_their_order() throws Exception {
        String rows = "a,b,y\n1,2,0\n5,2,1\n1,6,2\n5,6,3\n";
        assertThat(read(rows, Layout.SALTELLI).structure()).isEqualTo(new Structure.Saltelli(1, false));

        assertThat(complaint("a,b,y\n1,2,0\n1,6,1\n5,2,2\n5,6,3\n", Layout.SALTELLI))
                .contains("row 2 below the first line does not follow Saltelli's order");
        assertThat(complaint(rows + "7,7,7\n", Layout.SALTELLI)).contains("5 rows are no whole number of blocks of 4");

        String second = "a,b,y\n1,2,0\n5,2,1\n1,6,2\n1,6,2\n5,2,4\n5,6,3\n";
        assertThat(read(second, Layout.SALTELLI_SECOND).structure()).isEqualTo(new Structure.Saltelli(1, true));
    }

    @Test
    void trajectories_and_one_at_a_time_are_known_by_their_steps() throws Exception {
        assertThat(read("a,b,y\n0,0,1\n0,1,2\n1,1,3\n0.5,1,1\n0.5,0,2\n0,0,4\n", Layout.TRAJECTORIES)
                        .structure())
                .isEqualTo(new Structure.Trajectories(2, 3));
        assertThat(complaint("a,b,y\n0,0,1\n1,1,2\n1,0,3\n0,0,1\n0,1,2\n1,1,4\n", Layout.TRAJECTORIES))
                .contains("row 2 below the first line does not follow");
        assertThat(read("a,b,y\n1,1,1\n0,1,2\n2,1,3\n1,0,1\n1,2,2\n", Layout.ONE_AT_A_TIME)
                        .structure())
                .isEqualTo(new Structure.OneAtATime());
        assertThat(complaint("a,b,y\n1,1,1\n0,1,2\n1,0,3\n2,1,1\n1,2,2\n", Layout.ONE_AT_A_TIME))
                .contains("row 3 below the first line is not the base but for a");
    }
}
