package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;

/**
 * An entry of a conversation's log.
 *
 * @param conversation where
 * @param seq its number there: 1, 2, 3 … without holes
 * @param from its author
 * @param fromNickname the author's nickname
 * @param at when it was accepted, in milliseconds since 1970
 * @param id the author's own id of it
 * @param type a media type; one that begins with {@value #CHANGE_TYPE} tells of a change to the group
 * @param body the text; of a change, a JSON object
 * @param groupName the name of the group, or {@code null} if it is not a group's
 * @param device the author's device, or {@code null}
 * @param session the author's session, or {@code null}; only live, never read from the log
 */
public record Entry(
        ConversationId conversation,
        long seq,
        AccountId from,
        Nickname fromNickname,
        long at,
        MessageId id,
        String type,
        String body,
        GroupName groupName,
        DeviceName device,
        SessionId session)
        implements InboxEvent {
    /** How the types of changes begin; no client may use one. */
    public static final String CHANGE_TYPE = "recado.";

    /**
     * An entry of no group, from no device in particular.
     *
     * @param conversation where
     * @param seq its number there
     * @param from its author
     * @param fromNickname the author's nickname
     * @param at when it was accepted, in milliseconds since 1970
     * @param id the author's own id of it
     * @param type a media type
     * @param body the text
     */
    public Entry(
            ConversationId conversation,
            long seq,
            AccountId from,
            Nickname fromNickname,
            long at,
            MessageId id,
            String type,
            String body) {
        this(conversation, seq, from, fromNickname, at, id, type, body, null, null, null);
    }

    /**
     * Tells whether the server wrote it, to say what happened to the group.
     *
     * @return false for what people write
     */
    public boolean tellsOfChange() {
        return type.startsWith(CHANGE_TYPE);
    }

    /**
     * Where this entry stands among somebody's pending ones.
     *
     * @return its conversation and number
     */
    public Position position() {
        return new Position(conversation, seq);
    }

    @Override
    public int weight() {
        return WEIGHT + 2 * body.length();
    }

    /** Everything but the body. */
    @Override
    public String toString() {
        return "Entry[" + conversation + "/" + seq + ", from=" + from + "]";
    }
}
