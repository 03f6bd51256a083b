package org.rollover.face.cli;

import org.rollover.report.Answerable;
import org.rollover.report.Look;

/** A finding that is told by a report. */
interface Reported extends Finding {

    Answerable report();

    @Override
    default String text(Look look) {
        return report().text(look);
    }

    @Override
    default String brief(Look look) {
        return report().answer(look);
    }

    @Override
    default String json() {
        return report().json(Version.ofThis().number());
    }

    @Override
    default String csv() {
        return report().csv();
    }
}
