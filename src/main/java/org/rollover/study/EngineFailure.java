package org.rollover.study;

/**
 * An engine cannot work, or can work no more; no fault of a point. What was finished before is kept. The message is for the user
 * as it stands, and has one line.
 */
public final class EngineFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A failure in words. */
    public EngineFailure(String message) {
        super(message);
    }
}
