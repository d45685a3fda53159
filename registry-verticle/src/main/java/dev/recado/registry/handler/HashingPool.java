package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.registry.domain.PasswordHash;
import dev.recado.registry.domain.PasswordHashing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Threads of their own for hashing passwords, so that a flood of logins holds up nothing but logins. A bounded number of
 * hashes waits; one more is refused with the time after which there should be room. Answers come on the context that asks.
 * Thread safe.
 */
public final class HashingPool {
    private static final long FIRST_GUESS_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    /** How much the newest hash counts in the average: one part of so many. */
    private static final int AVERAGED = 8;

    private final Vertx vertx;
    private final PasswordHashing hashing;
    private final ThreadPoolExecutor threads;
    private final int queueMax;
    /** How many are being hashed or wait: a thread that has nothing to do has not always taken yet what it will do next. */
    private final AtomicInteger open = new AtomicInteger();

    private final AtomicLong averageNanos = new AtomicLong(FIRST_GUESS_NANOS);

    /**
     * Starts no thread yet.
     *
     * @param vertx whose contexts the answers come back to
     * @param hashing how passwords are hashed
     * @param threads how many hash at once, at least 1
     * @param queueMax how many may wait, at least 0
     */
    public HashingPool(Vertx vertx, PasswordHashing hashing, int threads, int queueMax) {
        this.vertx = vertx;
        this.hashing = hashing;
        this.queueMax = queueMax;
        this.threads = new ThreadPoolExecutor(
                threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HashingPool::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "recado-passwords");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Hashes a new password. Fails with {@link ErrorCode#LOGINS_BUSY} or {@link ErrorCode#NOT_OWNER}. May use half of the queue
     * only: anybody can ask for accounts without end, and that must not keep out those who have one.
     */
    Future<PasswordHash> hash(String password) {
        int waiting = waiting(open.get());
        return waiting > queueMax / 2
                ? Future.failedFuture(busy(waiting))
                : run(Future::succeededFuture, () -> hashing.hash(password));
    }

    private int waiting(int count) {
        return Math.max(0, count - threads.getMaximumPoolSize());
    }

    /**
     * Compares a password with what is kept, {@code null} for nothing, once that is permitted. Fails as {@link #hash} does, without asking
     * for the permit if there is no room; and as that does.
     */
    Future<Boolean> matches(String password, PasswordHash kept, Supplier<Future<Void>> permit) {
        return run(permit, () -> hashing.matches(password, kept));
    }

    private <T> Future<T> run(Supplier<Future<Void>> permit, Supplier<T> work) {
        int waiting = waiting(open.incrementAndGet());
        if (waiting > queueMax) {
            open.decrementAndGet();
            return Future.failedFuture(busy(waiting));
        }
        return permit.get().onFailure(cause -> open.decrementAndGet()).compose(may -> execute(work));
    }

    private <T> Future<T> execute(Supplier<T> work) {
        Task<T> task = new Task<>(work);
        try {
            threads.execute(task);
        } catch (RejectedExecutionException e) {
            open.decrementAndGet();
            return Future.failedFuture(new Refusal(ErrorCode.NOT_OWNER));
        }
        return Future.fromCompletionStage(task.result, vertx.getOrCreateContext());
    }

    private Refusal busy(int waiting) {
        long nanos = averageNanos.get() * (waiting + 1) / threads.getMaximumPoolSize();
        long retryAfterMs = Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos));
        return new Refusal(ErrorCode.LOGINS_BUSY, ErrorCode.LOGINS_BUSY.text(), retryAfterMs);
    }

    /** Ends the threads. What waits fails with {@link ErrorCode#NOT_OWNER}, what is being hashed is finished. */
    public void close() {
        for (Runnable waiting : threads.shutdownNow()) {
            ((Task<?>) waiting).result.completeExceptionally(new Refusal(ErrorCode.NOT_OWNER));
        }
    }

    private final class Task<T> implements Runnable {
        private final Supplier<T> work;
        private final CompletableFuture<T> result = new CompletableFuture<>();

        private Task(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            long began = System.nanoTime();
            CompletableFuture<T> done = CompletableFuture.supplyAsync(work, Runnable::run);
            long took = System.nanoTime() - began;
            averageNanos.updateAndGet(average -> average + (took - average) / AVERAGED);
            // First it leaves, and then whoever is answered may ask again.
            open.decrementAndGet();
            done.whenComplete((value, cause) -> {
                if (cause == null) {
                    result.complete(value);
                } else {
                    result.completeExceptionally(cause);
                }
            });
        }
    }
}
