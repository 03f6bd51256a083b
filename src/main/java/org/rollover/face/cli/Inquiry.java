package org.rollover.face.cli;

import java.util.List;
import java.util.Map;
import org.rollover.ensemble.Watcher;
import org.rollover.scenario.LoadedScenario;

/**
 * A question that takes many histories to answer. The answer depends on the scenarios, the options and the program's version
 * alone, so that a saved one can be asked again.
 */
interface Inquiry {

    /** The command that asks it, as {@code explain}. */
    String command();

    /** What it is asked of, in order; the first gives its name to the folder of results. */
    List<LoadedScenario> scenarios();

    /** The folder among the results that its answers are kept in. */
    default String folder() {
        return scenarios().get(0).name();
    }

    /**
     * All that the answer depends on besides the scenarios: whole numbers ({@code Long}), decimals ({@code Double}), truth
     * values, texts and lists of texts. Written into the manifest, from which {@link Inquiries} makes the inquiry again.
     */
    Map<String, Object> options();

    /** Steps until it is answered, for the progress line and the manifest: histories, or whatever the answer counts. */
    long planned();

    /** What the steps are, as the progress line calls them. */
    default String unit() {
        return "histories";
    }

    /** Works it out. Where the watcher stops it, the answer rests on the steps that were finished. */
    Finding answer(Watcher watcher);
}
