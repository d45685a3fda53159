package dev.recado.client;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * The acknowledgements that the server has not confirmed. One request a conversation is under way; what comes meanwhile is
 * put together, the numbers being cumulative, and goes next.
 *
 * <p>Not thread safe: belongs to its client's context.
 */
final class Acknowledgements {
    /** Acknowledgements of one conversation that go in one request. */
    private static final class Batch {
        private final Promise<Cursors> confirmed = Promise.promise();
        private final long deadlineMs;
        private long delivered;
        private long read;
        private long notBeforeMs;

        Batch(long deadlineMs) {
            this.deadlineMs = deadlineMs;
        }

        void raise(long delivered, long read) {
            this.delivered = Math.max(this.delivered, delivered);
            this.read = Math.max(this.read, read);
        }
    }

    private final Requests requests;
    private final ClientOptions options;
    private final LongSupplier clockMs;
    private final Map<ConversationId, Batch> waiting = new HashMap<>();
    private final Set<ConversationId> inFlight = new HashSet<>();

    private boolean ready;

    Acknowledgements(Requests requests, ClientOptions options, LongSupplier clockMs) {
        this.requests = requests;
        this.options = options;
        this.clockMs = clockMs;
    }

    /** Tells the server, now or when it can. */
    Future<Cursors> acknowledge(ConversationId conversation, long delivered, long read) {
        if (waiting.size() >= options.conversationsMax() && !waiting.containsKey(conversation)) {
            return Future.failedFuture(Refusals.tooMany("acknowledgements", options.conversationsMax()));
        }
        Batch batch = waiting.computeIfAbsent(
                conversation,
                c -> new Batch(clockMs.getAsLong() + options.sendTimeout().toMillis()));
        batch.raise(delivered, read);
        flush(conversation);
        return batch.confirmed.future();
    }

    /** There is a session: what waits goes out. */
    void ready() {
        ready = true;
        List.copyOf(waiting.keySet()).forEach(this::flush);
    }

    /** There is no session any more: what is under way comes back as its requests fail. */
    void notReady() {
        ready = false;
    }

    /** Time has passed: what is too old fails, what was held goes out. */
    void tick() {
        long now = clockMs.getAsLong();
        for (ConversationId conversation : List.copyOf(waiting.keySet())) {
            if (waiting.get(conversation).deadlineMs <= now) {
                waiting.remove(conversation).confirmed.fail(Refusals.unanswered());
            } else {
                flush(conversation);
            }
        }
    }

    /** Fails everything. */
    void close(RuntimeException cause) {
        ready = false;
        List<Batch> rest = List.copyOf(waiting.values());
        waiting.clear();
        rest.forEach(batch -> batch.confirmed.fail(cause));
    }

    private void flush(ConversationId conversation) {
        Batch batch = waiting.get(conversation);
        if (batch == null || !ready || batch.notBeforeMs > clockMs.getAsLong() || !inFlight.add(conversation)) {
            return;
        }
        waiting.remove(conversation);
        requests.askOnce("recado.acknowledge", body(conversation, batch), Answers::cursors)
                .onComplete(cursors -> confirmed(conversation, batch, cursors), e -> refused(conversation, batch, e));
    }

    private static JsonObject body(ConversationId conversation, Batch batch) {
        JsonObject body = new JsonObject().put("conversation", conversation.toString());
        if (batch.delivered > 0) {
            body.put("delivered", batch.delivered);
        }
        return batch.read > 0 ? body.put("read", batch.read) : body;
    }

    private void confirmed(ConversationId conversation, Batch batch, Cursors cursors) {
        inFlight.remove(conversation);
        batch.confirmed.complete(cursors);
        flush(conversation);
    }

    private void refused(ConversationId conversation, Batch batch, Throwable cause) {
        inFlight.remove(conversation);
        if (Refusals.retryable(cause)) {
            batch.notBeforeMs = clockMs.getAsLong() + Refusals.retryAfterMs(cause);
            comeBack(conversation, batch);
        } else {
            batch.confirmed.fail(cause);
            flush(conversation);
        }
    }

    /** A refused batch takes along what came after it. The next {@link #tick} or {@link #ready} goes on. */
    private void comeBack(ConversationId conversation, Batch batch) {
        Batch newer = waiting.put(conversation, batch);
        if (newer != null) {
            batch.raise(newer.delivered, newer.read);
            batch.confirmed.future().onComplete(newer.confirmed);
        }
    }
}
