package dev.recado.gateway.session;

import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;

/** Carries out what a client asks about messages and conversations: one method a kind of request. */
interface MessageHandler {
    /**
     * Posts an entry.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Posted> send(MessageRequest.Send request);

    /**
     * Posts an entry that many receive.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Broadcasted> broadcast(MessageRequest.Broadcast request);

    /**
     * Moves the account's cursors.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Cursors> acknowledge(MessageRequest.Acknowledge request);

    /**
     * Reads a conversation.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<History> history(MessageRequest.Read request);

    /**
     * Lists the account's conversations.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<ConversationPage> conversations(MessageRequest.ListConversations request);

    /**
     * Tells who received and read an entry.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Status> status(MessageRequest.ReadStatus request);

    /**
     * Tells somebody that one is writing.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> typing(MessageRequest.AnnounceTyping request);
}
