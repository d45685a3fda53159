package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Arrivals;
import dev.recado.benchmarks.check.Flights;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.wire.Acknowledger;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Frames;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.Listener;
import dev.recado.benchmarks.wire.MessageText;
import dev.recado.benchmarks.wire.SendFrame;

/** Two who are there; the one writes to the other. */
final class Pair implements Cell {
    private final Connection sender;
    private final Connection receiver;
    private final SendFrame frame;
    private final int window;
    private final Flights flights;
    private final Arrivals arrivals = new Arrivals();
    private final Acknowledger acknowledger;
    private final Trouble trouble;
    private boolean filling;

    Pair(Tally tally, Trouble trouble, Connection sender, Connection receiver, SendFrame frame, int window) {
        this.trouble = trouble;
        this.sender = sender;
        this.receiver = receiver;
        this.frame = frame;
        this.window = window;
        this.flights = new Flights(tally, 1);
        this.acknowledger = new Acknowledger(receiver);
        sender.listen(new Sender());
        receiver.listen(new Receiver());
        for (Connection connection : new Connection[] {sender, receiver}) {
            connection.write(Frames.listen());
            connection.flush();
        }
    }

    @Override
    public void fill() {
        filling = true;
        if (flights.inFlight() < window) {
            long now = System.nanoTime();
            while (flights.inFlight() < window) {
                send(now);
            }
            flush();
        }
    }

    @Override
    public void send(long due) {
        int number = flights.begin(due);
        sender.write(frame.of(number, number));
    }

    @Override
    public void flush() {
        sender.flush();
    }

    @Override
    public void stop() {
        filling = false;
    }

    @Override
    public Verdict check() {
        return arrivals.check(flights.accepted());
    }

    private void turn() {
        if (filling) {
            fill();
        }
    }

    /** Hears what became of his messages. */
    private final class Sender implements Listener {
        private final Turn turn = new Turn();

        @Override
        public void frame(Incoming frame) {
            switch (frame.kind()) {
                case ANSWER -> flights.accepted((int) frame.number(), turn.now());
                case REFUSAL -> refused(frame);
                default -> {
                    // Receipts.
                }
            }
        }

        private void refused(Incoming frame) {
            if (frame.number() < 0) {
                trouble.report("the server said: " + frame.failureCode() + " " + frame.text());
            } else {
                flights.refused((int) frame.number());
            }
        }

        @Override
        public void turn() {
            turn.end();
            Pair.this.turn();
        }

        @Override
        public void lost(String reason) {
            trouble.report("the server closed a sender's connection: " + reason);
        }
    }

    /** Acknowledges what comes. */
    private final class Receiver implements Listener {
        private final Turn turn = new Turn();

        @Override
        public void frame(Incoming frame) {
            if (frame.kind() == Incoming.Kind.ENTRY) {
                acknowledger.received(frame);
                int number = MessageText.number(frame.text());
                if (number < 0) {
                    trouble.report("an entry came that nobody sent: " + frame.text());
                } else if (arrivals.add(number)) {
                    flights.received(number, turn.now());
                }
            }
        }

        @Override
        public void turn() {
            turn.end();
            acknowledger.acknowledge();
            receiver.flush();
            Pair.this.turn();
        }

        @Override
        public void lost(String reason) {
            trouble.report("the server closed a receiver's connection: " + reason);
        }
    }
}
