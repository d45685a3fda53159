package dev.recado.gateway.session.feed;

import dev.recado.contract.id.GroupId;
import io.vertx.core.Future;

/** Where the entries of groups are announced. What is announced there must reach the feed by {@link Feed#heard}. */
public interface GroupTopics {
    /**
     * Begins to listen.
     *
     * @param group to what is announced of which group
     * @return succeeds once whatever is announced reaches the feed; fails if the bus does not let us listen
     */
    Future<Void> listen(GroupId group);

    /**
     * Listens no more.
     *
     * @param group to which group
     */
    void leave(GroupId group);
}
