package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Future;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries, live ones and those that wait. A live entry is written if it is the next one of its conversation and there is room;
 * in every other case the log is walked, which finds whatever is missing. What comes during a walk is looked at again at its end.
 */
final class EntryFeed implements Walk.Path<Entry, Position> {
    private static final Logger LOG = LoggerFactory.getLogger(EntryFeed.class);
    /** How much of a window that was used up must be free before reading goes on, so that it does not go entry by entry. */
    private static final int WINDOW_PARTS = 4;

    private final AccountId self;
    private final FeedLimits limits;
    private final Log log;
    private final Outlet outlet;
    private final Runnable walked;
    private final Streams streams;
    private final Walk<Entry, Position> walk;
    private final HeldEntries held = new HeldEntries();
    private boolean exhausted;

    EntryFeed(AccountId self, FeedLimits limits, Log log, Outlet outlet, LongSupplier clock, Runnable walked) {
        this.self = self;
        this.limits = limits;
        this.log = log;
        this.outlet = outlet;
        this.walked = walked;
        this.streams = new Streams(limits.streams());
        this.walk = new Walk<>(this, clock);
    }

    Walk<Entry, Position> walk() {
        return walk;
    }

    void heard(Entry entry) {
        boolean own = entry.from().equals(self);
        Stream stream = streams.get(entry.conversation());
        if (stream == null && own) {
            holdIfReading(entry);
        } else if (stream == null) {
            findInLog(entry);
        } else if (entry.seq() == stream.position() + 1 && own) {
            stream.pass(entry.seq());
        } else if (entry.seq() == stream.position() + 1 && room()) {
            send(entry);
        } else if (entry.seq() > stream.position()) {
            findInLog(entry);
        }
    }

    private void findInLog(Entry entry) {
        if (!holdIfReading(entry)) {
            walk.request();
        }
    }

    private boolean holdIfReading(Entry entry) {
        return walk.reading() && held.hold(entry);
    }

    private boolean room() {
        return streams.unacknowledged() < limits.window() && !outlet.full();
    }

    private void send(Entry entry) {
        outlet.entry(entry);
        streams.sent(entry);
    }

    /** The client says that it has everything up to here. */
    void claimed(ConversationId conversation, long delivered) {
        Stream stream = streams.get(conversation);
        if (stream != null) {
            stream.claim(delivered);
        }
    }

    /** Delivery says that the account has everything up to here. */
    void acknowledged(ConversationId conversation, long delivered) {
        streams.acknowledged(conversation, delivered);
        walk.resume();
    }

    /** Repeats acknowledgements whose answer was lost: nothing else would ever give their room back. */
    void confirm() {
        streams.unconfirmed((conversation, claimed) -> log.acknowledge(conversation, claimed)
                .onSuccess(cursors -> acknowledged(conversation, cursors.delivered()))
                .onFailure(cause ->
                        LOG.debug("acknowledging {} of account {}: {}", conversation, self, cause.toString())));
    }

    @Override
    public Future<Page<Entry, Position>> read(Position after) {
        int room = limits.window() - streams.unacknowledged();
        int limit = after == null ? limits.page() : Math.min(limits.page(), room);
        return log.pending(after, limit).map(page -> new Page<>(page.entries(), page.after()));
    }

    @Override
    public Position key(Entry entry) {
        return entry.position();
    }

    @Override
    public boolean take(Entry entry) {
        Stream stream = streams.get(entry.conversation());
        if (stream != null && entry.seq() <= stream.position() || entry.from().equals(self)) {
            return true;
        }
        if (!room()) {
            return false;
        }
        send(entry);
        return true;
    }

    @Override
    public boolean roomToRead() {
        int room = limits.window() - streams.unacknowledged();
        exhausted = room < (exhausted ? Math.max(1, limits.window() / WINDOW_PARTS) : 1);
        if (exhausted || outlet.full()) {
            dropHeld();
            return false;
        }
        return true;
    }

    /** A walk that stops may stop for long, and what is held may be behind it. */
    private void dropHeld() {
        if (!held.release().isEmpty()) {
            walk.request();
        }
    }

    @Override
    public void pageTaken() {
        streams.evict();
    }

    @Override
    public void ended() {
        walked.run();
        held.release().forEach(this::heard);
    }

    int streams() {
        return streams.size();
    }

    @Override
    public String toString() {
        return "entries of account " + self;
    }
}
