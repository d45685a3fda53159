package dev.recado.contract.bus;

import io.vertx.core.Future;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;

/** That somebody answers or listens, in one place or several. Thread safe. */
public final class Registration {
    private final List<MessageConsumer<?>> consumers;

    Registration(List<MessageConsumer<?>> consumers) {
        this.consumers = consumers;
    }

    /**
     * Waits until it can be asked.
     *
     * @return succeeds once everyone can reach it
     */
    public Future<Void> completion() {
        return Future.all(consumers.stream().map(MessageConsumer::completion).toList())
                .mapEmpty();
    }

    /**
     * Answers nothing any more.
     *
     * @return succeeds once nobody is sent there
     */
    public Future<Void> unregister() {
        return Future.join(consumers.stream().map(MessageConsumer::unregister).toList())
                .mapEmpty();
    }
}
