package dev.recado.gateway.session;

import io.vertx.core.Future;

/**
 * What a client may ask for, in no dialect. The sender is never part of it: it is the session's account.
 *
 * @param <A> what is answered
 */
public sealed interface Request<A> permits SessionRequest, MessageRequest, AccountRequest, GroupRequest {
    /** How much a page of anything counts among the requests under way: its answer is as long as many short ones. */
    int PAGE_WEIGHT = 64;

    /**
     * Hands this request to the method for it.
     *
     * @param handler one method a kind of request
     * @return what the method returns
     */
    Future<A> on(RequestHandler handler);

    /**
     * How much this request counts among those under way.
     *
     * @return at least 1
     */
    default int weight() {
        return 1;
    }
}
