package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a page of accounts, in the order of their ids.
 *
 * @param after the last one of the page before, or {@code null} for the first page
 * @param limit how many at most, from 1 to {@link FindProfiles#ACCOUNTS_MAX}
 * @param online only those who are online ({@code true}) or are not ({@code false}), or everyone ({@code null})
 * @param viewer who wants to know, or {@code null}: those who block him count as offline for him
 */
public record ListProfiles(AccountId after, int limit, Boolean online, AccountId viewer) implements BusMessage {
    /**
     * Asks for nobody in particular.
     *
     * @param after the last one of the page before, or {@code null} for the first page
     * @param limit how many at most
     * @param online only those who are online or are not, or {@code null} for everyone
     */
    public ListProfiles(AccountId after, int limit, Boolean online) {
        this(after, limit, online, null);
    }
}
