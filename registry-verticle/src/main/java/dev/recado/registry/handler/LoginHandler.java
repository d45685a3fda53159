package dev.recado.registry.handler;

import dev.recado.contract.registry.LoggedIn;
import dev.recado.contract.registry.Login;
import io.vertx.core.Future;

/**
 * Opens accounts, by password or by token.
 *
 * @param byPassword answers those who know the password
 * @param byToken answers those who were here before
 */
public record LoginHandler(PasswordLogin byPassword, TokenLogin byToken) {
    /**
     * Opens an account.
     *
     * @param login by whom and by what
     * @return succeeds with a token; fails with a refusal, as the one that answers says
     */
    public Future<LoggedIn> answer(Login login) {
        return login.token() == null ? byPassword.answer(login) : byToken.answer(login);
    }
}
