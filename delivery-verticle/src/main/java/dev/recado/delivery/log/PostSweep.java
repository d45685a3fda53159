package dev.recado.delivery.log;

import dev.recado.delivery.domain.PostPlace;
import dev.recado.delivery.domain.PostRun;
import dev.recado.delivery.store.EntryTable;
import dev.recado.delivery.store.PostRunTable;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Removes runs when none of their entries is kept any more. It goes through all of them, a block a step, and leaves a run at the first
 * entry that it finds.
 */
final class PostSweep {
    private final Deque<PostRun> ahead = new ArrayDeque<>();
    /** What has been looked at of the first of them. */
    private long upTo = Long.MIN_VALUE;

    /** Goes through some runs, unless it still has some ahead. */
    void offer(List<PostRun> runs) {
        if (ahead.isEmpty()) {
            ahead.addAll(runs);
        }
    }

    /** Begins anew when there are new runs. */
    void forget() {
        ahead.clear();
        upTo = Long.MIN_VALUE;
    }

    /** Looks at a block; returns the run that was removed by that, or {@code null}. */
    PostRun step(PostRunTable runs, EntryTable entries) throws SQLException {
        PostRun run = ahead.peek();
        if (run == null) {
            return null;
        }
        List<PostPlace> block = runs.block(run.id(), upTo);
        if (block.isEmpty()) {
            runs.delete(run.id());
            next();
            return run;
        }
        if (anyKept(block, entries)) {
            next();
        } else {
            upTo = block.get(block.size() - 1).hash();
        }
        return null;
    }

    private static boolean anyKept(List<PostPlace> block, EntryTable entries) throws SQLException {
        for (PostPlace place : block) {
            if (entries.kept(place.position())) {
                return true;
            }
        }
        return false;
    }

    private void next() {
        ahead.remove();
        upTo = Long.MIN_VALUE;
    }
}
