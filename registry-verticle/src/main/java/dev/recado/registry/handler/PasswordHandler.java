package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.SetPassword;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;

/** Gives accounts passwords. */
public final class PasswordHandler {
    private final AccountStore accounts;
    private final HashingPool pool;

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     * @param pool hashes passwords
     */
    public PasswordHandler(AccountStore accounts, HashingPool pool) {
        this.accounts = accounts;
        this.pool = pool;
    }

    /**
     * Gives an account a password.
     *
     * @param request whose, and which
     * @return succeeds once only that opens the account, whatever happens; fails with {@link ErrorCode#NO_SUCH_ACCOUNT}, {@link
     *     ErrorCode#LOGINS_BUSY}
     */
    public Future<Done> answer(SetPassword request) {
        return pool.hash(request.password())
                .compose(hash -> accounts.setPassword(request.account(), hash))
                .compose(there -> there
                        ? Future.succeededFuture(Done.DONE)
                        : Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_ACCOUNT)));
    }
}
