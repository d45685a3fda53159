package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.registry.domain.OnlineAccounts;
import dev.recado.registry.domain.Registered;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import java.util.List;

/** Lists accounts, page by page in the order of their ids. A page costs one look at a bounded number of accounts. */
public final class ListHandler {
    private static final int LIMIT_MAX = FindProfiles.ACCOUNTS_MAX;

    private final AccountStore accounts;
    private final OnlineAccounts online;
    private final ProfileView view;

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
            return everyone(request.after(), request.limit());
        }
        return request.online()
                ? whoIsOnline(request.after(), request.limit())
                : whoIsNot(request.after(), request.limit());
    }

    private Future<Profiles> everyone(AccountId after, int limit) {
        return accounts.page(after, limit + 1)
                .map(rows -> page(rows.stream().map(view::of).toList(), limit, null));
    }

    private Future<Profiles> whoIsOnline(AccountId after, int limit) {
        List<AccountId> ids = online.page(after, limit + 1);
        boolean more = ids.size() > limit;
        List<AccountId> shown = more ? ids.subList(0, limit) : ids;
        return accounts.findAll(shown)
                .map(rows -> rows.stream().map(view::of).filter(Profile::online).toList())
                .map(profiles -> new Profiles(profiles, more ? shown.get(limit - 1) : null));
    }

    /** So many rows that the page is full even if everyone who is online is among them, as far as one page may look. */
    private Future<Profiles> whoIsNot(AccountId after, int limit) {
        int looked = Math.min(limit + online.count(), LIMIT_MAX) + 1;
        return accounts.page(after, looked).map(rows -> {
            AccountId last = rows.size() < looked ? null : id(rows.get(looked - 1));
            List<Profile> offline = rows.stream()
                    .map(view::of)
                    .filter(profile -> !profile.online())
                    .toList();
            return page(offline, limit, last);
        });
    }

    /** A page of what was found, which may be more; the next one begins after its last, or after the last one looked at. */
    private static Profiles page(List<Profile> found, int limit, AccountId lastLookedAt) {
        if (found.size() <= limit) {
            return new Profiles(found, lastLookedAt);
        }
        List<Profile> shown = found.subList(0, limit);
        return new Profiles(List.copyOf(shown), shown.get(limit - 1).account().id());
    }

    private static AccountId id(Registered row) {
        return row.account().id();
    }
}
