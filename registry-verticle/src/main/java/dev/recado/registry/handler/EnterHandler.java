package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Enter;
import dev.recado.registry.domain.Credentials;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;

/**
 * Lets people in by name alone, as long as the account has no password. Anybody may be told whether it has one: whoever asks came in
 * where accounts are open.
 */
public final class EnterHandler {
    private final AccountStore accounts;

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     */
    public EnterHandler(AccountStore accounts) {
        this.accounts = accounts;
    }

    /**
     * Opens an account.
     *
     * @param request whose
     * @return succeeds with the account; fails with {@link ErrorCode#NO_SUCH_ACCOUNT}, {@link ErrorCode#PASSWORD_NEEDED}
     */
    public Future<Account> answer(Enter request) {
        return accounts.credentials(request.who())
                .map(found -> open(found.orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_ACCOUNT))));
    }

    private static Account open(Credentials credentials) {
        if (credentials.password() != null) {
            throw new Refusal(ErrorCode.PASSWORD_NEEDED);
        }
        return credentials.account();
    }
}
