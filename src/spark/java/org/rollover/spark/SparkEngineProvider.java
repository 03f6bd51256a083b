package org.rollover.spark;

import org.jspecify.annotations.Nullable;
import org.rollover.study.Engine;
import org.rollover.study.EngineProvider;

/** Finds Spark by its name. */
public final class SparkEngineProvider implements EngineProvider {
    static final String NAME = "spark";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Engine engine(@Nullable String master, String jobName) {
        return new SparkEngine(Cluster.of(master, jobName));
    }
}
