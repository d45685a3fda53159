package dev.recado.delivery.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.stream.Stream;

/**
 * Rings those who are online. Nothing depends on it being heard: whoever missed a ring reads the log.
 *
 * <p>An author is rung for his own entries too: his gateway follows the numbers, to tell a gap from something that he wrote.
 */
final class Doorbell {
    private final Bus bus;

    Doorbell(Bus bus) {
        this.bus = bus;
    }

    void ring(ConversationId conversation, InboxEvent event) {
        Stream.of(conversation.low(), conversation.high())
                .distinct()
                .map(AccountId::new)
                .forEach(account -> bus.announce(DeliveryAddresses.inbox(account), event));
    }
}
