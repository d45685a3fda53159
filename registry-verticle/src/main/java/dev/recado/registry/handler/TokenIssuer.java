package dev.recado.registry.handler;

import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.LoggedIn;
import dev.recado.registry.domain.Token;
import dev.recado.registry.domain.TokenHash;
import dev.recado.registry.domain.TokenRules;
import dev.recado.registry.store.TokenStore;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Gives tokens to those who proved who they are. */
public final class TokenIssuer {
    private final TokenStore tokens;
    private final TokenRules rules;
    private final RandomGenerator random;
    private final Clock clock;

    /**
     * Issues tokens from now on.
     *
     * @param tokens where they are kept
     * @param rules how long they live and how many there may be
     * @param random where they come from, unpredictable
     * @param clock tells when they end
     */
    public TokenIssuer(TokenStore tokens, TokenRules rules, RandomGenerator random, Clock clock) {
        this.tokens = tokens;
        this.rules = rules;
        this.random = random;
        this.clock = clock;
    }

    /** Makes a token for an account, and removes those that it has no use for or too many of. */
    Future<LoggedIn> issue(Account account) {
        String text = TokenRules.draw(random);
        Token fresh = new Token(TokenHash.of(text), account.id(), rules.expiry(clock.millis()));
        // Removed afterwards, not before: of several logins at once the last one sees all tokens.
        return tokens.insert(fresh)
                .compose(kept -> removeSurplus(fresh))
                .map(new LoggedIn(account, text, fresh.expiresAt()));
    }

    private Future<Void> removeSurplus(Token fresh) {
        return tokens.ofAccount(fresh.account())
                .map(all -> rules.surplus(all, fresh.hash(), clock.millis()))
                .compose(tokens::delete);
    }
}
