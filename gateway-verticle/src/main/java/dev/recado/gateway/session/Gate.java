package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets so many questions be under way at a time, of all sessions together; the others wait in the order they came, and for no longer
 * than an answer may take. For answers that are large, which would fill the memory if very many came at once. A session has two that
 * wait at most: the walk of its log, and a page of history.
 *
 * <p>Belongs to the context of its gateway.
 */
public final class Gate {
    private final Queue<Waiting<?>> waiting = new ArrayDeque<>();
    private final long patienceMs;
    private final LongSupplier clock;
    private int free;
    private boolean opening;

    private record Waiting<A>(Supplier<Future<A>> question, Promise<A> answer, long untilMs) {}

    /**
     * Makes one that nobody waits at.
     *
     * @param questions how many may be under way, positive
     * @param patienceMs how long one may wait, about: it is refused when another one leaves or comes after that
     * @param clock milliseconds that only go forward
     */
    public Gate(int questions, long patienceMs, LongSupplier clock) {
        this.free = questions;
        this.patienceMs = patienceMs;
        this.clock = clock;
    }

    /**
     * Asks when it is its turn.
     *
     * @param question what to ask; what it throws is its failure
     * @param <A> what is answered
     * @return succeeds or fails as the question does; fails with {@link ErrorCode#UNAVAILABLE} if its turn did not come in time
     */
    <A> Future<A> pass(Supplier<Future<A>> question) {
        Promise<A> answer = Promise.promise();
        waiting.add(new Waiting<>(question, answer, clock.getAsLong() + patienceMs));
        letPass();
        return answer.future();
    }

    /** Whoever is answered at once makes room within this very loop: it is not entered again. */
    private void letPass() {
        if (opening) {
            return;
        }
        opening = true;
        try {
            while (!waiting.isEmpty() && (free > 0 || late(waiting.peek()))) {
                call(waiting.remove());
            }
        } finally {
            opening = false;
        }
    }

    private boolean late(Waiting<?> one) {
        return clock.getAsLong() > one.untilMs();
    }

    private <A> void call(Waiting<A> one) {
        if (late(one)) {
            one.answer().fail(new Refusal(ErrorCode.UNAVAILABLE));
            return;
        }
        free--;
        attempt(one.question()).onComplete((value, cause) -> {
            free++;
            try {
                one.answer().complete(value, cause);
            } finally {
                letPass();
            }
        });
    }

    private static <A> Future<A> attempt(Supplier<Future<A>> question) {
        try {
            return question.get();
        } catch (RuntimeException | Error e) {
            return Future.failedFuture(e);
        }
    }
}
