package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import dev.recado.registry.domain.Token;
import dev.recado.registry.domain.TokenHash;
import dev.recado.registry.domain.TokenOwner;
import dev.recado.registry.domain.TokenRules;
import dev.recado.registry.store.TokenStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens an account by a token of an earlier login: one read, and a write only once in a while. */
public final class TokenLogin {
    private static final Logger LOG = LoggerFactory.getLogger(TokenLogin.class);

    private final TokenStore tokens;
    private final TokenRules rules;
    private final Clock clock;

    /**
     * Answers from now on.
     *
     * @param tokens where tokens are kept
     * @param rules how long they live
     * @param clock tells whether they still do
     */
    public TokenLogin(TokenStore tokens, TokenRules rules, Clock clock) {
        this.tokens = tokens;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @param login with a token
     * @return succeeds with the same token; fails with {@link ErrorCode#TOKEN_EXPIRED} if it has expired, was revoked or never was,
     *     and with {@link ErrorCode#WRONG_CREDENTIALS} if it is another account's
     */
    Future<LoggedIn> answer(Login login) {
        return tokens.find(TokenHash.of(login.token()))
                .map(found -> check(login.who(), found))
                .compose(owner -> prolong(owner.token())
                        .map(expiresAt -> new LoggedIn(owner.account(), login.token(), expiresAt)));
    }

    private TokenOwner check(AccountRef who, Optional<TokenOwner> found) {
        TokenOwner owner = found.filter(one -> one.token().alive(clock.millis()))
                .orElseThrow(() -> new Refusal(ErrorCode.TOKEN_EXPIRED));
        if (!names(who, owner.account())) {
            throw new Refusal(ErrorCode.WRONG_CREDENTIALS);
        }
        return owner;
    }

    private static boolean names(AccountRef who, Account account) {
        return who.account() != null
                ? who.account().equals(account.id())
                : who.nickname().key().equals(account.nickname().key());
    }

    private Future<Long> prolong(Token token) {
        long now = clock.millis();
        if (!rules.worthExtending(token, now)) {
            return Future.succeededFuture(token.expiresAt());
        }
        return tokens.extend(token.hash(), rules.expiry(now)).transform((there, failure) -> {
            if (failure != null) {
                // A store that takes no more keeps nobody out: the token lives as long as it did.
                LOG.debug("a token of {} was not extended: {}", token.account(), failure.toString());
                return Future.succeededFuture(token.expiresAt());
            }
            return there
                    ? Future.succeededFuture(rules.expiry(now))
                    : Future.failedFuture(new Refusal(ErrorCode.TOKEN_EXPIRED));
        });
    }
}
