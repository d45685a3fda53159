package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.gateway.session.MessageRequest;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds what somebody says that he has read: clients know messages by their author and their time. */
final class ReadNotices {
    /** Fewer than receipts are worth: it is short to ask for. */
    private static final int PAGES_MAX = 3;

    private static final int CONVERSATIONS_MAX = 256;

    private final Caller caller;
    private final Past past;
    /** How far the client has read, as far as it said so here: what is before need not be looked at. */
    private final Map<ConversationId, Long> read = new LinkedHashMap<>();

    ReadNotices(Caller caller) {
        this.caller = caller;
        this.past = new Past(caller, PAGES_MAX);
    }

    /** About a group, oneself, or somebody who wrote no such thing: nothing happens. */
    Future<?> read(Input.Said said) {
        String author = said.get(Field.AUTHOR);
        String reader = said.get(Field.READER);
        if (group(author) || reader != null && group(reader)) {
            return Future.succeededFuture();
        }
        if (reader != null && caller.connected() && caller.is(AccountId.parse(author))) {
            return proven(said, AccountId.parse(reader));
        }
        if (reader == null) {
            return caller.connected() ? proven(said, AccountId.parse(author)) : Caller.refused();
        }
        return caller.prove(reader, Phrase.READ).compose(done -> proven(said, AccountId.parse(author)));
    }

    private static boolean group(String id) {
        return id.startsWith("9");
    }

    private Future<?> proven(Input.Said said, AccountId author) {
        if (caller.is(author)) {
            return Future.succeededFuture();
        }
        ConversationId conversation = ConversationId.direct(caller.account(), author);
        Search search =
                new Search(author, said.get(Field.TS), said.get(Field.DATA), read.getOrDefault(conversation, 0L));
        return past.look(conversation, null, search::lookAt)
                .compose(done -> acknowledge(conversation, search.found()))
                .otherwiseEmpty();
    }

    private Future<?> acknowledge(ConversationId conversation, long seq) {
        return seq == 0
                ? Future.succeededFuture()
                : caller.ask(new MessageRequest.Acknowledge(conversation, 0, seq))
                        .onSuccess(cursors -> note(conversation, cursors.read()));
    }

    private void note(ConversationId conversation, long upTo) {
        read.remove(conversation);
        read.put(conversation, upTo);
        if (read.size() > CONVERSATIONS_MAX) {
            read.remove(read.keySet().iterator().next());
        }
    }

    /** The last message with that text, or else the last one that was not written later. */
    private final class Search {
        private final AccountId author;
        private final String ts;
        private final String data;
        private final long readUpTo;
        private long withText;
        private long inTime;

        Search(AccountId author, String ts, String data, long readUpTo) {
            this.author = author;
            this.ts = ts;
            this.data = data;
            this.readUpTo = readUpTo;
        }

        boolean lookAt(Entry entry) {
            if (data == null && entry.seq() <= readUpTo) {
                return false;
            }
            if (!entry.from().equals(author)) {
                return true;
            }
            String written = caller.stamps().of(entry);
            if (data != null && matches(entry, written)) {
                withText = entry.seq();
            }
            if (inTime == 0 && ts != null && caller.stamps().notAfter(written, ts)) {
                inTime = entry.seq();
            }
            return data == null ? inTime == 0 : withText == 0;
        }

        /** A text may begin with digits, where the frame has no time. */
        private boolean matches(Entry entry, String written) {
            List<String> texts = new ArrayList<>(Pieces.of(entry));
            return texts.contains(ts == null ? data : ts + data)
                    || texts.contains(data) && (ts == null || written.equals(ts));
        }

        long found() {
            return withText > 0 ? withText : inTime;
        }
    }
}
