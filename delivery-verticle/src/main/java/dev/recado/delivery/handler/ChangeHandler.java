package dev.recado.delivery.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.MembershipChanged;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.id.AccountId;
import dev.recado.delivery.log.LogResult;
import dev.recado.delivery.log.LogWriter;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts a change to a group into the log, answers once it is committed, and rings: the members with the entry, and everyone who came
 * or went.
 */
public final class ChangeHandler {
    /** How many are rung before others get their turn on the event loop. */
    private static final int SLICE = 256;

    private final LogWriter writer;
    private final Durability durability;
    private final Doorbell doorbell;
    private final Vertx vertx;

    /**
     * A handler.
     *
     * @param writer where changes are kept
     * @param durability how safely
     * @param bus where to ring
     * @param vertx whose event loop to leave to others now and then
     */
    public ChangeHandler(LogWriter writer, Durability durability, Bus bus, Vertx vertx) {
        this.writer = writer;
        this.durability = durability;
        this.doorbell = new Doorbell(bus);
        this.vertx = vertx;
    }

    /**
     * Answers a change.
     *
     * @param change what happened
     * @return its place in the log, once that is committed
     */
    public Future<Posted> answer(Change change) {
        return writer.change(change)
                .onSuccess(appended -> ring(change, appended))
                .map(appended -> appended.posted(durability));
    }

    private void ring(Change change, LogResult.Appended appended) {
        if (!appended.repeated()) {
            doorbell.ring(appended.entry());
            doorbell.changed(change);
            ringWhoJoins(change, appended.entry());
            Stream<MembershipChanged> changes = Stream.concat(
                    memberships(change, change.joins(), true), memberships(change, change.leaves(), false));
            ring(changes.iterator());
        }
    }

    /** His other sessions do not listen to the group yet, and what he did himself does not wait for them in the log. */
    private void ringWhoJoins(Change change, Entry entry) {
        AccountId author = change.author().account();
        if (change.joins().contains(author)) {
            doorbell.ring(author, entry);
        }
    }

    private static Stream<MembershipChanged> memberships(Change change, List<AccountId> accounts, boolean member) {
        return accounts.stream().map(account -> new MembershipChanged(change.group(), account, member));
    }

    private void ring(Iterator<MembershipChanged> rest) {
        for (int i = 0; i < SLICE && rest.hasNext(); i++) {
            MembershipChanged changed = rest.next();
            doorbell.ring(changed.account(), changed);
        }
        if (rest.hasNext()) {
            vertx.runOnContext(nothing -> ring(rest));
        }
    }
}
