package dev.recado.contract.group;

import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a page of the members of a group.
 *
 * @param by who asks, a member
 * @param group which
 * @param after the last one of the page before, or {@code null} to begin
 * @param limit how many at most, from 1 to {@link ReadHistory#LIMIT_MAX}
 */
public record ListMembers(AccountId by, GroupRef group, AccountId after, int limit) implements BusMessage {
    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public ListMembers {
        ReadHistory.checkLimit(limit);
    }
}
