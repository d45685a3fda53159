package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Drain;
import dev.recado.benchmarks.check.Tally;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.wire.Connection;
import io.vertx.core.Future;
import java.util.BitSet;

/** Somebody who was not there, is logged in again, and now wants to hear what he has missed. */
final class Returning {
    private final Connection connection;
    private final BitSet accepted;
    private final Drain drain;
    private final Receiver receiver;

    /** Accepted are the messages that wait for him. */
    Returning(Tally tally, Trouble trouble, Connection connection, int stream, BitSet accepted) {
        this.connection = connection;
        this.accepted = accepted;
        this.drain = new Drain(tally, accepted.cardinality());
        this.receiver = new Receiver(connection, stream, trouble, () -> {}, drain::received);
    }

    void begin() {
        drain.begin(System.nanoTime());
        receiver.open();
    }

    Verdict check() {
        return drain.check(accepted);
    }

    Future<Void> leave() {
        return connection.close();
    }
}
