package dev.recado.client;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.registry.Account;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.UUID;

/**
 * A client of a Recado server, for one account at a time.
 *
 * <pre>{@code
 * RecadoClient client = RecadoClient.create(vertx, ClientOptions.of("127.0.0.1", 7000));
 * client.connect()
 *     .compose(connected -> client.login("alice", password))
 *     .compose(session -> client.listen(listener))
 *     .compose(listening -> client.send("@bob", "hi"));
 * }</pre>
 *
 * <p>After the first connection a lost one is replaced without being asked: the session is resumed by its token, the inbox is
 * registered again, sends without an answer are repeated with the ids they had. {@link #send},
 * {@link #broadcasts} and {@link #acknowledge} live through this for {@link ClientOptions#sendTimeout}, every other request for {@link
 * ClientOptions#requestTimeout}: it waits for the next connection, and is asked there again if it had no answer. Registering, logging out, whatever
 * changes a group and ending a session are not asked twice: if the connection is lost while they are under way, they fail with
 * {@code UNAVAILABLE}, and may have been carried out. The order of sends is kept, and that of other requests, but not that of one and the other; and a send
 * that the server refuses for a while may be accepted behind later ones that were on their way.
 *
 * <p>A server that is going to end asks to be left before. Then nothing is lost at all: the next connection is made first, and this one
 * closed when everything that was asked on it is answered.
 *
 * <p>With {@link ClientOptions#withTls} every connection is encrypted, and made only to a server whose certificate is believed.
 *
 * <p>Every Future but that of {@link #connect} fails with a {@link dev.recado.contract.error.Refusal}, whose code tells whether to try again, or with an
 * {@link UnknownRefusalException} of a newer server. What cannot be sent at all is an {@link IllegalArgumentException}, thrown.
 *
 * <p>Thread safe. All state belongs to one Vert.x context, on which Futures complete and listeners are called.
 */
public final class RecadoClient {
    private static final long TICK_MS = 50;

    private final Engine engine;
    private final Calls calls;
    private final long ticker;
    private final Vertx vertx;

    private RecadoClient(Vertx vertx, ClientOptions options) {
        this.vertx = vertx;
        this.engine = new Engine(vertx, options, () -> System.nanoTime() / 1_000_000, new SecureRandom());
        this.calls = new Calls(vertx.getOrCreateContext(), engine, options.sendsMax());
        this.ticker = vertx.setPeriodic(TICK_MS, tick -> calls.run(engine::tick));
    }

    /**
     * Makes a client that is not connected yet.
     *
     * @param vertx what it runs on; the client belongs to the current context, or to a new one
     * @param options where to connect, and how much to keep
     * @return the client; {@link #close} it in the end
     */
    public static RecadoClient create(Vertx vertx, ClientOptions options) {
        return new RecadoClient(vertx, options);
    }

    /**
     * What was said.
     *
     * @return conversations, history, who received and read
     */
    public ConversationClient conversations() {
        return new ConversationClient(calls);
    }

    /**
     * Groups.
     *
     * @return making, changing and listing them
     */
    public GroupClient groups() {
        return new GroupClient(calls);
    }

    /**
     * Other people.
     *
     * @return finding, watching and blocking them
     */
    public PeopleClient people() {
        return new PeopleClient(calls);
    }

    /**
     * Writing to everybody.
     *
     * @return sending broadcasts
     */
    public BroadcastClient broadcasts() {
        return new BroadcastClient(calls);
    }

    /**
     * The sessions of the account that is logged in.
     *
     * @return listing and ending them
     */
    public SessionClient sessions() {
        return new SessionClient(calls);
    }

    /**
     * Connects for the first time, or again after the server asked to stay away; while a lost connection is being replaced, waits
     * for that.
     *
     * @return succeeds when there is a connection; fails if this first attempt does, where {@link ClientOptions#tls} was the reason with a {@link
     *     javax.net.ssl.SSLException} whose message is a sentence for people, or, if the greeting was not answered in time, with such a {@link
     *     java.net.SocketTimeoutException}
     */
    public Future<Void> connect() {
        return calls.on(engine::connect);
    }

    /**
     * Asks who is at the other end.
     *
     * @return the server's name and limits
     */
    public Future<ServerInfo> hello() {
        return calls.ask("recado.hello", new JsonObject().put("client", "recado-java"), Answers::serverInfo);
    }

    /**
     * Makes an account. Does not log in.
     *
     * @param nickname what others will call it
     * @param password what will open it
     * @param name what to show instead of the nickname, or {@code null}
     * @return the account; fails with {@code NICKNAME_TAKEN}
     */
    public Future<Account> register(String nickname, String password, String name) {
        JsonObject body = new JsonObject().put("nickname", nickname).put("password", password);
        return calls.ask("recado.register", name == null ? body : body.put("name", name), Answers::account);
    }

    /**
     * Logs in by password, without a device.
     *
     * @param nickname whose account
     * @param password its password; not kept
     * @return the session, as {@link #login(String, String, DeviceName)}
     */
    public Future<Session> login(String nickname, String password) {
        return login(nickname, password, null);
    }

