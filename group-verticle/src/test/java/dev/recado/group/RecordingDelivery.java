package dev.recado.group;

import static dev.recado.group.RunningGroups.done;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.bus.Registration;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Stands in for delivery: keeps changes as they come, each once, and is away, busy or hard to hear when it is told to. */
final class RecordingDelivery {
    private final Bus bus;
    private final List<Change> changes = new ArrayList<>();
    private final List<Registration> consumers = new ArrayList<>();
    private Predicate<Change> refuses = change -> false;
    private Predicate<Change> answerIsLost = change -> false;
    private int asked;

    RecordingDelivery(Bus bus) {
        this.bus = bus;
    }

    void comes() {
        consumers.add(bus.answer(DeliveryAddresses.CHANGE, this::answer));
        done(Future.all(consumers.stream().map(Registration::completion).toList()));
    }

    void goesAway() {
        done(Future.all(consumers.stream().map(Registration::unregister).toList()));
        consumers.clear();
    }

    synchronized void refuses(Predicate<Change> which) {
        refuses = which;
    }

    synchronized void losesAnswersTo(Predicate<Change> which) {
        answerIsLost = which;
    }

    private synchronized Future<Posted> answer(Change change) {
        asked++;
        if (refuses.test(change)) {
            return Future.failedFuture(new Refusal(ErrorCode.STORE_BUSY));
        }
        boolean repeated = changes.stream().anyMatch(same -> same.id().equals(change.id()));
        if (!repeated) {
            changes.add(change);
        }
        if (answerIsLost.test(change)) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        ConversationId conversation = ConversationId.group(change.group());
        return Future.succeededFuture(new Posted(conversation, changes.size(), 0, Durability.DISK, repeated));
    }

    synchronized List<Change> changes() {
        return List.copyOf(changes);
    }

    synchronized int asked() {
        return asked;
    }

    List<Change> changes(GroupId group) {
        return changes().stream().filter(change -> change.group().equals(group)).toList();
    }

    Change last() {
        List<Change> all = changes();
        return all.get(all.size() - 1);
    }
}
