package dev.recado.registry.handler;

import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Logout;
import dev.recado.registry.domain.TokenHash;
import dev.recado.registry.store.TokenStore;
import io.vertx.core.Future;

/** Revokes tokens. */
public final class LogoutHandler {
    private final TokenStore tokens;

    /**
     * Answers from now on.
     *
     * @param tokens where tokens are kept
     */
    public LogoutHandler(TokenStore tokens) {
        this.tokens = tokens;
    }

    /**
     * Revokes a token of an account; does nothing if it is another's or unknown.
     *
     * @param request which
     * @return succeeds once the token opens nothing any more, whatever happens
     */
    public Future<Done> answer(Logout request) {
        return tokens.delete(TokenHash.of(request.token()), request.account()).map(Done.DONE);
    }
}
