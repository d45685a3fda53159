package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import io.vertx.core.buffer.Buffer;

/** Encodes entries for all connections of a gateway; the sessions of an account are told of one entry one after the other. */
final class EntryFrames {
    private Entry last;
    private Buffer lastFrame;

    Buffer encode(Entry entry) {
        if (entry != last) {
            lastFrame = Frames.event("entry", ConversationBodies.entry(entry));
            last = entry;
        }
        return lastFrame;
    }
}
