package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Delivers an account's entries and receipts to one session: first what waits in the log, then {@code caughtUp}, then what
 * comes.
 *
 * <p>Guarantees: the entries of a conversation are written in ascending order, each once, none of another's left out; of a group,
 * none from when the account was not in it; not more than a window of them is unacknowledged; nothing is written while the socket is
 * full. Does not trust that it hears of every entry, of each once, or of its own only: the log is read again whenever a number is
 * missing, and from time to time. What other sessions of the account sent is written in its place, if it was heard in time. Belongs to
 * the context of its session.
 */
public final class Feed {
    private final Self self;
    private final Outlet outlet;
    private final LongSupplier clock;
    private final long recheckMs;
    private final RandomGenerator random;
    private final EntryFeed entries;
    private final ReceiptFeed receipts;
    private final HeardGroups groups;
    private boolean caughtUp;
    private boolean stopped;
    /** Never before it has begun. */
    private long recheckAt = Long.MAX_VALUE;

    /**
     * Makes a feed that has not begun.
     *
     * @param self whose entries, and for which session
     * @param limits what it may use
     * @param log where they are kept
     * @param topics where the entries of groups are announced
     * @param outlet where to write them
     * @param clock milliseconds that only go forward
     * @param random spreads the rechecks of many feeds
     */
    public Feed(
            Self self,
            FeedLimits limits,
            Log log,
            GroupTopics topics,
            Outlet outlet,
            LongSupplier clock,
            RandomGenerator random) {
        this.self = self;
        this.outlet = outlet;
        this.clock = clock;
        this.recheckMs = limits.recheck().toMillis();
        this.random = random;
        this.entries = new EntryFeed(self, limits, log, outlet, clock, this::entriesWalked);
        this.receipts = new ReceiptFeed(self, limits, log, outlet, clock, this::receiptsWalked);
        this.groups = new HeardGroups(self, log, topics, clock, entries::readLog);
    }

    /**
     * Begins: to hear its groups, and then to read the log. Whoever announces entries must reach {@link #heard(Entry)} already, or
     * one could fall between.
     */
    public void start() {
        planRecheck();
        groups.compare();
    }

    private void entriesWalked() {
        if (!caughtUp) {
            receipts.walk().request();
        }
    }

    private void receiptsWalked() {
        if (!caughtUp) {
            caughtUp = true;
            outlet.caughtUp(entries.removed().tell());
        }
    }

    /**
     * An entry was announced.
     *
     * @param entry by anybody, perhaps heard before, perhaps not the next one
     */
    public void heard(Entry entry) {
        if (!stopped) {
            entries.heard(entry);
        }
    }

    /**
     * A receipt was announced.
     *
     * @param receipt of anybody
     */
    public void heard(Receipt receipt) {
        if (stopped) {
            return;
        }
        receipts.heard(receipt);
        if (self.device() == null && receipt.account().equals(self.account())) {
            entries.acknowledged(receipt.conversation(), receipt.delivered());
        }
    }

    /**
     * Somebody has joined or left a group.
     *
     * @param change who, and which of the two
     */
    public void heard(MembershipChanged change) {
        if (!stopped && change.account().equals(self.account())) {
            groups.heard(change);
        }
    }

    /**
     * Tells whether what is announced to a group is heard.
     *
     * @param group which
     * @return whether the account is in it, as far as is known
     */
    public boolean hears(GroupId group) {
        return groups.contains(group);
    }

    /** A complete frame of the client came: it has read what was written before. */
    public void clientHeard() {
        receipts.clientHeard();
    }

    /**
     * The client acknowledges; whether delivery hears of it is not known yet.
     *
     * @param conversation where
     * @param delivered everything up to here
     */
    public void claimed(ConversationId conversation, long delivered) {
        entries.claimed(conversation, delivered);
    }

    /**
     * Delivery has noted an acknowledgement.
     *
     * @param conversation where
     * @param asked what the client acknowledged
     * @param now how far its account is
     */
    public void acknowledged(ConversationId conversation, long asked, Cursors now) {
        entries.acknowledged(conversation, self.acknowledged(asked, now));
    }

    /** The socket takes more. */
    public void drained() {
        entries.drained();
        receipts.walk().resume();
    }

    /** Time has passed. */
    public void tick() {
        groups.tick();
        entries.walk().tick();
        receipts.walk().tick();
        if (!stopped && clock.getAsLong() >= recheckAt) {
            recheck();
        }
    }

    private void recheck() {
        planRecheck();
        groups.compare();
        entries.confirm();
        receipts.flush();
        if (caughtUp && entries.walk().idle()) {
            entries.walk().request();
        }
        if (caughtUp && receipts.walk().idle()) {
            receipts.walk().request();
        }
    }

    /** Between three and five quarters of the time, so that sessions that began together do not read together for ever. */
    private void planRecheck() {
        recheckAt = clock.getAsLong() + recheckMs * 3 / 4 + random.nextLong(recheckMs / 2 + 1);
    }

    /** How many conversations it remembers. */
    int streams() {
        return entries.streams();
    }

    /** Ends: nothing is written any more. */
    public void stop() {
        stopped = true;
        groups.stop();
        entries.walk().stop();
        receipts.walk().stop();
        receipts.flush();
    }
}
