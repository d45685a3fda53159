package dev.recado.gateway.session;

import dev.recado.contract.delivery.Conversations.Summary;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.Nickname;
import java.util.List;

/**
 * A page of the account's conversations.
 *
 * @param conversations in the order of their ids
 * @param after where the next page begins, or {@code null}
 */
public record ConversationPage(List<Item> conversations, ConversationId after) {
    /**
     * One of them.
     *
     * @param summary how far the account is in it
     * @param with the other one of a direct conversation, or {@code null}
     * @param withNickname his nickname, or {@code null} if the account is not known
     */
    public record Item(Summary summary, AccountId with, Nickname withNickname) {}
}
