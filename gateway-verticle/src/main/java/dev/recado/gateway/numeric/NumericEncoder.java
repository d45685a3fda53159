package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.gateway.paced.Encoder;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;

/** Events as frames, for one client. Belongs to the context of its connection. */
final class NumericEncoder implements Encoder {
    private final Caller caller;
    private final Sent sent = new Sent();
    private final ReceiptFrames receipts;
    private final GroupFrames groups;
    /** Whether everything that waited was told. */
    private boolean live;

    NumericEncoder(Caller caller) {
        this.caller = caller;
        this.receipts = new ReceiptFrames(caller, sent);
        this.groups = new GroupFrames(caller);
    }

    /** What the client sent itself, for the receipts that follow. */
    Sent sent() {
        return sent;
    }

    @Override
    public Future<List<Buffer>> lookUp(Entry entry) {
        return Future.succeededFuture(entry)
                .compose(any -> groups.concerns(entry) ? groups.of(entry) : Future.succeededFuture(entry(entry)));
    }

    @Override
    public List<Buffer> entry(Entry entry) {
        boolean change = entry.tellsOfChange();
        if (change || !caller.wrote(entry)) {
            sent.others(entry.position());
        }
        if (change || caller.wrote(entry)) {
            return List.of();
        }
        Template template = caller.profile().one(live ? Phrase.DELIVERY : Phrase.PENDING);
        return Pieces.of(entry).stream()
                .map(data -> frame(template.write(values(entry, data))))
                .toList();
    }

    private Buffer frame(String text) {
        caller.echoes().delivered(text);
        return Buffer.buffer(text);
    }

    private Map<Field, String> values(Entry entry, String data) {
        boolean group = entry.conversation().kind() == ConversationId.Kind.GROUP;
        String to = group
                ? entry.conversation().group().toString()
                : caller.account().toString();
        return Map.of(
                Field.SRC,
                entry.from().toString(),
                Field.DST,
                to,
                Field.TS,
                caller.stamps().of(entry),
                Field.DATA,
                data);
    }

    @Override
    public void caughtUp() {
        live = true;
    }

    @Override
    public Future<List<Buffer>> receipt(Receipt receipt) {
        return receipts.of(receipt);
    }

    /** There is no word for it. */
    @Override
    public Buffer closing(Refusal why) {
        return Buffer.buffer();
    }
}
