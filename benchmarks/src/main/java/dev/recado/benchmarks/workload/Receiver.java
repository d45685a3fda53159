package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.wire.Acknowledger;
import dev.recado.benchmarks.wire.Connection;
import dev.recado.benchmarks.wire.Frames;
import dev.recado.benchmarks.wire.Incoming;
import dev.recado.benchmarks.wire.Listener;
import dev.recado.benchmarks.wire.MessageText;
import io.vertx.core.Future;
import io.vertx.core.Promise;

/** Acknowledges whatever comes to a connection, and hands on the messages of one stream: there must be no others. */
final class Receiver implements Listener {
    /** Who counts and checks. */
    interface Sink {
        /** A message came, perhaps again; now is by {@link System#nanoTime()}. */
        void arrived(int number, long now);
    }

    private final Connection connection;
    private final int stream;
    private final Sink sink;
    private final Trouble trouble;
    private final Runnable turn;
    private final Acknowledger acknowledger;
    private final Turn clock = new Turn();
    private final Promise<Void> caughtUp = Promise.promise();

    Receiver(Connection connection, int stream, Trouble trouble, Runnable turn, Sink sink) {
        this.connection = connection;
        this.stream = stream;
        this.sink = sink;
        this.trouble = trouble;
        this.turn = turn;
        this.acknowledger = new Acknowledger(connection);
        connection.listen(this);
    }

    /** Wants to be told of entries. Succeeds when everything has come that waited. */
    Future<Void> open() {
        connection.write(Frames.listen());
        connection.flush();
        return caughtUp.future();
    }

    @Override
    public void frame(Incoming frame) {
        switch (frame.kind()) {
            case ENTRY -> received(frame);
            case CAUGHT_UP -> caughtUp.tryComplete();
            case REFUSAL -> trouble.report("the server said: " + frame.failureCode() + " " + frame.text());
            default -> {
                // What others have read.
            }
        }
    }

    private void received(Incoming entry) {
        acknowledger.received(entry);
        if (entry.text().length() == 0) {
            // Somebody came into the group.
            return;
        }
        int number = MessageText.number(entry.text());
        if (number < 0 || MessageText.stream(entry.text()) != stream) {
            trouble.report("an entry came that was not sent there: " + entry.text());
            return;
        }
        sink.arrived(number, clock.now());
    }

    @Override
    public void turn() {
        clock.end();
        acknowledger.acknowledge();
        connection.flush();
        turn.run();
    }

    @Override
    public void lost(String reason) {
        String what = "a receiver's connection ended: " + reason;
        caughtUp.tryFail(what);
        trouble.report(what);
    }
}
