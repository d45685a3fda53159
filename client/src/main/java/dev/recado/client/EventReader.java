package dev.recado.client;

import io.vertx.core.json.JsonObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads events and tells a listener. An event that this version does not know is no error. */
final class EventReader {
    private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);

    private EventReader() {}

    static void tell(JsonObject event, InboxListener listener) {
        try {
            read(event, Fields.text(event, "event"), listener);
        } catch (IllegalArgumentException e) {
            LOG.warn("event not understood: {}", e.getMessage());
        }
    }

    private static void read(JsonObject event, String name, InboxListener listener) {
        switch (name) {
            case "entry" -> listener.entry(Answers.entry(event));
            case "receipt" -> listener.receipt(Answers.receipt(event));
            case "caught-up" -> listener.caughtUp(Answers.caughtUp(event));
            case "presence" -> listener.presence(Answers.presence(event));
            case "typing" -> listener.typing(Answers.typing(event));
            case "drain" -> listener.draining(Answers.draining(event));
            case "closing" -> listener.closing(Answers.closing(event));
            default -> LOG.debug("event of an unknown kind");
        }
    }
}
