package dev.recado.registry.handler;

import dev.recado.contract.id.AccountId;
import dev.recado.registry.domain.OnlineAccounts;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is online, as somebody may see it, in the order of ids.
 *
 * <p>Where a page ends must not tell that somebody is online who hides it. So the end of one is always somebody who is shown, unless so
 * many in a row are hidden that looking further would take too long.
 *
 * @param online who is online
 * @param blocks who blocks whom
 */
record VisibleOnline(OnlineAccounts online, Blocks blocks) {
    private static final int LOOKED_AT_ONCE = 1000;
    private static final int LOOKS_MAX = 10;

    /** {@code lookedAt} is where the next look begins, or {@code null} if there is enough, or nothing more. */
    record Found(List<AccountId> ids, AccountId lookedAt) {}

    /** As many as are wanted, unless there are no more; {@code viewer} may be {@code null}, and sees everyone. */
    Future<Found> next(AccountId after, AccountId viewer, int wanted) {
        return viewer == null
                ? Future.succeededFuture(new Found(online.page(after, wanted), null))
                : look(after, viewer, wanted, List.of(), LOOKS_MAX);
    }

    private Future<Found> look(AccountId after, AccountId viewer, int wanted, List<AccountId> before, int looks) {
        int atOnce = looks == LOOKS_MAX ? wanted : LOOKED_AT_ONCE;
        List<AccountId> page = online.page(after, atOnce);
        return blocks.against(viewer, page).compose(hidden -> {
            List<AccountId> found = new ArrayList<>(before);
            page.stream().filter(id -> !hidden.containsKey(id)).forEach(found::add);
            if (found.size() >= wanted || page.size() < atOnce) {
                return Future.succeededFuture(new Found(found, null));
            }
            AccountId last = page.get(page.size() - 1);
            return looks == 1
                    ? Future.succeededFuture(new Found(found, last))
                    : look(last, viewer, wanted, found, looks - 1);
        });
    }
}
