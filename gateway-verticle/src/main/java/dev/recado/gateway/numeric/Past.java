package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;
import dev.recado.gateway.session.MessageRequest;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks through a conversation from its end, page by page, but not for ever.
 *
 * @param caller whose conversations
 * @param pagesMax how many pages of 100 entries at most
 */
record Past(Caller caller, int pagesMax) {
    private static final int PAGE = 100;

    /**
     * Looks back.
     *
     * @param conversation where
     * @param before the entry behind the first one to look at, or {@code null} for the end
     * @param goOn looks at an entry; tells whether to look at the one before
     * @return succeeds when that said no, or enough entries were looked at, or there are no more
     */
    Future<Void> look(ConversationId conversation, Long before, Predicate<Entry> goOn) {
        return look(conversation, before, goOn, 1);
    }

    private Future<Void> look(ConversationId conversation, Long before, Predicate<Entry> goOn, int page) {
        return caller.ask(new MessageRequest.Read(conversation, null, null, before, PAGE))
                .compose(history -> {
                    List<Entry> entries = history.entries();
                    for (int i = entries.size() - 1; i >= 0; i--) {
                        if (!goOn.test(entries.get(i))) {
                            return Future.succeededFuture();
                        }
                    }
                    return entries.size() < PAGE || page == pagesMax
                            ? Future.succeededFuture()
                            : look(conversation, entries.get(0).seq(), goOn, page + 1);
                });
    }
}
