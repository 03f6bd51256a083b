package org.rollover.face.cli;

import java.util.Map;
import org.rollover.report.Look;

/** The answer to an {@link Inquiry}. */
interface Finding {

    /** Steps that were finished; {@link Inquiries} asks for as many when it is asked again. */
    long done();

    /** {@link #done} in words, as "1 history". */
    default String counted() {
        return done() + (done() == 1 ? " history" : " histories");
    }

    /** False if it was stopped before its end. */
    boolean complete();

    /** The exit code of a command that gives this answer, when all else went well. */
    default int verdict() {
        return ExitCode.FINE;
    }

    /** As a person reads it. */
    String text(Look look);

    /** The answer alone, in a sentence or two. */
    String brief(Look look);

    /** As a program reads it. */
    String json();

    /** The main table as a spreadsheet reads it. */
    String csv();

    /** The files to keep, by name, but for the scenarios. */
    Map<String, String> files();
}
