package dev.recado.delivery.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;

/** Whose a conversation is: the two people that its name names. */
final class Membership {
    private Membership() {}

    /** Of a group's conversation, or a broadcast, the name says nothing: whoever keeps it decides. */
    static void check(ConversationId conversation, AccountId account) {
        if (conversation.direct() && !conversation.names(account)) {
            throw new Refusal(ErrorCode.NOT_A_MEMBER);
        }
    }
}
