package dev.recado.client;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.registry.Presence;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the program's own listener: shows each entry until it is taken once, acknowledges again what came again, and does not let the
 * listener's mistakes reach the connection.
 *
 * <p>Not thread safe: belongs to its client's context.
 */
final class Once implements InboxListener {
    private static final Logger LOG = LoggerFactory.getLogger(Once.class);

    private final Inbox inbox;
    private final Acknowledgements acknowledgements;
    private final Consumer<Closing> onClosing;
    private final Consumer<Draining> onDraining;
    private InboxListener listener = new InboxListener() {};

    Once(Inbox inbox, Acknowledgements acknowledgements, Consumer<Closing> onClosing, Consumer<Draining> onDraining) {
        this.inbox = inbox;
        this.acknowledgements = acknowledgements;
        this.onClosing = onClosing;
        this.onDraining = onDraining;
    }

    void listener(InboxListener listener) {
        this.listener = listener;
    }

    @Override
    public void entry(Entry entry) {
        if (inbox.show(entry.conversation(), entry.seq())) {
            if (tell(listener -> listener.entry(entry))) {
                inbox.shown(entry.conversation(), entry.seq());
            }
        } else {
            inbox.acknowledgedBefore(entry.conversation(), entry.seq())
                    .ifPresent(cursors -> acknowledgements
                            .acknowledge(entry.conversation(), cursors.delivered(), cursors.read())
                            .onFailure(cause -> LOG.debug("not acknowledged again: {}", cause.getMessage())));
        }
    }

    @Override
    public void receipt(Receipt receipt) {
        tell(listener -> listener.receipt(receipt));
    }

    @Override
    public void caughtUp(CaughtUp caughtUp) {
        tell(listener -> listener.caughtUp(caughtUp));
    }

    @Override
    public void presence(Presence presence) {
        tell(listener -> listener.presence(presence));
    }

    @Override
    public void typing(Typing typing) {
        tell(listener -> listener.typing(typing));
    }

    @Override
    public void draining(Draining draining) {
        onDraining.accept(draining);
        tell(listener -> listener.draining(draining));
    }

    @Override
    public void closing(Closing closing) {
        onClosing.accept(closing);
        tell(listener -> listener.closing(closing));
    }

    @Override
    public void state(ConnectionState state) {
        tell(listener -> listener.state(state));
    }

    /** Returns whether the listener took it. */
    private boolean tell(Consumer<InboxListener> news) {
        try {
            news.accept(listener);
            return true;
        } catch (RuntimeException e) {
            LOG.error("a listener failed", e);
            return false;
        }
    }
}
