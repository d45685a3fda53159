package dev.recado.delivery.log;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import java.util.List;
import java.util.Set;

/**
 * A page of those whom a broadcast is for.
 *
 * @param conversation of the broadcast
 * @param accounts who, in the order of their ids
 * @param blocking which of them take nothing from the author: for them it is as if they had received it, and nobody can tell
 * @param after up to which account everyone has been looked at with this page
 * @param last whether there is no page after it
 */
public record Recipients(
        ConversationId conversation, List<AccountId> accounts, Set<AccountId> blocking, long after, boolean last) {}
