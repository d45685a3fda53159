package dev.recado.terminal.script;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;

/** Events with the fields that they have on the wire, see docs/protocols.md. */
public final class JsonEvents implements EventLines {
    @Override
    public String entry(Entry entry) {
        return JsonLine.of(new JsonObject().put("event", "entry").mergeIn(fields(entry)));
    }

    /**
     * An entry without saying that it is an event: as a history has it.
     *
     * @param entry what was said
     * @return a line, without its end
     */
    public static String entryAlone(Entry entry) {
        return JsonLine.of(fields(entry));
    }

    private static JsonObject fields(Entry entry) {
        ConversationId conversation = entry.conversation();
        JsonObject fields = new JsonObject()
                .put("conversation", conversation.toString())
                .put("kind", conversation.kind().name().toLowerCase(Locale.ROOT))
                .put("seq", entry.seq())
                .put("from", entry.from().toString())
                .put("fromNickname", entry.fromNickname().value());
        if (conversation.kind() == ConversationId.Kind.GROUP) {
            fields.put("group", conversation.group().toString());
        }
        if (entry.groupName() != null) {
            fields.put("groupName", entry.groupName().value());
        }
        return fields.put("at", entry.at())
                .put("id", entry.id().value())
                .put("type", entry.type())
                .put("body", body(entry));
    }

    private static Object body(Entry entry) {
        try {
            return entry.tellsOfChange() ? new JsonObject(entry.body()) : entry.body();
        } catch (DecodeException e) {
            return entry.body();
        }
    }

    @Override
    public Optional<String> receipt(Receipt receipt) {
        return Optional.of(JsonLine.of(new JsonObject()
                .put("event", "receipt")
                .put("conversation", receipt.conversation().toString())
                .put("account", receipt.account().toString())
                .put("delivered", receipt.delivered())
                .put("read", receipt.read())));
    }
}
