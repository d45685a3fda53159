package dev.recado.gateway.paced;

import dev.recado.gateway.connection.Pipe;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Writes frames one by one, a gap apart, and tells when each event counts as delivered: the system took it, and the connection was still
 * there a gap later. Answers and events take turns.
 *
 * <pre>
 *   tell ──► waiting ──a gap after the one before──► written ──the system took it──► taken ──a gap──► delivered
 * </pre>
 *
 * <p>A client that has closed its end, or whose process is gone, says so or resets the connection when something comes: what it did not
 * read is then not delivered, and comes again. Has a timer only while something is under way. Belongs to the context of its connection.
 */
final class Pacer {
    private static final Buffer NOTHING = Buffer.buffer();

    private final Pipe pipe;
    private final long gapMs;
    private final int framesMax;
    private final Runnable moved;
    private final Queue<Buffer> answers = new ArrayDeque<>(0);
    private final Queue<Event> events = new ArrayDeque<>(0);
    /** Who is to be told of what the system may not have taken yet; nothing else is kept of what was written. */
    private List<Runnable> written = new ArrayList<>(0);

    private List<Runnable> taken = new ArrayList<>(0);
    private boolean ticking;
    /** Whether it was listened to the client at the last tick. */
    private boolean listening;
    /** Whether the last frame was an answer though an event waited. */
    private boolean answeredLast;
    /** Whether there were as many events as may wait, and are more than half of that still. */
    private boolean crowded;
    /** How many frames were written. */
    private long frames;

    /** {@code delivered} is null if another frame follows that belongs to the same event. */
    private record Event(Buffer frame, Runnable delivered) {}

    /**
     * Makes one with nothing to write.
     *
     * @param pipe where to
     * @param gapMs from one write to the next, at least; 0 for none
     * @param framesMax how many answers may wait before it is full of them, and how many frames of events
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
        answers.add(frame);
        pipe.hold(frame.length());
        begin();
    }

    /**
     * Writes the frames of an event when their turn comes.
     *
     * @param frames must stay as they are from now on; if there are none, what was written before counts for them
     * @param delivered told when the last one counts as delivered, and never at once, or if the connection ends before
     */
    void tell(List<Buffer> frames, Runnable delivered) {
        int last = frames.size() - 1;
        for (int i = 0; i < last; i++) {
            add(new Event(frames.get(i), null));
        }
        add(new Event(frames.isEmpty() ? NOTHING : frames.get(last), delivered));
        begin();
    }

    private void add(Event event) {
        events.add(event);
        pipe.hold(event.frame().length());
    }

    private void begin() {
        if (!ticking) {
            listening = pipe.listening();
            writeNext();
            tickLater();
        }
    }

    /** Forgets the events that are not written yet. */
    void forgetEvents() {
        events.forEach(event -> pipe.hold(-event.frame().length()));
        events.clear();
    }

    /**
     * Tells whether no answer should be added.
     *
     * @return true if as many wait as may, or as many bytes
     */
    boolean fullOfAnswers() {
        return answers.size() >= framesMax || pipe.full();
    }

    /**
     * Tells whether no event should be added.
     *
     * @return true if as many frames wait as may, until half of them are written; or as many bytes
     */
    boolean fullOfEvents() {
        crowded = events.size() > (crowded ? framesMax / 2 : framesMax - 1);
        return crowded || pipe.full();
    }

    /** Tells whether everything was written and taken. */
    boolean empty() {
        return answers.isEmpty() && events.isEmpty() && pipe.taken();
    }

    /** How many frames were written so far. */
    long frames() {
        return frames;
    }

    private void writeNext() {
        passEmpty();
        boolean answer = !answers.isEmpty() && (events.isEmpty() || !answeredLast);
        answeredLast = answer && !events.isEmpty();
        if (answer) {
            write(answers.remove());
        } else if (!events.isEmpty()) {
            write(events.remove());
            passEmpty();
        }
    }

    private void write(Buffer frame) {
        pipe.hold(-frame.length());
        pipe.write(frame);
        frames++;
    }

    private void write(Event event) {
        write(event.frame());
        if (event.delivered() != null) {
            written.add(event.delivered());
        }
    }

    /** What has no bytes goes with what was written before it. */
    private void passEmpty() {
        while (!events.isEmpty() && events.peek().frame().length() == 0) {
            written.add(events.remove().delivered());
        }
    }

    /** Once more after the last frame, so that the next one keeps its distance. */
    private void tickLater() {
        ticking = true;
        pipe.after(Math.max(1, gapMs), this::tick);
    }

    private boolean idle() {
        return empty() && written.isEmpty() && taken.isEmpty();
    }

    private void tick() {
        if (pipe.closed()) {
            return;
        }
        List<Runnable> delivered = takeDelivered();
        boolean idle = idle();
        if (pipe.taken()) {
            taken.addAll(written);
            written = new ArrayList<>(0);
            writeNext();
        }
        ticking = false;
        if (!idle) {
            tickLater();
        }
        delivered.forEach(Runnable::run);
        moved.run();
    }

    /** Only if the client could not have gone away unnoticed for all of the gap that is over. */
    private List<Runnable> takeDelivered() {
        boolean listened = listening;
        listening = pipe.listening();
        if (!listened || !listening) {
            return List.of();
        }
        List<Runnable> delivered = taken;
        taken = new ArrayList<>(0);
        return delivered;
    }
}
