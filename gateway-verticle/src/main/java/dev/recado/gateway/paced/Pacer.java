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
 * <p>A client that has closed its end, or whose process is gone, resets the connection when something comes: what it did not read is
 * then not delivered, and comes again. Has a timer only while something is under way. Belongs to the context of its connection.
 */
public final class Pacer {
    private final Pipe pipe;
    private final long gapMs;
    private final int framesMax;
    private final Runnable writable;
    private final Queue<Frame> waiting = new ArrayDeque<>(0);
    private List<Frame> written = new ArrayList<>(1);
    private List<Frame> taken = new ArrayList<>(1);
    private boolean ticking;
    private boolean awaited;

    private record Frame(Buffer bytes, Runnable delivered) {}

    /**
     * Makes one with nothing to write.
     *
     * @param pipe where to
     * @param gapMs from one write to the next, at least; 0 for none
     * @param framesMax how many may wait before it is full
     * @param writable told when there is room again after it was {@linkplain #full full}
     */
    public Pacer(Pipe pipe, long gapMs, int framesMax, Runnable writable) {
        this.pipe = pipe;
        this.gapMs = gapMs;
        this.framesMax = framesMax;
        this.writable = writable;
    }

    /**
     * Writes a frame when its turn comes.
     *
     * @param frame must stay as it is from now on
     * @param delivered told when it counts as delivered; never if the connection ends before
     */
    public void write(Buffer frame, Runnable delivered) {
        waiting.add(new Frame(frame, delivered));
        if (!ticking) {
            writeNext();
            tickLater();
        }
    }

    /**
     * Tells whether enough waits. If so, it is told when there is room.
     *
     * @return true if as many frames wait as may, or as many bytes
     */
    public boolean full() {
        boolean full = waiting.size() >= framesMax;
        awaited |= full;
        return full || pipe.full();
    }

    private void writeNext() {
        Frame next = waiting.poll();
        if (next != null) {
            pipe.write(next.bytes());
            written.add(next);
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
        List<Frame> delivered = taken;
        taken = new ArrayList<>(1);
        if (pipe.taken()) {
            taken = written;
            written = new ArrayList<>(1);
            writeNext();
        }
        tickLater();
        delivered.forEach(frame -> frame.delivered().run());
        if (awaited && waiting.size() <= framesMax / 2) {
            awaited = false;
            writable.run();
        }
    }
}
