package dev.recado.client;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.MessageId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The messages of one kind that are not yet accepted. Each is sent until it is accepted or finally refused, always with the same id.
 *
 * <pre>
 *   send ──► waiting ──written──► in flight ──accepted or refused──► done
 *               ▲                     │
 *               └─ connection lost, ──┘
 *                  refused for a while
 * </pre>
 *
 * <p>What comes back is written again in the order of the sends. After a refusal nothing more is written until everything in flight
 * is answered and the time to come back has passed; a message that was in flight behind the refused one may have been accepted
 * before it all the same. A caller to whom that order matters waits for each answer.
 *
 * <p>Not thread safe: belongs to its client's context.
 *
 * @param <A> what is answered when one is accepted
 */
final class Outbox<A> {
    private final String address;
    private final Function<JsonObject, A> read;
    private final Requests requests;
    private final ClientOptions options;
    private final LongSupplier clockMs;
    /** Everything not done, the oldest first. */
    private final Map<MessageId, Outgoing<A>> all = new LinkedHashMap<>();
    /** What is not in flight, by its order. */
    private final TreeMap<Long, Outgoing<A>> waiting = new TreeMap<>();

    private long sends;
    private boolean ready;
    private boolean holding;
    private long heldUntilMs;

    Outbox(
            String address,
            Function<JsonObject, A> read,
            Requests requests,
            ClientOptions options,
            LongSupplier clockMs) {
        this.address = address;
        this.read = read;
        this.requests = requests;
        this.options = options;
        this.clockMs = clockMs;
    }

    /** Sends a message; one that is on its way already is the same message, not a second one. */
    Future<A> send(MessageId id, JsonObject body) {
        Outgoing<A> same = all.get(id);
        if (same != null) {
            return same.body().equals(body)
                    ? same.accepted().future()
                    : Future.failedFuture(new Refusal(ErrorCode.DIFFERENT_MESSAGE));
        }
        long deadlineMs = clockMs.getAsLong() + options.sendTimeout().toMillis();
        Outgoing<A> outgoing = new Outgoing<>(++sends, id, body, Promise.promise(), deadlineMs);
        all.put(id, outgoing);
        waiting.put(outgoing.order(), outgoing);
        flush();
        return outgoing.accepted().future();
    }

    /** There is a new session, which was not asked to wait: what waits goes out. */
    void ready() {
        ready = true;
        heldUntilMs = 0;
        flush();
    }

    /** There is no session any more: what is in flight comes back as its requests fail. */
    void notReady() {
        ready = false;
    }

    /** Time has passed: what is too old fails, what was held goes out. */
    void tick() {
        long now = clockMs.getAsLong();
        List<Outgoing<A>> expired = all.values().stream()
                .takeWhile(outgoing -> outgoing.deadlineMs() <= now)
                .toList();
        expired.forEach(outgoing -> finish(outgoing).fail(Refusals.unanswered()));
        flush();
    }

    /** Fails everything. */
    void close(RuntimeException cause) {
        ready = false;
        List<Outgoing<A>> rest = List.copyOf(all.values());
        rest.forEach(outgoing -> finish(outgoing).fail(cause));
    }

    private void flush() {
        if (holding && (waiting.size() < all.size() || clockMs.getAsLong() < heldUntilMs)) {
            return;
        }
        holding = false;
        while (ready && !holding && !waiting.isEmpty()) {
            write(waiting.pollFirstEntry().getValue());
        }
    }

    private void write(Outgoing<A> outgoing) {
        requests.askOnce(address, outgoing.body(), read)
                .onComplete(accepted -> accepted(outgoing, accepted), cause -> refused(outgoing, cause));
    }

    private void accepted(Outgoing<A> outgoing, A accepted) {
        finish(outgoing).tryComplete(accepted);
        flush();
    }

    private void refused(Outgoing<A> outgoing, Throwable cause) {
        if (!Refusals.retryable(cause)) {
            finish(outgoing).tryFail(cause);
            flush();
        } else if (all.get(outgoing.id()) == outgoing) {
            hold(outgoing, Refusals.retryAfterMs(cause));
        }
    }

    /** The next {@link #tick} or {@link #ready} goes on, so that a server which says "at once" is not asked in a tight loop. */
    private void hold(Outgoing<A> outgoing, long retryAfterMs) {
        waiting.put(outgoing.order(), outgoing);
        holding = true;
        heldUntilMs = Math.max(heldUntilMs, clockMs.getAsLong() + retryAfterMs);
    }

    private Promise<A> finish(Outgoing<A> outgoing) {
        all.remove(outgoing.id(), outgoing);
        waiting.remove(outgoing.order());
        return outgoing.accepted();
    }
}
