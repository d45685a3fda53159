package dev.recado.gateway.session.feed;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.GroupId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes which groups are listened to. */
final class FakeTopics implements GroupTopics {
    final Set<GroupId> heard = new HashSet<>();
    /** How many of the next attempts to listen fail. */
    int failing;
    /** Whether attempts to listen wait for {@link #failHeld}. */
    boolean held;

    private final List<Promise<Void>> waiting = new ArrayList<>();

    @Override
    public Future<Void> listen(GroupId group) {
        if (failing > 0) {
            failing--;
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        heard.add(group);
        if (held) {
            Promise<Void> listening = Promise.promise();
            waiting.add(listening);
            return listening.future();
        }
        return Future.succeededFuture();
    }

    void failHeld() {
        waiting.forEach(listening -> listening.fail(new Refusal(ErrorCode.UNAVAILABLE)));
        waiting.clear();
    }

    @Override
    public void leave(GroupId group) {
        heard.remove(group);
    }
}
