package dev.recado.gateway.session.feed;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import java.util.ArrayList;
import java.util.List;

/** Notes what a feed writes, in order. */
final class Recorder implements Outlet {
    static final String CAUGHT_UP = "caught-up";

    final List<Object> written = new ArrayList<>();
    final List<Pending.Removed> missing = new ArrayList<>();
    /** After how many writes the socket is full. */
    int capacity = Integer.MAX_VALUE;
    /** After how many writes one is in vain. */
    int breaking = -1;

    @Override
    public boolean full() {
        return capacity == 0;
    }

    private void write(Object what) {
        if (breaking-- == 0) {
            throw new IllegalStateException("cannot be written");
        }
        written.add(what);
        capacity--;
    }

    @Override
    public void entry(Entry entry) {
        write(entry);
    }

    @Override
    public void receipt(Receipt receipt) {
        write(receipt);
    }

    @Override
    public void caughtUp(List<Pending.Removed> removed) {
        missing.addAll(removed);
        written.add(CAUGHT_UP);
    }

    List<Object> take() {
        List<Object> taken = List.copyOf(written);
        written.clear();
        return taken;
    }
}
