package dev.recado.delivery.retention;

import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.OldEntry;
import dev.recado.delivery.domain.Removable;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.store.RetentionReader;
import dev.recado.delivery.store.RetentionReader.Beginning;
import io.vertx.core.Future;
import java.util.List;

/** Removes what may be removed of one conversation, a step at a time: first it is found out who waits for what. */
final class ConversationRemoval {
    private final RetentionReader reader;
    private final Upkeep upkeep;
    private final Removable removable;
    private final ConversationId conversation;
    private final Waiting waiting;
    private final boolean anyhow;
    private long oldest;
    private boolean over;

    ConversationRemoval(RetentionReader reader, Upkeep upkeep, Removable removable, Beginning beginning) {
        this.reader = reader;
        this.upkeep = upkeep;
        this.removable = removable;
        this.conversation = beginning.conversation();
        this.oldest = beginning.oldest().seq();
        this.anyhow = !removable.mayWait(beginning.oldest());
        this.waiting = new Waiting(reader, conversation, oldest);
    }

    ConversationId conversation() {
        return conversation;
    }

    /** Whether nothing is left that may be removed. */
    boolean over() {
        return over;
    }

    /** Looks at a page of participants, or removes at most {@link Upkeep#ROWS_MAX} entries. */
    Future<Void> step() {
        if (!waiting.known()) {
            return waiting.lookFurther().onSuccess(looked -> over = waiting.floor() < oldest && !anyhow);
        }
        return reader.ages(conversation, oldest, Upkeep.ROWS_MAX).compose(this::remove);
    }

    private Future<Void> remove(List<OldEntry> entries) {
        long upTo = removable.upTo(entries, waiting.floor()).orElse(0);
        over = entries.isEmpty() || upTo < entries.get(entries.size() - 1).seq() || entries.size() < Upkeep.ROWS_MAX;
        if (upTo == 0) {
            return Future.succeededFuture();
        }
        // Some may be gone since: of a removal whose outcome was not known when it was answered.
        long from = entries.get(0).seq();
        return upkeep.removeEntries(conversation, from, upTo).onSuccess(removed -> oldest = upTo + 1);
    }
}
