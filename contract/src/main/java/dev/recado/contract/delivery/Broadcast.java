package dev.recado.contract.delivery;

import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Text;
import dev.recado.contract.message.Author;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for one entry that many receive. The same author and id again is the same broadcast.
 *
 * @param author who sends it; whether he may has been decided
 * @param audience for whom
 * @param id the author's own id of it
 * @param type a media type
 * @param body the text
 */
public record Broadcast(Author author, Audience audience, MessageId id, String type, String body)
        implements BusMessage {
    /**
     * Checks the texts.
     *
     * @throws IllegalArgumentException if a field is missing or out of its range
     */
    public Broadcast {
        if (audience == null) {
            throw new IllegalArgumentException("audience: missing (expected: online, offline or all)");
        }
        Text.checkLine("type", type, Post.TYPE_CHARS_MAX);
        Text.check("body", body, Post.BODY_CHARS_MAX);
    }

    /** Everything but the body. */
    @Override
    public String toString() {
        return "Broadcast[author=" + author.account() + ", audience=" + audience + "]";
    }
}
