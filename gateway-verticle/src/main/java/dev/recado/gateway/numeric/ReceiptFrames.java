package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.gateway.numeric.Sent.Message;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells an author which of his messages somebody received or read: one frame for each that nobody told him of before, since clients know
 * messages by their time and not by their number. Of very many the newest ones only. Belongs to the context of its connection.
 */
final class ReceiptFrames {
    private static final int MESSAGES_MAX = 64;
    private static final int READERS_MAX = 1024;
    private static final int PAGES_MAX = 10;

    private final Caller caller;
    private final Sent sent;
    private final Past past;
    /** How far somebody is, as was told here. */
    private final Map<Reader, Cursors> told = new LinkedHashMap<>();

    /** Completes when those before are looked up: each begins where the one before has ended. */
    private Future<?> lookedUp = Future.succeededFuture();

    private record Reader(ConversationId conversation, AccountId account) {}

    ReceiptFrames(Caller caller, Sent sent) {
        this.caller = caller;
        this.sent = sent;
        this.past = new Past(caller, PAGES_MAX);
    }

    /** Succeeds with a frame for each write; fails if it cannot be looked up: the next one tells of it, then. */
    Future<List<Buffer>> of(Receipt receipt) {
        boolean delivered = caller.profile().says(Phrase.DELIVERED);
        boolean read = caller.profile().says(Phrase.READ_NOTICE);
        if (caller.is(receipt.account()) || !delivered && !read) {
            return Future.succeededFuture(List.of());
        }
        Future<List<Buffer>> frames = lookedUp.transform(done -> tell(receipt, delivered, read));
        lookedUp = frames;
        return frames;
    }

    private Future<List<Buffer>> tell(Receipt receipt, boolean delivered, boolean read) {
        Cursors before = before(receipt);
        note(receipt, before);
        long after = Math.min(delivered ? before.delivered() : Long.MAX_VALUE, read ? before.read() : Long.MAX_VALUE);
        long upTo = Math.max(delivered ? receipt.delivered() : 0, read ? receipt.read() : 0);
        Future<SortedMap<Long, Message>> messages =
                upTo <= after ? Future.succeededFuture(new TreeMap<>()) : mine(receipt.conversation(), after, upTo);
        return messages.map(found -> {
            note(receipt, after(before, receipt));
            return frames(receipt, before, found);
        });
    }

    /** How far he was when this was told last. */
    private Cursors before(Receipt receipt) {
        Cursors known = told.get(reader(receipt));
        return known != null ? known : receipt.before() != null ? receipt.before() : Cursors.START;
    }

    private static Cursors after(Cursors before, Receipt receipt) {
        return new Cursors(Math.max(before.delivered(), receipt.delivered()), Math.max(before.read(), receipt.read()));
    }

    private static Reader reader(Receipt receipt) {
        return new Reader(receipt.conversation(), receipt.account());
    }

    private void note(Receipt receipt, Cursors cursors) {
        told.remove(reader(receipt));
        told.put(reader(receipt), cursors);
        if (told.size() > READERS_MAX) {
            told.remove(told.keySet().iterator().next());
        }
    }

    private Future<SortedMap<Long, Message>> mine(ConversationId conversation, long after, long upTo) {
        return sent.between(conversation, after, upTo)
                .map(Future::succeededFuture)
                .orElseGet(() -> lookUp(conversation, after, upTo));
    }

    private Future<SortedMap<Long, Message>> lookUp(ConversationId conversation, long after, long upTo) {
        SortedMap<Long, Message> found = new TreeMap<>();
        return past.look(conversation, upTo + 1, entry -> {
                    if (entry.seq() > after && caller.wrote(entry) && !entry.tellsOfChange()) {
                        found.put(entry.seq(), message(entry));
                    }
                    return entry.seq() > after + 1 && found.size() < MESSAGES_MAX;
                })
                .map(found);
    }

    private Message message(Entry entry) {
        return new Message(caller.stamps().of(entry), Pieces.of(entry).get(0));
    }

    private List<Buffer> frames(Receipt receipt, Cursors before, SortedMap<Long, Message> messages) {
        List<Buffer> frames = new ArrayList<>();
        messages.forEach((seq, message) -> {
            if (before.delivered() < seq && seq <= receipt.delivered()) {
                add(frames, Phrase.DELIVERED, receipt, message);
            }
            if (before.read() < seq && seq <= receipt.read()) {
                add(frames, Phrase.READ_NOTICE, receipt, message);
            }
        });
        return frames;
    }

    private void add(List<Buffer> frames, Phrase phrase, Receipt receipt, Message message) {
        Template template = caller.profile().one(phrase);
        if (template != null) {
            String reader = receipt.account().toString();
            String author = caller.account().toString();
            frames.add(Buffer.buffer(template.write(Map.of(
                    Field.DST, reader,
                    Field.READER, reader,
                    Field.SRC, author,
                    Field.AUTHOR, author,
                    Field.TS, message.ts(),
                    Field.DATA, message.data()))));
        }
    }
}
