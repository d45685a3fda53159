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
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One socket from its accept to its close: reads while its session takes more, and closes what does not log in, or is silent,
 * for too long. Where clients say nothing although they are there, the system finds out whether they are. Belongs to the context of its gateway.
 */
final class Connection implements Pipe, Link, ClientSocket.User {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    /** How long a client has to read why it is closed, and to close its end. */
    private static final long LINGER_MS = 1000;

    private final ContextInternal context = ContextInternal.current();
    private final ClientSocket socket;
    private final Listener listener;
    private final Services services;
    private final Consumer<Connection> gone;
    private final String remoteAddress;
    private final long acceptedAt;
    private final Wire wire;
    /** What is spoken; it may turn out only when the client has said something. */
    private Dialect dialect;
    /** Null until it is known what is spoken. */
    private Session session;

    private Outbound outbound;
    private long frameAt;
    private boolean paused;
    private boolean ending;
    private boolean closed;
    private long abortAt;
    /** Null until it is closed. */
    private Future<Done> left;

    Connection(NetSocket accepted, TurnWriter turn, Doorway doorway, Services services, Consumer<Connection> gone) {
        this.socket = new ClientSocket(turn, this);
        this.dialect = doorway.dialect();
        this.listener = doorway.listener();
        this.services = services;
        this.gone = gone;
        this.remoteAddress = String.valueOf(accepted.remoteAddress().hostAddress());
        this.acceptedAt = services.clock().getAsLong();
        this.frameAt = acceptedAt;
        this.wire = dialect.open(this, this::open);
        socket.replace(accepted, new FirstByte(doorway, this::notUnderstood));
        socket.probeAfter(services.config().limits().idle());
    }

    private Session open(Dialect spoken, Outbound out) {
        dialect = spoken;
        outbound = out;
        session = new Session(services, new Entrance(listener, spoken.name(), spoken.sessions()), this, out);
        return session;
    }

    private void notUnderstood(Buffer lastWords) {
        context.dispatch(lastWords, this::close);
    }

    @Override
    public void received(Buffer bytes) {
        if (!closed) {
            context.dispatch(bytes, this::receive);
        }
    }

    private void receive(Buffer bytes) {
        wire.receive(bytes);
        flowChanged();
    }

    @Override
    public void ended() {
        if (!closed) {
            context.dispatch(v -> wire.ended());
        }
    }

    /** In a turn of its own: this is told in the middle of a write. */
    @Override
    public void writable() {
        context.runOnContext(v -> drained());
    }

    private void drained() {
        if (!closed && session != null) {
            session.drained();
            flowChanged();
        }
    }

    @Override
    public void failed(Throwable cause) {
        LOG.debug("connection of {}: {}", this, cause.toString());
    }

    @Override
    public void gone() {
        context.dispatch(v -> gone.accept(this));
    }

    @Override
    public String remoteAddress() {
        return remoteAddress;
    }

    @Override
    public void write(Buffer bytes) {
        if (!closed) {
            socket.write(bytes);
        }
    }

    @Override
    public boolean full() {
        return socket.full();
    }

    @Override
    public void hold(int bytes) {
        if (!closed) {
            socket.hold(bytes);
        }
    }

    @Override
    public boolean taken() {
        return socket.taken();
    }

    @Override
    public boolean listening() {
        return !closed && socket.listening();
    }

    @Override
    public Runnable after(long ms, Runnable action) {
        long timer = context.owner().setTimer(ms, fired -> action.run());
        return () -> context.owner().cancelTimer(timer);
    }

    @Override
    public void frameCame() {
        frameAt = services.clock().getAsLong();
    }

    @Override
    public void flowChanged() {
        if (closed || session == null || paused == (session.crowded() || wire.crowded())) {
            return;
        }
        paused = !paused;
        socket.read(!paused);
        if (!paused) {
            wire.resumed();
        }
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public void closeSoon() {
        context.runOnContext(v -> finish());
    }

    private void finish() {
        if (!closed) {
            wire.finish();
        }
    }

    @Override
    public void closeNow() {
        context.runOnContext(v -> close(Buffer.buffer()));
    }

    /** Frees at once what a client holds that does not read; leaves to others the time to read why. */
    @Override
    public void close(Buffer lastWords) {
        if (closed) {
            return;
        }
        socket.flush();
        if (socket.clogged()) {
            socket.abort();
        } else {
            socket.write(lastWords);
            socket.finish();
            socket.read(true);
        }
        closed = true;
        abortAt = services.clock().getAsLong() + LINGER_MS;
        left = leave();
    }

    private Future<Done> leave() {
        return session == null ? Future.succeededFuture(Done.DONE) : session.closed();
    }

    private void close(ErrorCode why) {
        LOG.debug("closing {}: {}", this, why);
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
        } else if (!loggedIn() && now - acceptedAt >= limits.login().toMillis()) {
            close(ErrorCode.LOGIN_TOO_SLOW);
        } else if (now - frameAt >= limits.idle().toMillis() && (dialect.pings() || !loggedIn())) {
            close(ErrorCode.IDLE_TOO_LONG);
        } else if (session != null) {
            session.tick();
        }
    }

    private boolean loggedIn() {
        return session != null && session.loggedIn();
    }

    /** Asks the client to leave after a time, in milliseconds; ends the connection then where that cannot be said. */
    void drain(long afterMs, List<String> to) {
        if (!closed && (session == null || !outbound.drain(afterMs, to))) {
            after(Math.max(1, afterMs), this::end);
        }
    }

    /** Says goodbye, and closes once the requests under way are answered. */
    void end() {
        if (closed || ending) {
            return;
        }
        ending = true;
        if (session == null) {
            close(ErrorCode.CLOSING);
        } else {
            outbound.closing(new Refusal(ErrorCode.CLOSING), true);
            session.end();
        }
    }

    /** Closes without waiting for anything. */
    void abort() {
        socket.abort();
    }

    /** The socket is closed; succeeds when the registry knows that the session is gone. */
    Future<Done> left() {
        if (!closed) {
            closed = true;
            left = leave();
        }
        return left;
    }

    @Override
    public String toString() {
        return session == null ? "nobody yet from " + remoteAddress : session.toString();
    }
}
