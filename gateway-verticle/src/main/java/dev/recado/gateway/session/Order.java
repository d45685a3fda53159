package dev.recado.gateway.session;

import io.vertx.core.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps what a session does to others in the order it was asked for, without waiting where nobody would notice.
 *
 * <p>Messages begin one after the other, each as soon as it is known whom it is for, and are answered as they come. A change to a group
 * decides who may write there and what its name is: it waits for the answers to what was asked for before, and what is asked for
 * later waits for its answer.
 *
 * <p>Belongs to the context of its gateway. Remembers a few Futures, however much is under way.
 */
final class Order {
    /** Completes when the last message has begun, or the last change is answered. */
    private Future<?> begun = Future.succeededFuture();
    /** Completes when everything is answered. */
    private Future<?> answered = Future.succeededFuture();
    /** Completes when the last change is answered. */
    private Future<?> changed = Future.succeededFuture();

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
        Future<T> found = changed.transform(earlier -> find.get());
        Future<T> turn = begun.transform(earlier -> found);
        Future<A> answer = turn.compose(send);
        begun = turn;
        answered = answered.transform(earlier -> answer);
        return answer;
    }

    /**
     * Changes something when everything asked for earlier is answered, and before anything asked for later begins.
     *
     * @param change changes it
     * @param <A> what is answered
     * @return succeeds with the answer; fails if the change fails, which holds up nothing else
     */
    <A> Future<A> change(Supplier<Future<A>> change) {
        Future<A> answer = answered.transform(earlier -> change.get());
        begun = answer;
        answered = answer;
        changed = answer;
        return answer;
    }
}
