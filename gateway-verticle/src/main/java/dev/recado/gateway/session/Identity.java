package dev.recado.gateway.session;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.message.Author;
import dev.recado.contract.registry.Account;
import dev.recado.gateway.session.feed.Self;

/**
 * Who a session belongs to.
 *
 * @param account whose it is
 * @param session its name
 * @param device where the client is, or {@code null} if it does not say
 * @param token opens the account again, or {@code null} if its name alone opened it
 * @param present whether the account is there by this session; otherwise the registry hears nothing of it
 */
record Identity(Account account, SessionId session, DeviceName device, String token, boolean present) {
    AccountId id() {
        return account.id();
    }

    /** Who it is that does something through this session. */
    Author author() {
        return new Author(account.id(), account.nickname(), device, session);
    }

    /** Who a feed for this session is for. */
    Self self() {
        return new Self(account.id(), session, device);
    }

    /** Everything but the token. */
    @Override
    public String toString() {
        return account.id() + "/" + session;
    }
}
