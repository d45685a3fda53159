package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** The conversations that a session is in the middle of, those used last at the end, and how much of them is unacknowledged. */
final class Streams {
    private final Map<ConversationId, Stream> streams = new LinkedHashMap<>(16, 0.75f, true);
    private final Self self;
    private final int streamsMax;
    /** Most of what comes is of the same conversation as what came before. */
    private ConversationId latest;
    /** The stream of the latest, or {@code null} if it has none. */
    private Stream latestStream;

    private int unacknowledged;
    private long forgottenAt = Long.MIN_VALUE;

    Streams(Self self, int streamsMax) {
        this.self = self;
        this.streamsMax = streamsMax;
    }

    /** Finds a conversation's stream, or {@code null} if nothing is known of it. */
    Stream get(ConversationId conversation) {
        if (!conversation.equals(latest)) {
            latestStream = streams.get(conversation);
            latest = conversation;
        }
        return latestStream;
    }

    /** How many entries were sent and not acknowledged. */
    int unacknowledged() {
        return unacknowledged;
    }

    /** Notes an entry that was written and is to be acknowledged. */
    void sent(Entry entry) {
        stream(entry).sent(entry, self.mayLeaveBy(entry));
        unacknowledged++;
    }

    /** Notes an entry that need not be acknowledged: the account's own. */
    void passed(Entry entry) {
        stream(entry).pass(entry, self.mayLeaveBy(entry));
    }

    private Stream stream(Entry entry) {
        Stream known = get(entry.conversation());
        if (known != null) {
            return known;
        }
        latestStream = new Stream();
        streams.put(entry.conversation(), latestStream);
        return latestStream;
    }

    /** Tells whether an entry is the next one of its conversation, and the account's. */
    boolean continuedBy(Entry entry) {
        Stream stream = get(entry.conversation());
        return stream != null && stream.continues(entry.seq(), entry.from().equals(self.account()));
    }

    /** Tells whether an entry, or a later one, was dealt with. */
    boolean past(Entry entry) {
        Stream stream = get(entry.conversation());
        return stream != null && stream.past(entry.seq());
    }

    /** Tells whether an entry, or a later one, was dealt with; of a conversation that nothing is known of, whether that may be. */
    boolean mayBePast(Entry entry) {
        Stream stream = get(entry.conversation());
        return stream == null ? entry.at() <= forgottenAt : stream.past(entry.seq());
    }

    void acknowledged(ConversationId conversation, long seq) {
        Stream stream = get(conversation);
        if (stream != null) {
            unacknowledged -= stream.acknowledged(seq);
        }
    }

    /** Tells of each conversation in which something was claimed and not confirmed. */
    void unconfirmed(BiConsumer<ConversationId, Long> told) {
        Map.copyOf(streams).forEach((conversation, stream) -> {
            if (stream.unconfirmed() > 0) {
                told.accept(conversation, stream.unconfirmed());
            }
        });
    }

    /**
     * Forgets the conversations used longest ago in which everything is acknowledged.
     *
     * <p>Only to be called while no page is on its way: a page that was read before an acknowledgement has the acknowledged
     * entries in it, and nothing but the stream's position keeps them from being sent again.
     */
    void evict() {
        Iterator<Stream> eldest = streams.values().iterator();
        while (streams.size() > streamsMax && eldest.hasNext()) {
            Stream stream = eldest.next();
            if (stream.unacknowledged() == 0) {
                forgottenAt = Math.max(forgottenAt, stream.at());
                eldest.remove();
                latest = null;
            }
        }
    }

    int size() {
        return streams.size();
    }
}
