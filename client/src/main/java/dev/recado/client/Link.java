package dev.recado.client;

import dev.recado.client.Dialer.Dialed;
import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.FrameEncoder;
import dev.recado.contract.frame.InvalidFrameException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetSocket;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection after the other to the servers.
 *
 * <pre>
 *             connect            opened               lost
 *   ASIDE ──────────► CONNECTING ──────► CONNECTED ──────────► WAITING
 *     ▲                │      ▲                                   │
 *     └── first try ◄──┘      └────────── the delay is over ◄─────┘
 *         failed       └─────────── a later try failed ──► WAITING
 *
 *   close, from anywhere ──► CLOSED
 * </pre>
 *
 * <p>A server that asks to be left stays connected until the next connection is there and nothing is under way on its own.
 *
 * <p>Not thread safe: belongs to its client's context, on which all its methods must be called.
 */
final class Link implements Wire {
    /** Told of what happens to the connection. */
    interface Events {
        /** A connection is there. */
        void connected();

        /** A frame came. */
        void frame(JsonObject frame);

        /** The connection is gone. */
        void disconnected(boolean comingBack);

        /** The next connection is there: {@link #leave} is to be called as soon as nothing is under way on this one. */
        void leaving();

        /** The connection is gone, and the next one follows at once. */
        void left();
    }

    private enum State {
        ASIDE,
        CONNECTING,
        CONNECTED,
        WAITING,
        CLOSED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final long CLOSE_GRACE_MS = 1000;
    private static final Buffer PING = FrameEncoder.encode(Frames.ping());
    private final Vertx vertx;
    private final Dialer dialer;
    private final ClientOptions options;
    private final Servers servers;
    private final ReconnectPolicy policy;
    private final Liveness liveness;
    private final Events events;

    private State state = State.ASIDE;
    private boolean comeBack;
    private Promise<Void> next = Promise.promise();
    private NetSocket socket;
    private ServerAddress server;
    /** What the server that asked to be left is left for, or {@code null}. */
    private Dialed successor;

    private boolean asked;

    Link(
            Vertx vertx,
            ClientOptions options,
            Servers servers,
            ReconnectPolicy policy,
            LongSupplier clockMs,
            Events events) {
        this.vertx = vertx;
        this.options = options;
        this.servers = servers;
        this.policy = policy;
        this.liveness = new Liveness(options, clockMs);
        this.events = events;
        this.dialer = new Dialer(vertx, options);
    }

    /** Connects. Fails, and stays aside, if the first attempt fails; afterwards every loss is followed by new attempts. */
    Future<Void> connect() {
        return switch (state) {
            case CONNECTED -> Future.succeededFuture();
            case CONNECTING, WAITING -> next.future();
            case CLOSED -> Future.failedFuture(Refusals.closed());
            case ASIDE -> connectFirst();
        };
    }

    private Future<Void> connectFirst() {
        comeBack = true;
        Future<Void> first = next.future();
        open().onFailure(cause -> {
            if (state == State.CONNECTING) {
                state = State.ASIDE;
                missed(cause);
            }
        });
        return first;
    }

    /** There is a session: the next loss begins with the shortest delay again. */
    void settled() {
        policy.succeeded();
    }

    /** The server asked not to come back once this connection is over. */
    void stayAway() {
        comeBack = false;
    }

    /** The server is about to end the connection; should it not, it is ended here. */
    void ending() {
        liveness.ending();
    }

    /** The server asked to be left after a time. As long as there is nowhere else to go, this connection stays. */
    void move(long afterMs, List<ServerAddress> to) {
        if (!connected() || asked) {
            return;
        }
        asked = true;
        servers.prefer(to);
        NetSocket from = socket;
        vertx.setTimer(Math.max(1, afterMs), over -> seek(from));
    }

    private void seek(NetSocket from) {
        if (!inUse(from)) {
            return;
        }
        dialer.connect(servers.round()).onComplete(found -> found(from, found), cause -> {
            LOG.debug("staying at {} for now: {}", server, cause.getMessage());
            vertx.setTimer(policy.nextDelayMs(), over -> seek(from));
        });
    }

    private boolean inUse(NetSocket from) {
        return from == socket && connected();
    }

    private void found(NetSocket from, Dialed found) {
        if (!inUse(from) || !comeBack) {
            found.socket().close();
            return;
        }
        successor = found;
        ending();
        events.leaving();
    }

    /** Tells whether this connection is to be left as soon as nothing is under way on it. */
    boolean leaving() {
        return successor != null;
    }

