package dev.recado.client;

import io.vertx.core.json.JsonObject;

/** The frames that a client writes, see docs/protocols.md, {@code bridge}. */
final class Frames {
    static final String INBOX = "recado.inbox";

    private Frames() {}

    static JsonObject ping() {
        return new JsonObject().put("type", "ping");
    }

    static JsonObject listen() {
        return new JsonObject().put("type", "register").put("address", INBOX);
    }

    static JsonObject tell(String address, JsonObject body) {
        return new JsonObject().put("type", "send").put("address", address).put("body", body);
    }

    static JsonObject ask(String address, String replyAddress, JsonObject body) {
        return tell(address, body).put("replyAddress", replyAddress);
    }
}
