package dev.recado.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Topic;
import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.Dialect;
import dev.recado.storage.Values;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.PostgresServer;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** A delivery verticle on an event bus of its own, with words for what tests do to it. */
final class RunningDelivery implements AutoCloseable {
    static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    static final AccountId BOB = new AccountId(1_000_000_000_002L);
    static final AccountId EVE = new AccountId(1_000_000_000_003L);
    static final ConversationId TALK = ConversationId.direct(ALICE, BOB);
    static final GroupId TURMA = new GroupId(9_000_000_000_001L);
    static final ConversationId GROUP = ConversationId.group(TURMA);
    static final int RECEIPTS_MEMBERS = 3;
    static final int DEVICES_PER_ACCOUNT = 3;
    private static final Retention KEEPS_ALL = new Retention(null, null, Duration.ofDays(90));
    private static final long DEADLINE_SECONDS = 20;

    private final DeliveryVerticle verticle;
    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(DEADLINE_SECONDS));

    RunningDelivery(DatabaseConfig database) {
        this(database, 100, KEEPS_ALL, Clock.systemUTC());
    }

    /** One that remembers so much only. */
    RunningDelivery(DatabaseConfig database, int cached) {
        this(database, cached, KEEPS_ALL, Clock.systemUTC());
    }

    /** One that removes at once what is old by the clock given. */
    RunningDelivery(DatabaseConfig database, Retention retention, Clock clock) {
        this(database, 100, retention, clock);
    }

    private RunningDelivery(DatabaseConfig database, int cached, Retention retention, Clock clock) {
        DeliveryConfig config = new DeliveryConfig(
                database,
                new WriterConfig(10_000, 1 << 26, 1000),
                cached,
                cached,
                RECEIPTS_MEMBERS,
                DEVICES_PER_ACCOUNT,
                retention);
        verticle = new DeliveryVerticle(config, clock, Duration.ZERO);
        done(vertx.deployVerticle(verticle));
    }

    /** On an empty database of a product. */
    static RunningDelivery on(Dialect dialect, Path directory) {
        return new RunningDelivery(
                switch (dialect) {
                    case HSQLDB ->
                        new DatabaseConfig("jdbc:hsqldb:file:" + directory.resolve("db"), null, null, directory, 2, 0);
                    case POSTGRESQL -> new DatabaseConfig(PostgresServer.newDatabase(), null, null, null, 2, 0);
                });
    }

    /** To put rows into the tables; they are there when it is closed. */
    LogRows inserts() {
        return new LogRows(verticle.database());
    }

    /** Lets a registry answer what delivery wants to know. */
    void asks(FakeRegistry registry) {
        done(registry.answerOn(bus));
    }

    <Q extends BusMessage, A extends BusMessage> A ask(Address<Q, A> address, Q question) {
        return done(bus.ask(address, question));
    }

    <Q extends BusMessage, A extends BusMessage> Future<A> asking(Address<Q, A> address, Q question) {
        return bus.ask(address, question);
    }

    <Q extends BusMessage, A extends BusMessage> ErrorCode refused(Address<Q, A> address, Q question) {
        return done(code(bus.ask(address, question)));
    }

    /** Why something was refused, or {@code null}. */
    static <T> Future<ErrorCode> code(Future<T> answer) {
        return answer.map(accepted -> (ErrorCode) null)
                .recover(cause -> Future.succeededFuture(((Refusal) cause).code()));
    }

    Future<Posted> posting(AccountId from, AccountId to, String id, String body) {
        Post post = post(from, to, id, body);
        return bus.ask(DeliveryAddresses.POST, post);
    }

    Posted posts(AccountId from, AccountId to, String id) {
        return done(posting(from, to, id, "body of " + id));
    }

    static Post post(AccountId from, AccountId to, String id, String body) {
        return new Post(
                ConversationId.direct(from, to), from, new Nickname("n" + from), new MessageId(id), "text/plain", body);
    }

    static Post post(ConversationId where, AccountId from, MessageId id, String type) {
        return new Post(where, from, new Nickname("n" + from), id, type, "body of " + id);
    }

    Future<Posted> saying(AccountId from, GroupId group, String id) {
        ConversationId where = ConversationId.group(group);
        return bus.ask(DeliveryAddresses.POST, post(where, from, new MessageId(id), "text/plain"));
    }

    Posted says(AccountId from, GroupId group, String id) {
        return done(saying(from, group, id));
    }

    ErrorCode refusedToSay(AccountId from, GroupId group, String id) {
        return done(code(saying(from, group, id)));
    }

    static Change change(
            GroupId group,
            String name,
            AccountId author,
            String id,
            String type,
            List<AccountId> joins,
            List<AccountId> leaves) {
        Author who = new Author(author, new Nickname("n" + author), null, null);
        String body = "{\"leaves\":\"" + leaves + "\"}";
        return new Change(group, new GroupName(name), who, new MessageId(id), type, body, joins, leaves);
    }

    static Change created(GroupId group, String id, AccountId... members) {
        return change(group, "turma", members[0], id, "recado.group.created", List.of(members), List.of());
    }

    Future<Posted> changing(Change change) {
        return bus.ask(DeliveryAddresses.CHANGE, change);
    }

    Posted changes(Change change) {
        return done(changing(change));
    }

    /** A group of these, the first of whom made it. */
    Posted begins(GroupId group, String id, AccountId... members) {
        return changes(created(group, id, members));
    }

    Posted joins(GroupId group, String id, AccountId author, AccountId... who) {
        return changes(change(group, "turma", author, id, "recado.group.added", List.of(who), List.of()));
    }

    Posted leaves(GroupId group, String id, AccountId author, AccountId... who) {
        return changes(change(group, "turma", author, id, "recado.group.removed", List.of(), List.of(who)));
    }

    /** What of a conversation is somebody's: from, until. */
    List<Object> tenure(ConversationId where, AccountId who) {
        return only(rows("SELECT from_seq, until_seq" + participant(where, who)));
    }

    /** Delivered, read, settled. */
    List<Object> cursorsOf(ConversationId where, AccountId who) {
        return only(rows("SELECT delivered_seq, read_seq, settled_seq" + participant(where, who)));
    }

    private static String participant(ConversationId where, AccountId who) {
        return " FROM participant WHERE account = " + who + " AND low = " + where.low() + " AND high = " + where.high();
    }

    private static List<Object> only(List<List<Object>> rows) {
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    /** What the tables say. */
    List<List<Object>> rows(String sql) {
        return StoreFixture.rows(verticle.database(), sql);
    }

    Cursors acknowledges(AccountId who, ConversationId where, long delivered, long read) {
        return ask(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(where, who, delivered, read));
    }

    List<Entry> pending(AccountId account, int pageLimit) {
        List<Entry> entries = new ArrayList<>();
        Position after = null;
        do {
            Pending page = ask(DeliveryAddresses.PENDING, new ReadPending(account, after, pageLimit));
            entries.addAll(page.entries());
            after = page.after();
        } while (after != null);
        return entries;
    }

    Queue<InboxEvent> inbox(AccountId account) {
        Queue<InboxEvent> events = new ConcurrentLinkedQueue<>();
        done(bus.listen(DeliveryAddresses.inbox(account), events::add).completion());
        return events;
    }

    /** Nothing but receipts: what was answered before may still be announced. */
    Queue<Receipt> receipts(AccountId account) {
        Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
        done(bus.listen(DeliveryAddresses.inbox(account), event -> {
                    if (event instanceof Receipt receipt) {
                        receipts.add(receipt);
                    }
                })
                .completion());
        return receipts;
    }

    Queue<InboxEvent> group(GroupId group) {
        return heard(DeliveryAddresses.group(group));
    }

    <M extends BusMessage> Queue<M> heard(Topic<M> topic) {
        Queue<M> heard = new ConcurrentLinkedQueue<>();
        done(bus.listen(topic, heard::add).completion());
        return heard;
    }

    /** What stands in the tables, where nobody can be asked. */
    List<Long> numbers(String sql) {
        return done(verticle.database().reader().list(sql, Values.of(), row -> row.getLong(0)));
    }

    void execute(String sql) {
        StoreFixture.execute(verticle.database(), sql);
    }

    static <T> T done(Future<T> future) {
        try {
            return future.toCompletionStage()
                    .toCompletableFuture()
                    .orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new AssertionError("failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        done(vertx.close());
    }
}
