package dev.recado.delivery.handler;

import dev.recado.contract.delivery.Memberships;
import dev.recado.contract.delivery.ReadMemberships;
import dev.recado.delivery.store.ShareReader;
import io.vertx.core.Future;

/** Tells in which groups somebody is. */
public final class MembershipsHandler {
    private final ShareReader shares;

    /**
     * A handler.
     *
     * @param shares tells whose conversations are
     */
    public MembershipsHandler(ShareReader shares) {
        this.shares = shares;
    }

    /**
     * Answers a question for memberships.
     *
     * @param question whose, and from where on
     * @return a page of them
     */
    public Future<Memberships> answer(ReadMemberships question) {
        int limit = question.limit();
        return shares.memberships(question.account(), question.after(), limit)
                .map(page -> new Memberships(page, page.size() == limit ? page.get(limit - 1) : null));
    }
}
