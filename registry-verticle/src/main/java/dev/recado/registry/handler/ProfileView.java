package dev.recado.registry.handler;

import dev.recado.contract.registry.Profile;
import dev.recado.registry.domain.LastSeen;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.domain.Registered;

/**
 * What anyone may know of an account: what is kept of it, and what is known of it now.
 *
 * @param online who is online
 * @param lastSeen what is not written down yet
 */
public record ProfileView(OnlineAccounts online, LastSeen lastSeen) {
    Profile of(Registered registered) {
        return new Profile(
                registered.account(), online.isOnline(registered.account().id()), lastSeen.of(registered));
    }
}
