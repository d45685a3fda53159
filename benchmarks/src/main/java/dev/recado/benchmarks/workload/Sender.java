package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Flights;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.Listener;

/** Hears what becomes of the messages that a connection sends: they are answered at the numbers of their flights. */
final class Sender implements Listener {
    private final Flights flights;
    private final Pause pause;
    private final Trouble trouble;
    private final Runnable turn;
    private final Turn clock = new Turn();

    Sender(Flights flights, Pause pause, Trouble trouble, Runnable turn) {
        this.flights = flights;
        this.pause = pause;
        this.trouble = trouble;
        this.turn = turn;
    }

    @Override
    public void frame(Incoming frame) {
        switch (frame.kind()) {
            case ANSWER -> answered(frame);
            case REFUSAL -> refused(frame);
            default -> {
                // Receipts, and what was said before.
            }
        }
    }

    private void answered(Incoming frame) {
        if (frame.number() < 0) {
            trouble.report("an answer came that nobody had asked for, at " + frame.address());
        } else {
            flights.accepted((int) frame.number(), clock.now());
        }
    }

    private void refused(Incoming frame) {
        String reason = frame.failureCode() + " " + frame.text();
        if (frame.number() < 0) {
            trouble.report("the server said: " + reason);
        } else {
            trouble.remark("the server refused: " + reason);
            flights.refused((int) frame.number());
            pause.begin();
        }
    }

    @Override
    public void turn() {
        clock.end();
        turn.run();
    }

    @Override
    public void lost(String reason) {
        trouble.report("a sender's connection ended: " + reason);
    }
}
