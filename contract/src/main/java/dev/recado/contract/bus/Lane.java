package dev.recado.contract.bus;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.message.Address;
import dev.recado.contract.message.BusMessage;
import dev.recado.contract.message.Partition;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.eventbus.Message;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What one context asks of one partition at an address whose questions travel together: each is carried out in the order asked,
 * whatever becomes of messages and of owners. Messages are numbered, and the owner takes them in turn, each once. When one of them
 * fails, nothing follows it before it is known what became of all that are under way; then whatever is not answered is asked again, in
 * order, as a new epoch that makes the old one void.
 *
 * <pre>
 *   FLOWING ──one fails──► SETTLING ──none is under way──► RESTING ──after a while──► FLOWING
 *                              └───────────────new owner──────┴─────────────────────────▲
 * </pre>
 *
 * When a question is not answered within the time of the bus, it is refused with {@code UNAVAILABLE}, and so is all that waits behind it;
 * they may have been carried out.
 *
 * <p>Belongs to the context that asks.
 */
final class Lane<Q extends BusMessage, A extends BusMessage> implements Outgoing.Parcel, Owners.Listener {
    /** What may wait while there is nobody to ask; what comes then is refused. */
    static final int WAITING_MAX = 1 << 16;

    static final long WAITING_WEIGHT_MAX = 1 << 26;

    private static final long REST_MS_MIN = 20;
    private static final long REST_MS_MAX = 500;

    private enum State {
        FLOWING,
        SETTLING,
        RESTING
    }

    private record Question(BusMessage item, Promise<Object> answer, long deadlineNanos) {}

    /** Questions under way; {@code over} if they are not waited for any more. */
    private static final class Sent {
        final List<Question> questions;
        boolean over;
        /** Those that are to be asked again. */
        List<Question> again = List.of();

        Sent(List<Question> questions) {
            this.questions = questions;
        }
    }

    private final Outgoing outgoing;
    private final Owners owners;
    private final Address<Q, A> address;
    private final Partition partition;
    private final long id = ThreadLocalRandom.current().nextLong();

    private final Deque<Question> waiting = new ArrayDeque<>();
    private long waitingWeight;
    /** In the order sent, as long as one of them is open. */
    private final Deque<Sent> underWay = new ArrayDeque<>();

    private State state = State.FLOWING;
    private boolean inTurn;
    private boolean listening;
    private long restMs = REST_MS_MIN;
    private int rests;
    private long term;
    private String name;
    private int epoch;
    private long number;

    Lane(Outgoing outgoing, Owners owners, Address<Q, A> address, Partition partition) {
        this.outgoing = outgoing;
        this.owners = owners;
        this.address = address;
        this.partition = partition;
    }

    @SuppressWarnings("unchecked")
    Future<A> ask(Q question) {
        if (waiting.size() >= WAITING_MAX || waitingWeight > WAITING_WEIGHT_MAX) {
            return Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
        }
        Promise<Object> answer = Promise.promise();
        waiting.add(new Question(question, answer, outgoing.deadlineNanos()));
        waitingWeight += question.weight();
        if (state == State.FLOWING) {
            leaveWithTheTurn();
        }
        return (Future<A>) (Future<?>) answer.future();
    }

    private void leaveWithTheTurn() {
        if (!inTurn) {
            inTurn = true;
            outgoing.atEndOfTurn(this);
        } else if (waiting.size() >= Outgoing.ITEMS_MAX || waitingWeight > Outgoing.WEIGHT_MAX) {
            flow();
        }
    }

    /** What was asked in this turn leaves. */
    @Override
    public void send() {
        inTurn = false;
        flow();
    }

    private void flow() {
        // Before it is looked who the owner is: a change in between would not be heard of.
        listen(!waiting.isEmpty() || !underWay.isEmpty());
        while (state == State.FLOWING && !waiting.isEmpty()) {
            long now = owners.term(partition);
            if (now == 0) {
                rest();
            } else {
                if (now != term) {
                    takeBack();
                    begin(now);
                }
                sendSome();
            }
        }
    }

    private void begin(long newTerm) {
        term = newTerm;
        name = address.name(partition.number(), newTerm);
        epoch++;
        number = 0;
    }

