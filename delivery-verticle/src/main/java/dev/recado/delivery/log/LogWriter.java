package dev.recado.delivery.log;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.Broadcast;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.ReceiptsSeen;
import dev.recado.delivery.domain.DeviceKey;
import dev.recado.delivery.domain.DevicePlace;
import dev.recado.storage.BatchingWriter;
import dev.recado.storage.Database;
import dev.recado.storage.Ownership;
import dev.recado.storage.WriterConfig;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Writes the log. Whatever is asked for is committed when the {@code Future} succeeds, and is carried out in the order asked.
 *
 * <p>A Future fails with a {@code Refusal}: {@code STORE_BUSY}, {@code DISK_LOW}, {@code UNAVAILABLE}, or what the method says.
 */
public final class LogWriter {
    /** What an item that waits costs besides its texts, roughly. */
    private static final int ITEM_BYTES = 200;

    private final BatchingWriter<LogWrite, LogResult> writer;

    /**
     * Starts the writer's thread.
     *
     * @param database whose tables
     * @param config the bounds of what waits
     * @param bounds how much is remembered, and allowed
     * @param clock milliseconds since 1970
     * @param ownership of the partitions that it writes for
     */
    public LogWriter(
            Database database, WriterConfig config, LogBounds bounds, LongSupplier clock, Ownership ownership) {
        LogBatch batch = new LogBatch(bounds, clock, database.dialect());
        this.writer = new BatchingWriter<>("delivery-log", database, config, batch, ownership);
    }

    /**
     * Starts the writer's thread of a database that nobody else writes to.
     *
     * @param database whose tables
     * @param config the bounds of what waits
     * @param bounds how much is remembered, and allowed
     * @param clock milliseconds since 1970
     */
    public LogWriter(Database database, WriterConfig config, LogBounds bounds, LongSupplier clock) {
        LogBatch batch = new LogBatch(bounds, clock, database.dialect());
        this.writer = new BatchingWriter<>("delivery-log", database, config, batch);
    }

    /**
     * Adds an entry, or finds that it was added before.
     *
     * @param post what to add
     * @return the entry; or {@code DIFFERENT_MESSAGE} if its id stands for another, {@code NO_SUCH_GROUP}, {@code NOT_A_MEMBER},
     *     {@code NOT_PERMITTED}
     */
    public Future<LogResult.Appended> append(Post post) {
        int bytes = ITEM_BYTES + 2 * (post.body().length() + post.type().length());
        return writer.submit(new Append(post), bytes).map(LogResult.Appended.class::cast);
    }

    /**
     * Adds what happened to a group, or finds that it was added before.
     *
     * @param change what happened
     * @return the entry; or {@code DIFFERENT_MESSAGE} if its id stands for another
     */
    public Future<LogResult.Appended> change(Change change) {
        int accounts = change.joins().size() + change.leaves().size();
        int bytes = ITEM_BYTES * (1 + accounts) + 2 * change.body().length();
        return writer.submit(new ChangeGroup(change), bytes).map(LogResult.Appended.class::cast);
    }

    /**
     * Moves cursors.
     *
     * @param acknowledge whose, and where to
     * @param asks how many wait for it
     * @return where they are now; or {@code NO_SUCH_CONVERSATION}, {@code NO_SUCH_GROUP}, {@code NOT_A_MEMBER}
     */
    public Future<LogResult.Moved> move(Acknowledge acknowledge, int asks) {
        return writer.submit(new Move(acknowledge), asks * ITEM_BYTES).map(LogResult.Moved.class::cast);
    }

    /**
     * Notes that somebody has seen receipts.
     *
     * @param seen what
     * @return succeeds when it is noted
     */
    public Future<Void> see(ReceiptsSeen seen) {
        int bytes = ITEM_BYTES * (1 + seen.receipts().size());
        return writer.submit(new See(seen), bytes).mapEmpty();
    }

    /**
     * Notes that somebody takes nothing more from somebody else, or takes it again.
     *
     * @param block who, and from whom
     * @return succeeds when it is noted
     */
    public Future<Void> block(BlockSender block) {
        return writer.submit(new Block(block), ITEM_BYTES).mapEmpty();
    }

    /**
     * Notes that a device is there.
     *
     * @param question which
     * @return whether it was before; or {@code TOO_MANY_DEVICES}
     */
    public Future<LogResult.Entered> enter(OpenDevice question) {
        return writer.submit(new EnterDevice(DeviceKey.of(question)), ITEM_BYTES)
                .map(LogResult.Entered.class::cast);
    }

    /**
     * Makes cursors of a new device.
     *
     * @param question which
     * @param places where it begins, in the order of their conversations
     * @param last whether these are the last
     * @return succeeds when they are made
     */
    public Future<Void> place(OpenDevice question, List<DevicePlace> places, boolean last) {
        int bytes = ITEM_BYTES * (1 + places.size());
        return writer.submit(new PlaceDevice(DeviceKey.of(question), places, last), bytes)
                .mapEmpty();
    }

    /**
     * Adds a broadcast, or finds that it was added before.
     *
     * @param broadcast what to add
     * @param recipients for how many it is
     * @return its entry; or {@code DIFFERENT_MESSAGE} if its id stands for another
     */
    public Future<LogResult.Announced> announce(Broadcast broadcast, long recipients) {
        int bytes =
                ITEM_BYTES + 2 * (broadcast.body().length() + broadcast.type().length());
        return writer.submit(new Announce(broadcast, recipients), bytes).map(LogResult.Announced.class::cast);
    }

    /**
     * Writes for the background.
     *
     * @return through the same thread
     */
    public Upkeep upkeep() {
        return new Upkeep(writer);
    }

    /**
     * Writes and answers what waits, then ends the thread.
     *
     * @return succeeds when that is done
     */
    public Future<Void> close() {
        return writer.close();
    }
}
