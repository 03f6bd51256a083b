package org.rollover.archive;

/** A folder that cannot be taken for a folder of results; the message says why, and what to do. */
public final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    public ArchiveException(String message) {
        super(message);
    }
}
