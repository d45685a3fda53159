package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.id.Text;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a new entry at the end of a conversation.
 *
 * @param conversation where
 * @param from the author: the account of the session, never what a client says
 * @param fromNickname the author's nickname
 * @param id the author's own id of the message; the same author and id again is the same message
 * @param type a media type, not looked at, at most {@value #TYPE_CHARS_MAX} printable characters
 * @param body the text, at most {@value #BODY_CHARS_MAX} characters
 * @param device the device it is sent from, or {@code null}
 * @param session the session it is sent from, or {@code null}
 */
public record Post(
        ConversationId conversation,
        AccountId from,
        Nickname fromNickname,
        MessageId id,
        String type,
        String body,
        DeviceName device,
        SessionId session)
        implements BusMessage {
    /** How many characters a type may have. */
    public static final int TYPE_CHARS_MAX = 127;
    /** How many characters a body may have, whatever a listener is configured to take. */
    public static final int BODY_CHARS_MAX = 1 << 20;
    /** What a body is when nothing is said of it. */
    public static final String TYPE_DEFAULT = "text/plain";

    /**
     * Checks what can be checked without knowing the conversation.
     *
     * @throws IllegalArgumentException if a field is missing or out of its range
     */
    public Post {
        Text.checkLine("type", type, TYPE_CHARS_MAX);
        Text.check("body", body, BODY_CHARS_MAX);
    }

    /**
     * A post from no session in particular.
     *
     * @param conversation where
     * @param from the author
     * @param fromNickname the author's nickname
     * @param id the author's own id of the message
     * @param type a media type
     * @param body the text
     */
    public Post(
            ConversationId conversation,
            AccountId from,
            Nickname fromNickname,
            MessageId id,
            String type,
            String body) {
        this(conversation, from, fromNickname, id, type, body, null, null);
    }

    @Override
    public int weight() {
        return WEIGHT + 2 * body.length();
    }

    /** Everything but the body. */
    @Override
    public String toString() {
        return "Post[conversation=" + conversation + ", from=" + from + ", id=" + Text.excerpt(id.value()) + "]";
    }
}
