package dev.recado.delivery.retention;

import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Tenure;
import dev.recado.delivery.domain.Tenures;
import dev.recado.delivery.store.RetentionReader;
import dev.recado.delivery.store.RetentionReader.Settled;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds out up to where nobody waits for anything in a conversation: looks at everyone who takes part, or did, a page at a time. Once
 * it is known it stays true: nobody's cursor goes back, and whoever comes later begins behind it. Of what is said meanwhile nothing is
 * known, however old the clock makes it look.
 *
 * <p>Where somebody is settled is only the least: his own entries behind it do not wait for him. So for whoever seems to be
 * behind, the log is asked for the first entry that somebody else wrote.
 */
final class Waiting {
    static final int PAGE = 500;

    private final RetentionReader reader;
    private final ConversationId conversation;
    private final long oldest;
    private long floor;
    private long lastLookedAt;
    private boolean begun;
    private boolean known;

    Waiting(RetentionReader reader, ConversationId conversation, long oldest) {
        this.reader = reader;
        this.conversation = conversation;
        this.oldest = oldest;
    }

    /** Whether everyone was looked at, or somebody waits for the oldest entry already. */
    boolean known() {
        return known;
    }

    /** The number up to which nobody waits, as far as is known. */
    long floor() {
        return floor;
    }

    Future<Void> lookFurther() {
        return begun ? look() : reader.last(conversation).compose(this::begin);
    }

    private Future<Void> begin(long last) {
        begun = true;
        floor = last;
        return look();
    }

    private Future<Void> look() {
        return reader.settled(conversation, lastLookedAt, PAGE)
                .compose(page -> lower(farthestBehindFirst(page)).onSuccess(lowered -> lookedAt(page)));
    }

    private void lookedAt(List<Settled> page) {
        known = page.size() < PAGE || floor < oldest;
        if (!page.isEmpty()) {
            lastLookedAt = page.get(page.size() - 1).account().value();
        }
    }

    private static Iterator<Settled> farthestBehindFirst(List<Settled> page) {
        return page.stream().sorted(Comparator.comparingLong(Settled::settled)).iterator();
    }

    private Future<Void> lower(Iterator<Settled> rest) {
        if (floor < oldest || !rest.hasNext()) {
            return Future.succeededFuture();
        }
        Settled next = rest.next();
        if (next.settled() >= floor) {
            // And so is everyone after him.
            return Future.succeededFuture();
        }
        return tenures(next)
                .compose(tenures -> lower(
                        next.account(), tenures.clip(next.settled() + 1, floor).iterator()))
                .compose(lowered -> lower(rest));
    }

    private Future<Tenures> tenures(Settled one) {
        Future<List<Tenure>> before = conversation.kind() == ConversationId.Kind.GROUP
                ? reader.past(conversation, one.account())
                : Future.succeededFuture(List.of());
        return before.map(past ->
                Tenures.of(Stream.concat(past.stream(), Stream.of(one.tenure())).toList()));
    }

    /** The first entry that waits, if one does, of what is his between where he is settled and the floor. */
    private Future<Void> lower(AccountId account, Iterator<Range> rest) {
        if (!rest.hasNext()) {
            return Future.succeededFuture();
        }
        return reader.firstOfOthers(conversation, account, rest.next()).compose(waits -> {
            if (waits.isEmpty()) {
                return lower(account, rest);
            }
            floor = waits.get() - 1;
            return Future.succeededFuture();
        });
    }
}
