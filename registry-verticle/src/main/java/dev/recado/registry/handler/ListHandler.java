package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import java.util.List;

/** Lists accounts, page by page in the order of their ids. A page costs one look at a bounded number of accounts. */
public final class ListHandler {
    private static final int LIMIT_MAX = FindProfiles.ACCOUNTS_MAX;

    private final AccountStore accounts;
    private final OnlineAccounts online;
    private final ProfileView view;
    private final VisibleOnline onlineIds;

    /**
     * Answers from now on.
     *
     * @param accounts where accounts are kept
     * @param view what is shown of them
     */
    public ListHandler(AccountStore accounts, ProfileView view) {
        this.accounts = accounts;
        this.online = view.online();
        this.view = view;
        this.onlineIds = new VisibleOnline(view.online(), view.blocks());
    }

    /**
     * Lists accounts.
     *
     * @param request which, and after which
     * @return succeeds with a page; fails if the limit is out of its range
     */
    public Future<Profiles> answer(ListProfiles request) {
        if (request.limit() < 1 || request.limit() > LIMIT_MAX) {
            throw new IllegalArgumentException(
                    "limit: " + request.limit() + " (expected: >= 1 and <= " + LIMIT_MAX + ")");
        }
        if (request.online() == null) {
            return everyone(request);
        }
        return request.online() ? whoIsOnline(request) : whoIsNot(request);
    }

    private Future<Profiles> everyone(ListProfiles request) {
        return accounts.page(request.after(), request.limit() + 1)
                .compose(rows -> view.of(rows, request.viewer()))
                .map(profiles -> page(profiles, request.limit(), null));
    }

    private Future<Profiles> whoIsOnline(ListProfiles request) {
        int limit = request.limit();
        return onlineIds.next(request.after(), request.viewer(), limit + 1).compose(found -> {
            boolean more = found.ids().size() > limit;
            List<AccountId> shown = more ? found.ids().subList(0, limit) : found.ids();
            AccountId next = more ? shown.get(limit - 1) : found.lookedAt();
            return accounts.findAll(shown)
                    .compose(rows -> view.of(rows, request.viewer()))
                    .map(profiles -> profiles.stream().filter(Profile::online).toList())
                    .map(profiles -> new Profiles(profiles, next));
        });
    }

    /** So many rows that the page is full even if everyone who is online is among them, as far as one page may look. */
    private Future<Profiles> whoIsNot(ListProfiles request) {
        int looked = Math.min(request.limit() + online.count(), LIMIT_MAX) + 1;
        return accounts.page(request.after(), looked)
                .compose(rows -> view.of(rows, request.viewer()))
                .map(profiles -> {
                    AccountId last = profiles.size() < looked ? null : id(profiles.get(looked - 1));
                    List<Profile> offline = profiles.stream()
                            .filter(profile -> !profile.online())
                            .toList();
                    return page(offline, request.limit(), last);
                });
    }

    /** A page of what was found, which may be more; the next one begins after its last, or after the last one looked at. */
    private static Profiles page(List<Profile> found, int limit, AccountId lastLookedAt) {
        if (found.size() <= limit) {
            return new Profiles(found, lastLookedAt);
        }
        List<Profile> shown = found.subList(0, limit);
        return new Profiles(List.copyOf(shown), id(shown.get(limit - 1)));
    }

    private static AccountId id(Profile profile) {
        return profile.account().id();
    }
}
