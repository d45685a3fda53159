package dev.recado.delivery.retention;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.delivery.background.Next;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.DevicePlace;
import dev.recado.delivery.log.LogBounds;
import dev.recado.delivery.log.LogResult;
import dev.recado.delivery.log.LogWriter;
import dev.recado.delivery.log.Recipients;
import dev.recado.delivery.store.BroadcastReader;
import dev.recado.delivery.store.LogTables;
import dev.recado.delivery.store.RetentionReader;
import dev.recado.storage.Dialect;
import dev.recado.storage.Values;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.StoreFixture;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** A log of which nothing is kept longer than told, with a clock that a test moves, and no verticle around it. */
final class AgingLog implements AutoCloseable {
    static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    static final AccountId BOB = new AccountId(1_000_000_000_002L);
    static final AccountId EVE = new AccountId(1_000_000_000_003L);
    static final ConversationId TALK = ConversationId.direct(ALICE, BOB);
    static final ConversationId CLUB = ConversationId.group(new GroupId(9_000_000_000_001L));
    static final Duration DEVICES = Duration.ofDays(90);

    final AtomicLong clock = new AtomicLong(1_800_000_000_000L);
    private final StoreFixture store;
    private LogWriter writer;
    private BroadcastReader broadcasts;

    AgingLog(Dialect dialect) {
        store = StoreFixture.open(dialect, LogTables.migrations(dialect));
        open();
    }

    private void open() {
        writer = new LogWriter(
                store.database(),
                new WriterConfig(100_000, 1 << 28, 1000),
                new LogBounds(100, 200, 1000, 100, 16),
                clock::get);
        broadcasts = new BroadcastReader(store.database());
    }

    void restart() {
        store.await(writer.close());
        store.reopen();
        open();
    }

    @Override
    public void close() {
        store.await(writer.close());
        store.close();
    }

    <T> T await(Future<T> future) {
        return store.await(future);
    }

    void passes(Duration time) {
        clock.addAndGet(time.toMillis());
    }

    Future<LogResult.Appended> posting(AccountId from, AccountId to, String id) {
        return posting(from, null, to, id);
    }

    Future<LogResult.Appended> posting(AccountId from, DeviceName device, AccountId to, String id) {
        return writer.append(new Post(
                ConversationId.direct(from, to),
                from,
                new Nickname("n" + from),
                new MessageId(id),
                Post.TYPE_DEFAULT,
                "body of " + id,
                device,
                null));
    }

    /** The number that it gets. */
    long says(AccountId from, AccountId to, String id) {
        return await(posting(from, to, id)).entry().seq();
    }

    void acknowledges(AccountId account, ConversationId conversation, long seq) {
        acknowledges(account, null, conversation, seq);
    }

    void acknowledges(AccountId account, DeviceName device, ConversationId conversation, long seq) {
        await(writer.move(new Acknowledge(conversation, account, seq, 0, device, null), 1));
    }

    ConversationId announces(AccountId author, String id) {
        Author from = new Author(author, new Nickname("n" + author), null, null);
        Broadcast broadcast = new Broadcast(from, Audience.ALL, new MessageId(id), Post.TYPE_DEFAULT, "hear");
        return await(writer.announce(broadcast, 2)).entry().conversation();
    }

    void addsRecipients(ConversationId broadcast, boolean last, AccountId... accounts) {
        await(writer.upkeep().addRecipients(new Recipients(broadcast, List.of(accounts), Set.of(), 0, last)));
    }

    /** Whether it was known. */
    boolean opens(DeviceKey device, DevicePlace... places) {
        OpenDevice question = new OpenDevice(device.account(), device.name());
        boolean known = await(writer.enter(question)).known();
        if (!known) {
            await(writer.place(question, List.of(places), true));
        }
        return known;
    }

    OldDevices oldDevices() {
        return oldDevices(all -> true);
    }

    /** Of which some are somebody else's. */
    OldDevices oldDevices(Predicate<DeviceKey> mine) {
        return new OldDevices(DEVICES, new RetentionReader(store.database()), writer.upkeep(), mine, clock::get);
    }

    void forgetsOldDevices() {
        finish(oldDevices()::step);
    }

    OldEntries oldEntries(Duration entries, Duration undelivered) {
        return oldEntries(entries, undelivered, all -> true);
    }

    /** In conversations of which some are somebody else's. */
    OldEntries oldEntries(Duration entries, Duration undelivered, Predicate<ConversationId> mine) {
        return new OldEntries(
                new Retention(entries, undelivered, DEVICES),
                new RetentionReader(store.database()),
                broadcasts,
                writer.upkeep(),
                mine,
                clock::get);
    }

    /** Everything is visited once. */
    void removesOld(Duration entries, Duration undelivered) {
        finish(oldEntries(entries, undelivered)::step);
    }

    void removes(ConversationId conversation, long from, long upTo) {
        await(writer.upkeep().removeEntries(conversation, from, upTo));
    }

    GoneBroadcasts goneBroadcasts() {
        return new GoneBroadcasts(DEVICES, broadcasts, writer.upkeep(), clock::get);
    }

    void removesGoneBroadcasts() {
        finish(goneBroadcasts()::step);
    }

    void finish(Supplier<Future<Next>> step) {
        while (await(step.get()) == Next.SOON) {
            // Goes on.
        }
    }

    List<Long> kept(ConversationId id) {
        return numbers("SELECT seq FROM entry WHERE low = ? AND high = ? ORDER BY seq", id.low(), id.high());
    }

    long removedUpTo(ConversationId id) {
        return numbers("SELECT up_to_seq FROM removed_entries WHERE low = ? AND high = ?", id.low(), id.high()).stream()
                .findFirst()
                .orElse(0L);
    }

    Future<Long> removing(ConversationId id) {
        String sql = "SELECT COALESCE(MAX(up_to_seq), 0) FROM removed_entries WHERE low = ? AND high = ?";
        return store.database()
                .reader()
                .list(sql, Values.of(id.low(), id.high()), row -> row.getLong(0))
                .map(rows -> rows.get(0));
    }

    List<Long> participants(ConversationId id) {
        return numbers(
                "SELECT account FROM participant WHERE low = ? AND high = ? ORDER BY account", id.low(), id.high());
    }

    List<Long> numbers(String sql, Object... parameters) {
        return await(store.database().reader().list(sql, Values.of(parameters), row -> row.getLong(0)));
    }

    void execute(String sql, Object... parameters) {
        StoreFixture.execute(store.database(), sql, parameters);
    }

    void executeAll(String sql, List<Object[]> parameters) {
        StoreFixture.executeAll(store.database(), sql, parameters);
    }

    static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
