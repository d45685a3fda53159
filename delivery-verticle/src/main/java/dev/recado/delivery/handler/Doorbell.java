package dev.recado.delivery.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.InboxEvent;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.event.EventTopics;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;

/**
 * Rings those who are online, and announces the same to those who are told of everything. Nothing depends on it being heard: whoever missed a ring reads the log.
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
        bus.announce(EventTopics.ACCEPTED, entry);
        ConversationId conversation = entry.conversation();
        switch (conversation.kind()) {
            case DIRECT -> ringBoth(conversation, entry);
            case GROUP -> bus.announce(DeliveryAddresses.group(conversation.group()), entry);
            // Its recipients are rung while they are written down.
            case BROADCAST -> {}
        }
    }

    private void ringBoth(ConversationId conversation, Entry entry) {
        AccountId low = new AccountId(conversation.low());
        AccountId other = conversation.other(low);
        ring(low, entry);
        if (!other.equals(low)) {
            ring(other, entry);
        }
    }

    /** A cursor moved, whoever is to be rung for it. */
    void moved(Receipt receipt) {
        if (receipt.delivered() > receipt.before().delivered()) {
            bus.announce(EventTopics.DELIVERED, receipt);
        }
        if (receipt.read() > receipt.before().read()) {
            bus.announce(EventTopics.READ, receipt);
        }
    }

    /** A group is not what it was. */
    void changed(Change change) {
        bus.announce(EventTopics.GROUP, change);
    }

    void ring(AccountId account, InboxEvent event) {
        bus.announce(DeliveryAddresses.inbox(account), event);
    }
}
