package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.storage.DatabaseConfig;
import dev.recado.storage.WriterConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
    private static final long DEADLINE_SECONDS = 20;

    private final Vertx vertx = Vertx.vertx();
    private final Bus bus = Bus.of(vertx, Duration.ofSeconds(DEADLINE_SECONDS));

    RunningDelivery(DatabaseConfig database) {
        DeliveryConfig config = new DeliveryConfig(
                database,
                new WriterConfig(10_000, 1 << 26, 1000),
                100,
                100,
                new Retention(null, null, Duration.ofDays(90)));
        done(vertx.deployVerticle(new DeliveryVerticle(config)));
    }

    <Q extends BusMessage, A extends BusMessage> A ask(Address<Q, A> address, Q question) {
        return done(bus.ask(address, question));
    }

    <Q extends BusMessage, A extends BusMessage> ErrorCode refused(Address<Q, A> address, Q question) {
        return done(bus.ask(address, question)
                .map(answer -> (ErrorCode) null)
                .recover(cause -> Future.succeededFuture(((Refusal) cause).code())));
    }

    Future<Posted> posting(AccountId from, AccountId to, String id, String body) {
        Post post = post(from, to, id, body);
        return bus.ask(DeliveryAddresses.post(post.conversation()), post);
    }

    Posted posts(AccountId from, AccountId to, String id) {
        return done(posting(from, to, id, "body of " + id));
    }

    static Post post(AccountId from, AccountId to, String id, String body) {
        return new Post(
                ConversationId.direct(from, to), from, new Nickname("n" + from), new MessageId(id), "text/plain", body);
    }

    Cursors acknowledges(AccountId who, ConversationId where, long delivered, long read) {
        return ask(DeliveryAddresses.acknowledge(where), new Acknowledge(where, who, delivered, read));
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
