package dev.recado.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Supplier;

/**
 * Lets so many questions be under way at a time, of all sessions together; the others wait in the order they came. For answers that
 * are large, which would fill the memory if very many came at once.
 *
 * <p>Belongs to the context of its gateway.
 */
public final class Gate {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private int free;
    private boolean opening;

    /**
     * Makes one that nobody waits at.
     *
     * @param questions how many may be under way, positive
     */
    public Gate(int questions) {
        this.free = questions;
    }

    /**
     * Asks when it is its turn.
     *
     * @param question what to ask; what it throws is its failure
     * @param <A> what is answered
     * @return succeeds or fails as the question does
     */
    <A> Future<A> pass(Supplier<Future<A>> question) {
        Promise<A> answer = Promise.promise();
        waiting.add(() -> ask(question, answer));
        letPass();
        return answer.future();
    }

    private <A> void ask(Supplier<Future<A>> question, Promise<A> answer) {
        free--;
        attempt(question).onComplete((value, cause) -> {
            free++;
            letPass();
            answer.complete(value, cause);
        });
    }

    private static <A> Future<A> attempt(Supplier<Future<A>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /** Whoever is answered at once makes room within this very loop: it is not entered again. */
    private void letPass() {
        if (opening) {
            return;
        }
        opening = true;
        try {
            while (free > 0 && !waiting.isEmpty()) {
                waiting.remove().run();
            }
        } finally {
            opening = false;
        }
    }
}
