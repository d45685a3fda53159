package dev.recado.gateway.session.feed;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.GroupId;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.Set;

/** Notes which groups are listened to. */
final class FakeTopics implements GroupTopics {
    final Set<GroupId> heard = new HashSet<>();
    /** How many of the next attempts to listen fail. */
    int failing;

    @Override
    public Future<Void> listen(GroupId group) {
        if (failing > 0) {
            failing--;
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        heard.add(group);
        return Future.succeededFuture();
    }

    @Override
    public void leave(GroupId group) {
        heard.remove(group);
    }
}
