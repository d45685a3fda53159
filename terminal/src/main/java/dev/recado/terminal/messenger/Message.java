package dev.recado.terminal.messenger;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;

/**
 * A message as a conversation shows it: an entry of the log, or one's own that waits to become one.
 *
 * @param conversation where
 * @param seq its number there, from 1; 0 while it waits, or was refused
 * @param id its author's id of it: with {@code mine}, what makes it the same message before and after it was accepted
 * @param mine whether this account wrote it, here or elsewhere
 * @param author what to call its author on the screen
 * @param at when it was accepted or, while it waits, written; in milliseconds since 1970
 * @param type a media type; one that begins with {@value Entry#CHANGE_TYPE} tells of a change to the group
 * @param body the text as its author sent it: may have line breaks and control characters; of a change, a JSON object
 * @param refusal why the server will never take it, or {@code null}
 */
public record Message(
        ConversationId conversation,
        long seq,
        MessageId id,
        boolean mine,
        String author,
        long at,
        String type,
        String body,
        Reason refusal) {
    /**
     * Tells whether it is on its way to the server, or will be when there is a connection.
     *
     * @return false once it was accepted or refused
     */
    public boolean waits() {
        return seq == 0 && refusal == null;
    }

    /**
     * Tells whether the server wrote it, to say what happened to the group.
     *
     * @return false for what people write
     */
    public boolean tellsOfChange() {
        return type.startsWith(Entry.CHANGE_TYPE);
    }
}
