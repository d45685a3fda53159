package dev.recado.contract.delivery;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks in which groups somebody is.
 *
 * @param account who
 * @param after the last one of the page before, or {@code null} to begin
 * @param limit how many at most, from 1 to {@link ReadHistory#LIMIT_MAX}
 */
public record ReadMemberships(AccountId account, GroupId after, int limit) implements BusMessage {
    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException if it is out of range
     */
    public ReadMemberships {
        ReadHistory.checkLimit(limit);
    }
}
