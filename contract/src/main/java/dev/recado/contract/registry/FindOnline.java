package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Asks which of some accounts are online, whoever may see it.
 *
 * @param accounts at most {@link FindProfiles#ACCOUNTS_MAX}
 */
public record FindOnline(List<AccountId> accounts) implements BusMessage {
    /**
     * Checks how many.
     *
     * @throws IllegalArgumentException if there are too many
     */
    public FindOnline {
        if (accounts.size() > FindProfiles.ACCOUNTS_MAX) {
            throw new IllegalArgumentException(
                    "accounts: " + accounts.size() + " (expected: <= " + FindProfiles.ACCOUNTS_MAX + ")");
        }
        accounts = List.copyOf(accounts);
    }
}
