package dev.recado.client;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.registry.Presence;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what a listener is told. */
final class Recorder implements InboxListener {
    final List<Entry> entries = new CopyOnWriteArrayList<>();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<ConnectionState> states = new CopyOnWriteArrayList<>();

    List<Long> numbers() {
        return entries.stream().map(Entry::seq).toList();
    }

    @Override
    public void entry(Entry entry) {
        entries.add(entry);
    }

    @Override
    public void receipt(Receipt receipt) {
        events.add(receipt);
    }

    @Override
    public void caughtUp(CaughtUp caughtUp) {
        events.add(caughtUp);
    }

    @Override
    public void presence(Presence presence) {
        events.add(presence);
    }

    @Override
    public void typing(Typing typing) {
        events.add(typing);
    }

    @Override
    public void draining(Draining draining) {
        events.add(draining);
    }

    @Override
    public void closing(Closing closing) {
        events.add(closing);
    }

    @Override
    public void state(ConnectionState state) {
        states.add(state);
    }
}
