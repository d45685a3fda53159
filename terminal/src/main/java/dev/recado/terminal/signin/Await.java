package dev.recado.terminal.signin;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;

/** Waits, on the thread of a command. */
public final class Await {
    private Await() {}

    /**
     * Waits for an answer. The client gives every request a time limit, so that this ends.
     *
     * @param <T> what comes
     * @param future what to wait for
     * @return what it came to
     * @throws RuntimeException what it failed with
     */
    public static <T> T result(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
