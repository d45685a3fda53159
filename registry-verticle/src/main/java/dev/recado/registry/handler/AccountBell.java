package dev.recado.registry.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.event.EventTopics;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRegistered;
import dev.recado.contract.registry.PasswordSet;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.SetPassword;
import io.vertx.core.Future;
import java.util.function.Function;

/** Announces what became of accounts, once that is kept, to those who are told of every one. */
public final class AccountBell {
    private final Bus bus;

    /**
     * Announces from now on.
     *
     * @param bus where
     */
    public AccountBell(Bus bus) {
        this.bus = bus;
    }

    /**
     * Announces every account that a handler makes.
     *
     * @param handler makes accounts
     * @return does the same
     */
    public Function<RegisterAccount, Future<Account>> registering(Function<RegisterAccount, Future<Account>> handler) {
        return request -> handler.apply(request)
                .onSuccess(account ->
                        bus.announce(EventTopics.ACCOUNT, new AccountRegistered(account, request.password() != null)));
    }

    /**
     * Announces that accounts have passwords which a handler gives them.
     *
     * @param handler gives passwords
     * @return does the same
     */
    public Function<SetPassword, Future<Done>> settingPasswords(Function<SetPassword, Future<Done>> handler) {
        return request -> handler.apply(request)
                .onSuccess(done -> bus.announce(EventTopics.ACCOUNT, new PasswordSet(request.account())));
    }
}
