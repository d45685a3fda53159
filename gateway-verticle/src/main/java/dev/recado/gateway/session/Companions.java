package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Finds those whom somebody wants to have in a group, and asks whether they have anything against him. */
record Companions(Services services, AccountId self) {
    /** As many are looked at together. */
    private static final int AT_ONCE = 100;

    /**
     * Finds those who are to be added.
     *
     * @param who by id or by nickname, any number
     * @return succeeds with each of them once, whoever asks left out; fails with {@code NO_SUCH_ACCOUNT}, naming the first who is not
     *     there, and {@code NOT_PERMITTED} if one of them blocks whoever asks
     */
    Future<List<Account>> findAll(List<AccountRef> who) {
        Map<AccountId, Account> found = new LinkedHashMap<>();
        return inTurn(who, some -> findSome(some, found))
                .map(done -> withoutSelf(found))
                .compose(others -> inTurn(others, this::checkNotBlocked).map(others));
    }

    private List<Account> withoutSelf(Map<AccountId, Account> found) {
        found.remove(self);
        return List.copyOf(found.values());
    }

    private static <T> Future<Void> inTurn(List<T> all, Function<List<T>, Future<Void>> step) {
        if (all.isEmpty()) {
            return Future.succeededFuture();
        }
        int some = Math.min(AT_ONCE, all.size());
        return step.apply(all.subList(0, some)).compose(done -> inTurn(all.subList(some, all.size()), step));
    }

    /** Those who are named by id are asked for in one question; the directory knows them then. */
    private Future<Void> findSome(List<AccountRef> who, Map<AccountId, Account> found) {
        List<AccountId> ids =
                who.stream().map(AccountRef::account).filter(Objects::nonNull).toList();
        return services.directory().findAll(ids).compose(known -> findEach(who, found));
    }

    private Future<Void> findEach(List<AccountRef> who, Map<AccountId, Account> found) {
        List<Future<Account>> accounts = who.stream().map(this::findOne).toList();
        return Future.join(accounts)
                .<Void>mapEmpty()
                .onSuccess(all ->
                        accounts.forEach(account -> found.put(account.result().id(), account.result())))
                .recover(cause -> Future.failedFuture(first(accounts)));
    }

    private Future<Account> findOne(AccountRef who) {
        return services.directory().find(who).recover(cause -> Future.failedFuture(naming(who, Refusal.of(cause))));
    }

    private static Refusal naming(AccountRef who, Refusal refusal) {
        return refusal.code() == ErrorCode.NO_SUCH_ACCOUNT
                ? new Refusal(refusal.code(), refusal.code().text() + ": " + who)
                : refusal;
    }

    private static Throwable first(List<Future<Account>> accounts) {
        return accounts.stream()
                .filter(Future::failed)
                .findFirst()
                .orElseThrow()
                .cause();
    }

    /** Succeeds if none of them blocks whoever asks; fails with {@code NOT_PERMITTED} else. */
    Future<Void> checkNotBlocked(List<Account> others) {
        List<AccountId> ids = others.stream().map(Account::id).toList();
        return services.bus()
                .ask(RegistryAddresses.BLOCKING, new FindBlocking(self, ids))
                .compose(Companions::refuseIfAny);
    }

    private static Future<Void> refuseIfAny(Accounts blocking) {
        return blocking.accounts().isEmpty()
                ? Future.succeededFuture()
                : Future.failedFuture(new Refusal(ErrorCode.NOT_PERMITTED));
    }
}
