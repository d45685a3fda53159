package dev.recado.terminal.live;

import dev.recado.client.CaughtUp;
import dev.recado.client.Closing;
import dev.recado.client.ConnectionState;
import dev.recado.client.InboxListener;
import dev.recado.client.RecadoClient;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.registry.Presence;
import dev.recado.terminal.store.LocalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what the server tells to the desk, what came meanwhile of a kind together. Entries are acknowledged when they are on the disk.
 * How many wait here is bounded by the server, which sends no more than a window without an acknowledgement.
 */
final class Incoming implements InboxListener {
    /** Told of what came, on the desk. */
    interface Taker {
        /** Came, of which some were new here; all of it is kept. */
        void entries(List<Entry> came, List<Entry> kept);

        /** Everything that waited is kept. */
        void caughtUp();

        /** Somebody, perhaps this account elsewhere, received or read more. */
        void receipts(List<Receipt> receipts);

        void presence(Presence presence);

        void typing(Typing typing);

        void closing(Closing closing);

        void state(ConnectionState state);

        /** What came could not be kept: nothing may be acknowledged any more. */
        void notKept(RuntimeException cause);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Incoming.class);

    private final Desk desk;
    private final RecadoClient client;
    private final LocalStore store;
    private final Taker taker;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    Incoming(Desk desk, RecadoClient client, LocalStore store, Taker taker) {
        this.desk = desk;
        this.client = client;
        this.store = store;
        this.taker = taker;
    }

    @Override
    public void entry(Entry entry) {
        collect(entries, entry, this::keep);
    }

    @Override
    public void receipt(Receipt receipt) {
        collect(receipts, receipt, taker::receipts);
    }

    private <T> void collect(List<T> came, T one, Consumer<List<T>> take) {
        synchronized (came) {
            came.add(one);
            if (came.size() > 1) {
                return;
            }
        }
        desk.run(() -> take.accept(emptied(came)));
    }

    private static <T> List<T> emptied(List<T> came) {
        synchronized (came) {
            List<T> all = List.copyOf(came);
            came.clear();
            return all;
        }
    }

    private void keep(List<Entry> batch) {
        List<Entry> kept;
        try {
            kept = store.keep(batch);
        } catch (RuntimeException e) {
            taker.notKept(e);
            return;
        }
        acknowledge(batch);
        taker.entries(batch, kept);
    }

    private void acknowledge(List<Entry> batch) {
        Map<ConversationId, Long> last = new TreeMap<>();
        batch.forEach(entry -> last.merge(entry.conversation(), entry.seq(), Math::max));
        last.forEach((conversation, seq) -> client.acknowledge(conversation, seq)
                .onFailure(cause -> LOG.debug("{}/{} not acknowledged: {}", conversation, seq, cause.getMessage())));
    }

    /** What the server has no more needs no second mention. */
    @Override
    public void caughtUp(CaughtUp caughtUp) {
        desk.run(() -> {
            caughtUp.removed().forEach(this::acknowledge);
            taker.caughtUp();
        });
    }

    private void acknowledge(Pending.Removed removed) {
        client.acknowledge(removed.conversation(), removed.range().to())
                .onFailure(cause -> LOG.debug("{} not acknowledged: {}", removed, cause.getMessage()));
    }

    @Override
    public void presence(Presence presence) {
        onDesk(to -> to.presence(presence));
    }

    @Override
    public void typing(Typing typing) {
        onDesk(to -> to.typing(typing));
    }

    @Override
    public void closing(Closing closing) {
        onDesk(to -> to.closing(closing));
    }

    @Override
    public void state(ConnectionState state) {
        onDesk(to -> to.state(state));
    }

    private void onDesk(Consumer<Taker> news) {
        desk.run(() -> news.accept(taker));
    }
}
