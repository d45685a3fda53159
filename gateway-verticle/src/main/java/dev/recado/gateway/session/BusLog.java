package dev.recado.gateway.session;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.delivery.ReadReceipts;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.message.Done;
import dev.recado.gateway.session.feed.Log;
import io.vertx.core.Future;
import java.util.List;

/** An account's log, kept by delivery. */
record BusLog(Bus bus, AccountId account) implements Log {
    @Override
    public Future<Pending> pending(Position after, int limit) {
        return bus.ask(DeliveryAddresses.PENDING, new ReadPending(account, after, limit));
    }

    @Override
    public Future<Receipts> receipts(ConversationId after, int limit) {
        return bus.ask(DeliveryAddresses.RECEIPTS, new ReadReceipts(account, after, limit));
    }

    @Override
    public Future<Cursors> acknowledge(ConversationId conversation, long delivered) {
        return bus.ask(
                DeliveryAddresses.acknowledge(conversation), new Acknowledge(conversation, account, delivered, 0));
    }

    @Override
    public Future<Done> seen(List<Receipt> receipts) {
        return bus.ask(DeliveryAddresses.RECEIPTS_SEEN, new ReceiptsSeen(account, receipts));
    }
}
