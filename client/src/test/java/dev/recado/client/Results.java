package dev.recado.client;

import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for Futures, with a deadline. */
final class Results {
    private static final long SECONDS_MAX = 10;

    private Results() {}

    /** What it succeeded with. */
    static <T> T of(Future<T> future) {
        await(future);
        if (future.failed()) {
            throw new AssertionError("expected success", future.cause());
        }
        return future.result();
    }

    /** What it failed with. */
    static Throwable failure(Future<?> future) {
        await(future);
        if (future.succeeded()) {
            throw new AssertionError("expected a failure, not " + future.result());
        }
        return future.cause();
    }

    private static void await(Future<?> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(SECONDS_MAX, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            // The Future keeps its own cause.
        } catch (TimeoutException e) {
            throw new AssertionError("nothing after " + SECONDS_MAX + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
