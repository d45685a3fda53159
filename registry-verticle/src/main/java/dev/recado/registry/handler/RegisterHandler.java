package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.registry.domain.PasswordHash;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Makes accounts. */
public final class RegisterHandler {
    /** How many ids are drawn for one account. Two in a row that somebody has do not happen by chance. */
    private static final int DRAWS_MAX = 5;

    private final AccountStore accounts;
    private final HashingPool pool;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     * @param pool hashes passwords
     * @param random where ids come from, unpredictable
     * @param clock tells when an account was made
     */
    public RegisterHandler(AccountStore accounts, HashingPool pool, RandomGenerator random, Clock clock) {
        this.accounts = accounts;
        this.pool = pool;
        this.random = random;
        this.clock = clock;
    }

    /**
     * Makes an account.
     *
     * @param request with what
     * @return succeeds with the account once it is kept; fails with {@link ErrorCode#NICKNAME_TAKEN}, {@link ErrorCode#LOGINS_BUSY}
     */
    public Future<Account> answer(RegisterAccount request) {
        return checkFree(request)
                .compose(free -> hash(request.password()))
                .compose(password -> keep(request, password, DRAWS_MAX));
    }

    /** Saves the hashing in nearly every case; it is the store that decides. */
    private Future<Void> checkFree(RegisterAccount request) {
        if (request.nickname() == null) {
            return Future.succeededFuture();
        }
        return accounts.find(AccountRef.of(request.nickname()))
                .compose(found -> found.isPresent()
                        ? Future.failedFuture(new Refusal(ErrorCode.NICKNAME_TAKEN))
                        : Future.succeededFuture());
    }

    private Future<PasswordHash> hash(String password) {
        return password == null ? Future.succeededFuture() : pool.hash(password);
    }

    private Future<Account> keep(RegisterAccount request, PasswordHash password, int draws) {
        if (draws == 0) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        Account account = account(request);
        int partition = RegistryAddresses.REGISTER.partitionOf(request).number();
        return accounts.insert(account, password, clock.millis(), partition)
                .compose(added -> added
                        ? Future.succeededFuture(account)
                        : checkFree(request).compose(idWasTaken -> keep(request, password, draws - 1)));
    }

    private Account account(RegisterAccount request) {
        AccountId id = AccountId.random(random);
        return new Account(id, request.nickname() == null ? Nickname.of(id) : request.nickname(), request.name());
    }
}