    /** Leaves this connection for the next. */
    void leave() {
        LOG.debug("leaving {} for {}", server, successor.server());
        NetSocket from = socket;
        Sockets.close(vertx, from, CLOSE_GRACE_MS);
        lost(from);
    }

    /** Ends this connection, at once and without what is not written yet; another one follows. */
    void drop(String why) {
        if (socket != null) {
            drop(socket, why);
        }
    }

    /** What happens to a connection that is not in use any more must not end the one that followed. */
    private void drop(NetSocket dropped, String why) {
        if (dropped == socket) {
            LOG.debug("connection to {} dropped: {}", server, why);
            Sockets.abort(dropped);
            lost(dropped);
        }
    }

    /** Time has passed: is the server still there? */
    void tick() {
        if (state == State.CONNECTED) {
            switch (liveness.look()) {
                case ALIVE -> {}
                case SILENT -> write(PING);
                case OVERDUE -> drop("it was to end");
                case DEAD -> drop("no answer to a ping");
            }
        }
    }

    /** Ends everything. Succeeds when the socket is closed, which a server that does not read delays only for a moment. */
    Future<Void> close() {
        state = State.CLOSED;
        missed(Refusals.closed());
        NetSocket last = socket;
        socket = null;
        forgetSuccessor();
        Future<Void> closed = last == null ? Future.succeededFuture() : Sockets.close(vertx, last, CLOSE_GRACE_MS);
        return closed.compose(gone -> dialer.close());
    }

    private void forgetSuccessor() {
        if (successor != null) {
            successor.socket().close();
            successor = null;
        }
    }

    @Override
    public boolean connected() {
        return state == State.CONNECTED;
    }

    @Override
    public void write(Buffer frame) {
        if (connected()) {
            NetSocket to = socket;
            to.write(frame).onFailure(cause -> drop(to, "write failed"));
        }
    }

    /** Writes a frame that may be lost, unless others wait to be written already: nobody counts these. */
    void writeIfRoom(Buffer frame) {
        if (connected() && !socket.writeQueueFull()) {
            write(frame);
        }
    }

    private Future<Void> open() {
        state = State.CONNECTING;
        return dialer.connect(servers.round()).map(this::opened);
    }

    private Void opened(Dialed dialed) {
        NetSocket opened = dialed.socket();
        if (state == State.CLOSED) {
            opened.close();
            throw Refusals.closed();
        }
        state = State.CONNECTED;
        socket = opened;
        server = dialed.server();
        servers.connected(server);
        asked = false;
        liveness.connected();
        FrameDecoder decoder = new FrameDecoder(options::answerBytesMax, frame -> heard(opened, frame));
        opened.closeHandler(gone -> lost(opened));
        opened.exceptionHandler(cause -> LOG.debug("connection failed: {}", cause.getMessage()));
        opened.handler(chunk -> decode(opened, decoder, chunk));
        Promise<Void> waitedFor = next;
        next = Promise.promise();
        events.connected();
        waitedFor.complete();
        return null;
    }

    /** Whoever waits for the next connection waits in vain. */
    private void missed(Throwable cause) {
        Promise<Void> waitedFor = next;
        next = Promise.promise();
        waitedFor.fail(cause);
    }

    private void decode(NetSocket from, FrameDecoder decoder, Buffer chunk) {
        try {
            decoder.decode(chunk);
        } catch (InvalidFrameException | DecodeException e) {
            LOG.warn("{} does not speak the protocol: {}", server, e.getMessage());
            from.handler(null);
            drop(from, "not a frame");
        }
    }

    private void heard(NetSocket from, Buffer frame) {
        if (from == socket && state == State.CONNECTED) {
            liveness.heard();
            events.frame(new JsonObject(frame));
        }
    }

    private void lost(NetSocket gone) {
        if (gone != socket) {
            return;
        }
        socket = null;
        state = State.ASIDE;
        if (comeBack && successor != null) {
            Dialed next = successor;
            successor = null;
            events.left();
            opened(next);
            return;
        }
        forgetSuccessor();
        if (comeBack) {
            await();
        }
        events.disconnected(comeBack);
    }

    private void await() {
        state = State.WAITING;
        long delayMs = policy.nextDelayMs();
        LOG.debug("connecting again in {} ms", delayMs);
        vertx.setTimer(delayMs, over -> tryAgain());
    }

    private void tryAgain() {
        if (state == State.WAITING) {
            open().onFailure(cause -> {
                if (state == State.CONNECTING) {
                    LOG.debug("not connected again: {}", cause.getMessage());
                    await();
                }
            });
        }
    }
}
