package dev.recado.terminal.live;

import dev.recado.terminal.messenger.MessengerListener;
import java.util.function.Consumer;

/** Tells the screen what happens, once there is one. Thread safe. */
final class Announcer {
    private volatile MessengerListener listener;

    void listener(MessengerListener listener) {
        this.listener = listener;
    }

    /** On the desk. */
    void tell(Consumer<MessengerListener> news) {
        MessengerListener present = listener;
        if (present != null) {
            news.accept(present);
        }
    }
}
