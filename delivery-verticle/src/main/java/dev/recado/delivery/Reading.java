package dev.recado.delivery;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
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
import java.util.List;

/**
 * The questions that are answered from the tables. Whoever is asked could answer for any partition; it is the owner who is asked, since
 * that is known to be there.
 */
final class Reading {
    private final Bus bus;
    private final PendingHandler pending;
    private final ReceiptsHandler receipts;
    private final HistoryHandler history;
    private final ConversationsHandler conversations;
    private final MembershipsHandler memberships;
    private final StatusHandler status;

    Reading(Bus bus, Database database, LogWriter writer, Acknowledgements acknowledgements) {
        ShareReader shares = new ShareReader(database);
        EntryReader entries = new EntryReader(database);
        LogReader log = new LogReader(database);
        this.bus = bus;
        pending = new PendingHandler(log, acknowledgements);
        receipts = new ReceiptsHandler(new ReceiptReader(database), writer, acknowledgements);
        history = new HistoryHandler(shares, log);
        conversations = new ConversationsHandler(shares, entries, acknowledgements);
        memberships = new MembershipsHandler(shares);
        status = new StatusHandler(shares, entries, new AudienceReader(database), acknowledgements);
    }

    List<Registration> serve(int partition, long term) {
        return List.of(
                bus.answer(DeliveryAddresses.PENDING, partition, term, pending::answer),
                bus.answer(DeliveryAddresses.RECEIPTS, partition, term, receipts::answer),
                bus.answer(DeliveryAddresses.RECEIPTS_SEEN, partition, term, receipts::note),
                bus.answer(DeliveryAddresses.HISTORY, partition, term, history::answer),
                bus.answer(DeliveryAddresses.CONVERSATIONS, partition, term, conversations::answer),
                bus.answer(DeliveryAddresses.MEMBERSHIPS, partition, term, memberships::answer),
                bus.answer(DeliveryAddresses.STATUS, partition, term, status::answer));
    }
}
