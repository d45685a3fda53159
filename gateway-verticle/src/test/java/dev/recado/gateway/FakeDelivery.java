package dev.recado.gateway;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.DeviceOpened;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.ListConversations;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.delivery.ReadMemberships;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.delivery.ReadReceipts;
import dev.recado.contract.delivery.ReadStatus;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A log that keeps everything in memory, and whose doorbell can be made to fail. */
final class FakeDelivery extends VerticleBase {
    private record Reader(ConversationId conversation, AccountId account, DeviceName device) {}

    /** How many devices there may be, of all accounts. */
    static final int DEVICES_MAX = 2;

    final Map<ConversationId, List<Entry>> log = new ConcurrentSkipListMap<>();
    final Map<Reader, Cursors> cursors = new ConcurrentHashMap<>();
    final List<Receipt> missedReceipts = new CopyOnWriteArrayList<>();
    final List<Receipt> seen = new CopyOnWriteArrayList<>();
    final Set<OpenDevice> devices = ConcurrentHashMap.newKeySet();
    /** Every broadcast that was asked for. */
    final List<Broadcast> broadcasts = new CopyOnWriteArrayList<>();

    /** Who takes nothing from whom. */
    final Set<BlockSender> blocks = ConcurrentHashMap.newKeySet();

    final AtomicInteger posts = new AtomicInteger();
    final AtomicInteger histories = new AtomicInteger();
    final AtomicInteger reads = new AtomicInteger();
    /** How often somebody who has all entries asked for receipts. */
    final AtomicInteger receiptReads = new AtomicInteger();
    /** How many of the next reads fail. */
    final AtomicInteger readsToFail = new AtomicInteger();
    /** How many of the next looks into conversations fail. */
    final AtomicInteger historiesToFail = new AtomicInteger();
    /** Which announcements reach anybody. */
    volatile Predicate<InboxEvent> doorbell = event -> true;
    /** What a post waits for before it is answered. */
    volatile Future<?> holdPosts = Future.succeededFuture();

    private final FakeGroups groups;
    private Bus bus;

    FakeDelivery(FakeGroups groups) {
        this.groups = groups;
    }

    private boolean sees(ConversationId conversation, AccountId account) {
        return conversation.names(account) || groups.member(conversation, account);
    }

    @Override
    public Future<?> start() {
        bus = Bus.of(vertx, House.TIMEOUT);
        bus.answer(DeliveryAddresses.POST, this::post);
        bus.answer(DeliveryAddresses.ACKNOWLEDGE, this::acknowledge);
        bus.answer(DeliveryAddresses.BLOCK, this::block);
        bus.answer(DeliveryAddresses.DEVICE, this::open);
        bus.answer(DeliveryAddresses.MEMBERSHIPS, this::memberships);
        bus.answer(DeliveryAddresses.PENDING, this::pending);
        bus.answer(DeliveryAddresses.RECEIPTS, this::receipts);
        bus.answer(DeliveryAddresses.RECEIPTS_SEEN, this::seen);
        bus.answer(DeliveryAddresses.CONVERSATIONS, this::conversations);
        bus.answer(DeliveryAddresses.BROADCAST, this::broadcast);
        bus.answer(DeliveryAddresses.STATUS, this::status);
        return bus.answer(DeliveryAddresses.HISTORY, this::history).completion();
    }

    private Future<Done> block(BlockSender request) {
        BlockSender block = new BlockSender(request.account(), request.sender(), true);
        if (request.blocked()) {
            blocks.add(block);
        } else {
            blocks.remove(block);
        }
        return Future.succeededFuture(Done.DONE);
    }

    private void checkNotBlocked(Post post) {
        if (post.conversation().direct()
                && blocks.contains(new BlockSender(post.conversation().other(post.from()), post.from(), true))) {
            throw new Refusal(ErrorCode.NOT_PERMITTED);
        }
    }

