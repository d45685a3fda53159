package dev.recado.system.person;

import dev.recado.client.CaughtUp;
import dev.recado.client.Closing;
import dev.recado.client.ConnectionState;
import dev.recado.client.InboxListener;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.registry.Presence;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Everything a client was told of. Thread safe. */
public class Heard implements InboxListener {
    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    private final Queue<Receipt> receipts = new ConcurrentLinkedQueue<>();
    private final Queue<Presence> presences = new ConcurrentLinkedQueue<>();
    private final Queue<Typing> typing = new ConcurrentLinkedQueue<>();
    private final Queue<Closing> closings = new ConcurrentLinkedQueue<>();
    private final Queue<ConnectionState> states = new ConcurrentLinkedQueue<>();
    private volatile boolean caughtUp;

    /**
     * Messages.
     *
     * @return oldest first
     */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * The texts of the messages.
     *
     * @return oldest first
     */
    public List<String> bodies() {
        return entries.stream().map(Entry::body).toList();
    }

    /**
     * Receipts.
     *
     * @return oldest first
     */
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /**
     * Comings and goings.
     *
     * @return oldest first
     */
    public List<Presence> presences() {
        return List.copyOf(presences);
    }

    /**
     * Who was writing.
     *
     * @return oldest first
     */
    public List<Typing> typing() {
        return List.copyOf(typing);
    }

    /**
     * Farewells.
     *
     * @return oldest first
     */
    public List<Closing> closings() {
        return List.copyOf(closings);
    }

    /**
     * What became of the connection.
     *
     * @return oldest first
     */
    public List<ConnectionState> states() {
        return List.copyOf(states);
    }

    /**
     * Tells whether everything pending was told.
     *
     * @return true from then on
     */
    public boolean complete() {
        return caughtUp;
    }

    @Override
    public void entry(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void receipt(Receipt receipt) {
        receipts.add(receipt);
    }

    @Override
    public void caughtUp(CaughtUp how) {
        caughtUp = true;
    }

    @Override
    public void presence(Presence presence) {
        presences.add(presence);
    }

    @Override
    public void typing(Typing event) {
        typing.add(event);
    }

    @Override
    public void closing(Closing closing) {
        closings.add(closing);
    }

    @Override
    public void state(ConnectionState state) {
        states.add(state);
    }
}
