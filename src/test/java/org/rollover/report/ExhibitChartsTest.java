package org.rollover.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollover.study.analysis.Exhibit;
import org.rollover.study.analysis.Exhibit.Bar;
import org.rollover.study.analysis.Exhibit.Dot;
import org.rollover.study.analysis.Exhibit.Estimate;
import org.rollover.study.analysis.Exhibit.Line;
import org.rollover.study.analysis.Exhibit.Part;

class ExhibitChartsTest {

    /** One of each kind, of so many rows. */
    static List<Exhibit> all(int rows) {
        List<String> names = IntStream.range(0, rows)
                .mapToObj(i -> "input <" + i + "> & more")
                .toList();
        List<Bar> bars = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        double[][] values = new double[rows][rows];
        for (int i = 0; i < rows; i++) {
            Estimate a = new Estimate(0.5 / (i + 1), 0.4 / (i + 1), 0.6 / (i + 1));
            bars.add(new Bar(names.get(i), List.of(a, i == 1 ? Estimate.bare(Double.NaN) : Estimate.bare(0.7))));
            dots.add(new Dot(names.get(i), a, Estimate.bare(0.1 * i)));
            parts.add(new Part(names.get(i), 0.2, 0.7, names.get(i) + " from 2 to 7 points"));
            Arrays.fill(values[i], i == 0 ? Double.NaN : 0.01 * i);
        }
        return List.of(
                new Exhibit.Bars("bars", "Bars", "share of variance", 0, List.of("first order", "total"), bars),
                new Exhibit.Scatter("scatter", "Scatter", "mu*, points", "sigma, points", dots),
                new Exhibit.Lines(
                        "lines",
                        "Lines",
                        "coverage, share",
                        "density, share",
                        List.of(new Line("peel", new double[] {1, 0.5, 0.2}, new double[] {0.1, Double.NaN, 0.9}, 2))),
                new Exhibit.Heat("heat", "Heat", "second order, share", names, names, values),
                new Exhibit.Box("box", "Box", parts));
    }

    @Test
    void every_kind_of_exhibit_has_a_chart() {
        Set<Class<?>> kinds = all(3).stream().map(Exhibit::getClass).collect(Collectors.toSet());

        assertThat(kinds).containsExactlyInAnyOrder(Exhibit.class.getPermittedSubclasses());
        assertThat(all(3))
                .allSatisfy(
                        exhibit -> assertThat(ExhibitCharts.of(exhibit).svg()).contains(exhibit.title()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 12, 40})
    void a_chart_of_any_size_is_well_formed_and_stays_within_its_picture(int rows) throws Exception {
        for (Exhibit exhibit : all(rows)) {
            Picture picture = ExhibitCharts.of(exhibit);
            byte[] svg = picture.svg().getBytes(StandardCharsets.UTF_8);
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg));
            assertThat(ImageIO.read(new ByteArrayInputStream(Raster.png(picture)))
                            .getWidth())
                    .isEqualTo(2 * picture.width());
            assertThat(picture.svg()).doesNotContain("NaN", "Infinity");
            for (Picture.Mark mark : picture.marks()) {
                if (mark instanceof Picture.Mark.Words words) {
                    assertThat(words.x()).as(exhibit.name() + " " + words).isBetween(0.0, (double) picture.width());
                    assertThat(words.y()).as(exhibit.name() + " " + words).isBetween(0.0, (double) picture.height());
                }
            }
        }
    }

    @Test
    void axes_are_titled_and_every_label_is_written() {
        String svg = ExhibitCharts.of(all(12).get(0)).svg();

        assertThat(svg).contains("share of variance", "first order", "total");
        assertThat(svg)
                .contains(IntStream.range(0, 12)
                        .mapToObj(i -> ">input &lt;" + i + "&gt; &amp; more<")
                        .toArray(String[]::new));
        assertThat(svg).contains("no number");
    }

    @Test
    void labels_beside_points_do_not_overlap() {
        List<Dot> crowd = IntStream.range(0, 30)
                .mapToObj(i -> new Dot("a rather long label " + i, Estimate.bare(0.01 * (i % 3)), Estimate.bare(0)))
                .toList();
        Picture picture = ExhibitCharts.of(new Exhibit.Scatter("s", "S", "x", "y", crowd));
        List<Picture.Mark.Words> labels = picture.marks().stream()
                .filter(mark ->
                        mark instanceof Picture.Mark.Words words && words.text().startsWith("a rather"))
                .map(mark -> (Picture.Mark.Words) mark)
                .toList();

        assertThat(labels).hasSizeBetween(3, 29);
        assertThat(picture.svg()).contains(30 - labels.size() + " points have no room for a label");
        for (int i = 0; i < labels.size(); i++) {
            for (int j = 0; j < i; j++) {
                Picture.Mark.Words a = labels.get(i);
                Picture.Mark.Words b = labels.get(j);
                boolean apart =
                        Math.abs(a.y() - b.y()) >= 11 || a.anchor() != b.anchor() || Math.abs(a.x() - b.x()) > 100;
                assertThat(apart).as(a + " and " + b).isTrue();
            }
        }
    }

    @Test
    void ticks_are_round_numbers_that_hold_all_values() {
        ChartAxis axis = ChartAxis.over(java.util.stream.DoubleStream.of(-0.03, Double.NaN, 0.71), 6);

        assertThat(axis.ticks().stream().map(axis::text)).containsExactly("−0.2", "0.0", "0.2", "0.4", "0.6", "0.8");
        assertThat(axis.share(-0.2)).isZero();
        assertThat(axis.share(0.8)).isOne();
    }

    @Test
    void very_large_and_very_small_numbers_are_written_in_powers_of_ten() {
        ChartAxis large = ChartAxis.over(java.util.stream.DoubleStream.of(0, 7.2e9), 4);
        ChartAxis small = ChartAxis.over(java.util.stream.DoubleStream.of(0, 4e-5), 4);

        assertThat(large.title("euros")).isEqualTo("euros, in units of 1e9");
        assertThat(large.text(8e9)).isEqualTo("8");
        assertThat(small.title("share")).isEqualTo("share, in units of 1e-6");
        assertThat(small.text(2e-5)).isEqualTo("20");
    }

    @Test
    void equal_values_and_no_values_have_a_scale_too() {
        for (double[] values : new double[][] {{}, {0, 0}, {5, 5}, {-2}, {Double.NaN}}) {
            ChartAxis axis = ChartAxis.over(Arrays.stream(values), 5);
            assertThat(axis.high()).isGreaterThan(axis.low());
            assertThat(axis.ticks()).hasSizeBetween(2, 12);
        }
    }
}