    private Future<Posted> post(Post post) {
        checkNotBlocked(post);
        GroupName groupName = groupName(post);
        posts.incrementAndGet();
        List<Entry> entries = log.computeIfAbsent(post.conversation(), conversation -> new CopyOnWriteArrayList<>());
        Entry entry = new Entry(
                post.conversation(),
                entries.size() + 1,
                post.from(),
                post.fromNickname(),
                1_700_000_000_000L + entries.size(),
                post.id(),
                post.type(),
                post.body(),
                groupName,
                post.device(),
                post.session());
        entries.add(entry);
        ring(entry.conversation(), entry);
        Posted posted = new Posted(post.conversation(), entry.seq(), entry.at(), Durability.DISK, false);
        return holdPosts.transform(held -> Future.succeededFuture(posted));
    }

    private Future<DeviceOpened> open(OpenDevice device) {
        boolean known = devices.contains(device);
        if (!known && devices.size() == DEVICES_MAX) {
            return Future.failedFuture(new Refusal(ErrorCode.TOO_MANY_DEVICES));
        }
        devices.add(device);
        return Future.succeededFuture(new DeviceOpened(known));
    }

    private Future<Broadcasted> broadcast(Broadcast broadcast) {
        boolean repeated = broadcasts.stream().anyMatch(one -> one.id().equals(broadcast.id()));
        broadcasts.add(broadcast);
        return Future.succeededFuture(new Broadcasted(
                ConversationId.parse("0123456789012"), 7, 1_700_000_000_000L, Durability.DISK, repeated));
    }

    private Future<Memberships> memberships(ReadMemberships request) {
        List<GroupId> found = groups.of(request.account(), request.after())
                .limit(request.limit() + 1L)
                .toList();
        List<GroupId> page = found.stream().limit(request.limit()).toList();
        return Future.succeededFuture(
                new Memberships(page, page.size() < found.size() ? page.get(page.size() - 1) : null));
    }

    private GroupName groupName(Post post) {
        if (post.conversation().direct()) {
            return null;
        }
        if (!groups.exists(post.conversation().group())) {
            throw new Refusal(ErrorCode.NO_SUCH_GROUP);
        }
        if (!groups.member(post.conversation(), post.from())) {
            throw new Refusal(ErrorCode.NOT_A_MEMBER);
        }
        return groups.name(post.conversation());
    }

    private void ring(ConversationId conversation, InboxEvent event) {
        if (!doorbell.test(event)) {
            return;
        }
        if (!conversation.direct()) {
            bus.announce(DeliveryAddresses.group(conversation.group()), event);
        } else {
            Stream.of(new AccountId(conversation.low()), new AccountId(conversation.high()))
                    .distinct()
                    .forEach(member -> bus.announce(DeliveryAddresses.inbox(member), event));
        }
    }

    /** Announces again what was announced before. */
    void repeat(Entry entry) {
        ring(entry.conversation(), entry);
    }

    Cursors cursors(ConversationId conversation, AccountId account) {
        return cursors(conversation, account, null);
    }

    private Cursors cursors(ConversationId conversation, AccountId account, DeviceName device) {
        return cursors.getOrDefault(new Reader(conversation, account, device), Cursors.START);
    }

    private Future<Cursors> acknowledge(Acknowledge request) {
        if (!sees(request.conversation(), request.account())) {
            return Future.failedFuture(new Refusal(ErrorCode.NOT_A_MEMBER));
        }
        long end = entries(request.conversation()).size();
        Cursors before = cursors(request.conversation(), request.account());
        move(request, end, request.device());
        Cursors now = move(request, end, null);
        Receipt receipt = new Receipt(
                request.conversation(), request.account(), now.delivered(), now.read(), request.session(), before);
        ring(request.conversation(), receipt);
        return Future.succeededFuture(now);
    }

    private Cursors move(Acknowledge request, long end, DeviceName device) {
        Cursors before = cursors(request.conversation(), request.account(), device);
        Cursors now = new Cursors(
                Math.max(before.delivered(), Math.min(end, Math.max(request.delivered(), request.read()))),
                Math.max(before.read(), Math.min(end, request.read())));
        cursors.put(new Reader(request.conversation(), request.account(), device), now);
        return now;
    }

