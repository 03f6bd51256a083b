package org.rollover.face.cli;

/** How the program ends. */
final class ExitCode {
    static final int FINE = 0;
    /** Our own failure, or that of the machine. */
    static final int FAILURE = 1;
    /** The command or a file cannot be used as it is. */
    static final int BAD_INPUT = 2;
    /** It ran, and the answer is no. */
    static final int NO = 3;
    /** Ctrl-C: 128 and the number of the signal. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
