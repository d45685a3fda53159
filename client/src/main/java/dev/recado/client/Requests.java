package dev.recado.client;

import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.FrameEncoder;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The requests that wait for an answer, by the address that the answer will come to.
 *
 * <p>Not thread safe: belongs to its client's context.
 */
final class Requests {
    private record Waiting(Promise<JsonObject> answer, long deadlineMs) {}

    private final Wire wire;
    private final ClientOptions options;
    private final LongSupplier clockMs;
    /** The oldest first, and as all may take the same time, the first to expire first. */
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();

    private long last;
    private int asked;

    Requests(Wire wire, ClientOptions options, LongSupplier clockMs) {
        this.wire = wire;
        this.options = options;
        this.clockMs = clockMs;
    }

    /** Asks, unless as many questions wait as may. Fails with a refusal, at once if there is no connection. */
    <T> Future<T> ask(String address, JsonObject body, Function<JsonObject, T> read) {
        if (asked >= options.requestsMax()) {
            return Future.failedFuture(Refusals.tooMany("requests", options.requestsMax()));
        }
        asked++;
        return askUncounted(address, body, read).onComplete(answered -> asked--);
    }

    /** Asks on behalf of somebody who keeps count himself. */
    <T> Future<T> askUncounted(String address, JsonObject body, Function<JsonObject, T> read) {
        if (!wire.connected()) {
            return Future.failedFuture(Refusals.disconnected());
        }
        String replyAddress = Long.toString(++last);
        Buffer frame = FrameEncoder.encode(Frames.ask(address, replyAddress, body));
        int bytes = frame.length() - FrameDecoder.HEADER_BYTES;
        if (bytes > options.frameBytesMax()) {
            return Future.failedFuture(Refusals.tooLarge(bytes, options.frameBytesMax()));
        }
        Promise<JsonObject> answer = Promise.promise();
        long deadlineMs = clockMs.getAsLong() + options.requestTimeout().toMillis();
        waiting.put(replyAddress, new Waiting(answer, deadlineMs));
        wire.write(frame);
        return answer.future().map(json -> read(address, json, read));
    }

    private static <T> T read(String address, JsonObject answer, Function<JsonObject, T> read) {
        try {
            return read.apply(answer);
        } catch (IllegalArgumentException e) {
            throw Refusals.invalid(address, e);
        }
    }

    /** Takes an answer or a refusal to the one who waits for it; one that comes too late is for nobody. */
    void answer(String replyAddress, JsonObject frame) {
        Waiting request = waiting.remove(replyAddress);
        if (request == null) {
            return;
        }
        if ("err".equals(frame.getValue("type"))) {
            request.answer.fail(Refusals.of(frame));
        } else {
            request.answer.complete(frame.getValue("body") instanceof JsonObject body ? body : new JsonObject());
        }
    }

    /** Fails what has waited too long. */
    void expire() {
        long now = clockMs.getAsLong();
        List<Waiting> expired = new ArrayList<>();
        Iterator<Waiting> oldest = waiting.values().iterator();
        while (oldest.hasNext()) {
            Waiting request = oldest.next();
            if (request.deadlineMs > now) {
                break;
            }
            oldest.remove();
            expired.add(request);
        }
        expired.forEach(request -> request.answer.fail(Refusals.unanswered()));
    }

    /** Fails everything: nobody will answer any more. */
    void fail(RuntimeException cause) {
        List<Waiting> all = List.copyOf(waiting.values());
        waiting.clear();
        all.forEach(request -> request.answer.fail(cause));
    }
}
