package dev.recado.gateway.paced;

import dev.recado.gateway.connection.Pipe;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/** A pipe that takes what it is written when it is told to, and lets time pass when it is told to. */
public final class SlowPipe implements Pipe {
    private final Queue<Alarm> timers = new PriorityQueue<>(Comparator.comparingLong(Alarm::atMs));
    private final List<String> written = new ArrayList<>();
    private boolean taking = true;
    private boolean listening = true;
    private boolean closed;
    private int held;
    private long nowMs;

    private record Alarm(long atMs, Runnable action) {}

    /** What was written, a text for each write. */
    public List<String> written() {
        return written;
    }

    /** How many actions are to come. */
    public int timers() {
        return timers.size();
    }

    /** The client reads no more. */
    public void takesNothing() {
        taking = false;
    }

    /** The client reads again. */
    public void takesAll() {
        taking = true;
    }

    /** What the client does would not be noticed. */
    public void listensNoMore() {
        listening = false;
    }

    /** What the client does is noticed again. */
    public void listensAgain() {
        listening = true;
    }

    /** Lets time pass. */
    public void passes(long ms) {
        long endMs = nowMs + ms;
        while (!timers.isEmpty() && timers.peek().atMs() <= endMs) {
            Alarm next = timers.remove();
            nowMs = next.atMs();
            next.action().run();
        }
        nowMs = endMs;
    }

    @Override
    public void write(Buffer bytes) {
        written.add(bytes.toString());
    }

    @Override
    public boolean full() {
        return !taking;
    }

    /** How many bytes wait elsewhere. */
    public int held() {
        return held;
    }

    @Override
    public void hold(int bytes) {
        held += bytes;
    }

    @Override
    public boolean taken() {
        return taking;
    }

    @Override
    public boolean listening() {
        return listening;
    }

    @Override
    public Runnable after(long ms, Runnable action) {
        Alarm alarm = new Alarm(nowMs + ms, action);
        timers.add(alarm);
        return () -> timers.remove(alarm);
    }

    @Override
    public void flowChanged() {
        // Whether it reads is said by the test.
    }

    @Override
    public void frameCame() {
        // Nobody waits for it here.
    }

    @Override
    public void close(Buffer lastWords) {
        written.add(lastWords.toString());
        closed = true;
    }

    @Override
    public boolean closed() {
        return closed;
    }
}
