package dev.recado.benchmarks.loop;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The thread that was started with the driver waits for its event loops. */
public final class Waiting {
    private static final int SECONDS_MAX = 600;

    private Waiting() {}

    /**
     * Waits for a result.
     *
     * @param future of an event loop
     * @param <T> its type
     * @return the result
     * @throws RuntimeException what it failed with
     */
    public static <T> T on(Future<T> future) {
        return on(future, SECONDS_MAX);
    }

    /**
     * Waits for a result.
     *
     * @param future of an event loop
     * @param seconds how long at most
     * @param <T> its type
     * @return the result
     * @throws RuntimeException what it failed with
     */
    public static <T> T on(Future<T> future, int seconds) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : failure(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer within " + seconds + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** By its words, without the name of its class where it has some. */
    private static RuntimeException failure(Throwable cause) {
        return cause.getMessage() == null
                ? new CompletionException(cause)
                : new CompletionException(cause.getMessage(), cause);
    }
}