    private List<Entry> entries(ConversationId conversation) {
        return log.getOrDefault(conversation, List.of());
    }

    private Future<Pending> pending(ReadPending request) {
        reads.incrementAndGet();
        if (readsToFail.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        Comparator<Position> order =
                Comparator.comparing(Position::conversation).thenComparing(Position::seq);
        List<Entry> all = log.values().stream()
                .flatMap(List::stream)
                .filter(entry -> sees(entry.conversation(), request.account()))
                .filter(entry -> !entry.from().equals(request.account())
                        || request.device() != null && !request.device().equals(entry.device()))
                .filter(entry -> entry.seq()
                        > cursors(entry.conversation(), request.account(), request.device())
                                .delivered())
                .filter(entry -> request.after() == null || order.compare(entry.position(), request.after()) > 0)
                .toList();
        List<Entry> page = all.stream().limit(request.limit()).toList();
        boolean more = page.size() < all.size();
        return Future.succeededFuture(
                new Pending(page, more ? page.get(page.size() - 1).position() : null));
    }

    private Future<Receipts> receipts(ReadReceipts request) {
        receiptReads.incrementAndGet();
        return Future.succeededFuture(new Receipts(
                missedReceipts.stream()
                        .filter(receipt -> request.after() == null
                                || receipt.conversation().compareTo(request.after()) > 0)
                        .toList(),
                null));
    }

    private Future<Done> seen(ReceiptsSeen request) {
        seen.addAll(request.receipts());
        return Future.succeededFuture(Done.DONE);
    }

    private Future<History> history(ReadHistory request) {
        histories.incrementAndGet();
        if (historiesToFail.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        if (!sees(request.conversation(), request.account())) {
            return Future.failedFuture(new Refusal(ErrorCode.NOT_A_MEMBER));
        }
        List<Entry> all = entries(request.conversation());
        if (request.after() != null) {
            return Future.succeededFuture(new History(
                    all.stream()
                            .filter(entry -> entry.seq() > request.after())
                            .limit(request.limit())
                            .toList(),
                    null));
        }
        List<Entry> before = all.stream()
                .filter(entry -> request.before() == null || entry.seq() < request.before())
                .toList();
        return Future.succeededFuture(new History(
                before.subList(Math.max(0, before.size() - request.limit()), before.size()), null));
    }

    private Future<Conversations> conversations(ListConversations request) {
        List<Conversations.Summary> summaries = new ArrayList<>();
        log.forEach((conversation, entries) -> {
            if (sees(conversation, request.account())) {
                Cursors mine = cursors(conversation, request.account());
                GroupName name = conversation.direct() ? null : groups.name(conversation);
                summaries.add(new Conversations.Summary(conversation, entries.size(), mine, entries.size(), name));
            }
        });
        return Future.succeededFuture(new Conversations(summaries, null));
    }

    private Future<Status> status(ReadStatus request) {
        if (!sees(request.conversation(), request.account())) {
            return Future.failedFuture(new Refusal(ErrorCode.NOT_A_MEMBER));
        }
        List<Status.Member> rest = others(request.conversation(), request.account())
                .filter(other -> request.after() == null || other.compareTo(request.after()) > 0)
                .map(other -> member(request, other))
                .toList();
        int limit = request.limit() == null ? ReadStatus.LIMIT_DEFAULT : request.limit();
        List<Status.Member> page = rest.stream().limit(limit).toList();
        return Future.succeededFuture(new Status(
                (int) rest.stream().filter(Status.Member::delivered).count(),
                (int) rest.stream().filter(Status.Member::read).count(),
                page,
                page.size() < rest.size() ? page.get(page.size() - 1).account() : null));
    }

    private Stream<AccountId> others(ConversationId conversation, AccountId account) {
        return conversation.direct()
                ? Stream.of(conversation.other(account))
                : groups.members(conversation).filter(member -> !member.equals(account));
    }

    private Status.Member member(ReadStatus request, AccountId other) {
        Cursors theirs = cursors(request.conversation(), other);
        return new Status.Member(other, theirs.delivered() >= request.seq(), theirs.read() >= request.seq());
    }
}
