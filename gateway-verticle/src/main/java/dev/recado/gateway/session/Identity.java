package dev.recado.gateway.session;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;

/** Who a session belongs to. */
record Identity(Account account, SessionId session, String token) {
    AccountId id() {
        return account.id();
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return account.id() + "/" + session;
    }
}
