package dev.recado.registry;

import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.registry.domain.TokenRules;
import dev.recado.registry.handler.AccountBell;
import dev.recado.registry.handler.Attempts;
import dev.recado.registry.handler.EnterHandler;
import dev.recado.registry.handler.HashingPool;
import dev.recado.registry.handler.LoginHandler;
import dev.recado.registry.handler.LogoutHandler;
import dev.recado.registry.handler.PasswordHandler;
import dev.recado.registry.handler.PasswordLogin;
import dev.recado.registry.handler.RegisterHandler;
import dev.recado.registry.handler.TokenIssuer;
import dev.recado.registry.handler.TokenLogin;
import dev.recado.registry.store.AccountStore;
import dev.recado.registry.store.TokenStore;
import java.security.SecureRandom;
import java.time.Clock;

/** Who exists, and how they prove it: answered by the owner of the partition of a name. */
record Logins(
        RegistryConfig config,
        AccountStore accounts,
        TokenStore tokens,
        HashingPool hashingPool,
        Attempts attempts,
        AccountBell bell,
        SecureRandom random,
        Clock clock) {
    void serve(Answerer answerer) {
        TokenRules rules =
                new TokenRules(config.tokens().lifetime(), config.tokens().perAccountMax());
        LoginHandler login = new LoginHandler(
                new PasswordLogin(accounts, hashingPool, attempts, new TokenIssuer(tokens, rules, random, clock)),
                new TokenLogin(tokens, rules, clock));

        RegisterHandler register = new RegisterHandler(accounts, hashingPool, random, clock);
        PasswordHandler passwords = new PasswordHandler(accounts, hashingPool);
        answerer.answer(RegistryAddresses.REGISTER, bell.registering(register::answer));
        answerer.answer(RegistryAddresses.LOGIN, login::answer);
        answerer.answer(RegistryAddresses.ENTER, new EnterHandler(accounts)::answer);
        answerer.answer(RegistryAddresses.SET_PASSWORD, bell.settingPasswords(passwords::answer));
        answerer.answer(RegistryAddresses.LOGOUT, new LogoutHandler(tokens)::answer);
    }
}
