package dev.recado.terminal.live;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread on which everything of a messenger happens, its store included: what comes from the connection and what the person does are
 * brought here and done one after the other. Thread safe.
 */
final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread created = new Thread(task, "desk");
        created.setDaemon(true);
        return created;
    });

    /** Does something that nobody waits for. What is brought after the end is not done. */
    void run(Runnable task) {
        try {
            thread.execute(() -> perform(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("too late");
        }
    }

    private void perform(Runnable task) {
        if (thread.isShutdown()) {
            return;
        }
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("not done", e);
        }
    }

    /** Begins something here, whose steps are taken here too if each goes through {@link #on}. */
    <T> Future<T> flow(Supplier<Future<T>> steps) {
        Promise<T> result = Promise.promise();
        try {
            thread.execute(() -> begin(steps).onComplete(result));
        } catch (RejectedExecutionException e) {
            result.fail(new Refusal(ErrorCode.UNAVAILABLE, "the program is ending"));
        }
        return result.future();
    }

    private static <T> Future<T> begin(Supplier<Future<T>> steps) {
        try {
            return steps.get();
        } catch (RuntimeException | Error e) {
            return Future.failedFuture(e);
        }
    }

    /** Like {@link #flow}, of one step. */
    <T> Future<T> ask(Supplier<T> step) {
        return flow(() -> Future.succeededFuture(step.get()));
    }

    /** Brings the outcome of what happens elsewhere here. */
    <T> Future<T> on(Future<T> elsewhere) {
        Promise<T> here = Promise.promise();
        elsewhere.onComplete(outcome -> run(() -> here.handle(outcome)));
        return here.future();
    }

    /** Ends, from the desk itself: nothing more is done after this. */
    void close() {
        thread.shutdown();
    }
}
