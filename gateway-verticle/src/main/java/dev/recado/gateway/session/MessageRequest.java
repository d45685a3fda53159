package dev.recado.gateway.session;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.message.Done;
import io.vertx.core.Future;

/**
 * What a client asks about messages and conversations.
 *
 * @param <A> what is answered
 */
public sealed interface MessageRequest<A> extends Request<A> {
    /**
     * Asks for an entry at the end of a conversation.
     *
     * @param to with whom
     * @param id the client's own id of it
     * @param type a media type, or {@code null} for plain text
     * @param body the text
     */
    record Send(Target to, MessageId id, String type, String body) implements MessageRequest<Posted> {
        @Override
        public Future<Posted> on(RequestHandler handler) {
            return handler.send(this);
        }

        /** Everything but the body. */
        @Override
        public String toString() {
            return "Send[to=" + to + "]";
        }
    }

    /**
     * Asks for an entry that many receive.
     *
     * @param audience for whom
     * @param id the client's own id of it
     * @param type a media type, or {@code null} for plain text
     * @param body the text
     */
    record Broadcast(Audience audience, MessageId id, String type, String body) implements MessageRequest<Broadcasted> {
        @Override
        public Future<Broadcasted> on(RequestHandler handler) {
            return handler.broadcast(this);
        }

        /** Everything but the body. */
        @Override
        public String toString() {
            return "Broadcast[audience=" + audience + "]";
        }
    }

    /**
     * Asks for the account's cursors to move.
     *
     * @param conversation where
     * @param delivered received up to here, or 0
     * @param read read up to here, or 0
     */
    record Acknowledge(ConversationId conversation, long delivered, long read) implements MessageRequest<Cursors> {
        @Override
        public Future<Cursors> on(RequestHandler handler) {
            return handler.acknowledge(this);
        }
    }

    /**
     * Asks for entries of a conversation.
     *
     * @param conversation of which, or {@code null} if {@code with} is given
     * @param with of the conversation with whom, or {@code null}
     * @param after those that follow this number, or {@code null}
     * @param before those that precede this number, or {@code null}
     * @param limit how many at most
     */
    record Read(ConversationId conversation, Target with, Long after, Long before, int limit)
            implements MessageRequest<History> {
        /**
         * Checks that one conversation is named.
         *
         * @throws IllegalArgumentException if it is none or two
         */
        public Read {
            if ((conversation == null) == (with == null)) {
                throw new IllegalArgumentException("conversation or with: expected one of the two");
            }
        }

        @Override
        public Future<History> on(RequestHandler handler) {
            return handler.history(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Asks for a page of the account's conversations.
     *
     * @param after the last one of the page before, or {@code null}
     * @param limit how many at most
     */
    record ListConversations(ConversationId after, int limit) implements MessageRequest<ConversationPage> {
        @Override
        public Future<ConversationPage> on(RequestHandler handler) {
            return handler.conversations(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Asks who received and read an entry.
     *
     * @param conversation where
     * @param seq its number
     * @param after the last one of the page of people before, or {@code null}
     * @param limit how many people at most
     */
    record ReadStatus(ConversationId conversation, long seq, AccountId after, int limit)
            implements MessageRequest<Status> {
        @Override
        public Future<Status> on(RequestHandler handler) {
            return handler.status(this);
        }

        @Override
        public int weight() {
            return PAGE_WEIGHT;
        }
    }

    /**
     * Tells somebody that one is writing.
     *
     * @param to whom
     */
    record AnnounceTyping(Target to) implements MessageRequest<Done> {
        @Override
        public Future<Done> on(RequestHandler handler) {
            return handler.typing(this);
        }
    }
}
