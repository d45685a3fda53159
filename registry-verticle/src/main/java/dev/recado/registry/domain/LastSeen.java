package dev.recado.registry.domain;

import dev.recado.contract.id.AccountId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When accounts went that are not online, as far as it is not written down yet: one entry an account, however often it came and went.
 *
 * <p>At most {@code accountsMax} accounts wait. If writing fails for so long that there are more, the one that waits longest
 * is dropped: it will say that it was last seen earlier than it was. Used by one thread.
 */
public final class LastSeen {
    /** How many accounts may wait to be written down. */
    static final int ACCOUNTS_MAX = 100_000;

    private final LinkedHashMap<AccountId, Long> waiting;

    /** Nothing waits. */
    public LastSeen() {
        this(ACCOUNTS_MAX);
    }

    LastSeen(int accountsMax) {
        this.waiting = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<AccountId, Long> eldest) {
                return size() > accountsMax;
            }
        };
    }

    /**
     * An account went.
     *
     * @param account who
     * @param at when, in milliseconds since 1970
     */
    public void seen(AccountId account, long at) {
        waiting.put(account, at);
    }

    /**
     * When an account was last seen that is not online.
     *
     * @param registered the account as it is kept
     * @return in milliseconds since 1970, the newest that is known; 0 if it never was
     */
    public long of(Registered registered) {
        return waiting.getOrDefault(registered.account().id(), registered.lastSeenAt());
    }

    /**
     * How many accounts wait.
     *
     * @return at least 0
     */
    public int waiting() {
        return waiting.size();
    }

    /**
     * What is to be written down next. It goes on waiting until {@link #written}.
     *
     * @param limit how many accounts at most
     * @return the accounts that wait longest, each with its time; empty if nothing waits
     */
    public Map<AccountId, Long> next(int limit) {
        Map<AccountId, Long> batch = new LinkedHashMap<>();
        waiting.entrySet().stream().limit(limit).forEach(entry -> batch.put(entry.getKey(), entry.getValue()));
        return batch;
    }

    /**
     * A batch was written down. Accounts that came and went meanwhile go on waiting.
     *
     * @param batch as it was handed out
     */
    public void written(Map<AccountId, Long> batch) {
        batch.forEach(waiting::remove);
    }
}
