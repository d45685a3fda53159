package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries, live ones and those that wait. A live entry is written if it is the next one of its conversation and there is room;
 * in every other case the log is walked, which finds whatever is missing and is this account's. What comes during a walk is looked at
 * again at its end.
 */
final class EntryFeed implements Walk.Path<Entry, Position> {
    private static final Logger LOG = LoggerFactory.getLogger(EntryFeed.class);
    /** How much of a window that was used up must be free before reading goes on, so that it does not go entry by entry. */
    private static final int WINDOW_PARTS = 4;

    private final Self self;
    private final FeedLimits limits;
    private final Log log;
    private final Outlet outlet;
    private final Runnable walked;
    private final Streams streams;
    private final Walk<Entry, Position> walk;
    private final FromElsewhere elsewhere;
    private final HeldEntries held = new HeldEntries();
    private final RemovedParts removed = new RemovedParts();
    private final PageSize pageSize;
    private boolean started;
    private boolean exhausted;

    EntryFeed(Self self, FeedLimits limits, Log log, Outlet outlet, LongSupplier clock, Runnable walked) {
        this.self = self;
        this.limits = limits;
        this.log = log;
        this.outlet = outlet;
        this.walked = walked;
        this.streams = new Streams(self, limits.streams());
        this.walk = new Walk<>(this, clock);
        this.elsewhere = new FromElsewhere(self, streams, outlet);
        this.pageSize = new PageSize(limits.page());
    }

    Walk<Entry, Position> walk() {
        return walk;
    }

    /** Reads the log from its beginning: now, or after the walk under way. Before the first time, nothing is written. */
    void readLog() {
        started = true;
        walk.request();
    }

    void heard(Entry entry) {
        switch (self.origin(entry)) {
            case LOG -> heardOfLog(entry);
            case HERE -> heardFromHere(entry);
            case ELSEWHERE -> goOn(elsewhere.heard(entry) || walk.reading());
        }
    }

    private void heardOfLog(Entry entry) {
        if (streams.continuedBy(entry) && room()) {
            send(entry);
        } else if (!streams.past(entry)) {
            findInLog(entry);
        }
    }

    private void heardFromHere(Entry entry) {
        if (streams.continuedBy(entry)) {
            streams.passed(entry);
        } else if (streams.get(entry.conversation()) == null) {
            holdIfReading(entry);
        } else if (!streams.past(entry)) {
            findInLog(entry);
        }
    }

    private void findInLog(Entry entry) {
        goOn(holdIfReading(entry));
    }

    private boolean holdIfReading(Entry entry) {
        return walk.reading() && held.hold(entry);
    }

    /** {@code done} is false if the log must be read for what was heard. */
    private void goOn(boolean done) {
        if (!done && started) {
            walk.request();
        }
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

    /** Delivery says that the session's account, or its device, has everything up to here. */
    void acknowledged(ConversationId conversation, long delivered) {
        streams.acknowledged(conversation, delivered);
        walk.resume();
    }

    /** Repeats acknowledgements whose answer was lost: nothing else would ever give their room back. */
    void confirm() {
        streams.unconfirmed((conversation, claimed) -> log.acknowledge(conversation, claimed)
                .onSuccess(cursors -> acknowledged(conversation, self.acknowledged(claimed, cursors)))
                .onFailure(cause -> LOG.debug(
                        "acknowledging {} of account {}: {}", conversation, self.account(), cause.toString())));
    }

    /** The socket takes more. */
    void drained() {
        walk.resume();
        if (!walk.reading()) {
            hearAgain(elsewhere.release());
        }
    }

    /** In the order of their conversations, since one that is written makes the next one follow. */
    private void hearAgain(List<HeldEntries.Held> entries) {
        entries.stream().sorted(Comparator.comparingLong(HeldEntries.Held::seq)).forEach(this::hearAgain);
    }

    private void hearAgain(HeldEntries.Held entry) {
        if (self.origin(entry.entry()) == Self.Origin.ELSEWHERE) {
            goOn(elsewhere.heard(entry.entry(), entry.walks()) || walk.reading());
        } else {
            heard(entry.entry());
        }
    }

    @Override
    public Future<Page<Entry, Position>> read(Position after) {
        if (after == null) {
            elsewhere.walkBegins();
        }
        int room = limits.window() - streams.unacknowledged();
        int size = pageSize.begin();
        // The log begins with what was written before and is not acknowledged yet.
        int limit = after == null ? limits.page() : Math.min(size, room);
        return log.pending(after, limit).map(this::page);
    }

    private Page<Entry, Position> page(Pending page) {
        removed.add(page.removed());
        return new Page<>(page.entries(), page.after());
    }

    @Override
    public Position key(Entry entry) {
        return entry.position();
    }

    @Override
    public boolean take(Entry entry) {
        if (streams.past(entry) || self.origin(entry) != Self.Origin.LOG) {
            return true;
        }
        if (!room() || !elsewhere.showBefore(entry)) {
            if (outlet.full()) {
                pageSize.cut();
            }
            return false;
        }
        send(entry);
        pageSize.written();
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
    public void pageTaken(boolean whole) {
        if (whole) {
            pageSize.whole();
        }
        streams.evict();
    }

    @Override
    public void ended() {
        elsewhere.walkIsOver();
        walked.run();
        List<HeldEntries.Held> entries = new ArrayList<>(held.release());
        entries.addAll(elsewhere.release());
        hearAgain(entries);
    }

    /** What retention removed of what waited. */
    RemovedParts removed() {
        return removed;
    }

    int streams() {
        return streams.size();
    }

    @Override
    public String toString() {
        return "entries of account " + self.account();
    }
}