    /**
     * Logs in by password.
     *
     * @param nickname whose account
     * @param password its password; not kept
     * @param device where this client is, or {@code null}: a device is told of everything that it has not acknowledged itself, what its
     *     account sent from elsewhere included, even weeks later; without one, of what the account has not acknowledged anywhere
     * @return the session; fails with {@code WRONG_CREDENTIALS}, {@code LOGINS_TOO_FAST}, {@code LOGINS_BUSY}, {@code
     *     ALREADY_CONNECTED} if the account may have one session only, {@code TOO_MANY_DEVICES}
     */
    public Future<Session> login(String nickname, String password, DeviceName device) {
        JsonObject credentials = new JsonObject().put("nickname", nickname).put("password", password);
        return calls.on(() -> engine.sessions().login(credentials, device));
    }

    /**
     * Logs in by a token of an earlier session, without a device.
     *
     * @param account whose account
     * @param token the token
     * @return the session, as {@link #resume(AccountId, String, DeviceName)}
     */
    public Future<Session> resume(AccountId account, String token) {
        return resume(account, token, null);
    }

    /**
     * Logs in by a token of an earlier session.
     *
     * @param account whose account
     * @param token the token
     * @param device where this client is, or {@code null}, see {@link #login(String, String, DeviceName)}
     * @return the session; fails with {@code WRONG_CREDENTIALS}, {@code TOKEN_EXPIRED}, {@code ALREADY_CONNECTED}, {@code
     *     TOO_MANY_DEVICES}
     */
    public Future<Session> resume(AccountId account, String token, DeviceName device) {
        JsonObject credentials = Bodies.account(account).put("token", token);
        return calls.on(() -> engine.sessions().login(credentials, device));
    }

    /**
     * Ends the session and makes its token useless.
     *
     * @return succeeds when the server has forgotten the token
     */
    public Future<Void> logout() {
        return calls.on(engine.sessions()::logout);
    }

    /**
     * Begins to hear events: what is pending first, then what comes. Goes on after a reconnect.
     *
     * @param listener whom to tell, instead of the one before
     * @return succeeds at once
     */
    public Future<Void> listen(InboxListener listener) {
        return calls.on(() -> engine.sessions().listen(listener));
    }

    /**
     * Sends a text. Like {@link #send(MessageId, String, String, String)} with an id made here.
     *
     * @param to a 13-digit id, {@code @nickname}, or {@code #name} of a group
     * @param body the text
     * @return succeeds when the server has it for good
     */
    public Future<Accepted> send(String to, String body) {
        return send(to, body, Post.TYPE_DEFAULT);
    }

    /**
     * Sends a text of some type. Like {@link #send(MessageId, String, String, String)} with an id made here.
     *
     * @param to a 13-digit id, {@code @nickname}, or {@code #name} of a group
     * @param body the text
     * @param type a media type
     * @return succeeds when the server has it for good
     */
    public Future<Accepted> send(String to, String body, String type) {
        return send(new MessageId(UUID.randomUUID().toString()), to, body, type);
    }

    /**
     * Sends a message, and repeats it until it is accepted or finally refused. The same id again is the same message, also for a
     * client that was started anew: nobody will see it twice.
     *
     * @param id the id
     * @param to a 13-digit id, {@code @nickname}, or {@code #name} of a group
     * @param body the text
     * @param type a media type
     * @return succeeds when the server has it for good; fails with {@code UNAVAILABLE} after {@link ClientOptions#sendTimeout}
     *     (it may have been accepted), with {@code SENDS_TOO_FAST} when {@link ClientOptions#sendsMax} wait already, and with any
     *     final refusal
     */
    public Future<Accepted> send(MessageId id, String to, String body, String type) {
        JsonObject message = new JsonObject()
                .put("to", to)
                .put("id", id.value())
                .put("body", body)
                .put("type", type);
        return calls.send(() -> engine.send(id, message));
    }

    /**
     * Says that everything up to an entry has been received: the server will not tell it again, and tells its author. Repeated
     * until the server has heard it.
     *
     * @param conversation where
     * @param delivered the number of the entry
     * @return how far this account now is
     */
    public Future<Cursors> acknowledge(ConversationId conversation, long delivered) {
        return calls.on(() -> engine.acknowledge(conversation, delivered, 0));
    }

    /**
     * Says that everything up to an entry has been received and read, like {@link #acknowledge}.
     *
     * @param conversation where
     * @param read the number of the entry
     * @return how far this account now is
     */
    public Future<Cursors> acknowledgeRead(ConversationId conversation, long read) {
        return calls.on(() -> engine.acknowledge(conversation, read, read));
    }

    /**
     * Lets somebody, or a group, know that this account is writing. May be lost; is, when the connection does not keep up.
     *
     * @param to a 13-digit id, {@code @nickname}, or {@code #name} of a group
     */
    public void typing(String to) {
        calls.run(() -> engine.tell("recado.typing", new JsonObject().put("to", to)));
    }

    /**
     * Ends the connection for good. What still waits for an answer fails; a send among it may have been accepted.
     *
     * @return succeeds when the connection is closed
     */
    public Future<Void> close() {
        vertx.cancelTimer(ticker);
        return calls.on(engine::close);
    }
}
