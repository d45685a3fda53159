package dev.recado.gateway.paced;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a client asks for, carried out one after the other, so that the answers come in the order of the questions. Those that wait are at
 * most what one read from the socket brought, since reading pauses while one waits. Belongs to the context of its connection.
 */
final class Errands {
    private final BooleanSupplier room;
    private final Runnable changed;
    private final Queue<Supplier<Future<?>>> waiting = new ArrayDeque<>(0);
    private boolean busy;
    private boolean going;

    /**
     * Makes one with nothing to do.
     *
     * @param room whether an answer could be written just now
     * @param changed told when one is done
     */
    Errands(BooleanSupplier room, Runnable changed) {
        this.room = room;
        this.changed = changed;
    }

    /**
     * Carries something out when everything before it is done.
     *
     * @param errand does it, and answers; what it fails with is its own business, as it is what it throws
     */
    void add(Supplier<Future<?>> errand) {
        waiting.add(errand);
        goOn();
    }

    /** Whatever is done at once is followed by the next one within this very loop. */
    void goOn() {
        if (going) {
            return;
        }
        going = true;
        try {
            while (!busy && !waiting.isEmpty() && room.getAsBoolean()) {
                begin(waiting.remove());
            }
        } finally {
            going = false;
        }
    }

    private void begin(Supplier<Future<?>> errand) {
        busy = true;
        errand.get().onComplete(done -> {
            busy = false;
            goOn();
            changed.run();
        });
    }

    /** Forgets those that have not begun. */
    void forgetWaiting() {
        waiting.clear();
    }

    /** Tells whether one waits. */
    boolean crowded() {
        return !waiting.isEmpty();
    }

    /** Tells whether none waits and none is under way. */
    boolean empty() {
        return !busy && waiting.isEmpty();
    }
}
