package dev.recado.contract.registry;

import dev.recado.contract.id.AccountId;
import java.util.List;

/**
 * Somebody came online or went offline.
 *
 * @param account who
 * @param online which of the two
 * @param lastSeenAt when, in milliseconds since 1970
 * @param hiddenFrom whom the account blocks, who are to see it offline; {@code null} for nobody
 */
public record Presence(AccountId account, boolean online, long lastSeenAt, List<AccountId> hiddenFrom)
        implements AccountEvent {
    /**
     * A presence that is hidden from nobody.
     *
     * @param account who
     * @param online which of the two
     * @param lastSeenAt when, in milliseconds since 1970
     */
    public Presence(AccountId account, boolean online, long lastSeenAt) {
        this(account, online, lastSeenAt, null);
    }
}
