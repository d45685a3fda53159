package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The log of "self" in memory. Answers at once, or when it is told to; a read sees the log as it was when it was asked. */
final class FakeLog implements Log {
    static final AccountId SELF = new AccountId(5_000_000_000_000L);
    static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    static final ConversationId WITH_ALICE = ConversationId.direct(SELF, ALICE);

    private final Map<ConversationId, List<Entry>> conversations = new TreeMap<>();
    private final Map<ConversationId, Long> delivered = new HashMap<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<Long> acknowledged = new ArrayList<>();
    final List<Receipt> seen = new ArrayList<>();
    final List<Runnable> answers = new ArrayList<>();
    /** Whether answers wait until they are let go. */
    boolean held;
    /** How many of the next requests fail. */
    int failing;
    /** How many of the next acknowledgements are noted, and not answered. */
    int losing;

    int reads;
    int receiptReads;

    static ConversationId conversation(int number) {
        return ConversationId.direct(SELF, new AccountId(AccountId.FIRST + number));
    }

    Entry add(ConversationId conversation, AccountId from) {
        List<Entry> entries = conversations.computeIfAbsent(conversation, c -> new ArrayList<>());
        int seq = entries.size() + 1;
        Entry entry = new Entry(
                conversation, seq, from, new Nickname("n"), seq, new MessageId("m" + seq), "text/plain", "body " + seq);
        entries.add(entry);
        return entry;
    }

    Entry fromAlice() {
        return add(WITH_ALICE, ALICE);
    }

    List<Entry> fromAlice(int count) {
        List<Entry> added = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            added.add(fromAlice());
        }
        return added;
    }

    Entry own() {
        return add(WITH_ALICE, SELF);
    }

    Map<ConversationId, List<Entry>> conversations() {
        return conversations;
    }

    void answer(int index) {
        answers.remove(index).run();
    }

    void answerAll() {
        while (!answers.isEmpty()) {
            answer(0);
        }
    }

    private <T> Future<T> answer(Supplier<T> answer) {
        Future<T> result = failing > 0
                ? Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE))
                : Future.succeededFuture(answer.get());
        failing = Math.max(0, failing - 1);
        if (!held) {
            return result;
        }
        Promise<T> promise = Promise.promise();
        answers.add(() -> result.onComplete(promise));
        return promise.future();
    }

    @Override
    public Future<Pending> pending(Position after, int limit) {
        reads++;
        return answer(() -> page(after, limit));
    }

    private Pending page(Position after, int limit) {
        Comparator<Position> order =
                Comparator.comparing(Position::conversation).thenComparing(Position::seq);
        List<Entry> all = conversations.values().stream()
                .flatMap(List::stream)
                .filter(entry -> !entry.from().equals(SELF))
                .filter(entry -> entry.seq() > delivered.getOrDefault(entry.conversation(), 0L))
                .filter(entry -> after == null || order.compare(entry.position(), after) > 0)
                .limit(limit + 1L)
                .toList();
        List<Entry> page = all.stream().limit(limit).toList();
        return new Pending(page, page.size() < all.size() ? page.get(limit - 1).position() : null);
    }

    @Override
    public Future<Receipts> receipts(ConversationId after, int limit) {
        receiptReads++;
        return answer(() -> receiptPage(after, limit));
    }

    private Receipts receiptPage(ConversationId after, int limit) {
        List<Receipt> all = receipts.stream()
                .filter(receipt -> after == null || receipt.conversation().compareTo(after) > 0)
                .sorted(Comparator.comparing(Receipt::conversation))
                .toList();
        List<Receipt> page = all.stream().limit(limit).toList();
        return new Receipts(page, page.size() < all.size() ? page.get(limit - 1).conversation() : null);
    }

    @Override
    public Future<Cursors> acknowledge(ConversationId conversation, long seq) {
        acknowledged.add(seq);
        long end = conversations.getOrDefault(conversation, List.of()).size();
        long now = delivered.merge(conversation, Math.min(seq, end), Math::max);
        if (losing > 0) {
            losing--;
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        return answer(() -> new Cursors(now, 0));
    }

    @Override
    public Future<Done> seen(List<Receipt> told) {
        seen.addAll(told);
        receipts.removeAll(told);
        return answer(() -> Done.DONE);
    }
}
