package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.Refusal;
import io.vertx.core.buffer.Buffer;
import java.util.function.BiConsumer;

/** The frames that the server sends. Each is a buffer that nobody changes any more. Belongs to the context of its gateway. */
final class Frames {
    /** Where a client registers for its events, and the address that they carry. */
    static final String INBOX = "recado.inbox";

    private final JsonWriter out = new JsonWriter();
    private final Buffer pong = begin("pong").endFrame();
    private Entry entry;
    private Buffer entryFrame;

    private JsonWriter begin(String type) {
        return out.beginFrame().put("type", type);
    }

    private JsonWriter beginMessage(String address) {
        return begin("message").put("address", address).beginObject("body");
    }

    /** Written as often as needed: a socket takes a view of a buffer, and leaves the buffer as it is. */
    Buffer pong() {
        return pong;
    }

    /** The answer to a request. */
    <R, A> Buffer answer(String address, R request, A answer, Endpoint.Answer<R, A> body) {
        beginMessage(address);
        body.write(request, answer, out);
        return out.endObject().endFrame();
    }

    /** Something that happened. */
    <T> Buffer event(String event, T what, BiConsumer<T, JsonWriter> fields) {
        beginMessage(INBOX).put("event", event);
        fields.accept(what, out);
        return out.endObject().endFrame();
    }

    /** The last entry is kept: the sessions that are told of it are told one after the other. */
    Buffer entry(Entry told) {
        if (told != entry) {
            entryFrame = event("entry", told, ConversationBodies::entry);
            entry = told;
        }
        return entryFrame;
    }

    /** {@code address} is where the answer was expected, or {@code null} if that is not known. */
    Buffer refusal(String address, Refusal why) {
        begin("err")
                .put("address", address)
                .put("failureCode", why.code().number())
                .put("failureType", why.failureType().name())
                .put("message", why.getMessage());
        if (why.code().retryable()) {
            out.put("retryAfterMs", why.retryAfterMs());
        }
        return out.endFrame();
    }
}
