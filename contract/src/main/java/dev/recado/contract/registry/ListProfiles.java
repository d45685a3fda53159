package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;

/**
 * Asks for a page of accounts, in the order of their ids.
 *
 * @param after the last one of the page before, or {@code null} for the first page
 * @param limit how many at most, from 1 to {@link FindProfiles#ACCOUNTS_MAX}
 * @param online only those who are online ({@code true}) or are not ({@code false}), or everyone ({@code null})
 */
public record ListProfiles(AccountId after, int limit, Boolean online) implements BusMessage {}
