package org.rollover.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rollover.study.Job;
import org.rollover.study.Measures;
import org.rollover.study.Point;

class PaceTest {
    private static final int CORES = 4;

    private static Pace pace(boolean histories, long replications, long count) {
        Job.Luck luck = new Job.Luck(1, true, replications, 0, 2, "AUTO");
        return new Pace(new Job("a", List.of("a"), List.of(), new Measures(List.of(), histories), luck), count);
    }

    @Test
    void the_first_tasks_have_one_point() {
        assertThat(pace(false, 1000, 1_000_000).size(CORES)).isEqualTo(1);
    }

    @Test
    void later_ones_take_about_two_seconds() {
        Pace pace = pace(false, 1000, 1_000_000);

        pace.took(TimeUnit.MILLISECONDS.toNanos(20), 1);

        assertThat(pace.size(CORES)).isEqualTo(100);
    }

    @Test
    void towards_the_end_there_are_still_four_a_core() {
        Pace pace = pace(false, 1000, 1_000_000);
        pace.took(TimeUnit.MILLISECONDS.toNanos(20), 1);

        pace.gave(1_000_000 - 160);

        assertThat(pace.size(CORES)).isEqualTo(10);
    }

    @Test
    void rows_of_histories_make_them_smaller() {
        Pace pace = pace(true, 1000, 1_000_000);

        pace.took(TimeUnit.MILLISECONDS.toNanos(20), 1);

        assertThat(pace.size(CORES)).isEqualTo(16);
    }

    @Test
    void points_are_dealt_out_like_cards() {
        List<Point> points = new ArrayList<>(IntStream.range(0, 7)
                .mapToObj(number -> new Point(number, new double[0]))
                .toList());

        List<List<Integer>> dealt = Batch.dealt(points, 3).stream()
                .map(batch -> batch.points().stream().map(Point::number).toList())
                .toList();

        assertThat(dealt).containsExactly(List.of(0, 3, 6), List.of(1, 4), List.of(2, 5));
    }
}
