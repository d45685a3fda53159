package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Asks which of some accounts block somebody. Its answer is for deciding, never for showing.
 *
 * @param account who may be blocked
 * @param by whom to look at, at most {@link FindProfiles#ACCOUNTS_MAX}
 */
public record FindBlocking(AccountId account, List<AccountId> by) implements BusMessage {
    /**
     * Checks how many.
     *
     * @throws IllegalArgumentException if there are too many
     */
    public FindBlocking {
        if (by.size() > FindProfiles.ACCOUNTS_MAX) {
            throw new IllegalArgumentException(
                    "by: " + by.size() + " (expected: <= " + FindProfiles.ACCOUNTS_MAX + ")");
        }
        by = List.copyOf(by);
    }
}
