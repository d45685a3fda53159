package dev.recado.client;

import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.frame.FrameEncoder;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Text;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a client is made of, put together: the connection below, the session on it, and what waits above.
 *
 * <p>Not thread safe: belongs to its client's context, on which all its methods must be called.
 */
final class Engine implements Link.Events, SessionKeeper.Watcher {
    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private final Link link;
    private final Requests requests;
    private final Outbox<Accepted> outbox;
    private final Outbox<Broadcasted> broadcasts;
    private final Acknowledgements acknowledgements;
    private final Inbox inbox;
    private final Once events;
    private final SessionKeeper sessions;

    private ConnectionState state = ConnectionState.DISCONNECTED;

    Engine(Vertx vertx, ClientOptions options, LongSupplier clockMs, RandomGenerator random) {
        ReconnectPolicy policy = new ReconnectPolicy(options.backoffMin(), options.backoffMax(), random);
        link = new Link(vertx, options, new Servers(options.servers(), random), policy, clockMs, this);
        requests = new Requests(link, options, clockMs);
        outbox = new Outbox<>("recado.send", Answers::accepted, requests, options, clockMs);
        broadcasts = new Outbox<>("recado.broadcast", Answers::broadcasted, requests, options, clockMs);
        acknowledgements = new Acknowledgements(requests, options, clockMs);
        inbox = new Inbox(options.conversationsMax());
        events = new Once(
                inbox, acknowledgements, this::closing, draining -> link.move(draining.afterMs(), draining.to()));
        sessions = new SessionKeeper(link, requests, events, this);
    }

    Future<Void> connect() {
        return link.connect();
    }

    SessionKeeper sessions() {
        return sessions;
    }

    <T> Future<T> ask(String address, JsonObject body, Function<JsonObject, T> read) {
        return requests.ask(address, body, read);
    }

    /** Tells what may be lost. */
    void tell(String address, JsonObject body) {
        link.writeIfRoom(FrameEncoder.encode(Frames.tell(address, body)));
    }

    Future<Accepted> send(MessageId id, JsonObject body) {
        return mayWait() ? outbox.send(id, body) : Future.failedFuture(nobody());
    }

    Future<Broadcasted> broadcast(MessageId id, JsonObject body) {
        return mayWait() ? broadcasts.send(id, body) : Future.failedFuture(nobody());
    }

    Future<Cursors> acknowledge(ConversationId conversation, long delivered, long read) {
        if (!mayWait()) {
            return Future.failedFuture(nobody());
        }
        inbox.acknowledged(conversation, delivered, read);
        return acknowledgements.acknowledge(conversation, delivered, read);
    }

    private boolean mayWait() {
        return state != ConnectionState.CLOSED && sessions.known();
    }

    private Refusal nobody() {
        return state == ConnectionState.CLOSED ? Refusals.closed() : new Refusal(ErrorCode.LOGIN_NEEDED);
    }

    /** Time has passed. */
    void tick() {
        requests.tick();
        outbox.tick();
        broadcasts.tick();
        acknowledgements.tick();
        leaveIfNothingIsUnderWay();
        link.tick();
    }

    Future<Void> close() {
        Future<Void> closed = link.close();
        change(ConnectionState.CLOSED);
        giveUp(Refusals.closed());
        return closed;
    }

    @Override
    public void connected() {
        if (sessions.known()) {
            sessions.resume();
        } else {
            requests.release();
            change(ConnectionState.CONNECTED);
        }
    }

    @Override
    public void frame(JsonObject frame) {
        Object address = frame.getValue("address");
        if (Frames.INBOX.equals(address) && frame.getValue("body") instanceof JsonObject event) {
            EventReader.tell(event, events);
        } else if (address instanceof String replyAddress) {
            requests.answer(replyAddress, frame);
            leaveIfNothingIsUnderWay();
        } else if ("err".equals(frame.getValue("type"))) {
            LOG.warn("the server did not understand: {}", Text.excerpt(String.valueOf(frame.getValue("message"))));
        }
    }

    @Override
    public void disconnected(boolean comingBack) {
        left();
        if (!comingBack) {
            giveUp(Refusals.disconnected());
        }
        change(comingBack ? ConnectionState.RECONNECTING : ConnectionState.DISCONNECTED);
    }

    @Override
    public void leaving() {
        hold();
        leaveIfNothingIsUnderWay();
    }

    private void leaveIfNothingIsUnderWay() {
        if (link.leaving() && requests.idle()) {
            link.leave();
        }
    }

    @Override
    public void left() {
        hold();
        requests.lost();
    }

    /** Nothing is written until there is a session on another connection; what is under way may still be answered. */
    private void hold() {
        outbox.notReady();
        broadcasts.notReady();
        acknowledgements.notReady();
        requests.hold();
    }

    @Override
    public void opened() {
        change(ConnectionState.READY);
        requests.release();
        acknowledgements.ready();
        outbox.ready();
        broadcasts.ready();
    }

    /** What one account left to be sent must not be sent as another's. */
    @Override
    public void loggedOut() {
        giveUp(new Refusal(ErrorCode.LOGIN_NEEDED));
        inbox.clear();
        change(ConnectionState.CONNECTED);
    }

    @Override
    public void loginNeeded() {
        requests.release();
        change(ConnectionState.LOGIN_NEEDED);
    }

    private void giveUp(RuntimeException cause) {
        requests.fail(cause);
        outbox.close(cause);
        broadcasts.close(cause);
        acknowledgements.close(cause);
    }

    private void closing(Closing closing) {
        LOG.debug("the server is closing: {}", closing.code());
        link.ending();
        if (closing.comeBack()) {
            hold();
        } else {
            link.stayAway();
        }
    }

    private void change(ConnectionState now) {
        if (now != state) {
            state = now;
            events.state(now);
        }
    }
}
