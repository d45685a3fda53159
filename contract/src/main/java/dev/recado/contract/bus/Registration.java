package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import io.vertx.core.Future;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** That somebody answers or listens, in one place or several. Thread safe. */
public final class Registration {
    private final List<MessageConsumer<?>> consumers;
    /** Whether those who ask are sent away. */
    private final AtomicBoolean retired;

    Registration(List<MessageConsumer<?>> consumers) {
        this(consumers, new AtomicBoolean());
    }

    Registration(List<MessageConsumer<?>> consumers, AtomicBoolean retired) {
        this.consumers = consumers;
        this.retired = retired;
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
     * Refuses from now on what is asked of a partition, with {@link ErrorCode#NOT_OWNER}: whoever asks before he has heard of another owner
     * learns that nothing was carried out. What is sent to another node where nobody is registered is lost without a word.
     */
    public void retire() {
        retired.set(true);
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
