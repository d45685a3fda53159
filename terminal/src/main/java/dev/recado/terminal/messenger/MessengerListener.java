package dev.recado.terminal.messenger;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;

/** Told of what happens. Called on one thread, one call at a time, in order; must not wait for anything of the messenger's. */
public interface MessengerListener {
    /**
     * A message is new here, and kept: of somebody else, of this account from elsewhere, or one that {@link Messenger#send} put into the
     * outbox.
     *
     * @param message which
     * @param peer with whom its conversation is, or {@code null} for a broadcast
     */
    void arrived(Message message, Peer peer);

    /**
     * One's own message of the outbox was accepted, or refused for good.
     *
     * @param message the same message, with a number or with a refusal
     */
    void settled(Message message);

    /**
     * Others have received or read more of a conversation.
     *
     * @param conversation which
     * @param reach how far everybody is now
     */
    void reached(ConversationId conversation, Reach reach);

    /**
     * This person has read more of a conversation, by another program.
     *
     * @param conversation which
     * @param seq up to which entry
     */
    void readElsewhere(ConversationId conversation, long seq);

    /**
     * A contact, or somebody with whom a conversation is open, came or went.
     *
     * @param who who
     * @param online whether he is there now
     */
    void presence(Peer.Somebody who, boolean online);

    /**
     * Somebody is typing.
     *
     * @param conversation where
     * @param who who
     * @param name what to call him on the screen
     */
    void typing(ConversationId conversation, AccountId who, String name);

    /**
     * The connection came or went.
     *
     * @param standing how it is now
     * @param why a sentence of the server's or of the system's about it, or {@code null}
     */
    void standing(Standing standing, String why);
}
