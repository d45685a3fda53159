package dev.recado.registry.handler;

import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;

/**
 * Knows how many accounts there are: counts those that are there at the start, which takes seconds if they are a million, and each that is
 * added since. No account is ever removed. Used by one context.
 */
public final class CountHandler {
    private final AccountStore accounts;
    private final OnlineAccounts online;
    private final long startedAt;
    private Future<Long> before;
    private long added;

    /**
     * Begins to count.
     *
     * @param accounts where accounts are kept
     * @param online who is online
     * @param now milliseconds since 1970
     */
    public CountHandler(AccountStore accounts, OnlineAccounts online, long now) {
        this.accounts = accounts;
        this.online = online;
        this.startedAt = now;
        this.before = accounts.count(now);
    }

    /** There is one more, who has come now. */
    public void added() {
        added++;
    }

    /**
     * Tells how many there are.
     *
     * @param request asks
     * @return succeeds when they are counted
     */
    public Future<AccountCounts> answer(CountAccounts request) {
        if (before.failed()) {
            before = accounts.count(startedAt);
        }
        return before.map(counted -> new AccountCounts(counted + added, online.count()));
    }
}
