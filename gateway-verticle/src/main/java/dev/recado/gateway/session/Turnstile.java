package dev.recado.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Lets requests pass in the order they come, so many at a time. Those that wait are at most what one read from the socket
 * brought, since reading pauses while somebody waits.
 */
final class Turnstile {
    private record Waiting(int weight, Runnable passed) {}

    private final int weightMax;
    private final BooleanSupplier open;
    private final UnaryOperator<Throwable> failure;
    private final Runnable changed;
    private final Queue<Waiting> waiting = new ArrayDeque<>(0);
    private int weight;
    private boolean passing;

    /**
     * Makes one that nobody is in.
     *
     * @param weightMax how much may be under way; a single request may weigh more
     * @param open whether anybody may pass just now
     * @param failure what is answered when a request fails
     * @param changed told when a request has left, and whoever could pass then has
     */
    Turnstile(int weightMax, BooleanSupplier open, UnaryOperator<Throwable> failure, Runnable changed) {
        this.weightMax = weightMax;
        this.open = open;
        this.failure = failure;
        this.changed = changed;
    }

    <A> Future<A> pass(int weight, Supplier<Future<A>> request) {
        if (waiting.isEmpty() && fits(weight)) {
            return run(weight, request);
        }
        Promise<A> answer = Promise.promise();
        waiting.add(new Waiting(weight, () -> run(weight, request).onComplete(answer)));
        return answer.future();
    }

    private boolean fits(int more) {
        return open.getAsBoolean() && (weight == 0 || weight + more <= weightMax);
    }

    /** Who asked has the answer before the next one passes. */
    private <A> Future<A> run(int weight, Supplier<Future<A>> request) {
        this.weight += weight;
        Promise<A> answer = Promise.promise();
        request.get().onComplete((value, cause) -> {
            try {
                answer.complete(value, cause == null ? null : failure.apply(cause));
            } finally {
                leave(weight);
            }
        });
        return answer.future();
    }

    private void leave(int weight) {
        this.weight -= weight;
        letPass();
        changed.run();
    }

    /** Lets those pass for whom there is room now. Whoever is answered at once leaves within this very loop. */
    void letPass() {
        if (passing) {
            return;
        }
        passing = true;
        try {
            while (!waiting.isEmpty() && fits(waiting.peek().weight())) {
                waiting.remove().passed().run();
            }
        } finally {
            passing = false;
        }
    }

    /** Tells whether the next request would have to wait. */
    boolean crowded() {
        return !waiting.isEmpty() || weight >= weightMax;
    }

    /** Tells whether nothing is under way and nobody waits. */
    boolean empty() {
        return weight == 0 && waiting.isEmpty();
    }
}
