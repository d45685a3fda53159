package dev.recado.client;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

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
 * registered again, sends without an answer are repeated with the ids they had. {@link #send} and {@link #acknowledge} live
 * through this; every other request fails with {@code UNAVAILABLE} when its connection is lost, and may be repeated.
 *
 * <p>Every Future fails with a {@link dev.recado.contract.error.Refusal}, whose code tells whether to try again, or with an
 * {@link UnknownRefusalException} of a newer server. What cannot be sent at all is an {@link IllegalArgumentException}, thrown.
 *
 * <p>Thread safe. All state belongs to one Vert.x context, on which Futures complete and listeners are called.
 */
public final class RecadoClient {
    private static final long TICK_MS = 50;

    private final Context context;
    private final ClientOptions options;
    private final Engine engine;
    private final long ticker;
    private final Vertx vertx;
    private final AtomicInteger sends = new AtomicInteger();

    private RecadoClient(Vertx vertx, ClientOptions options) {
        this.vertx = vertx;
        this.options = options;
        this.context = vertx.getOrCreateContext();
        this.engine = new Engine(vertx, options, () -> System.nanoTime() / 1_000_000, new SecureRandom());
        this.ticker = vertx.setPeriodic(TICK_MS, tick -> context.runOnContext(now -> engine.tick()));
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
     * Connects for the first time, or again after the server asked to stay away; while a lost connection is being replaced, waits
     * for that.
     *
     * @return succeeds when there is a connection; fails if this first attempt does
     */
    public Future<Void> connect() {
        return on(engine::connect);
    }

    /**
     * Asks who is at the other end.
     *
     * @return the server's name and limits
     */
    public Future<ServerInfo> hello() {
        return ask("recado.hello", new JsonObject().put("client", "recado-java"), Answers::serverInfo);
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
        return ask("recado.register", name == null ? body : body.put("name", name), Answers::account);
    }

    /**
     * Logs in by password.
     *
     * @param nickname whose account
     * @param password its password; not kept
     * @return the session; fails with {@code WRONG_CREDENTIALS}, {@code LOGINS_TOO_FAST}, {@code LOGINS_BUSY}
     */
    public Future<Session> login(String nickname, String password) {
        JsonObject credentials = new JsonObject().put("nickname", nickname).put("password", password);
        return on(() -> engine.sessions().login(credentials));
    }

    /**
     * Logs in by a token of an earlier session.
     *
     * @param account whose account
     * @param token the token
     * @return the session; fails with {@code WRONG_CREDENTIALS}, {@code TOKEN_EXPIRED}
     */
    public Future<Session> resume(AccountId account, String token) {
        JsonObject credentials =
                new JsonObject().put("account", account.toString()).put("token", token);
        return on(() -> engine.sessions().login(credentials));
    }

    /**
     * Ends the session and makes its token useless.
     *
     * @return succeeds when the server has forgotten the token
     */
    public Future<Void> logout() {
        return on(engine.sessions()::logout);
    }

    /**
     * Begins to hear events: what is pending first, then what comes. Goes on after a reconnect.
     *
     * @param listener whom to tell, instead of the one before
     * @return succeeds at once
     */
    public Future<Void> listen(InboxListener listener) {
        return on(() -> engine.sessions().listen(listener));
    }

    /**
     * Sends a text. Like {@link #send(MessageId, String, String, String)} with an id made here.
     *
     * @param to a 13-digit id, or {@code @nickname}
     * @param body the text
     * @return succeeds when the server has it for good
     */
    public Future<Accepted> send(String to, String body) {
        return send(to, body, Post.TYPE_DEFAULT);
    }

    /**
     * Sends a text of some type. Like {@link #send(MessageId, String, String, String)} with an id made here.
     *
     * @param to a 13-digit id, or {@code @nickname}
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
     * @param to a 13-digit id, or {@code @nickname}
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
        if (sends.incrementAndGet() > options.sendsMax()) {
            sends.decrementAndGet();
            return Future.failedFuture(Refusals.tooMany("sends", options.sendsMax()));
        }
        return on(() -> engine.send(id, message)).onComplete(done -> sends.decrementAndGet());
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
        return on(() -> engine.acknowledge(conversation, delivered, 0));
    }

    /**
     * Says that everything up to an entry has been received and read, like {@link #acknowledge}.
     *
     * @param conversation where
     * @param read the number of the entry
     * @return how far this account now is
     */
    public Future<Cursors> acknowledgeRead(ConversationId conversation, long read) {
        return on(() -> engine.acknowledge(conversation, read, read));
    }

    /**
     * Reads what follows an entry.
     *
     * @param conversation where
     * @param after the number of the entry, 0 for the beginning
     * @param limit how many at most, 1 to 1000
     * @return entries, oldest first
     */
    public Future<History> historyAfter(ConversationId conversation, long after, int limit) {
        JsonObject body = new JsonObject().put("conversation", conversation.toString());
        return ask("recado.history", body.put("after", after).put("limit", limit), Answers::history);
    }

    /**
     * Reads what precedes an entry.
     *
     * @param conversation where
     * @param before the number of the entry; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at most, 1 to 1000
     * @return entries, oldest first
     */
    public Future<History> historyBefore(ConversationId conversation, long before, int limit) {
        JsonObject body = new JsonObject().put("conversation", conversation.toString());
        return ask("recado.history", body.put("before", before).put("limit", limit), Answers::history);
    }

    /**
     * Reads a page of this account's conversations.
     *
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Conversations> conversations(ConversationId after, int limit) {
        JsonObject body = new JsonObject().put("limit", limit);
        return ask(
                "recado.conversations",
                after == null ? body : body.put("after", after.toString()),
                Answers::conversations);
    }

    /**
     * Asks who received and who read an entry.
     *
     * @param conversation where
     * @param seq the number of the entry
     * @return counts and names
     */
    public Future<Status> status(ConversationId conversation, long seq) {
        JsonObject body = new JsonObject().put("conversation", conversation.toString());
        return ask("recado.status", body.put("seq", seq), Answers::status);
    }

    /**
     * Reads a page of all accounts.
     *
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Profiles> users(AccountId after, int limit) {
        JsonObject body = new JsonObject().put("limit", limit);
        return ask("recado.users", after == null ? body : body.put("after", after.toString()), Answers::profiles);
    }

    /**
     * Finds an account by its nickname.
     *
     * @param nickname the nickname
     * @return the account and whether it is online; fails with {@code NO_SUCH_ACCOUNT}
     */
    public Future<Profile> user(String nickname) {
        return ask("recado.user", new JsonObject().put("nickname", nickname), Answers::profile);
    }

    /**
     * Finds an account by its id.
     *
     * @param account the id
     * @return the account and whether it is online; fails with {@code NO_SUCH_ACCOUNT}
     */
    public Future<Profile> user(AccountId account) {
        return ask("recado.user", new JsonObject().put("account", account.toString()), Answers::profile);
    }

    /**
     * Begins to hear when accounts come and go. Goes on after a reconnect.
     *
     * @param accounts which
     * @return where they stand now; fails with {@code TOO_MANY_WATCHED}
     */
    public Future<List<Presence>> watch(Collection<AccountId> accounts) {
        List<AccountId> copy = List.copyOf(accounts);
        return on(() -> engine.sessions().watch(copy));
    }

    /**
     * Hears no more of accounts.
     *
     * @param accounts which
     * @return succeeds when the server knows
     */
    public Future<Void> unwatch(Collection<AccountId> accounts) {
        List<AccountId> copy = List.copyOf(accounts);
        return on(() -> engine.sessions().unwatch(copy));
    }

    /**
     * Lets somebody know that this account is writing to him. May be lost; is, when the connection does not keep up.
     *
     * @param to a 13-digit id, or {@code @nickname}
     */
    public void typing(String to) {
        context.runOnContext(now -> engine.tell("recado.typing", new JsonObject().put("to", to)));
    }

    /**
     * Ends the connection for good. What still waits for an answer fails; a send among it may have been accepted.
     *
     * @return succeeds when the connection is closed
     */
    public Future<Void> close() {
        vertx.cancelTimer(ticker);
        return on(engine::close);
    }

    private <T> Future<T> ask(String address, JsonObject body, Function<JsonObject, T> read) {
        return on(() -> engine.ask(address, body, read));
    }

    /** From any thread to the context that everything belongs to; calls from one thread keep their order. */
    private <T> Future<T> on(Supplier<Future<T>> step) {
        Promise<T> done = Promise.promise();
        context.runOnContext(
                now -> Future.succeededFuture().compose(next -> step.get()).onComplete(done));
        return done.future();
    }
}
