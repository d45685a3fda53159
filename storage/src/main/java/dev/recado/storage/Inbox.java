package dev.recado.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * What waits for the writer: many threads put in, one takes out, in the order of arrival, bounded by number and by weight.
 *
 * <pre>
 *   put:   newest ─► C ─► B ─► A          one compare-and-set each, no lock
 *   take:  oldest ─► A ─► B ─► C          the whole chain at once, turned around
 * </pre>
 *
 * <p>An item counts against the bounds from {@link #offer} to {@link #release}, so what is being written counts too.
 */
final class Inbox<T, R> {
    private final int itemsMax;
    private final long bytesMax;
    private final AtomicInteger items = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicReference<Submission<T, R>> newest = new AtomicReference<>();
    private final Submission<T, R> end = Submission.end();
    private volatile boolean closing;
    private volatile boolean woken;
    private volatile Thread taker;

    // The taker's own from here on.
    private Submission<T, R> oldest;

    Inbox(int itemsMax, long bytesMax) {
        this.itemsMax = itemsMax;
        this.bytesMax = bytesMax;
    }

    Offer offer(Submission<T, R> submission) {
        // Both are counted, so that both are released.
        boolean room = items.incrementAndGet() <= itemsMax & bytes.addAndGet(submission.bytes) <= bytesMax;
        if (!room) {
            release(1, submission.bytes);
            return Offer.FULL;
        }
        Submission<T, R> head;
        do {
            head = newest.get();
            if (head == end) {
                release(1, submission.bytes);
                return Offer.CLOSED;
            }
            submission.next = head;
        } while (!newest.compareAndSet(head, submission));
        if (head == null) {
            // Only the first of a chain can find the taker asleep.
            LockSupport.unpark(taker);
        }
        return Offer.TAKEN;
    }

    /**
     * Sleeps until something waits, for a while at most, or until it is {@linkplain #wake woken}; false once the inbox is closed and
     * empty, and then nothing more gets in.
     */
    boolean await(long nanosMax) {
        taker = Thread.currentThread();
        if (oldest != null || refill()) {
            return true;
        }
        if (!closing && !woken) {
            LockSupport.parkNanos(this, nanosMax);
        }
        woken = false;
        return oldest != null || refill() || !(closing && newest.compareAndSet(null, end));
    }

    /** Ends the sleep of the taker. */
    void wake() {
        woken = true;
        LockSupport.unpark(taker);
    }

    /** Sleeps for a while, whatever arrives; shorter when closing. */
    void pause(long millis) {
        taker = Thread.currentThread();
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = deadline - System.nanoTime(); left > 0 && !closing; left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }

    /** Takes what waits, the oldest first, at most so many. */
    List<Submission<T, R>> take(int max) {
        List<Submission<T, R>> taken = new ArrayList<>();
        while (taken.size() < max && (oldest != null || refill())) {
            Submission<T, R> first = oldest;
            oldest = first.next;
            first.next = null;
            taken.add(first);
        }
        return taken;
    }

    private boolean refill() {
        Submission<T, R> chain = newest.get();
        if (chain == null || chain == end) {
            return false;
        }
        chain = newest.getAndSet(null);
        while (chain != null) {
            Submission<T, R> older = chain.next;
            chain.next = oldest;
            oldest = chain;
            chain = older;
        }
        return true;
    }

    void release(int itemCount, long byteCount) {
        items.addAndGet(-itemCount);
        bytes.addAndGet(-byteCount);
    }

    /** Nothing more is to be waited for: what is inside is still taken out. */
    void close() {
        closing = true;
        LockSupport.unpark(taker);
    }

    /** Lets nothing in any more, at once, and gives back all that was inside. Called by the taker. */
    List<Submission<T, R>> shut() {
        closing = true;
        List<Submission<T, R>> left = new ArrayList<>();
        do {
            left.addAll(take(Integer.MAX_VALUE));
        } while (newest.get() != end && !newest.compareAndSet(null, end));
        return left;
    }
}
