package org.rollover.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.rollover.study.EngineFailure;

class ClusterTest {

    @Test
    void a_cluster_without_a_master_is_refused() {
        assertThatThrownBy(() -> Cluster.of(null, "test"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageContaining("needs --master");
    }

    @Test
    void a_word_that_is_no_master_is_refused() {
        assertThatThrownBy(() -> Cluster.of("host:7077", "test"))
                .isInstanceOf(EngineFailure.class)
                .hasMessageStartingWith("'host:7077' is no master of Spark");
    }

    @Test
    void a_master_that_does_not_answer_is_told_at_once() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThatThrownBy(() -> Cluster.of("spark://127.0.0.1:" + free, "test").join())
                .isInstanceOf(EngineFailure.class)
                .hasMessageStartingWith("no master of Spark answers at spark://127.0.0.1:" + free);
    }

    @Test
    void a_failure_is_told_without_the_stages_and_lines_of_spark() {
        Exception failure = new Exception(
                "Job aborted due to stage failure: Task 0 in stage 1.0 failed 4 times, most recent"
                        + " failure: Lost task 0.3: java.lang.OutOfMemoryError: Java heap space\n\tat org.rollover.Somewhere");

        assertThat(Cluster.reason(failure)).isEqualTo("java.lang.OutOfMemoryError: Java heap space");
    }

    @Test
    void the_engine_is_added_to_a_study_only_and_only_once() {
        assertThat(Main.withEngine("study", "a.yaml")).containsExactly("study", "--engine=spark", "a.yaml");
        assertThat(Main.withEngine("study", "a.yaml", "--engine", "threads"))
                .containsExactly("study", "a.yaml", "--engine", "threads");
        assertThat(Main.withEngine("sweep", "a.yaml")).containsExactly("sweep", "--engine=spark", "a.yaml");
        assertThat(Main.withEngine("run", "a.yaml")).containsExactly("run", "a.yaml");
    }
}
