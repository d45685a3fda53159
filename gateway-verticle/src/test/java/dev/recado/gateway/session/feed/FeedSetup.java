package dev.recado.gateway.session.feed;

import static dev.recado.gateway.session.feed.FakeLog.SELF;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.SessionId;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A feed with everything around it, in the hands of a test. */
final class FeedSetup {
    static final FeedLimits LIMITS = new FeedLimits(8, 4, 3, 3, 2, Duration.ofSeconds(60));
    static final long RECHECK_MS_MAX = 75_000;
    static final SessionId HERE = new SessionId("0000000000000001");
    static final SessionId ELSEWHERE = new SessionId("0000000000000002");
    static final DeviceName PHONE = new DeviceName("phone");
    static final DeviceName DESK = new DeviceName("desk");

    final FakeLog log = new FakeLog();
    final Recorder client = new Recorder();
    final FakeTopics topics = new FakeTopics();
    final Feed feed;
    private final DeviceName device;
    private long now;

    private FeedSetup(DeviceName device) {
        this.device = device;
        this.feed = feed(LIMITS);
    }

    /** Another one, with other limits. */
    Feed feed(FeedLimits limits) {
        return new Feed(new Self(SELF, HERE, device), limits, log.on(device), topics, client, () -> now, new Random(1));
    }

    static FeedSetup ofASession() {
        return new FeedSetup(null);
    }

    static FeedSetup ofASessionOn(DeviceName device) {
        return new FeedSetup(device);
    }

    FeedSetup begin() {
        feed.start();
        client.take();
        return this;
    }

    Entry own(ConversationId conversation, DeviceName from, SessionId session) {
        return log.add(conversation, SELF, from, session);
    }

    /** Sent by another session, which names no device. */
    Entry fromElsewhere(ConversationId conversation) {
        return own(conversation, null, ELSEWHERE);
    }

    Entry heard(Entry entry) {
        feed.heard(entry);
        return entry;
    }

    void heard(Receipt receipt) {
        feed.heard(receipt);
    }

    void changed(GroupId group, boolean member) {
        feed.heard(new MembershipChanged(group, SELF, member));
    }

    void acknowledge(ConversationId conversation, long seq) {
        feed.claimed(conversation, seq);
        log.on(device)
                .acknowledge(conversation, seq)
                .onSuccess(cursors -> feed.acknowledged(conversation, seq, cursors));
    }

    void pass(long ms) {
        now += ms;
        feed.tick();
    }

    List<Object> written() {
        return client.take();
    }
}
