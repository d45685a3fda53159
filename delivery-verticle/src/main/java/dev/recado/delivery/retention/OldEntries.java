package dev.recado.delivery.retention;

import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.delivery.background.Next;
import dev.recado.delivery.domain.Removable;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.store.BroadcastReader;
import dev.recado.delivery.store.RetentionReader;
import dev.recado.delivery.store.RetentionReader.Beginning;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Removes old entries: visits one conversation after the other, looking at the oldest entry of each, and stays where that is old
 * enough. Removing goes through the log's writer in small pieces, so that whoever posts waits for one of them at most.
 *
 * <p>Belongs to delivery's context.
 */
public final class OldEntries {
    /** How many conversations are looked at in one step. */
    private static final int VISITS = 50;

    private final Retention retention;
    private final RetentionReader reader;
    private final BroadcastReader broadcasts;
    private final Upkeep upkeep;
    private final Predicate<ConversationId> mine;
    private final LongSupplier clock;
    private ConversationId last;
    private ConversationRemoval removal;

    /**
     * A walk that begins at the first conversation.
     *
     * @param retention what is removed, and when
     * @param reader of the log
     * @param broadcasts tells which of them are still being filled
     * @param upkeep removes
     * @param mine which conversations are looked at; others remove what is old of the others
     * @param clock milliseconds since 1970
     */
    public OldEntries(
            Retention retention,
            RetentionReader reader,
            BroadcastReader broadcasts,
            Upkeep upkeep,
            Predicate<ConversationId> mine,
            LongSupplier clock) {
        this.retention = retention;
        this.reader = reader;
        this.broadcasts = broadcasts;
        this.upkeep = upkeep;
        this.mine = mine;
        this.clock = clock;
    }

    /**
     * Goes on a little.
     *
     * @return {@code LATER} when every conversation was visited; the next time the walk begins anew
     */
    public Future<Next> step() {
        if (retention.entries() == null) {
            return Future.succeededFuture(Next.LATER);
        }
        if (removal != null && !mine.test(removal.conversation())) {
            removal = null;
        }
        return removal == null ? visit(VISITS) : removal.step().map(this::moveOn);
    }

    private Next moveOn(Void stepped) {
        if (removal.over()) {
            removal = null;
        }
        return Next.SOON;
    }

    private Future<Next> visit(int visits) {
        return reader.next(last).compose(found -> {
            last = found.map(Beginning::conversation).orElse(null);
            if (found.isEmpty()) {
                return Future.succeededFuture(Next.LATER);
            }
            Removable removable = removable();
            if (mine.test(last) && removable.mayBegin(found.get().oldest())) {
                return begin(found.get(), removable);
            }
            return visits > 1 ? visit(visits - 1) : Future.succeededFuture(Next.SOON);
        });
    }

    private Removable removable() {
        long now = clock.getAsLong();
        return new Removable(
                now - retention.entries().toMillis(),
                Optional.ofNullable(retention.undelivered())
                        .map(Duration::toMillis)
                        .map(millis -> now - millis)
                        .orElse(Removable.NEVER));
    }

    /** Not before everyone whom a broadcast is for is written down: nobody else could tell that it waits for him. */
    private Future<Next> begin(Beginning beginning, Removable removable) {
        return filled(beginning.conversation()).map(filled -> {
            if (filled) {
                removal = new ConversationRemoval(reader, upkeep, removable, beginning);
            }
            return Next.SOON;
        });
    }

    private Future<Boolean> filled(ConversationId conversation) {
        return conversation.kind() == ConversationId.Kind.BROADCAST
                ? broadcasts.filled(conversation)
                : Future.succeededFuture(true);
    }
}
