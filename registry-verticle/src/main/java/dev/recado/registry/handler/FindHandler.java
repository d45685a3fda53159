package dev.recado.registry.handler;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import java.util.List;

/** Finds accounts that somebody names. */
public final class FindHandler {
    private final AccountStore accounts;
    private final ProfileView view;

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     * @param view what is shown of them
     */
    public FindHandler(AccountStore accounts, ProfileView view) {
        this.accounts = accounts;
        this.view = view;
    }

    /**
     * Finds one account.
     *
     * @param request which
     * @return succeeds with its profile; fails with {@link ErrorCode#NO_SUCH_ACCOUNT}
     */
    public Future<Profile> one(FindAccount request) {
        return accounts.find(request.who())
                .map(found -> found.orElseThrow(() -> new Refusal(ErrorCode.NO_SUCH_ACCOUNT)))
                .compose(found -> view.of(List.of(found), request.viewer()))
                .map(profiles -> profiles.get(0));
    }

    /**
     * Finds many accounts.
     *
     * @param request which
     * @return succeeds with those that exist, in the order of their ids
     */
    public Future<Profiles> all(FindProfiles request) {
        return accounts.findAll(request.accounts())
                .compose(found -> view.of(found, request.viewer()))
                .map(profiles -> new Profiles(profiles, null));
    }
}
