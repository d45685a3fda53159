package dev.recado.registry;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.TimeUnit;

/**
 * The questions that are being answered, so that nothing is closed under them. Used by one context.
 */
final class Answering {
    private final long waitMaxMs;
    private final Promise<Void> answered = Promise.promise();
    private int open;
    private boolean closing;

    /**
     * Nothing was asked yet.
     *
     * @param waitMaxMs how long {@link #close} waits at most
     */
    Answering(long waitMaxMs) {
        this.waitMaxMs = waitMaxMs;
    }

    <A> Future<A> count(Future<A> answer) {
        open++;
        return answer.onComplete(done -> {
            open--;
            completeWhenAnswered();
        });
    }

    /** Succeeds when everything is answered that was asked before; fails if that takes too long. */
    Future<Void> close() {
        closing = true;
        completeWhenAnswered();
        return answered.future().timeout(waitMaxMs, TimeUnit.MILLISECONDS);
    }

    private void completeWhenAnswered() {
        if (closing && open == 0) {
            answered.tryComplete();
        }
    }
}
