package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.BusMessage;
import java.util.List;

/**
 * Asks who several people are.
 *
 * @param accounts at most {@value #ACCOUNTS_MAX} of them
 * @param viewer who wants to know, or {@code null}: the presence of those who block him is hidden from him
 */
public record FindProfiles(List<AccountId> accounts, AccountId viewer) implements BusMessage {
    /** How many may be asked for at once. */
    public static final int ACCOUNTS_MAX = 1000;

    /**
     * Asks for nobody in particular.
     *
     * @param accounts at most {@value #ACCOUNTS_MAX} of them
     */
    public FindProfiles(List<AccountId> accounts) {
        this(accounts, null);
    }

    /**
     * Checks how many.
     *
     * @throws IllegalArgumentException if there are too many
     */
    public FindProfiles {
        if (accounts.size() > ACCOUNTS_MAX) {
            throw new IllegalArgumentException("accounts: " + accounts.size() + " (expected: <= " + ACCOUNTS_MAX + ")");
        }
        accounts = List.copyOf(accounts);
    }
}
