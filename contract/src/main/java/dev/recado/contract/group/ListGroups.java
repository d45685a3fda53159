package dev.recado.contract.group;

import dev.recado.contract.delivery.ReadHistory;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a page of all groups, or of those that somebody is in, in the order of their ids.
 *
 * @param member only those that he is in, or {@code null}
 * @param after the last one of the page before, or {@code null} to begin
 * @param limit how many at most, from 1 to {@link ReadHistory#LIMIT_MAX}
 */
public record ListGroups(AccountId member, GroupId after, int limit) implements BusMessage {
    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public ListGroups {
        ReadHistory.checkLimit(limit);
    }
}
