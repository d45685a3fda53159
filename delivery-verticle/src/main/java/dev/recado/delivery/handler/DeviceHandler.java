package dev.recado.delivery.handler;

import dev.recado.contract.delivery.DeviceOpened;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.log.LogWriter;
import dev.recado.delivery.store.DeviceReader;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;

/**
 * Notes that somebody is there with a device. For a new one its cursors are made first, a page of conversations at a time, so that
 * nobody waits for more than that behind it; if it does not come to an end, the next time begins anew.
 *
 * <p>Belongs to delivery's context.
 */
public final class DeviceHandler {
    private static final int PAGE = 500;

    private final DeviceReader reader;
    private final LogWriter writer;
    private final Acknowledgements acknowledgements;
    private final Map<OpenDevice, Future<DeviceOpened>> underWay = new HashMap<>();

    /**
     * A handler.
     *
     * @param reader finds out where a new device begins
     * @param writer where devices are kept
     * @param acknowledgements those on their way to the writer
     */
    public DeviceHandler(DeviceReader reader, LogWriter writer, Acknowledgements acknowledgements) {
        this.reader = reader;
        this.writer = writer;
        this.acknowledgements = acknowledgements;
    }

    /**
     * Answers that a device has its cursors.
     *
     * @param question which
     * @return whether it had them before
     */
    public Future<DeviceOpened> answer(OpenDevice question) {
        Future<DeviceOpened> same = underWay.get(question);
        if (same != null) {
            return same;
        }
        Future<DeviceOpened> opened = open(question);
        underWay.put(question, opened);
        return opened.onComplete(over -> underWay.remove(question));
    }

    private Future<DeviceOpened> open(OpenDevice question) {
        return writer.enter(question).compose(entered -> {
            Future<Void> placed = entered.known()
                    ? Future.succeededFuture()
                    : acknowledgements.settled(question.account()).compose(settled -> place(question, null));
            return placed.map(new DeviceOpened(entered.known()));
        });
    }

    private Future<Void> place(OpenDevice question, ConversationId after) {
        return reader.places(question.account(), after, PAGE).compose(places -> {
            boolean last = places.size() < PAGE;
            Future<Void> written = writer.place(question, places, last);
            return last
                    ? written
                    : written.compose(
                            placed -> place(question, places.get(PAGE - 1).conversation()));
        });
    }
}
