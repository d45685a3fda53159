package dev.recado.gateway.paced;

import dev.recado.gateway.connection.Pipe;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Writes frames one by one, a gap apart, and tells when each counts as delivered: the system took it, and the connection was still
 * there a gap later.
 *
 * <pre>
 *   write ──► waiting ──a gap after the one before──► written ──the system took it──► taken ──a gap──► delivered
 * </pre>
 *
 * <p>A client that has closed its end, or whose process is gone, says so or resets the connection when something comes: what it did not
 * read is then not delivered, and comes again. Has a timer only while something is under way. Belongs to the context of its connection.
 */
final class Pacer {
    private static final Buffer NOTHING = Buffer.buffer();
    private static final Runnable NO_MATTER = () -> {};

    private final Pipe pipe;
    private final long gapMs;
    private final int framesMax;
    private final Runnable moved;
    private final Queue<Frame> waiting = new ArrayDeque<>(0);
    private List<Frame> written = new ArrayList<>(1);
    private List<Frame> taken = new ArrayList<>(1);
    private boolean ticking;
    /** Whether it was listened to the client at the last tick. */
    private boolean listening;

    /** An event comes again if it is not delivered, an answer does not. */
    private record Frame(Buffer bytes, boolean event, Runnable delivered) {}

    /**
     * Makes one with nothing to write.
     *
     * @param pipe where to
     * @param gapMs from one write to the next, at least; 0 for none
     * @param framesMax how many may wait before it is full
     * @param moved told after something was written or taken: there may be room again, or nothing left
     */
    Pacer(Pipe pipe, long gapMs, int framesMax, Runnable moved) {
        this.pipe = pipe;
        this.gapMs = gapMs;
        this.framesMax = framesMax;
        this.moved = moved;
    }

    /**
     * Writes an answer when its turn comes.
     *
     * @param frame must stay as it is from now on
     */
    void answer(Buffer frame) {
        add(new Frame(frame, false, NO_MATTER));
    }

    /**
     * Writes frames when their turn comes.
     *
     * @param frames must stay as they are from now on; if there are none, what was written before counts for them
     * @param delivered told when the last one counts as delivered; never if the connection ends before
     */
    void tell(List<Buffer> frames, Runnable delivered) {
        if (frames.isEmpty() && !ticking) {
            delivered.run();
            return;
        }
        int last = frames.size() - 1;
        for (Buffer frame : frames.subList(0, Math.max(0, last))) {
            add(new Frame(frame, true, NO_MATTER));
        }
        add(new Frame(frames.isEmpty() ? NOTHING : frames.get(last), true, delivered));
    }

    private void add(Frame frame) {
        waiting.add(frame);
        if (!ticking) {
            listening = pipe.listening();
            writeNext();
            tickLater();
        }
    }

    /** Forgets the events that are not written yet. */
    void forgetEvents() {
        waiting.removeIf(Frame::event);
    }

    /**
     * Tells whether enough waits.
     *
     * @return true if as many frames wait as may, or as many bytes
     */
    boolean full() {
        return waiting.size() >= framesMax || pipe.full();
    }

    /** Tells whether there is room for more than a few. */
    boolean roomy() {
        return waiting.size() <= framesMax / 2 && !pipe.full();
    }

    /** Tells whether everything was written and taken. */
    boolean empty() {
        return waiting.isEmpty() && written.isEmpty() && pipe.taken();
    }

    /** What has no bytes goes with what was written before it. */
    private void writeNext() {
        passEmpty();
        Frame next = waiting.poll();
        if (next != null) {
            pipe.write(next.bytes());
            written.add(next);
            passEmpty();
        }
    }

    private void passEmpty() {
        while (!waiting.isEmpty() && waiting.peek().bytes().length() == 0) {
            written.add(waiting.remove());
        }
    }

    private void tickLater() {
        ticking = !waiting.isEmpty() || !written.isEmpty() || !taken.isEmpty();
        if (ticking) {
            pipe.after(Math.max(1, gapMs), this::tick);
        }
    }

    private void tick() {
        if (pipe.closed()) {
            return;
        }
        List<Frame> delivered = takeDelivered();
        if (pipe.taken()) {
            taken.addAll(written);
            written = new ArrayList<>(1);
            writeNext();
        }
        tickLater();
        delivered.forEach(frame -> frame.delivered().run());
        moved.run();
    }

    /** Only if the client could not have gone away unnoticed for all of the gap that is over. */
    private List<Frame> takeDelivered() {
        boolean listened = listening;
        listening = pipe.listening();
        if (!listened || !listening) {
            return List.of();
        }
        List<Frame> delivered = taken;
        taken = new ArrayList<>(1);
        return delivered;
    }
}
