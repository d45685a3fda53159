package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.registry.domain.Credentials;
import dev.recado.registry.domain.PasswordHash;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import java.util.Optional;

/**
 * Opens an account by its password. Whether there is no such account, it has no password, or it has another one, cannot be
 * told from the answer, nor from how long it takes, nor from when one is told to wait.
 */
public final class PasswordLogin {
    private final AccountStore accounts;
    private final HashingPool pool;
    private final Attempts attempts;
    private final TokenIssuer issuer;

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     * @param pool compares passwords
     * @param attempts how often one may fail
     * @param issuer gives tokens
     */
    public PasswordLogin(AccountStore accounts, HashingPool pool, Attempts attempts, TokenIssuer issuer) {
        this.accounts = accounts;
        this.pool = pool;
        this.attempts = attempts;
        this.issuer = issuer;
    }

    /**
     * Opens an account.
     *
     * @param login with a password
     * @return succeeds with a new token; fails with {@link ErrorCode#WRONG_CREDENTIALS}, {@link ErrorCode#LOGINS_TOO_FAST},
     *     {@link ErrorCode#LOGINS_BUSY}
     */
    Future<LoggedIn> answer(Login login) {
        return accounts.credentials(login.who())
                .compose(found -> compare(login, found)
                        .compose(right -> right
                                ? issuer.issue(found.orElseThrow().account())
                                : Future.failedFuture(new Refusal(ErrorCode.WRONG_CREDENTIALS))));
    }

    private Future<Boolean> compare(Login login, Optional<Credentials> found) {
        String account = countedBy(login.who(), found);
        String address = String.valueOf(login.remoteAddress());
        PasswordHash kept = found.map(Credentials::password).orElse(null);
        return pool.matches(login.password(), kept, () -> take(account, address))
                .compose(
                        right -> right ? attempts.giveBack(account, address).map(true) : Future.succeededFuture(false));
    }

    private Future<Void> take(String account, String address) {
        return attempts.take(account, address).compose(PasswordLogin::checkMayTry);
    }

    private static Future<Void> checkMayTry(long waitMs) {
        return waitMs == 0
                ? Future.succeededFuture()
                : Future.failedFuture(new Refusal(ErrorCode.LOGINS_TOO_FAST, ErrorCode.LOGINS_TOO_FAST.text(), waitMs));
    }

    /** An account is counted once, by whatever name it is asked for; one that does not exist, by the name. */
    private static String countedBy(AccountRef who, Optional<Credentials> found) {
        return found.map(credentials -> credentials.account().id().toString())
                .orElseGet(() -> who.account() != null
                        ? who.account().toString()
                        : who.nickname().key());
    }
}
