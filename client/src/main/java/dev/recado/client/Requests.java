package dev.recado.client;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.FrameEncoder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The requests that wait for an answer, by the address that the answer will come to, and those that wait to be written.
 *
 * <pre>
 *   ask ──► held ──released──► under way ──answered, or refused for good──► done
 *            ▲                     │
 *            └─ connection lost, ──┘
 *               refused for a while
 * </pre>
 *
 * <p>What was under way when its connection was lost may have been carried out. So it comes back only if that makes no difference.
 *
 * <p>Not thread safe: belongs to its client's context.
 */
final class Requests {
    /** Whose repetition would be refused after a success, or would undo what was done since. */
    private static final Set<String> ONLY_ONCE = Set.of(
            "recado.register",
            "recado.logout",
            "recado.sessions.close",
            "recado.group.create",
            "recado.group.rename",
            "recado.group.add",
            "recado.group.remove",
            "recado.group.join",
            "recado.group.leave",
            "recado.group.role");

    /** What is asked, until it is answered. */
    private static final class Question {
        private final long order;
        private final String address;
        private final JsonObject body;
        private final boolean held;
        private final long deadlineMs;
        private final Promise<JsonObject> answer = Promise.promise();
        private long notBeforeMs;

        Question(long order, String address, JsonObject body, boolean held, long deadlineMs) {
            this.order = order;
            this.address = address;
            this.body = body;
            this.held = held;
            this.deadlineMs = deadlineMs;
        }

        /** Whether it makes no difference how often it is carried out. */
        boolean repeatable() {
            return held && !ONLY_ONCE.contains(address);
        }
    }

    private final Wire wire;
    private final ClientOptions options;
    private final LongSupplier clockMs;
    private final Map<String, Question> underWay = new LinkedHashMap<>();
    /** What is not under way, by its order. */
    private final TreeMap<Long, Question> held = new TreeMap<>();

    private long last;
    private long orders;
    private int asked;
    private boolean holding;

    Requests(Wire wire, ClientOptions options, LongSupplier clockMs) {
        this.wire = wire;
        this.options = options;
        this.clockMs = clockMs;
    }

    /**
     * Asks, unless as many questions wait as may; while they are held, when they are released, and again if that may help. Fails with a
     * refusal, at once if there is no connection and none to come.
     */
    <T> Future<T> ask(String address, JsonObject body, Function<JsonObject, T> read) {
        if (asked >= options.requestsMax()) {
            return Future.failedFuture(Refusals.tooMany("requests", options.requestsMax()));
        }
        asked++;
        return ask(address, body, true, read).onComplete(answered -> asked--);
    }

    /** Asks now or never, on behalf of somebody who keeps count himself, and who asks again himself. */
    <T> Future<T> askOnce(String address, JsonObject body, Function<JsonObject, T> read) {
        return ask(address, body, false, read);
    }

    private <T> Future<T> ask(String address, JsonObject body, boolean mayWait, Function<JsonObject, T> read) {
        long deadlineMs = clockMs.getAsLong() + options.requestTimeout().toMillis();
        Question question = new Question(++orders, address, body, mayWait, deadlineMs);
        if (mayWait && holding) {
            held.put(question.order, question);
        } else {
            write(question);
        }
        return question.answer.future().map(json -> read(address, json, read));
    }

    private void write(Question question) {
        if (!wire.connected()) {
            question.answer.fail(Refusals.disconnected());
            return;
        }
        String replyAddress = Long.toString(++last);
        Buffer frame = FrameEncoder.encode(Frames.ask(question.address, replyAddress, question.body));
        int bytes = frame.length() - FrameDecoder.HEADER_BYTES;
        if (bytes > options.frameBytesMax()) {
            question.answer.fail(Refusals.tooLarge(bytes, options.frameBytesMax()));
            return;
        }
        underWay.put(replyAddress, question);
        wire.write(frame);
    }

    private static <T> T read(String address, JsonObject answer, Function<JsonObject, T> read) {
        try {
            return read.apply(answer);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(address, e);
        }
    }

    /** Tells whether none is under way. */
    boolean idle() {
        return underWay.isEmpty();
    }

    /** There will be another connection: what is asked from now on waits for it. */
    void hold() {
        holding = true;
    }

    /** There is a connection to ask on, which did not ask to wait. */
    void release() {
        holding = false;
        held.values().forEach(question -> question.notBeforeMs = 0);
        flush();
    }

    private void flush() {
        long now = clockMs.getAsLong();
        List<Question> due = held.values().stream()
                .filter(question -> question.notBeforeMs <= now)
                .toList();
        for (Question question : due) {
            // The frame before may have ended the connection.
            if (!holding && held.remove(question.order) != null) {
                write(question);
            }
        }
    }

    /** Takes an answer or a refusal to the one who waits for it; one that comes too late is for nobody. */
    void answer(String replyAddress, JsonObject frame) {
        Question question = underWay.remove(replyAddress);
        if (question == null) {
            return;
        }
        if (!"err".equals(frame.getValue("type"))) {
            question.answer.complete(frame.getValue("body") instanceof JsonObject body ? body : new JsonObject());
            return;
        }
        RuntimeException refusal = Refusals.of(frame);
        if (!mayBeAskedAgain(question, refusal) || !hold(question, Refusals.retryAfterMs(refusal))) {
            question.answer.fail(refusal);
        }
    }

    /** A server that is closing has not begun with it. */
    private static boolean mayBeAskedAgain(Question question, RuntimeException refusal) {
        if (!question.held || !(refusal instanceof Refusal known)) {
            return false;
        }
        return known.code() == ErrorCode.CLOSING || known.code() == ErrorCode.UNAVAILABLE && question.repeatable();
    }

    /** The next {@link #tick} or {@link #release} goes on; nothing does if it would be too late then. */
    private boolean hold(Question question, long retryAfterMs) {
        question.notBeforeMs = clockMs.getAsLong() + retryAfterMs;
        if (question.notBeforeMs >= question.deadlineMs) {
            return false;
        }
        held.put(question.order, question);
        return true;
    }

    /** Time has passed: what has waited too long fails, what was refused for a while is asked again. */
    void tick() {
        long now = clockMs.getAsLong();
        List<Question> expired = Stream.of(underWay, held)
                .flatMap(questions -> questions.values().stream())
                .filter(question -> question.deadlineMs <= now)
                .toList();
        underWay.values().removeAll(expired);
        held.values().removeAll(expired);
        expired.forEach(question -> question.answer.fail(Refusals.unanswered()));
        if (!holding) {
            flush();
        }
    }

    /** The connection is gone, and another one will come. */
    void lost() {
        List<Question> unanswered = List.copyOf(underWay.values());
        underWay.clear();
        for (Question question : unanswered) {
            if (!question.repeatable() || !hold(question, 0)) {
                question.answer.fail(Refusals.lost());
            }
        }
    }

    /** Fails everything: nobody will answer any more. */
    void fail(RuntimeException cause) {
        List<Question> all = Stream.of(underWay, held)
                .flatMap(questions -> questions.values().stream())
                .toList();
        underWay.clear();
        held.clear();
        holding = false;
        all.forEach(question -> question.answer.fail(cause));
    }
}
