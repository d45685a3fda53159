package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;

/**
 * An entry of a conversation's log.
 *
 * @param conversation where
 * @param seq its number there: 1, 2, 3 … without holes
 * @param from its author
 * @param fromNickname the author's nickname
 * @param at when it was accepted, in milliseconds since 1970
 * @param id the author's own id of it
 * @param type a media type
 * @param body the text
 */
public record Entry(
        ConversationId conversation,
        long seq,
        AccountId from,
        Nickname fromNickname,
        long at,
        MessageId id,
        String type,
        String body)
        implements InboxEvent {

    /**
     * Where this entry stands among somebody's pending ones.
     *
     * @return its conversation and number
     */
    public Position position() {
        return new Position(conversation, seq);
    }

    /** Everything but the body. */
    @Override
    public String toString() {
        return "Entry[" + conversation + "/" + seq + ", from=" + from + "]";
    }
}
