package dev.recado.benchmarks.loop;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Many tasks, of which some are under way at a time. Belongs to one event loop.
 *
 * @param <T> what comes of a task
 */
public final class Bounded<T> {
    private final int count;
    private final int atOnce;
    private final IntFunction<Future<T>> work;
    private final List<T> results;
    private final Promise<List<T>> done = Promise.promise();
    private int begun;
    private int ended;
    private boolean filling;

    private Bounded(int count, int atOnce, IntFunction<Future<T>> work) {
        this.count = count;
        this.atOnce = atOnce;
        this.work = work;
        this.results = new ArrayList<>(Collections.nCopies(count, null));
    }

    /**
     * Does them.
     *
     * @param count how many
     * @param atOnce how many may be under way at a time
     * @param work begins one; asked for each number from 0
     * @param <T> what comes of a task
     * @return succeeds with the results, in the order of their numbers; fails with the first task that fails, or is not begun
     */
    public static <T> Future<List<T>> all(int count, int atOnce, IntFunction<Future<T>> work) {
        return new Bounded<>(count, atOnce, work).run();
    }

    private Future<List<T>> run() {
        if (count == 0) {
            return Future.succeededFuture(results);
        }
        fill();
        return done.future();
    }

    /** What is done at once comes back here while it is being begun, and finds that more is begun already. */
    private void fill() {
        if (filling) {
            return;
        }
        filling = true;
        while (begun < count && begun - ended < atOnce && !done.future().isComplete()) {
            int number = begun++;
            begin(number).onSuccess(result -> end(number, result)).onFailure(done::tryFail);
        }
        filling = false;
    }

    private Future<T> begin(int number) {
        try {
            return work.apply(number);
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    private void end(int number, T result) {
        results.set(number, result);
        if (++ended == count) {
            done.tryComplete(results);
        } else {
            fill();
        }
    }
}
