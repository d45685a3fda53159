package dev.recado.registry.handler;

import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;

/** Knows how many accounts there are: counts them once, and then each that is added. No account is ever removed. Used by one context. */
public final class CountHandler {
    private final AccountStore accounts;
    private final OnlineAccounts online;
    private long all;

    /**
     * Knows nothing before it has {@linkplain #load counted}.
     *
     * @param accounts where accounts are kept
     * @param online who is online
     */
    public CountHandler(AccountStore accounts, OnlineAccounts online) {
        this.accounts = accounts;
        this.online = online;
    }

    /**
     * Counts what is there, before anything is added.
     *
     * @return succeeds when it is done
     */
    public Future<Void> load() {
        return accounts.count().onSuccess(counted -> all = counted).mapEmpty();
    }

    /** There is one more. */
    public void added() {
        all++;
    }

    /**
     * Tells how many there are.
     *
     * @param request asks
     * @return succeeds always
     */
    public Future<AccountCounts> answer(CountAccounts request) {
        return Future.succeededFuture(new AccountCounts(all, online.count()));
    }
}
