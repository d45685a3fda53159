package dev.recado.terminal.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a command finish when a signal ends the process: the process waits for it, but not for ever. */
final class AtTheEnd {
    private static final long WAIT_MAX_SECONDS = 5;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private AtTheEnd(Runnable ask) {
        this.hook = new Thread(() -> finish(ask), "at-the-end");
    }

    /**
     * From now on until it is closed.
     *
     * @param ask asks the command to finish; called on a thread of its own
     */
    static AtTheEnd of(Runnable ask) {
        AtTheEnd end = new AtTheEnd(ask);
        Runtime.getRuntime().addShutdownHook(end.hook);
        return end;
    }

    private void finish(Runnable ask) {
        ask.run();
        try {
            finished.await(WAIT_MAX_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has finished. */
    void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // Then the hook is running, and has heard of it.
            return;
        }
    }
}
