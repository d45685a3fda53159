package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.Refusal;
import dev.recado.delivery.handler.PendingMove.Key;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** Moves cursors when it is told to, and lets time pass when it is told to. */
final class SlowMover {
    private final Queue<Alarm> timers = new PriorityQueue<>(Comparator.comparingLong(Alarm::atMs));
    private final Map<Key, Cursors> cursors = new HashMap<>();
    private List<Asked> underWay = new ArrayList<>();
    /** Where nothing may depend on it: a clock that will overflow. */
    private long nowNanos = Long.MAX_VALUE - TimeUnit.SECONDS.toNanos(1);

    private long nowMs;
    private int answered;
    private int asks;

    private record Alarm(long atMs, Runnable action) {}

    private record Asked(PendingMove.Key key, Acknowledge acknowledge, Promise<Cursors> answer) {}

    Acknowledgements acknowledgements() {
        return new Acknowledgements(
                this::move, new MovePace(() -> nowNanos), (ms, action) -> timers.add(new Alarm(nowMs + ms, action)));
    }

    private Future<Cursors> move(PendingMove move) {
        asks += move.asks();
        Asked asked = new Asked(move.key(), move.acknowledge(), Promise.promise());
        underWay.add(asked);
        return asked.answer().future();
    }

    List<Acknowledge> underWay() {
        return underWay.stream().map(Asked::acknowledge).toList();
    }

    int timers() {
        return timers.size();
    }

    /** How many moves were answered. */
    int answered() {
        return answered;
    }

    /** How many acknowledgements they were made of. */
    int asks() {
        return asks;
    }

    /** What is under way is committed, and whatever that brings about is not. */
    void commits() {
        takeAll().forEach(asked -> {
            Acknowledge moved = asked.acknowledge();
            asked.answer().complete(cursors.merge(asked.key(), cursorsOf(moved), SlowMover::further));
        });
    }

    void refuses(Refusal refusal) {
        takeAll().forEach(asked -> asked.answer().fail(refusal));
    }

    private List<Asked> takeAll() {
        List<Asked> taken = underWay;
        underWay = new ArrayList<>();
        answered += taken.size();
        return taken;
    }

    static Cursors cursorsOf(Acknowledge acknowledge) {
        return new Cursors(Math.max(acknowledge.delivered(), acknowledge.read()), acknowledge.read());
    }

    static Cursors further(Cursors one, Cursors other) {
        return new Cursors(Math.max(one.delivered(), other.delivered()), Math.max(one.read(), other.read()));
    }

    /** Where somebody's cursors are, for what is committed. */
    Cursors committed(Key key) {
        return cursors.getOrDefault(key, Cursors.START);
    }

    void passes(long ms) {
        long endMs = nowMs + ms;
        while (!timers.isEmpty() && timers.peek().atMs() <= endMs) {
            Alarm next = timers.remove();
            advance(next.atMs());
            next.action().run();
        }
        advance(endMs);
    }

    private void advance(long toMs) {
        nowNanos += TimeUnit.MILLISECONDS.toNanos(toMs - nowMs);
        nowMs = toMs;
    }
}
