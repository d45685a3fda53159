package dev.recado.gateway.connection;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.session.Entrance;
import dev.recado.gateway.session.Link;
import dev.recado.gateway.session.Outbound;
import dev.recado.gateway.session.Services;
import dev.recado.gateway.session.Session;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket from its accept to its close: reads while its session takes more, and closes what does not log in, or is silent,
 * for too long. Belongs to the context of its gateway.
 */
final class Connection implements Pipe, Link {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    /** How long a client has to read why it is closed, and to close its end. */
    private static final long LINGER_MS = 1000;

    private final Context context = Vertx.currentContext();
    private final NetSocket socket;
    private final Dialect dialect;
    private final Services services;
    private final String remoteAddress;
    private final long acceptedAt;
    private Session session;
    private Outbound outbound;
    private long frameAt;
    private boolean paused;
    private boolean closed;
    private long abortAt;
    /** Null until it is closed. */
    private Future<Done> left;

    Connection(NetSocket socket, Dialect dialect, Listener listener, Services services) {
        this.socket = socket;
        this.dialect = dialect;
        this.services = services;
        this.remoteAddress = String.valueOf(socket.remoteAddress().hostAddress());
        this.acceptedAt = services.clock().getAsLong();
        this.frameAt = acceptedAt;
        socket.setWriteQueueMaxSize(services.config().limits().writeQueueBytes());
        Wire wire = dialect.open(this, out -> open(listener, out));
        socket.handler(bytes -> receive(wire, bytes));
        socket.drainHandler(v -> drained());
        socket.exceptionHandler(cause -> LOG.debug("connection of {}: {}", session, cause.toString()));
    }

    private Session open(Listener listener, Outbound out) {
        outbound = out;
        session = new Session(services, new Entrance(listener, dialect.name(), dialect.sessions()), this, out);
        return session;
    }

    private void receive(Wire wire, Buffer bytes) {
        if (!closed) {
            wire.receive(bytes);
            flowChanged();
        }
    }

    private void drained() {
        if (!closed) {
            session.drained();
            flowChanged();
        }
    }

    @Override
    public String remoteAddress() {
        return remoteAddress;
    }

    @Override
    public void write(Buffer bytes) {
        if (!closed) {
            socket.write(bytes).onFailure(cause -> LOG.debug("not written to {}: {}", session, cause.toString()));
        }
    }

    @Override
    public boolean full() {
        return socket.writeQueueFull();
    }

    @Override
    public void frameCame() {
        frameAt = services.clock().getAsLong();
        session.clientHeard();
    }

    @Override
    public void flowChanged() {
        if (closed || paused == session.crowded()) {
            return;
        }
        paused = !paused;
        if (paused) {
            socket.pause();
        } else {
            socket.resume();
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void closeSoon() {
        context.runOnContext(v -> close(Buffer.buffer()));
    }

    /** Frees at once what a client holds that does not read; leaves to others the time to read why. */
    @Override
    public void close(Buffer lastWords) {
        if (closed) {
            return;
        }
        if (full()) {
            Sockets.abort(socket);
        } else {
            Sockets.finish(socket, lastWords);
            socket.resume();
        }
        closed = true;
        abortAt = services.clock().getAsLong() + LINGER_MS;
        left = session.closed();
    }

    private void close(ErrorCode why) {
        LOG.debug("closing {}: {}", session, why);
        close(dialect.lastWords(new Refusal(why)));
    }

    /** Time has passed. */
    void tick() {
        Limits limits = services.config().limits();
        long now = services.clock().getAsLong();
        if (closed && now >= abortAt) {
            abort();
        } else if (closed) {
            return;
        } else if (!session.loggedIn() && now - acceptedAt >= limits.login().toMillis()) {
            close(ErrorCode.LOGIN_TOO_SLOW);
        } else if (now - frameAt >= limits.idle().toMillis()) {
            close(ErrorCode.IDLE_TOO_LONG);
        } else {
            session.tick();
        }
    }

    /** Says goodbye, and closes once the requests under way are answered. */
    void end() {
        if (!closed) {
            outbound.closing(new Refusal(ErrorCode.CLOSING), true);
            session.end();
        }
    }

    /** Closes without waiting for anything. */
    void abort() {
        Sockets.abort(socket);
    }

    /** The socket is closed; succeeds when the registry knows that the session is gone. */
    Future<Done> ended() {
        if (!closed) {
            closed = true;
            left = session.closed();
        }
        return left;
    }

    @Override
    public String toString() {
        return session.toString();
    }
}
