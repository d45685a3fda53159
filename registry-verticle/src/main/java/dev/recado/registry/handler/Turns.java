package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import io.vertx.core.Future;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Does what concerns one account one after the other, and what concerns different ones at once. Used by one context. */
final class Turns {
    private final Map<AccountId, Future<?>> last = new HashMap<>();

    /** Succeeds and fails as the work does, which begins when what was asked earlier for the account is done. */
    <T> Future<T> take(AccountId account, Supplier<Future<T>> work) {
        Future<?> before = last.getOrDefault(account, Future.succeededFuture());
        Future<T> mine = before.transform(earlier -> work.get());
        last.put(account, mine);
        return mine.onComplete(done -> last.remove(account, mine));
    }
}
