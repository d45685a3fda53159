package dev.recado.delivery.store;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.storage.BatchingReader;
import dev.recado.storage.Database;
import dev.recado.storage.Values;
import io.vertx.core.Future;
import java.util.Optional;

/** Reads how far broadcasts are. Thread safe; a Future fails with what the store failed with. */
public final class BroadcastReader {
    private final BatchingReader reader;

    /**
     * A reader.
     *
     * @param database where the log is
     */
    public BroadcastReader(Database database) {
        this.reader = database.reader();
    }

    /**
     * A broadcast whose recipients are not all written down.
     *
     * @param conversation its own
     * @param author who sent it
     * @param audience whom it is for
     * @param after the last account that was looked at, or {@code null} if none was
     */
    public record Unfilled(ConversationId conversation, AccountId author, Audience audience, AccountId after) {}

    /**
     * The next one of them.
     *
     * @param after the one before, or {@code null} for the first
     * @return it, or nothing if that was the last
     */
    public Future<Optional<Unfilled>> unfilled(ConversationId after) {
        return reader.first(
                BroadcastSql.UNFILLED,
                Values.of(after == null ? 0L : after.high()),
                row -> new Unfilled(
                        new ConversationId(0, row.getLong(0)),
                        new AccountId(row.getLong(1)),
                        Audience.valueOf(row.getString(2)),
                        row.getLong(3) == 0 ? null : new AccountId(row.getLong(3))));
    }

    /**
     * Tells whether one of them is for those who are online, or for those who are not.
     *
     * @return false if all of them are for everyone
     */
    public Future<Boolean> unfilledByPresence() {
        return reader.first(BroadcastSql.UNFILLED_BY_PRESENCE, Values.of(), row -> true)
                .map(Optional::isPresent);
    }

    /**
     * Tells whether all recipients of a broadcast are written down.
     *
     * @param conversation its own
     * @return true also if it is not known
     */
    public Future<Boolean> filled(ConversationId conversation) {
        return reader.first(BroadcastSql.FILLED, Values.of(conversation.high()), row -> row.getBoolean(0))
                .map(filled -> filled.orElse(true));
    }

    /**
     * A broadcast whose entry is gone.
     *
     * @param before since before when, in milliseconds since 1970
     * @return the conversation of one, or nothing if there is none
     */
    public Future<Optional<ConversationId>> gone(long before) {
        return reader.first(BroadcastSql.GONE, Values.of(before), row -> new ConversationId(0, row.getLong(0)));
    }
}
