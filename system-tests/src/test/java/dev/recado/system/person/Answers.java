package dev.recado.system.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what a client promises, with a deadline. */
public final class Answers {
    private static final long SECONDS_MAX = 30;

    private Answers() {}

    /**
     * Waits for an answer.
     *
     * @param <T> what it is
     * @param future what to wait for
     * @return what it succeeded with
     */
    public static <T> T answer(Future<T> future) {
        await(future);
        if (future.failed()) {
            throw new AssertionError("expected an answer", future.cause());
        }
        return future.result();
    }

    /**
     * Waits for a refusal.
     *
     * @param future what to wait for
     * @return why it was refused
     */
    public static ErrorCode refusal(Future<?> future) {
        Throwable failure = failure(future);
        assertThat(failure).isInstanceOf(Refusal.class);
        return ((Refusal) failure).code();
    }

    /**
     * Waits for a failure.
     *
     * @param future what to wait for
     * @return why it failed; {@code null} if it did not
     */
    public static Throwable failure(Future<?> future) {
        await(future);
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
