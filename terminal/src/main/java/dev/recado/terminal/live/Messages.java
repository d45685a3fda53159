package dev.recado.terminal.live;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Reason;
import dev.recado.terminal.store.Waiting;

/** Makes messages for the screen. Belongs to the desk. */
final class Messages {
    private final Account me;
    private final Directory directory;

    Messages(Account me, Directory directory) {
        this.me = me;
        this.directory = directory;
    }

    Message of(Entry entry) {
        boolean mine = entry.from().equals(me.id());
        return new Message(
                entry.conversation(),
                entry.seq(),
                entry.id(),
                mine,
                directory.label(entry.from(), entry.fromNickname()),
                entry.at(),
                entry.type(),
                entry.body(),
                null);
    }

    Message of(Waiting item) {
        return refused(item, item.refusal() == null ? null : Reason.parse(item.refusal()));
    }

    /** {@code why} may be {@code null}: it was not. */
    Message refused(Waiting item, Reason why) {
        return new Message(
                item.conversation(),
                0,
                item.id(),
                true,
                me.nickname().toString(),
                item.at(),
                Post.TYPE_DEFAULT,
                item.body(),
                why);
    }

    /** Where the server sends what is for a conversation. */
    String to(ConversationId conversation) {
        return conversation.direct()
                ? conversation.other(me.id()).toString()
                : conversation.group().toString();
    }
}
