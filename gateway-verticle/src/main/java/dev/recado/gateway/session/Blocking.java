package dev.recado.gateway.session;

import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.BlockAccount;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.ListBlocked;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.util.List;

/** With whom somebody wants to have nothing to do, and who with him. */
record Blocking(Services services, AccountId self) {
    /**
     * First he is hidden, and then nothing more is taken. Whoever asks for it and is told that it failed, asks again: done twice
     * is done once.
     */
    Future<Done> change(AccountRequest.Block request) {
        return services.directory()
                .find(request.who())
                .map(Account::id)
                .compose(other -> services.bus()
                        .ask(RegistryAddresses.BLOCK, new BlockAccount(self, other, request.blocked()))
                        .compose(hidden -> services.bus()
                                .ask(DeliveryAddresses.BLOCK, new BlockSender(self, other, request.blocked()))));
    }

    Future<Accounts> list(AccountRequest.ListBlocked request) {
        return services.bus()
                .ask(RegistryAddresses.BLOCKED, new ListBlocked(self))
                .map(all -> new Accounts(all.accounts().stream()
                        .filter(account -> request.after() == null || account.compareTo(request.after()) > 0)
                        .toList()));
    }

    /** Succeeds with whether somebody blocks this one. */
    Future<Boolean> by(AccountId other) {
        return services.bus()
                .ask(RegistryAddresses.BLOCKING, new FindBlocking(self, List.of(other)))
                .map(blocking -> !blocking.accounts().isEmpty());
    }
}
