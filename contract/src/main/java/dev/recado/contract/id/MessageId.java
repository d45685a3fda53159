package dev.recado.contract.id;

import java.util.UUID;

/**
 * A message, as the client that sends it calls it: the same sender and id again is the same message.
 *
 * @param value 1 to {@value #CHARS_MAX} characters, any text
 */
public record MessageId(String value) {
    /** How many characters an id may have. */
    public static final int CHARS_MAX = 64;

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the text is missing, empty, too long or not well-formed
     */
    public MessageId {
        Text.check("id", value, CHARS_MAX);
        if (value.isEmpty()) {
            throw new IllegalArgumentException("id: empty (expected: 1 to " + CHARS_MAX + " characters)");
        }
    }

    /**
     * Draws an id for a message that is not sent again: each is another one.
     *
     * @return a random UUID
     */
    public static MessageId random() {
        return new MessageId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
