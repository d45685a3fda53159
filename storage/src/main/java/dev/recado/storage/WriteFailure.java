package dev.recado.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** That a database can no longer be trusted to keep what it accepts, once and for ever. Thread safe. */
final class WriteFailure {
    private static final Logger LOG = LoggerFactory.getLogger(WriteFailure.class);

    private final List<Consumer<String>> listeners = new ArrayList<>();
    private volatile String why;

    boolean happened() {
        return why != null;
    }

    /** Returns at once: the caller may be inside a commit and hold the locks that a listener needs to close the database. */
    void report(String what) {
        synchronized (this) {
            if (why != null) {
                return;
            }
            why = what;
            listeners.forEach(this::tell);
        }
        LOG.error("nothing more is accepted: {}", what);
    }

    synchronized void listen(Consumer<String> listener) {
        listeners.add(listener);
        if (why != null) {
            tell(listener);
        }
    }

    private void tell(Consumer<String> listener) {
        Thread thread = new Thread(() -> listener.accept(why), "storage-failed");
        thread.setDaemon(true);
        thread.start();
    }
}
