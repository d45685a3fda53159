package dev.recado.delivery.log;

import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.storage.BatchingWriter;
import io.vertx.core.Future;

/**
 * Writes what the background has to write, in turn with the posts: in pieces of at most {@value #ROWS_MAX} rows, so that no post waits
 * for more than one of them. A Future fails as those of {@link LogWriter}.
 */
public final class Upkeep {
    /** How many rows may be written or removed at once. */
    public static final int ROWS_MAX = 200;

    private static final int ITEM_BYTES = 200;
    private static final int ROW_BYTES = 32;

    private final BatchingWriter<LogWrite, LogResult> writer;

    Upkeep(BatchingWriter<LogWrite, LogResult> writer) {
        this.writer = writer;
    }

    /**
     * Writes down some of those whom a broadcast is for. Those who are written down already stay as they are.
     *
     * @param recipients at most {@value #ROWS_MAX} of them
     * @return succeeds when they are
     */
    public Future<Void> addRecipients(Recipients recipients) {
        check(recipients.accounts().size());
        int bytes = ITEM_BYTES + ROW_BYTES * recipients.accounts().size();
        return writer.submit(new AddRecipients(recipients), bytes).mapEmpty();
    }

    /**
     * Removes the oldest entries of a conversation.
     *
     * @param conversation of which
     * @param from the oldest one that is kept
     * @param upTo the last one to remove, at most {@value #ROWS_MAX} of them
     * @return succeeds when they are gone
     */
    public Future<Void> removeEntries(ConversationId conversation, long from, long upTo) {
        check(upTo - from + 1);
        return writer.submit(new RemoveEntries(conversation, from, upTo), ITEM_BYTES)
                .mapEmpty();
    }

    /**
     * Removes some of the recipients of a broadcast whose entry is gone, and with the last of them what else is known of it.
     *
     * @param conversation its own
     * @return whether nothing is left of it
     */
    public Future<Boolean> removeBroadcast(ConversationId conversation) {
        return writer.submit(new RemoveBroadcast(conversation), ITEM_BYTES).map(Upkeep::answer);
    }

    /**
     * Removes some cursors of a device, and the device with the last of them; nothing if it was seen later.
     *
     * @param device which
     * @param seenBefore only if it was seen before, in milliseconds since 1970
     * @return whether nothing is left to remove
     */
    public Future<Boolean> forgetDevice(DeviceKey device, long seenBefore) {
        return writer.submit(new ForgetDevice(device, seenBefore), ITEM_BYTES).map(Upkeep::answer);
    }

    private static boolean answer(LogResult result) {
        return ((LogResult.Kept) result).complete();
    }

    private static void check(long rows) {
        if (rows < 0 || rows > ROWS_MAX) {
            throw new IllegalArgumentException("rows: " + rows + " (expected: 0 to " + ROWS_MAX + ")");
        }
    }
}
