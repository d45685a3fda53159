package dev.recado.group.outbox;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.GroupId;
import dev.recado.group.change.GroupWriter;
import dev.recado.group.store.OutboxReader;
import dev.recado.group.store.UnsentChange;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/** Sends the changes of one group after the other, and forgets them when delivery has them. Used by one context. */
final class Sender {
    /** How many changes of a group are held in memory. */
    private static final int PAGE = 32;

    private final Bus bus;
    private final OutboxReader reader;
    private final GroupWriter writer;
    private final ObjLongConsumer<GroupId> sent;
    private final Set<Promise<Void>> underWay = new HashSet<>();
    private boolean closing;

    /**
     * Sends nothing yet.
     *
     * @param bus where delivery is asked
     * @param reader finds unsent changes
     * @param writer forgets sent ones
     * @param sent told of a group and of the number up to which its changes are sent
     */
    Sender(Bus bus, OutboxReader reader, GroupWriter writer, ObjLongConsumer<GroupId> sent) {
        this.bus = bus;
        this.reader = reader;
        this.writer = writer;
        this.sent = sent;
    }

    /**
     * Reads the first unsent changes of a group.
     *
     * @param group which
     * @return not all of them, if there are many
     */
    Future<List<UnsentChange>> read(GroupId group) {
        return reader.changes(group, PAGE);
    }

    /**
     * Sends changes of a group, each once the one before has arrived. The same one a second time does no harm: delivery knows it
     * by its id.
     *
     * @param group which
     * @param changes the first that are unsent, at least one
     * @return succeeds when all are sent and forgotten; fails with the first thing that went wrong
     */
    Future<Void> send(GroupId group, List<UnsentChange> changes) {
        Arrived arrived = new Arrived();
        Future<Void> done = Future.succeededFuture();
        for (UnsentChange unsent : changes) {
            done = done.compose(before -> send(unsent.change())).onSuccess(posted -> {
                arrived.upTo = unsent.number();
                sent.accept(group, unsent.number());
            });
        }
        return done.transform(end -> forget(group, arrived.upTo)
                .compose(forgotten -> end.succeeded() ? Future.succeededFuture() : Future.failedFuture(end.cause())));
    }

    /** How far one page is. */
    private static final class Arrived {
        private long upTo;
    }

    /** Delivery is waited for, but not at the end. */
    private Future<Void> send(Change change) {
        if (closing) {
            return Future.failedFuture(new Refusal(ErrorCode.CLOSING));
        }
        Promise<Void> sending = Promise.promise();
        underWay.add(sending);
        bus.ask(DeliveryAddresses.CHANGE, change).onComplete(posted -> sending.tryComplete(), sending::tryFail);
        return sending.future().onComplete(end -> underWay.remove(sending));
    }

    private Future<Void> forget(GroupId group, long upTo) {
        return upTo == 0 ? Future.succeededFuture() : writer.sent(group, upTo);
    }

    /** Sends nothing more, and does not wait for what is under way. */
    void close() {
        closing = true;
        List.copyOf(underWay).forEach(sending -> sending.tryFail(new Refusal(ErrorCode.CLOSING)));
    }
}
