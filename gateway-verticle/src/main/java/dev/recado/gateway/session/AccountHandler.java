package dev.recado.gateway.session;

import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Accounts;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.Future;

/** Carries out what a client asks about accounts: one method a kind of request. */
interface AccountHandler {
    /**
     * Lists accounts.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Profiles> users(AccountRequest.ListUsers request);

    /**
     * Finds an account.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Profile> user(AccountRequest.FindUser request);

    /**
     * Watches who is online.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Profiles> watch(AccountRequest.Watch request);

    /**
     * Watches no more.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> unwatch(AccountRequest.Unwatch request);

    /**
     * Blocks somebody, or does not any more.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Done> block(AccountRequest.Block request);

    /**
     * Lists whom the account blocks.
     *
     * @param request what is asked
     * @return succeeds with the answer
     */
    Future<Accounts> blocked(AccountRequest.ListBlocked request);
}
