package dev.recado.storage;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes many items with one sync: whatever queued while the last transaction ran goes into the next one, in the order of
 * arrival, and each sender is told after its commit. There are a thousand transactions a second at most.
 *
 * <p>Has a thread and a connection of its own, with statements that are prepared once. {@link #submit} may be called from
 * any thread. What an answer means: a value, the item is in the database as safely as {@link Database#durability()} says;
 * a refusal by {@link Batch#write}, it is not; {@link ErrorCode#UNAVAILABLE}, it may be or not, and the sender repeats.
 *
 * @param <T> what is written
 * @param <R> what its sender gets
 */
public final class BatchingWriter<T, R> {
    private final Database database;
    private final Inbox<T, R> inbox;
    private final Promise<Void> ended = Promise.promise();

    /**
     * Starts a writer: its thread connects and prepares at once.
     *
     * @param name of the thread, for logs and thread dumps
     * @param database where to; must stay open until {@link #close} has succeeded
     * @param config the bounds
     * @param batch how items are written
     */
    public BatchingWriter(String name, Database database, WriterConfig config, Batch<T, R> batch) {
        this.database = database;
        this.inbox = new Inbox<>(config.queueItemsMax(), config.queueBytesMax());
        new WriterThread<>(name, database, config, batch, inbox, Tenancy.NONE, ended).start();
    }

    /**
     * Starts a writer that writes for those partitions only which its session owns.
     *
     * @param name of the thread, for logs and thread dumps
     * @param database where to; must stay open until {@link #close} has succeeded
     * @param config the bounds
     * @param batch how items are written
     * @param ownership which partitions these are; of this writer alone
     */
    public BatchingWriter(String name, Database database, WriterConfig config, Batch<T, R> batch, Ownership ownership) {
        this.database = database;
        this.inbox = new Inbox<>(config.queueItemsMax(), config.queueBytesMax());
        Tenancy tenancy = ownership.tenancy(inbox::wake);
        new WriterThread<>(name, database, config, batch, inbox, tenancy, ended).start();
    }

    /**
     * How items of one kind are written. Called by the writer's own thread only, so it may keep state without locks.
     *
     * @param <T> what is written
     * @param <R> what its sender gets
     */
    public interface Batch<T, R> {
        /**
         * Prepares the statements; called again after a reconnect.
         *
         * @param connection the writer's, auto-commit off; closed by the writer
         * @throws SQLException if that fails; it is tried again later
         */
        void prepare(Connection connection) throws SQLException;

        /**
         * Writes some items into the open transaction and does not commit.
         *
         * @param items at least one, in the order of their arrival
         * @return one outcome an item, in the same order
         * @throws SQLException to have all of it rolled back and tried once more, after {@link #rolledBack}
         */
        List<Outcome<R>> write(List<T> items) throws SQLException;

        /**
         * What was written since the last commit is not in the database, or perhaps not: forget what was assumed in memory, and
         * clear the statements of rows that were added and not executed.
         */
        void rolledBack();

        /**
         * Which partition an item is for. One that is not owned when the item is written is refused with {@link ErrorCode#NOT_OWNER}.
         *
         * @param item to be written
         * @return its number, or -1 for an item that anybody may write
         */
        default int partition(T item) {
            return -1;
        }

        /** Partitions were acquired: others may have written to them meanwhile, and what is in memory is to be forgotten. */
        default void acquired() {}
    }

    /**
     * Queues an item.
     *
     * @param item to be written
     * @param bytes its weight against the bound of the queue, not negative
     * @return completes on the submitting context. Succeeds after the commit that holds the item; fails with a {@link Refusal}:
     *     the batch's own; {@link ErrorCode#STORE_BUSY} if too much waits, {@link ErrorCode#DISK_LOW}, {@link
     *     ErrorCode#UNAVAILABLE} if the writer is closed or failed, or the outcome is not known, {@link ErrorCode#NOT_OWNER} if it
     *     is not, and another is to be asked, {@link ErrorCode#OUTCOME_UNKNOWN} if another is to be asked and it may be
     */
    public Future<R> submit(T item, int bytes) {
        try {
            database.checkWritable();
        } catch (Refusal refusal) {
            return context().failedFuture(refusal);
        }
        return submitRemoval(item, bytes);
    }

    /**
     * Queues an item that needs no room, since it removes something: it is written when the disk is nearly full, too.
     *
     * @param item to be written
     * @param bytes its weight against the bound of the queue, not negative
     * @return as {@link #submit}, but for {@link ErrorCode#DISK_LOW}
     */
    public Future<R> submitRemoval(T item, int bytes) {
        ContextInternal context = context();
        Submission<T, R> submission = new Submission<>(context, item, bytes);
        return switch (inbox.offer(submission)) {
            case TAKEN -> submission.future();
            case FULL -> context.failedFuture(new Refusal(ErrorCode.STORE_BUSY));
            case CLOSED -> context.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        };
    }

    /**
     * Takes nothing more, writes and answers what is queued, and ends the thread and its connection.
     *
     * @return succeeds once that is done, on the calling context; may be called again
     */
    public Future<Void> close() {
        inbox.close();
        Promise<Void> closed = context().promise();
        ended.future().onComplete(closed);
        return closed.future();
    }

    private ContextInternal context() {
        return ((VertxInternal) database.vertx()).getOrCreateContext();
    }
}
