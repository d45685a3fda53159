package dev.recado.storage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the reading threads, in the order of arrival. They share it evenly; one that is held up holds up what it has taken. */
final class QueryQueue {
    private static final int TAKEN_MAX = 64;

    private final int waitingMax;
    private final int threads;
    private final Lock lock = new ReentrantLock();
    private final Condition filled = lock.newCondition();
    private final Queue<Query<?>> waiting = new ArrayDeque<>();
    private boolean closed;

    QueryQueue(int waitingMax, int threads) {
        this.waitingMax = waitingMax;
        this.threads = threads;
    }

    Offer offer(Query<?> query) {
        lock.lock();
        try {
            if (closed) {
                return Offer.CLOSED;
            }
            if (waiting.size() >= waitingMax) {
                return Offer.FULL;
            }
            waiting.add(query);
            if (waiting.size() == 1) {
                // Whoever takes it wakes the next one if there is more by then.
                filled.signal();
            }
            return Offer.TAKEN;
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until something waits, and takes a part of it; takes nothing once the queue is closed and empty. */
    List<Query<?>> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                filled.awaitUninterruptibly();
            }
            int share = Math.min(TAKEN_MAX, (waiting.size() + threads - 1) / threads);
            List<Query<?>> taken = new ArrayList<>(share);
            while (taken.size() < share) {
                taken.add(waiting.remove());
            }
            if (!waiting.isEmpty()) {
                filled.signal();
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing more gets in; what is inside is still taken out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            filled.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