    private void sendSome() {
        List<Question> some = new ArrayList<>(Math.min(waiting.size(), Outgoing.ITEMS_MAX));
        long weight = 0;
        do {
            Question next = waiting.remove();
            waitingWeight -= next.item.weight();
            weight += next.item.weight();
            some.add(next);
        } while (!waiting.isEmpty()
                && some.size() < Outgoing.ITEMS_MAX
                && weight + waiting.peek().item.weight() <= Outgoing.WEIGHT_MAX);
        Sent sent = new Sent(some);
        underWay.add(sent);
        number++;
        List<BusMessage> items = some.stream().map(Question::item).toList();
        long deadlineNanos = some.get(some.size() - 1).deadlineNanos;
        outgoing.request(name, new Numbered(id, epoch, number, items), deadlineNanos)
                .onComplete(reply -> answered(sent, reply), cause -> failed(sent));
    }

    private void answered(Sent sent, Message<Object> reply) {
        if (sent.over) {
            return;
        }
        List<?> outcomes = reply.body() instanceof Batch batch ? batch.items() : List.of(reply.body());
        if (outcomes.size() != sent.questions.size()) {
            failed(sent);
            return;
        }
        List<Question> again = new ArrayList<>(0);
        for (int i = 0; i < outcomes.size(); i++) {
            Question question = sent.questions.get(i);
            if (!(outcomes.get(i) instanceof Refusal refusal)) {
                Outgoing.complete(question.answer, outcomes.get(i), null, address.name());
            } else if (isToBeAskedAgain(refusal)) {
                again.add(question);
            } else {
                Outgoing.complete(question.answer, null, refusal, address.name());
            }
        }
        over(sent, again);
    }

    /** What is asked in a lane may be carried out twice. */
    private static boolean isToBeAskedAgain(Refusal refusal) {
        return refusal.code() == ErrorCode.NOT_OWNER || refusal.code() == ErrorCode.OUTCOME_UNKNOWN;
    }

    private void failed(Sent sent) {
        if (!sent.over) {
            over(sent, sent.questions);
        }
    }

    private void over(Sent sent, List<Question> again) {
        sent.over = true;
        sent.again = again;
        if (!again.isEmpty()) {
            state = State.SETTLING;
        }
        if (state == State.FLOWING) {
            rests = 0;
            while (!underWay.isEmpty() && underWay.peek().over) {
                underWay.remove();
            }
            listen(!waiting.isEmpty() || !underWay.isEmpty());
        } else if (state == State.SETTLING && underWay.stream().allMatch(each -> each.over)) {
            takeBack();
            rest();
        }
    }

    /**
     * Whatever was under way and is not answered waits again, before what waits already. When there is a new owner, the one before can write
     * nothing any more, and what it wrote, the new one knows.
     */
    private void takeBack() {
        while (!underWay.isEmpty()) {
            Sent last = underWay.removeLast();
            List<Question> again = last.over ? last.again : last.questions;
            last.over = true;
            for (int i = again.size() - 1; i >= 0; i--) {
                waiting.addFirst(again.get(i));
                waitingWeight += again.get(i).item.weight();
            }
        }
    }

    /** Asks again after a while: longer each time, at most until the first one has waited for too long. */
    private void rest() {
        state = State.RESTING;
        refuseTheLate();
        if (waiting.isEmpty()) {
            flowAgain();
            return;
        }
        listen(true);
        restMs = Math.min(REST_MS_MAX, REST_MS_MIN << Math.min(rests, 5));
        rests++;
        int began = epoch;
        outgoing.after(restMs, () -> {
            if (state == State.RESTING && epoch == began) {
                refuseTheLate();
                flowAgain();
            }
        });
    }

    /** When the first has waited for too long, all do not wait any longer: none of them is to be carried out before it. */
    private void refuseTheLate() {
        if (waiting.isEmpty() || waiting.peek().deadlineNanos - System.nanoTime() > 0) {
            return;
        }
        List<Question> late = List.copyOf(waiting);
        waiting.clear();
        waitingWeight = 0;
        late.forEach(question ->
                Outgoing.complete(question.answer, null, new Refusal(ErrorCode.UNAVAILABLE), address.name()));
    }

    private void flowAgain() {
        // Whatever comes late of what was sent before must not be taken for what is sent now.
        term = 0;
        state = State.FLOWING;
        flow();
    }

    @Override
    public void ownerChanged(Partition changed, long newTerm) {
        if (changed.equals(partition)) {
            outgoing.home(() -> {
                if (newTerm > term && listening) {
                    takeBack();
                    rests = 0;
                    flowAgain();
                }
            });
        }
    }

    /** Hears of owners as long as anything depends on it. */
    private void listen(boolean needed) {
        if (needed != listening) {
            listening = needed;
            if (needed) {
                owners.add(this);
            } else {
                owners.remove(this);
            }
        }
    }

    @Override
    public void failed(Throwable cause) {
        state = State.SETTLING;
        takeBack();
        rest();
    }
}
