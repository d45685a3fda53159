package dev.recado.delivery.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.Topic;
import java.util.stream.Stream;

/**
 * Rings those who are online. Nothing depends on it being heard: whoever missed a ring reads the log.
 *
 * <p>An author is rung for his own entries too: his gateway follows the numbers, to tell a gap from something that he wrote. A
 * group is rung once, however many are in it.
 */
final class Doorbell {
    private final Bus bus;

    Doorbell(Bus bus) {
        this.bus = bus;
    }

    void ring(Entry entry) {
        topics(entry.conversation()).forEach(topic -> bus.announce(topic, entry));
    }

    void ring(AccountId account, InboxEvent event) {
        bus.announce(DeliveryAddresses.inbox(account), event);
    }

    private static Stream<Topic<InboxEvent>> topics(ConversationId conversation) {
        return switch (conversation.kind()) {
            case DIRECT ->
                Stream.of(conversation.low(), conversation.high())
                        .distinct()
                        .map(AccountId::new)
                        .map(DeliveryAddresses::inbox);
            case GROUP -> Stream.of(DeliveryAddresses.group(conversation.group()));
            // Its recipients are rung while they are written down.
            case BROADCAST -> Stream.empty();
        };
    }
}
