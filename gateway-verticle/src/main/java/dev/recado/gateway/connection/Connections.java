package dev.recado.gateway.connection;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.session.Services;
import dev.recado.gateway.tls.Alert;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.NetSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connections of a gateway: how many there may be, and one look at each from time to time instead of a timer for each.
 *
 * <p>When the process runs out of file descriptors, accepting fails below this class: Netty then stops accepting for a second
 * and tries again, and the connections that exist are not touched. {@code connections} should be set lower than that.
 *
 * <p>Belongs to the context of its gateway.
 */
public final class Connections {
    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);
    /** Whoever is asked last has the rest of the time to connect elsewhere. */
    private static final long SPREAD_PERCENT = 80;

    private final Services services;
    private final TurnWriter turn;
    private final Set<Connection> connections = new HashSet<>();
    private final Map<String, Integer> perAddress = new HashMap<>();
    private final Context context;
    private final Promise<Void> drained = Promise.promise();
    private final Promise<Void> allClosed = Promise.promise();
    private final Promise<Void> allLeft = Promise.promise();
    private final Consumer<Connection> gone = this::closed;
    private int leaving;
    private boolean draining;
    private boolean closing;
    /** As many as there are connections, for whoever asks from another thread. */
    private volatile int count;

    /**
     * Makes an empty one.
     *
     * @param services what the sessions share
     * @param context that of the gateway
     */
    public Connections(Services services, Context context) {
        this.services = services;
        this.context = context;
        Limits limits = services.config().limits();
        this.turn = new TurnWriter(
                task -> context.runOnContext(v -> task.run()),
                new WriteBudget(limits.writeQueueBytes(), limits.writeQueuesBytes()));
    }

    /**
     * Takes a new connection, or tells it that there are too many.
     *
     * @param socket the connection
     * @param doorway where it came in
     */
    public void accept(NetSocket socket, Doorway doorway) {
        if (draining || closing || socket.remoteAddress() == null) {
            abort(socket);
            return;
        }
        String address = String.valueOf(socket.remoteAddress().hostAddress());
        if (tooMany(address)) {
            turnAway(socket, tooMany(doorway));
            return;
        }
        connections.add(new Connection(socket, turn, doorway, services, gone));
        count = connections.size();
        perAddress.merge(address, 1, Integer::sum);
    }

    /** A socket of Vert.x is closed when everything is written, whatever that takes; this goes below it. */
    private static void abort(NetSocket socket) {
        ((NetSocketInternal) socket).channelHandlerContext().close();
    }

    private boolean tooMany(String address) {
        Limits limits = services.config().limits();
        return connections.size() >= limits.connections()
                || perAddress.getOrDefault(address, 0) >= limits.connectionsPerAddress();
    }

    private static Buffer tooMany(Doorway doorway) {
        return doorway.listener().plain()
                ? doorway.dialect().lastWords(new Refusal(ErrorCode.TOO_MANY_CONNECTIONS))
                : Alert.INTERNAL_ERROR.record();
    }

    /** Not kept open for the client to read why, as others are: these would be too many as well. */
    private static void turnAway(NetSocket socket, Buffer lastWords) {
        LOG.debug("too many connections, turning away {}", socket.remoteAddress());
        socket.write(lastWords)
                .onFailure(cause -> LOG.debug("not written to {}: {}", socket.remoteAddress(), cause.toString()));
        socket.close().onFailure(cause -> LOG.debug("closing {}: {}", socket.remoteAddress(), cause.toString()));
    }

    private void closed(Connection connection) {
        if (!connections.remove(connection)) {
            return;
        }
        count = connections.size();
        perAddress.computeIfPresent(connection.remoteAddress(), (address, count) -> count == 1 ? null : count - 1);
        leaving++;
        connection.left().onComplete(done -> goneFromRegistry());
        completeIfEmpty();
    }

    private void goneFromRegistry() {
        leaving--;
        completeIfEmpty();
    }

    private void completeIfEmpty() {
        if (draining && connections.isEmpty()) {
            drained.tryComplete();
        }
        if (closing && connections.isEmpty()) {
            allClosed.tryComplete();
            if (leaving == 0) {
                allLeft.tryComplete();
            }
        }
    }

    /** Looks at every connection. */
    public void sweep() {
        List.copyOf(connections).forEach(Connection::tick);
    }

    /**
     * How many there are. Thread safe.
     *
     * @return connections that are not closed
     */
    public int count() {
        return count;
    }

    /**
     * Takes no more connections, and asks every client to leave, one after the other. They are served as before until they do.
     *
     * @param drain how long that may take, and where they are to go; each begins with another of the places
     * @return succeeds when all have left or the time is over
     */
    public Future<Void> drain(Drain drain) {
        if (draining) {
            return drained.future();
        }
        draining = true;
        long timeMs = drain.time().toMillis();
        List<Connection> all = List.copyOf(connections);
        LOG.info("asking {} connections to leave within {} ms", all.size(), timeMs);
        for (int i = 0; i < all.size(); i++) {
            List<String> to = new ArrayList<>(drain.to());
            Collections.rotate(to, i);
            all.get(i).drain(timeMs * SPREAD_PERCENT / 100 * i / all.size(), to);
        }
        context.owner().setTimer(Math.max(1, timeMs), over -> drained.tryComplete());
        completeIfEmpty();
        return drained.future();
    }

    /**
     * Says goodbye to every connection and closes each once its requests under way are answered.
     *
     * @return succeeds when all are closed
     */
    public Future<Void> end() {
        closing = true;
        List.copyOf(connections).forEach(Connection::end);
        completeIfEmpty();
        return allClosed.future();
    }

    /**
     * Closes the connections that are left, whatever is under way.
     *
     * @return succeeds when all are closed
     */
    public Future<Void> abort() {
        LOG.info("closing {} connections that were not done", connections.size());
        List.copyOf(connections).forEach(Connection::abort);
        return allClosed.future();
    }

    /**
     * Waits for the registry, after the {@linkplain #end end}.
     *
     * @return succeeds when it knows of every session that it is gone, or does not answer
     */
    public Future<Void> left() {
        return allLeft.future();
    }
}
