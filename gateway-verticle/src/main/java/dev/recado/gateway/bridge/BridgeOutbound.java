package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.session.Outbound;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** Writes events as frames. */
record BridgeOutbound(Pipe pipe, EntryFrames entries) implements Outbound {
    @Override
    public boolean full() {
        return pipe.full();
    }

    @Override
    public void entry(Entry entry) {
        pipe.write(entries.encode(entry));
    }

    @Override
    public void receipt(Receipt receipt) {
        write("receipt", ConversationBodies.receipt(receipt));
    }

    @Override
    public void caughtUp(List<Pending.Removed> removed) {
        write("caught-up", ConversationBodies.caughtUp(removed));
    }

    @Override
    public void presence(Presence presence) {
        write("presence", Bodies.presence(presence.account(), presence.online(), presence.lastSeenAt()));
    }

    @Override
    public void typing(Typing typing, String to) {
        write("typing", ConversationBodies.typing(typing, to));
    }

    @Override
    public void closing(Refusal why, boolean comeBack) {
        write(
                "closing",
                new JsonObject()
                        .put("code", why.code().number())
                        .put("message", why.getMessage())
                        .put("comeBack", comeBack));
    }

    private void write(String event, JsonObject fields) {
        pipe.write(Frames.event(event, fields));
    }
}
