package dev.recado.registry.handler;

import dev.recado.contract.registry.AccountCounts;
import dev.recado.contract.registry.CountAccounts;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;

/**
 * Knows how many accounts there are.
 *
 * @param accounts where they are kept, and counted with each that is added, whoever adds it
 * @param online who is online
 */
public record CountHandler(AccountStore accounts, OnlineAccounts online) {
    /**
     * Tells how many there are.
     *
     * @param request asks
     * @return succeeds when that was looked up
     */
    public Future<AccountCounts> answer(CountAccounts request) {
        return accounts.count().map(counted -> new AccountCounts(counted, online.count()));
    }
}
