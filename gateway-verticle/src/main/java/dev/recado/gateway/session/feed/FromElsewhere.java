package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What other sessions of the account sent, and does not wait in the log for this one. If it is not the next entry of its conversation,
 * it is held until what the log has before it was written: until a walk comes by it, or one that began after it was heard is over.
 */
final class FromElsewhere {
    private static final Logger LOG = LoggerFactory.getLogger(FromElsewhere.class);

    private final Self self;
    private final Streams streams;
    private final Outlet outlet;
    private final HeldEntries held = new HeldEntries();
    private int walks;
    private int lastOver;

    FromElsewhere(Self self, Streams streams, Outlet outlet) {
        this.self = self;
        this.streams = streams;
        this.outlet = outlet;
    }

    /** The log is read from its beginning. */
    void walkBegins() {
        walks++;
    }

    /** The log was read to its end. */
    void walkIsOver() {
        lastOver = walks;
    }

    /** Returns false if the log must be read first. */
    boolean heard(Entry entry) {
        return heard(entry, walks);
    }

    /** {@code walksThen} had begun when it was heard first. */
    boolean heard(Entry entry, int walksThen) {
        if (streams.mayBePast(entry)) {
            return true;
        }
        boolean inOrder = streams.continuedBy(entry) || lastOver > walksThen;
        if (inOrder && !outlet.full()) {
            show(entry);
        } else if (!held.hold(entry, walksThen)) {
            LOG.debug("{} of account {} is not shown to session {}", entry.position(), self.account(), self.session());
        } else {
            return inOrder;
        }
        return true;
    }

    private void show(Entry entry) {
        outlet.entry(entry);
        streams.passed(entry);
    }

    /** Shows what comes before an entry of the log; returns false if the socket is full then. */
    boolean showBefore(Entry entry) {
        HeldEntries.Held own = held.firstBefore(entry.position());
        while (own != null && !outlet.full()) {
            if (!streams.mayBePast(own.entry())) {
                show(own.entry());
            }
            held.remove(own);
            own = held.firstBefore(entry.position());
        }
        return !outlet.full();
    }

    /** Lets go what is held, to be heard again. */
    List<HeldEntries.Held> release() {
        return held.release();
    }
}
