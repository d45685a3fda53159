package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.delivery.handler.Acknowledgements;
import dev.recado.delivery.handler.ConversationsHandler;
import dev.recado.delivery.handler.HistoryHandler;
import dev.recado.delivery.handler.MembershipsHandler;
import dev.recado.delivery.handler.PendingHandler;
import dev.recado.delivery.handler.ReceiptsHandler;
import dev.recado.delivery.handler.StatusHandler;
import dev.recado.delivery.log.LogWriter;
import dev.recado.delivery.store.AudienceReader;
import dev.recado.delivery.store.EntryReader;
import dev.recado.delivery.store.LogReader;
import dev.recado.delivery.store.ReceiptReader;
import dev.recado.delivery.store.ShareReader;
import dev.recado.storage.Database;
import io.vertx.core.eventbus.MessageConsumer;
import java.util.List;

/** The questions that are answered from the tables, whichever partition they are about. */
final class Reading {
    private Reading() {}

    static List<MessageConsumer<?>> serve(
            Bus bus, Database database, LogWriter writer, Acknowledgements acknowledgements) {
        ShareReader shares = new ShareReader(database);
        EntryReader entries = new EntryReader(database);
        LogReader log = new LogReader(database);
        ReceiptsHandler receipts = new ReceiptsHandler(new ReceiptReader(database), writer, acknowledgements);
        StatusHandler status = new StatusHandler(shares, entries, new AudienceReader(database), acknowledgements);
        return List.of(
                bus.answer(DeliveryAddresses.PENDING, new PendingHandler(log, acknowledgements)::answer),
                bus.answer(DeliveryAddresses.RECEIPTS, receipts::answer),
                bus.answer(DeliveryAddresses.RECEIPTS_SEEN, receipts::note),
                bus.answer(DeliveryAddresses.HISTORY, new HistoryHandler(shares, log)::answer),
                bus.answer(
                        DeliveryAddresses.CONVERSATIONS,
                        new ConversationsHandler(shares, entries, acknowledgements)::answer),
                bus.answer(DeliveryAddresses.MEMBERSHIPS, new MembershipsHandler(shares)::answer),
                bus.answer(DeliveryAddresses.STATUS, status::answer));
    }
}
