package dev.recado.terminal.screen.desk;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;

/** Waits on the person's thread, as long as a person would. */
final class Waiting {
    private static final long WAIT_MS = 15_000;

    private final Terminal terminal;

    Waiting(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What a future brings; interrupted by Ctrl-C, out of time after {@value #WAIT_MS} ms. */
    <T> T result(Future<T> future) throws ExecutionException, TimeoutException, InterruptedException {
        Thread waiting = Thread.currentThread();
        SignalHandler before = terminal.handle(Signal.INT, signal -> waiting.interrupt());
        try {
            return future.toCompletionStage().toCompletableFuture().get(WAIT_MS, TimeUnit.MILLISECONDS);
        } finally {
            terminal.handle(Signal.INT, before == null ? SignalHandler.SIG_DFL : before);
            // Ctrl-C may have come when the answer was there already.
            Thread.interrupted();
        }
    }
}
