package dev.recado.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps what a session does to others in the order it was asked for, without waiting where nobody would notice.
 *
 * <p>Messages begin one after the other, each as soon as it is known whom it is for, and are answered as they come. A change to a group
 * decides who may write there and what its name is: it waits for the answers to what was asked for before, and what is asked for
 * later waits for its answer.
 *
 * <p>Belongs to the context of its gateway. Remembers what has not begun, which is as much as a session may have under way. However
 * much that is, it goes on in a loop: a Future behind a Future behind a Future would need a stack as deep as they are many.
 */
final class Order {
    /** What was asked for and has not begun. */
    private final Queue<Step<?>> waiting = new ArrayDeque<>(0);
    /** How many have begun and are not answered. */
    private int underWay;
    /** How many changes are not answered, begun or not. */
    private int changes;

    private boolean beginning;

    private abstract static class Step<A> {
        private final Promise<A> answer = Promise.promise();

        /** Does what may be done before its turn. */
        abstract void prepare();

        abstract boolean ready();

        abstract Future<A> carryOut();

        void answered() {}
    }

    private final class Message<T, A> extends Step<A> {
        private final Supplier<Future<T>> find;
        private final Function<T, Future<A>> send;
        /** Null until it is looked for. */
        private Future<T> found;

        Message(Supplier<Future<T>> find, Function<T, Future<A>> send) {
            this.find = find;
            this.send = send;
        }

        @Override
        void prepare() {
            found = attempt(find);
            if (!found.isComplete()) {
                found.onComplete(known -> beginReady());
            }
        }

        @Override
        boolean ready() {
            return found != null && found.isComplete();
        }

        @Override
        Future<A> carryOut() {
            return found.succeeded() ? attempt(() -> send.apply(found.result())) : Future.failedFuture(found.cause());
        }
    }

    private final class Change<A> extends Step<A> {
        private final Supplier<Future<A>> change;

        Change(Supplier<Future<A>> change) {
            this.change = change;
        }

        @Override
        void prepare() {
            // Nothing of it may be done before its turn.
        }

        @Override
        boolean ready() {
            return underWay == 0;
        }

        @Override
        Future<A> carryOut() {
            return attempt(change);
        }

        @Override
        void answered() {
            changes--;
            List.copyOf(waiting).stream()
                    .takeWhile(step -> !(step instanceof Change))
                    .forEach(Step::prepare);
        }
    }

    /**
     * Begins to send when everything asked for earlier has begun.
     *
     * @param find finds out whom it is for, as early as it may be known
     * @param send sends it
     * @param <T> who that is
     * @param <A> what is answered
     * @return succeeds with the answer; fails if one of the two fails, which holds up nothing else
     */
    <T, A> Future<A> send(Supplier<Future<T>> find, Function<T, Future<A>> send) {
        Message<T, A> message = new Message<>(find, send);
        if (changes == 0) {
            message.prepare();
        }
        if (waiting.isEmpty() && message.ready() && !beginning) {
            begin(message);
        } else {
            waiting.add(message);
        }
        return answer(message);
    }

    /**
     * Changes something when everything asked for earlier is answered, and before anything asked for later begins.
     *
     * @param change changes it
     * @param <A> what is answered
     * @return succeeds with the answer; fails if the change fails, which holds up nothing else
     */
    <A> Future<A> change(Supplier<Future<A>> change) {
        changes++;
        Change<A> step = new Change<>(change);
        waiting.add(step);
        beginReady();
        return answer(step);
    }

    private static <A> Future<A> answer(Step<A> step) {
        return step.answer.future();
    }

    /** What the step throws is its failure. */
    private static <A> Future<A> attempt(Supplier<Future<A>> step) {
        try {
            return step.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /** Whoever is answered at once, or lets others begin, does so within this very loop. */
    private void beginReady() {
        if (beginning) {
            return;
        }
        beginning = true;
        try {
            while (!waiting.isEmpty() && waiting.peek().ready()) {
                begin(waiting.remove());
            }
        } finally {
            beginning = false;
        }
    }

    private <A> void begin(Step<A> step) {
        underWay++;
        step.carryOut().onComplete((value, cause) -> {
            underWay--;
            step.answer.complete(value, cause);
            step.answered();
            beginReady();
        });
    }
}
