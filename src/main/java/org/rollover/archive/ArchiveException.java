package org.rollover.archive;

/** A folder that cannot be taken for a folder of results; the message says why, and what to do. */
public final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean otherFormat;

    public ArchiveException(String message) {
        this(message, false);
    }

    ArchiveException(String message, boolean otherFormat) {
        super(message);
        this.otherFormat = otherFormat;
    }

    /** True if the folder is whole as far as anybody can tell, but of a format that this version does not read. */
    public boolean otherFormat() {
        return otherFormat;
    }
}
