package org.rollover.face.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a run is on its way: the run is asked to stop, and the program is kept alive until what it has is told and
 * saved. Java ends the program itself then, with 130.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheEnd, "interruption");
    private volatile boolean asked;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void waitForTheEnd() {
        asked = true;
        try {
            boolean done = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            asked |= done;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True once Ctrl-C was pressed. */
    boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending: the hook has run, and was waiting for this.
            asked = true;
        }
    }
}
