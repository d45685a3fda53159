package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many broadcasts each account may send to this gateway, however many sessions it has. Remembers those who sent of late, up to
 * a number of accounts; who is forgotten may send as if he had not yet.
 *
 * <p>Belongs to the context of its gateway.
 */
public final class BroadcastRates {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ACCOUNTS_MAX = 10_000;
    private static final float LOAD = 0.75f;

    private final int perMinute;
    private final LongSupplier clock;
    private final Map<AccountId, TokenBucket> buckets = new LinkedHashMap<>(16, LOAD, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, TokenBucket> eldest) {
            return size() > ACCOUNTS_MAX;
        }
    };

    /**
     * Begins with nobody.
     *
     * @param perMinute how many an account may send in a minute, and at once
     * @param clock milliseconds that only go forward
     */
    public BroadcastRates(int perMinute, LongSupplier clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** Counts one more, or throws a {@code BROADCASTS_TOO_FAST} that says when there may be one. */
    void count(AccountId account) {
        buckets.computeIfAbsent(account, first -> new TokenBucket(perMinute, MINUTE, clock))
                .takeOrRefuse(ErrorCode.BROADCASTS_TOO_FAST);
    }
}
