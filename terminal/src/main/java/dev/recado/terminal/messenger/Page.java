package dev.recado.terminal.messenger;

import java.util.List;

/**
 * A part of a conversation.
 *
 * @param messages oldest first; on the newest page what was refused stands at its time, and what waits to be sent at the end
 * @param more whether there are older ones, as far as it is known
 * @param local whether it is only what is kept here, because the server cannot be asked: something may be missing
 */
public record Page(List<Message> messages, boolean more, boolean local) {
    /** Takes a copy of the list. */
    public Page {
        messages = List.copyOf(messages);
    }
}
