package dev.recado.gateway.session;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.ReadMemberships;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.delivery.ReadReceipts;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Receipts;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.Done;
import dev.recado.gateway.session.feed.Log;
import dev.recado.gateway.session.feed.Self;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The log of a session's account, kept by delivery. */
record BusLog(Bus bus, Gate pages, Self self) implements Log {
    @Override
    public Future<Pending> pending(Position after, int limit) {
        ReadPending question = new ReadPending(self.account(), after, limit, self.device());
        return pages.pass(() -> bus.ask(DeliveryAddresses.PENDING, question));
    }

    @Override
    public Future<Receipts> receipts(ConversationId after, int limit) {
        return bus.ask(DeliveryAddresses.RECEIPTS, new ReadReceipts(self.account(), after, limit));
    }

    @Override
    public Future<Cursors> acknowledge(ConversationId conversation, long delivered) {
        return acknowledge(conversation, delivered, 0);
    }

    /** Notes how far the session's client is, which may have read more than what it was sent. */
    Future<Cursors> acknowledge(ConversationId conversation, long delivered, long read) {
        Acknowledge acknowledge =
                new Acknowledge(conversation, self.account(), delivered, read, self.device(), self.session());
        return bus.ask(DeliveryAddresses.ACKNOWLEDGE, acknowledge);
    }

    @Override
    public Future<Done> seen(List<Receipt> receipts) {
        Map<Integer, List<Receipt>> byOwner = receipts.stream()
                .collect(Collectors.groupingBy(receipt -> DeliveryAddresses.partition(receipt.conversation())));
        return Future.all(byOwner.values().stream().map(this::seenAtOneOwner).toList())
                .map(Done.DONE);
    }

    private Future<Done> seenAtOneOwner(List<Receipt> receipts) {
        return bus.ask(DeliveryAddresses.RECEIPTS_SEEN, new ReceiptsSeen(self.account(), receipts));
    }

    @Override
    public Future<Memberships> memberships(GroupId after, int limit) {
        return bus.ask(DeliveryAddresses.MEMBERSHIPS, new ReadMemberships(self.account(), after, limit));
    }
}
