package dev.recado.client;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.id.MessageId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.UUID;

/** Writing to everybody, for those who may. See {@link RecadoClient#broadcasts()}. Thread safe. */
public final class BroadcastClient {
    private final Calls calls;

    BroadcastClient(Calls calls) {
        this.calls = calls;
    }

    /**
     * Writes to many. Like {@link #send(MessageId, Audience, String, String)} with an id made here.
     *
     * @param audience to whom
     * @param body the text
     * @return succeeds when the server has it for good
     */
    public Future<Broadcasted> send(Audience audience, String body) {
        return send(new MessageId(UUID.randomUUID().toString()), audience, body, Post.TYPE_DEFAULT);
    }

    /**
     * Writes to many, and repeats it until it is accepted or finally refused, like a message. It reaches those who are away at their
     * next login.
     *
     * @param id the id; the same one again is the same broadcast
     * @param audience to whom
     * @param body the text
     * @param type a media type
     * @return succeeds when the server has it for good; fails like {@link RecadoClient#send(MessageId, String, String, String)}, and with
     *     {@code NOT_PERMITTED}
     */
    public Future<Broadcasted> send(MessageId id, Audience audience, String body, String type) {
        JsonObject message = new JsonObject()
                .put("audience", audience.name().toLowerCase(Locale.ROOT))
                .put("id", id.value())
                .put("body", body)
                .put("type", type);
        return calls.send(() -> calls.engine().broadcast(id, message));
    }
}
