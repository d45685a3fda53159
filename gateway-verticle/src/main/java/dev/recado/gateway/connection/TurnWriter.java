package dev.recado.gateway.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Writes at the end of a turn of the event loop what its sockets were given in it, to each socket once: a system call for each
 * frame would cost more than the frame.
 *
 * <p>The end of a turn comes behind everything that the event loop has to do at the moment of the first write, such as the other
 * messages of the bus that one commit has brought about. There is no timer: whatever is written is on its way in this turn.
 *
 * <p>Belongs to the context of its gateway.
 */
final class TurnWriter {
    private final Executor endOfTurn;
    private final WriteBudget budget;
    private List<ClientSocket> sockets = new ArrayList<>();

    /**
     * Makes one.
     *
     * @param endOfTurn runs what it is given on the event loop, behind what waits there already, and never at once
     * @param budget how much may wait for clients that do not read
     */
    TurnWriter(Executor endOfTurn, WriteBudget budget) {
        this.endOfTurn = endOfTurn;
        this.budget = budget;
    }

    /** What its sockets share. */
    WriteBudget budget() {
        return budget;
    }

    /** Has something to write, which it had not before. */
    void add(ClientSocket socket) {
        if (sockets.isEmpty()) {
            endOfTurn.execute(this::write);
        }
        sockets.add(socket);
    }

    private void write() {
        List<ClientSocket> ofThisTurn = sockets;
        sockets = new ArrayList<>();
        ofThisTurn.forEach(ClientSocket::flush);
    }
}
