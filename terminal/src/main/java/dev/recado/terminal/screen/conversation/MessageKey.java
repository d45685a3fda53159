package dev.recado.terminal.screen.conversation;

import dev.recado.terminal.messenger.Message;

/** What makes a line of the screen the line of a message, before and after it was accepted. */
record MessageKey(boolean mine, String value) {
    static MessageKey of(Message message) {
        return message.mine()
                ? new MessageKey(true, message.id().value())
                : new MessageKey(false, Long.toString(message.seq()));
    }
}
