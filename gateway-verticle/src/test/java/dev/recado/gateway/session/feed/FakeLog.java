package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The log of "self" in memory, as a session without a device sees it. Answers at once, or when it is told to; a read sees the log as it
 * was when it was asked.
 */
final class FakeLog implements Log {
    static final AccountId SELF = new AccountId(5_000_000_000_000L);
    static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    static final ConversationId WITH_ALICE = ConversationId.direct(SELF, ALICE);

    private record Reader(DeviceName device, ConversationId conversation) {}

    private final Map<ConversationId, List<Entry>> conversations = new TreeMap<>();
    private final Map<Reader, Long> delivered = new HashMap<>();
    private final FakeTenures tenures = new FakeTenures();
    final TreeSet<GroupId> groups = new TreeSet<>(Comparator.comparing(GroupId::value));
    final List<Pending.Removed> removed = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();
    final List<Long> acknowledged = new ArrayList<>();
    final List<Receipt> seen = new ArrayList<>();
    final List<Runnable> answers = new ArrayList<>();
    /** Whether answers wait until they are let go. */
    boolean held;
    /** How many of the next requests fail that are not for groups. */
    int failing;
    /** How many of the next questions for groups fail. */
    int failingMemberships;
    /** How many of the next acknowledgements are noted, and not answered. */
    int losing;

    int reads;
    int entriesRead;
    int receiptReads;
    int membershipReads;
    private long now;

    static ConversationId conversation(int number) {
        return ConversationId.direct(SELF, new AccountId(AccountId.FIRST + number));
    }

    static GroupId group(int number) {
        return new GroupId(GroupId.FIRST + number);
    }

    Entry add(ConversationId conversation, AccountId from) {
        return add(conversation, from, null, null);
    }

    Entry add(ConversationId conversation, AccountId from, DeviceName device, SessionId session) {
        return add(conversation, from, "text/plain", "text", device, session);
    }

    private Entry add(
            ConversationId conversation,
            AccountId from,
            String type,
            String body,
            DeviceName device,
            SessionId session) {
        List<Entry> entries = conversations.computeIfAbsent(conversation, c -> new ArrayList<>());
        int seq = entries.size() + 1;
        MessageId id = new MessageId("m" + seq);
        Entry entry =
                new Entry(conversation, seq, from, new Nickname("n"), ++now, id, type, body, null, device, session);
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

    /** Takes the account into a group. */
    Entry join(GroupId group, AccountId by, DeviceName device, SessionId session) {
        ConversationId conversation = ConversationId.group(group);
        Entry entry = add(conversation, by, "recado.group.added", nameOf(SELF), device, session);
        groups.add(group);
        tenures.begin(entry);
        return entry;
    }

    Entry join(GroupId group) {
        return join(group, ALICE, null, null);
    }

    Entry leave(GroupId group, AccountId by, DeviceName device, SessionId session) {
        ConversationId conversation = ConversationId.group(group);
        Entry entry = add(conversation, by, "recado.group.removed", nameOf(SELF), device, session);
        groups.remove(group);
        tenures.end(entry);
        return entry;
    }

    Entry leave(GroupId group) {
        return leave(group, ALICE, null, null);
    }

    private static String nameOf(AccountId account) {
        return "{\"account\":\"" + account + "\"}";
    }

    /** Tells whether an entry was said while the account was there. */
    boolean mine(Entry entry) {
        return tenures.have(entry);
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
        boolean fails = failing > 0;
        failing = Math.max(0, failing - 1);
        return answer(fails, answer);
    }

    private <T> Future<T> answer(boolean fails, Supplier<T> answer) {
        Future<T> result =
                fails ? Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE)) : Future.succeededFuture(answer.get());
        if (!held) {
            return result;
        }
        Promise<T> promise = Promise.promise();
        answers.add(() -> result.onComplete(promise));
        return promise.future();
    }

    /** The same log as a session on a device sees it. */
    Log on(DeviceName device) {
        return new LogOnADevice(this, device);
    }

    @Override
    public Future<Pending> pending(Position after, int limit) {
        return pending(null, after, limit);
    }

    Future<Pending> pending(DeviceName device, Position after, int limit) {
        reads++;
        return answer(() -> page(device, after, limit));
    }

    private Pending page(DeviceName device, Position after, int limit) {
        Comparator<Position> order =
                Comparator.comparing(Position::conversation).thenComparing(Position::seq);
        List<Entry> all = conversations.values().stream()
                .flatMap(List::stream)
                .filter(entry -> waits(device, entry))
                .filter(entry -> after == null || order.compare(entry.position(), after) > 0)
                .limit(limit + 1L)
                .map(FakeLog::stored)
                .toList();
        List<Entry> page = all.stream().limit(limit).toList();
        entriesRead += page.size();
        boolean more = page.size() < all.size();
        return new Pending(page, more ? page.get(limit - 1).position() : null, removed.isEmpty() ? null : removed);
    }

    private boolean waits(DeviceName device, Entry entry) {
        boolean own = entry.from().equals(SELF) && (device == null || device.equals(entry.device()));
        return !own && mine(entry) && entry.seq() > delivered(device, entry.conversation());
    }

    /** The log does not know from which session an entry was sent. */
    static Entry stored(Entry entry) {
        return new Entry(
                entry.conversation(),
                entry.seq(),
                entry.from(),
                entry.fromNickname(),
                entry.at(),
                entry.id(),
                entry.type(),
                entry.body(),
                entry.groupName(),
                entry.device(),
                null);
    }

    /** Up to where the account, or one of its devices, has acknowledged. */
    long delivered(DeviceName device, ConversationId conversation) {
        return delivered.getOrDefault(new Reader(device, conversation), 0L);
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
        return acknowledge(null, conversation, seq);
    }

    Future<Cursors> acknowledge(DeviceName device, ConversationId conversation, long seq) {
        acknowledged.add(seq);
        long end = conversations.getOrDefault(conversation, List.of()).size();
        delivered.merge(new Reader(device, conversation), Math.min(seq, end), Math::max);
        long now = delivered.merge(new Reader(null, conversation), Math.min(seq, end), Math::max);
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

    @Override
    public Future<Memberships> memberships(GroupId after, int limit) {
        membershipReads++;
        boolean fails = failingMemberships > 0;
        failingMemberships = Math.max(0, failingMemberships - 1);
        return answer(fails, () -> membershipPage(after, limit));
    }

    private Memberships membershipPage(GroupId after, int limit) {
        List<GroupId> all = groups.stream()
                .filter(group -> after == null || group.value() > after.value())
                .toList();
        List<GroupId> page = all.stream().limit(limit).toList();
        return new Memberships(page, page.size() < all.size() ? page.get(limit - 1) : null);
    }
}
