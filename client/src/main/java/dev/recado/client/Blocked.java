package dev.recado.client;

import dev.recado.contract.id.AccountId;
import java.util.List;

/**
 * A page of those whom an account blocks.
 *
 * @param accounts in the order of their ids
 * @param after what to ask with for the next page, or {@code null} if this was the last
 */
public record Blocked(List<AccountId> accounts, AccountId after) {
    /** Takes a copy of the list. */
    public Blocked {
        accounts = List.copyOf(accounts);
    }
}
