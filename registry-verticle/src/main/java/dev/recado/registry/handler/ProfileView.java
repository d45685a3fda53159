package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Profile;
import dev.recado.registry.domain.LastSeen;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.domain.Registered;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of accounts: what is kept of them, and what is known of them now. Whom an account blocks sees it offline since then.
 *
 * @param online who is online
 * @param lastSeen what is not written down yet
 * @param blocks who blocks whom
 */
public record ProfileView(OnlineAccounts online, LastSeen lastSeen, Blocks blocks) {
    /** As it is. */
    Profile of(Registered registered) {
        Optional<Long> came = online.since(registered.account().id());
        return new Profile(registered.account(), came.isPresent(), came.orElseGet(() -> lastSeen.of(registered)));
    }

    /** As somebody may see them, in the same order; {@code null} is nobody in particular. */
    Future<List<Profile>> of(List<Registered> accounts, AccountId viewer) {
        if (viewer == null) {
            return Future.succeededFuture(accounts.stream().map(this::of).toList());
        }
        List<AccountId> ids = accounts.stream().map(one -> one.account().id()).toList();
        return blocks.against(viewer, ids)
                .map(hidden -> accounts.stream()
                        .map(one -> hidden(one, hidden.get(one.account().id())))
                        .toList());
    }

    private Profile hidden(Registered registered, Long shownSeenAt) {
        return shownSeenAt == null ? of(registered) : new Profile(registered.account(), false, shownSeenAt);
    }
}
