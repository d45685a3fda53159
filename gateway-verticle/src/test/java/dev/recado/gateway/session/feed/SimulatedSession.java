package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.SELF;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.SessionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** A session of "self" whose client, socket and part of the bus do what chance wants. Notes whatever must not be. */
final class SimulatedSession implements Outlet {
    final SessionId id;
    final DeviceName device;
    final FakeTopics topics = new FakeTopics();
    final List<Entry> heard = new ArrayList<>();
    final List<String> violations = new ArrayList<>();
    private final FakeLog log;
    private final Random random;
    private final FeedLimits limits;
    private final Feed feed;
    private final List<InboxEvent> doorbells = new ArrayList<>();
    private final Map<ConversationId, List<Entry>> shown = new TreeMap<>();
    private final Map<ConversationId, Long> claimed = new HashMap<>();
    private int caughtUp;
    private int capacity = Integer.MAX_VALUE;

    SimulatedSession(
            SessionId id, DeviceName device, FeedLimits limits, FakeLog log, LongSupplier clock, Random random) {
        this.id = id;
        this.device = device;
        this.limits = limits;
        this.log = log;
        this.random = random;
        this.feed = new Feed(new Self(SELF, id, device), limits, log.on(device), topics, this, clock, random);
        feed.start();
    }

    void announced(InboxEvent event) {
        doorbells.add(event);
    }

    void hear(InboxEvent event) {
        if (event instanceof Entry entry) {
            heard.add(entry);
            feed.heard(entry);
        } else if (event instanceof MembershipChanged change) {
            feed.heard(change);
        } else {
            feed.heard((Receipt) event);
        }
    }

    /** Something comes that was announced, or is lost, or comes and will come again, or overtakes others. */
    void ring() {
        if (doorbells.isEmpty()) {
            return;
        }
        if (random.nextInt(5) == 0) {
            Collections.shuffle(doorbells, random);
        }
        boolean lost = random.nextInt(10) == 0;
        boolean repeated = random.nextInt(10) == 0;
        InboxEvent event = repeated ? doorbells.get(0) : doorbells.remove(0);
        if (!lost) {
            hear(event);
        }
    }

    void changeCapacity() {
        capacity = random.nextInt(6);
    }

    void drain(int room) {
        capacity = room;
        feed.drained();
    }

    void tick() {
        feed.tick();
    }

    /** Acknowledges something that was shown, and returns what others are told of it, or {@code null}. */
    Receipt acknowledgeAny() {
        List<ConversationId> conversations = List.copyOf(shown.keySet());
        if (conversations.isEmpty()) {
            return null;
        }
        List<Entry> entries = shown.get(conversations.get(random.nextInt(conversations.size())));
        return acknowledge(entries.get(random.nextInt(entries.size())));
    }

    private Receipt acknowledge(Entry entry) {
        ConversationId conversation = entry.conversation();
        claimed.merge(conversation, entry.seq(), Math::max);
        feed.claimed(conversation, entry.seq());
        log.on(device)
                .acknowledge(conversation, entry.seq())
                .onSuccess(cursors -> feed.acknowledged(conversation, entry.seq(), cursors));
        return new Receipt(conversation, SELF, log.delivered(null, conversation), 0, id);
    }

    void acknowledgeAll() {
        List.copyOf(shown.values()).forEach(entries -> acknowledge(entries.get(entries.size() - 1)));
    }

    void close() {
        feed.stop();
        if (!topics.heard.isEmpty()) {
            violations.add("still listens to " + topics.heard);
        }
    }

    @Override
    public boolean full() {
        return capacity == 0;
    }

    @Override
    public void entry(Entry entry) {
        Entry posted = log.conversations().get(entry.conversation()).get((int) entry.seq() - 1);
        List<Entry> before = shown.computeIfAbsent(entry.conversation(), conversation -> new ArrayList<>());
        forbid(capacity == 0, "written to a full socket", entry);
        forbid(!log.mine(entry), "not the account's", entry);
        forbid(id.equals(posted.session()), "sent by this session itself", entry);
        forbid(!before.isEmpty() && before.get(before.size() - 1).seq() >= entry.seq(), "not in order", entry);
        before.add(posted);
        capacity--;
        forbid(unacknowledged() > limits.window(), "beyond the window", entry);
    }

    private void forbid(boolean what, String why, Entry entry) {
        if (what) {
            violations.add(why + ": " + entry + " to session " + id);
        }
    }

    private long unacknowledged() {
        return shown.values().stream()
                .flatMap(List::stream)
                .filter(this::waitsFor)
                .filter(entry -> entry.seq() > acknowledged(entry.conversation()))
                .count();
    }

    private long acknowledged(ConversationId conversation) {
        return Math.max(claimed.getOrDefault(conversation, 0L), log.delivered(device, conversation));
    }

    @Override
    public void receipt(Receipt receipt) {
        if (capacity == 0 || id.equals(receipt.session())) {
            violations.add("receipt that must not be shown: " + receipt);
        }
        capacity--;
    }

    @Override
    public void caughtUp(List<Pending.Removed> removed) {
        caughtUp++;
    }

    int timesCaughtUp() {
        return caughtUp;
    }

    int streams() {
        return feed.streams();
    }

    boolean showed(Entry entry) {
        return shown.getOrDefault(entry.conversation(), List.of()).contains(entry);
    }

    /** Tells whether an entry waits in the log until this session acknowledges it. */
    boolean waitsFor(Entry entry) {
        return !entry.from().equals(SELF) || device != null && !device.equals(entry.device());
    }

    /** Tells whether an entry was sent by another session, and does not wait for this one. */
    boolean hearsInPassing(Entry entry) {
        return !waitsFor(entry) && !id.equals(entry.session());
    }

    @Override
    public String toString() {
        return "session " + id + " on " + device;
    }
}
