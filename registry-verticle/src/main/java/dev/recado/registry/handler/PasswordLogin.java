package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.registry.domain.Credentials;
import dev.recado.registry.domain.FailedLogins;
import dev.recado.registry.domain.PasswordHash;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;

/**
 * Opens an account by its password. Whether there is no such account, it has no password, or it has another one, cannot be
 * told from the answer, nor from how long it takes, nor from when one is told to wait.
 */
public final class PasswordLogin {
    private final AccountStore accounts;
    private final HashingPool pool;
    private final FailedLogins failedLogins;
    private final TokenIssuer issuer;
    private final Clock clock;

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     * @param pool compares passwords
     * @param failedLogins how often one may fail, counted on the context that asks
     * @param issuer gives tokens
     * @param clock tells when one may try again
     */
    public PasswordLogin(
            AccountStore accounts, HashingPool pool, FailedLogins failedLogins, TokenIssuer issuer, Clock clock) {
        this.accounts = accounts;
        this.pool = pool;
        this.failedLogins = failedLogins;
        this.issuer = issuer;
        this.clock = clock;
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
        long waitMs = failedLogins.take(account, address, clock.millis());
        if (waitMs > 0) {
            return Future.failedFuture(
                    new Refusal(ErrorCode.LOGINS_TOO_FAST, ErrorCode.LOGINS_TOO_FAST.text(), waitMs));
        }
        PasswordHash kept = found.map(Credentials::password).orElse(null);
        // Whoever was not compared at all has not failed either.
        return pool.matches(login.password(), kept).andThen((right, refused) -> {
            if (refused != null || right) {
                failedLogins.giveBack(account, address, clock.millis());
            }
        });
    }

    /** An account is counted once, by whatever name it is asked for; one that does not exist, by the name. */
    private static String countedBy(AccountRef who, Optional<Credentials> found) {
        return found.map(credentials -> credentials.account().id().toString())
                .orElseGet(() -> who.account() != null
                        ? who.account().toString()
                        : who.nickname().key());
    }
}
