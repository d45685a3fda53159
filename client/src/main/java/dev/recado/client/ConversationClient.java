package dev.recado.client;

import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;

/**
 * What was said: the conversations of the account that is logged in. See {@link RecadoClient#conversations()}.
 *
 * <p>Every Future fails with {@code NOT_A_MEMBER} if the conversation is not the account's own. Thread safe.
 */
public final class ConversationClient {
    private final Calls calls;

    ConversationClient(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reads a page of the account's conversations.
     *
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many at most, 1 to 1000
     * @return the page
     */
    public Future<Conversations> list(ConversationId after, int limit) {
        return calls.ask("recado.conversations", Bodies.page(after, limit), Answers::conversations);
    }

    /**
     * Reads what follows an entry.
     *
     * @param conversation where
     * @param after the number of the entry, 0 for the beginning
     * @param limit how many at most, 1 to 1000
     * @return entries, oldest first, and what is no longer kept among them
     */
    public Future<History> historyAfter(ConversationId conversation, long after, int limit) {
        JsonObject body = new JsonObject().put("conversation", conversation.toString());
        return calls.ask("recado.history", body.put("after", after).put("limit", limit), Answers::history);
    }

    /**
     * Reads what precedes an entry.
     *
     * @param conversation where
     * @param before the number of the entry; {@link Long#MAX_VALUE} for the newest
     * @param limit how many at most, 1 to 1000
     * @return entries, oldest first, and what is no longer kept among them
     */
    public Future<History> historyBefore(ConversationId conversation, long before, int limit) {
        JsonObject body = new JsonObject().put("conversation", conversation.toString());
        return calls.ask("recado.history", body.put("before", before).put("limit", limit), Answers::history);
    }

    /**
     * Asks who received and who read an entry.
     *
     * @param conversation where
     * @param seq the number of the entry
     * @return counts, and the first page of people
     */
    public Future<Status> status(ConversationId conversation, long seq) {
        JsonObject body = new JsonObject().put("conversation", conversation.toString());
        return calls.ask("recado.status", body.put("seq", seq), Answers::status);
    }

    /**
     * Asks who received and who read an entry that many could see.
     *
     * @param conversation where
     * @param seq the number of the entry
     * @param after the {@code after} of the page before, or {@code null} to begin
     * @param limit how many people at most, 1 to 1000
     * @return counts, and a page of people
     */
    public Future<Status> status(ConversationId conversation, long seq, AccountId after, int limit) {
        JsonObject body = Bodies.page(after, limit).put("conversation", conversation.toString());
        return calls.ask("recado.status", body.put("seq", seq), Answers::status);
    }
}
