package dev.recado.delivery.log;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;

/** What became of something that was written, once it is committed. */
public sealed interface LogResult {
    /**
     * A post is in the log.
     *
     * @param entry as it stands there
     * @param repeated whether it stood there before
     */
    record Appended(Entry entry, boolean repeated) implements LogResult {}

    /**
     * Cursors are where they were asked to be, or further.
     *
     * @param cursors where
     * @param changed whether they moved
     */
    record Moved(Cursors cursors, boolean changed) implements LogResult {}

    /** Seen receipts are noted. */
    record Seen() implements LogResult {}
}
