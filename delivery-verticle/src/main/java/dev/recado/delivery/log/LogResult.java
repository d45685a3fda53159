package dev.recado.delivery.log;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.id.AccountId;
import java.util.Set;

/** What became of something that was written, once it is committed. */
public sealed interface LogResult {
    /**
     * A post is in the log.
     *
     * @param entry as it stands there
     * @param repeated whether it stood there before
     */
    record Appended(Entry entry, boolean repeated) implements LogResult {
        /**
         * What is answered.
         *
         * @param durability how safely it is kept
         * @return its place in the log
         */
        public Posted posted(Durability durability) {
            return new Posted(entry.conversation(), entry.seq(), entry.at(), durability, repeated);
        }
    }

    /**
     * Cursors are where they were asked to be, or further.
     *
     * @param cursors where
     * @param before where they were
     * @param audience who is told of it, if they moved
     */
    record Moved(Cursors cursors, Cursors before, Set<AccountId> audience) implements LogResult {
        /**
         * Tells whether they moved.
         *
         * @return false if they were there already
         */
        public boolean changed() {
            return !cursors.equals(before);
        }
    }

    /**
     * A device is there.
     *
     * @param known whether it was before, and has its cursors
     */
    record Entered(boolean known) implements LogResult {}

    /** It is noted, and there is nothing to say about it. */
    record Noted() implements LogResult {}

    /**
     * A broadcast is in the log.
     *
     * @param entry as it stands there
     * @param recipients for how many it was when it was accepted
     * @param repeated whether it stood there before
     */
    record Announced(Entry entry, long recipients, boolean repeated) implements LogResult {}

    /**
     * A piece of background work is done.
     *
     * @param complete whether it was the last piece
     */
    record Kept(boolean complete) implements LogResult {}
}
