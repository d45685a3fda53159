package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Flights;
import dev.recado.benchmarks.check.ResumedTalk;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.people.Resident;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.SendFrame;
import java.util.concurrent.atomic.LongAdder;

/**
 * Writes to one other whenever he is there, some messages at a time. On a new connection he first sends again what had no answer, in
 * the order of the first time and under the same ids.
 */
final class ResumingSender implements Resident.Life {
    private final SendFrame frame;
    private final int window;
    private final Flights flights;
    private final ResumedTalk talk;
    private final LongAdder acceptedFromAll;
    private final Trouble trouble;
    private Connection connection;
    private int oldest;
    private boolean stopped;

    /** Writes frames of one stream, and tells what is accepted. Flights begin when a message is written for the first time. */
    ResumingSender(
            SendFrame frame,
            int window,
            Flights flights,
            ResumedTalk talk,
            LongAdder acceptedFromAll,
            Trouble trouble) {
        this.frame = frame;
        this.window = window;
        this.flights = flights;
        this.talk = talk;
        this.acceptedFromAll = acceptedFromAll;
        this.trouble = trouble;
    }

    @Override
    public void cameIn(Connection opened) {
        connection = opened;
        for (int message = oldest; message < flights.begun(); message++) {
            if (!flights.accepted().get(message)) {
                connection.write(frame.of(message, message));
            }
        }
        fill();
    }

    private void fill() {
        if (!stopped && flights.inFlight() < window) {
            long now = System.nanoTime();
            while (flights.inFlight() < window) {
                int message = flights.begin(now);
                connection.write(frame.of(message, message));
            }
        }
        connection.flush();
    }

    @Override
    public void frame(Incoming frame) {
        switch (frame.kind()) {
            case ANSWER -> accepted((int) frame.number(), frame.seq());
            case REFUSAL -> trouble.report("a message was refused: " + frame.failureCode() + " " + frame.text());
            default -> {
                // Receipts.
            }
        }
    }

    private void accepted(int message, long seq) {
        talk.accepted(message, seq);
        if (!flights.accepted().get(message)) {
            flights.accepted(message, System.nanoTime());
            acceptedFromAll.increment();
        }
        oldest = flights.accepted().nextClearBit(oldest);
    }

    @Override
    public void turn() {
        fill();
    }

    /** Begins nothing any more, and goes on asking for what has no answer. */
    void stop() {
        stopped = true;
    }

    /** How many messages he has begun. */
    int begun() {
        return flights.begun();
    }
}
