package org.rollover.study;

import org.jspecify.annotations.Nullable;

/**
 * Makes engines that need more than Java, such as the software of a cluster. Found by {@link java.util.ServiceLoader}, so that
 * nothing here has to know that software.
 */
public interface EngineProvider {

    /** What the engine is called on the command line, as {@code spark}. */
    String name();

    /**
     * An engine. Does not reach for the cluster before it is run.
     *
     * @param master where the cluster is, as {@code spark://host:7077} or {@code local[2]}; null if the surroundings say it, as
     *     {@code spark-submit} does
     * @param jobName what the cluster shows the run as
     * @throws EngineFailure if the master's name is none, or null where nothing else says it
     */
    Engine engine(@Nullable String master, String jobName);
}
