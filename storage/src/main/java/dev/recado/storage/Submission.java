package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.PromiseInternal;

/**
 * One item on its way into the database, and who waits for it. A link of the {@link Inbox}'s chain.
 *
 * <p>Made by its sender, then the writer thread's until it is answered.
 */
final class Submission<T, R> implements Answer {
    final T item;
    final int bytes;
    Submission<T, R> next;

    private final PromiseInternal<R> promise;
    private Outcome<R> outcome;

    Submission(ContextInternal context, T item, int bytes) {
        this.item = item;
        this.bytes = bytes;
        this.promise = context.promise();
    }

    private Submission() {
        this.item = null;
        this.bytes = 0;
        this.promise = null;
    }

    /** Marks the end of a chain that takes no more. */
    static <T, R> Submission<T, R> end() {
        return new Submission<>();
    }

    Future<R> future() {
        return promise.future();
    }

    @Override
    public Context home() {
        return promise.context().unwrap();
    }

    void decide(Outcome<R> decided) {
        outcome = decided;
    }

    @Override
    public void give() {
        if (outcome instanceof Outcome.Kept<R> kept) {
            promise.tryComplete(kept.value());
        } else if (outcome instanceof Outcome.Refused<R> refused) {
            promise.tryFail(refused.refusal());
        } else {
            promise.tryFail(new Refusal(ErrorCode.UNAVAILABLE));
        }
    }
}
