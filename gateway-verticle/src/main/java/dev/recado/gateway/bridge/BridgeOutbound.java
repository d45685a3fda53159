package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Presence;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.session.Outbound;
import java.util.List;

/** Writes events as frames. */
record BridgeOutbound(Pipe pipe, Frames frames) implements Outbound {
    @Override
    public boolean full() {
        return pipe.full();
    }

    @Override
    public void entry(Entry entry) {
        pipe.write(frames.entry(entry));
    }

    @Override
    public void receipt(Receipt receipt) {
        pipe.write(frames.event("receipt", receipt, ConversationBodies::receipt));
    }

    @Override
    public void caughtUp(List<Pending.Removed> removed) {
        pipe.write(frames.event("caught-up", removed, ConversationBodies::caughtUp));
    }

    @Override
    public void presence(Presence presence) {
        pipe.write(frames.event("presence", presence, Bodies::presence));
    }

    @Override
    public void typing(Typing typing, String to) {
        pipe.write(frames.event(
                "typing", typing, (told, out) -> out.put("from", told.from()).put("to", to)));
    }

    @Override
    public boolean drain(long afterMs, List<String> to) {
        pipe.write(frames.event("drain", to, (places, out) -> {
            out.put("afterMs", afterMs);
            if (!places.isEmpty()) {
                out.beginArray("to");
                places.forEach(out::add);
                out.endArray();
            }
        }));
        return true;
    }

    @Override
    public void closing(Refusal why, boolean comeBack) {
        pipe.write(frames.event(
                "closing",
                why,
                (told, out) -> out.put("code", told.code().number())
                        .put("message", told.getMessage())
                        .put("comeBack", comeBack)));
    }
}
