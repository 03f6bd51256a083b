package org.rollover.face.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while a run is on its way: the run is asked to stop, and the program is kept alive until what it has is told and
 * saved. Java ends the program itself then, with 130.
 */
final class Interruption implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Duration patience;
    private final Runnable lost;
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::waitForTheEnd, "interruption");
    private volatile boolean asked;

    /**
     * Watches out for Ctrl-C until it is closed.
     *
     * @param lost what to do when a history takes so long that the program ends with nothing told
     */
    Interruption(Runnable lost) {
        this(PATIENCE, lost);
    }

    Interruption(Duration patience, Runnable lost) {
        this.patience = patience;
        this.lost = lost;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What happens after Ctrl-C. */
    void waitForTheEnd() {
        asked = true;
        try {
            if (!finished.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                lost.run();
            }
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
