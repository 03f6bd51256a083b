package org.rollover.report;

/** A report that answers a question: for a person, in full or in a sentence, for a program, and for a spreadsheet. */
public interface Answerable {

    /** As a person reads it. */
    String text(Look look);

    /** The answer alone, in a sentence or two. */
    String answer(Look look);

    /** As a program reads it; {@code version} of the program that wrote it. */
    String json(String version);

    /** The main table as a spreadsheet reads it. */
    String csv();
}
