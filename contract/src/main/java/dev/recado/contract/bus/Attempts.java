package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Partition;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.eventbus.DeliveryOptions;
import io.vertx.core.eventbus.Message;
import io.vertx.core.eventbus.ReplyException;
import io.vertx.core.eventbus.ReplyFailure;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.VertxInternal;

/**
 * One question to the owner of a partition, asked until it is answered or the time is over. It is asked again when nobody was
 * there, or one who is not the owner any more; when a new owner is heard of, or no answer came for a while, only if that does no harm.
 *
 * <p>Belongs to the context of whoever asks.
 */
final class Attempts<Q extends BusMessage, A extends BusMessage> implements Owners.Listener {
    private static final long REST_MS_MIN = 20;
    private static final long REST_MS_MAX = 250;

    private final Vertx vertx;
    private final Owners owners;
    private final Address<Q, A> address;
    private final Partition partition;
    private final Q question;
    private final Patience patience;
    private final long deadlineNanos;
    private final ContextInternal home;
    private final Promise<A> answer;
    private long restMs = REST_MS_MIN;
    /** Of the attempt that counts; those before do not any more. */
    private int number;

    private long term;

    Attempts(Vertx vertx, Owners owners, Address<Q, A> address, Q question, Patience patience) {
        this.vertx = vertx;
        this.owners = owners;
        this.address = address;
        this.partition = address.partitionOf(question);
        this.question = question;
        this.patience = patience;
        this.deadlineNanos = patience.deadlineNanos();
        this.home = ((VertxInternal) vertx).getOrCreateContext();
        this.answer = home.promise();
    }

    /** Succeeds with the answer; fails with a {@link Refusal}. */
    Future<A> begin() {
        owners.add(this);
        if (Vertx.currentContext() == home) {
            attempt();
        } else {
            home.runOnContext(now -> attempt());
        }
        return answer.future().onComplete(over -> owners.remove(this));
    }

    private void attempt() {
        term = owners.term(partition);
        number++;
        if (term == 0) {
            rest(number);
        } else {
            int mine = number;
            vertx.eventBus()
                    .<A>request(address.name(partition.number(), term), question, options())
                    .onComplete(reply -> answered(reply), cause -> failed(mine, cause));
        }
    }

    /** What must not be asked twice is waited for to the end. */
    private DeliveryOptions options() {
        return address.repeatable() ? patience.attempt(deadlineNanos) : patience.lastAttempt(deadlineNanos);
    }

    private void answered(Message<A> reply) {
        answer.tryComplete(reply.body());
    }

    private void failed(int attempt, Throwable cause) {
        if (attempt != number) {
            return;
        }
        if (mayHelp(cause)) {
            rest(attempt);
        } else {
            Refusal refusal = Refusal.of(cause);
            answer.tryFail(refusal.code() == ErrorCode.OUTCOME_UNKNOWN ? new Refusal(ErrorCode.UNAVAILABLE) : refusal);
        }
    }

    private boolean mayHelp(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return switch (refusal.code()) {
                case NOT_OWNER -> true;
                case OUTCOME_UNKNOWN -> address.repeatable();
                default -> false;
            };
        }
        boolean nobody = cause instanceof ReplyException failure && failure.failureType() == ReplyFailure.NO_HANDLERS;
        return nobody || address.repeatable();
    }

    private void rest(int attempt) {
        if (System.nanoTime() - deadlineNanos >= 0) {
            answer.tryFail(new Refusal(ErrorCode.UNAVAILABLE));
            return;
        }
        vertx.setTimer(restMs, rested -> again(attempt));
        restMs = Math.min(REST_MS_MAX, 2 * restMs);
    }

    private void again(int attempt) {
        if (attempt == number && !answer.future().isComplete()) {
            attempt();
        }
    }

    @Override
    public void ownerChanged(Partition changed, long newTerm) {
        if (changed.equals(partition)) {
            home.runOnContext(now -> askNewOwner(newTerm));
        }
    }

    /** What the one before was asked may never be answered. */
    private void askNewOwner(long newTerm) {
        boolean asked = term != 0;
        if (newTerm > term && (!asked || address.repeatable())) {
            again(number);
        }
    }
}
