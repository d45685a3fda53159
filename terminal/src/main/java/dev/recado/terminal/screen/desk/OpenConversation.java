package dev.recado.terminal.screen.desk;

import dev.recado.contract.id.ConversationId;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reach;

/** The conversation that the person has before him, as events find it. Called on the messenger's thread; must not wait. */
public interface OpenConversation {
    /**
     * Which it is.
     *
     * @return the conversation
     */
    ConversationId id();

    /**
     * A message is new in it.
     *
     * @param message which
     */
    void arrived(Message message);

    /**
     * One of this person's messages was accepted, or refused.
     *
     * @param message which
     */
    void settled(Message message);

    /**
     * The others are further.
     *
     * @param reach how far
     */
    void reached(Reach reach);

    /**
     * Somebody came or went.
     *
     * @param who who
     * @param online whether he is there now
     */
    void presence(Peer.Somebody who, boolean online);
}
