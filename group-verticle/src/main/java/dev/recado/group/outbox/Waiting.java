package dev.recado.group.outbox;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.GroupId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who waits for changes to be sent, and until when. Used by one context.
 */
final class Waiting {
    private final Vertx vertx;
    private final Duration within;
    private final int most;
    private final Map<GroupId, Deque<Waiter>> waiters = new HashMap<>();
    private int count;
    private boolean closed;

    /**
     * Nobody waits yet.
     *
     * @param vertx for its timers
     * @param within how long one waits
     * @param most how many may wait
     */
    Waiting(Vertx vertx, Duration within, int most) {
        this.vertx = vertx;
        this.within = within;
        this.most = most;
    }

    private record Waiter(long upTo, long timer, Promise<Void> promise) {}

    /**
     * Waits.
     *
     * @param group for whose changes
     * @param upTo the number of the last one
     * @return succeeds once they are sent; fails with {@code UNAVAILABLE} if that takes too long, too many wait, or
     *     nobody is to wait here any more
     */
    Future<Void> until(GroupId group, long upTo) {
        if (closed || count >= most) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        Promise<Void> promise = Promise.promise();
        long timer = vertx.setTimer(within.toMillis(), fired -> promise.tryFail(new Refusal(ErrorCode.UNAVAILABLE)));
        Waiter waiter = new Waiter(upTo, timer, promise);
        waiters.computeIfAbsent(group, any -> new ArrayDeque<>()).add(waiter);
        count++;
        return promise.future().onComplete(end -> remove(group, waiter));
    }

    private void remove(GroupId group, Waiter waiter) {
        vertx.cancelTimer(waiter.timer());
        Deque<Waiter> ofGroup = waiters.get(group);
        if (ofGroup != null && ofGroup.remove(waiter)) {
            count--;
            if (ofGroup.isEmpty()) {
                waiters.remove(group);
            }
        }
    }

    /** Changes are sent. They were numbered in the order in which they are waited for. */
    void sent(GroupId group, long upTo) {
        Deque<Waiter> ofGroup = waiters.get(group);
        while (ofGroup != null && !ofGroup.isEmpty() && ofGroup.peek().upTo() <= upTo) {
            ofGroup.peek().promise().complete();
        }
    }

    /** Nobody is to wait any more here. What they wait for is kept: whoever is told to ask another owner would have it done twice. */
    void close() {
        closed = true;
        List<Waiter> left = waiters.values().stream().flatMap(Deque::stream).toList();
        left.forEach(waiter -> waiter.promise().fail(new Refusal(ErrorCode.UNAVAILABLE)));
    }
}
