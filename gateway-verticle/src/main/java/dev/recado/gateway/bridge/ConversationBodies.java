package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.ConversationId.Kind;
import dev.recado.contract.id.GroupName;
import dev.recado.gateway.session.ConversationPage;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** How conversations, and what happens in them, look as JSON. */
final class ConversationBodies {
    private ConversationBodies() {}

    static JsonObject entry(Entry entry) {
        JsonObject body = conversation(entry.conversation())
                .put("seq", entry.seq())
                .put("from", entry.from().toString())
                .put("fromNickname", entry.fromNickname().value());
        putGroup(body, entry.conversation(), entry.groupName());
        return body.put("at", entry.at())
                .put("id", entry.id().value())
                .put("type", entry.type())
                .put("body", content(entry));
    }

    /** A text, or what happened to a group. */
    private static Object content(Entry entry) {
        return entry.type().startsWith(Entry.CHANGE_TYPE) ? new JsonObject(entry.body()) : entry.body();
    }

    private static JsonObject conversation(ConversationId conversation) {
        return new JsonObject()
                .put("conversation", conversation.toString())
                .put("kind", conversation.kind().name().toLowerCase(Locale.ROOT));
    }

    private static void putGroup(JsonObject body, ConversationId conversation, GroupName name) {
        if (conversation.kind() == Kind.GROUP) {
            body.put("group", conversation.group().toString());
        }
        if (name != null) {
            body.put("groupName", name.value());
        }
    }

    static JsonObject summary(ConversationPage.Item item) {
        ConversationId conversation = item.summary().conversation();
        JsonObject body = conversation(conversation);
        if (item.with() != null) {
            body.put("with", item.with().toString());
        }
        if (item.withNickname() != null) {
            body.put("withNickname", item.withNickname().value());
        }
        putGroup(body, conversation, item.summary().groupName());
        return body.put("last", item.summary().last())
                .put("delivered", item.summary().cursors().delivered())
                .put("read", item.summary().cursors().read())
                .put("unread", item.summary().unread());
    }

    static JsonObject member(Status.Member member) {
        return new JsonObject()
                .put("account", member.account().toString())
                .put("delivered", member.delivered())
                .put("read", member.read());
    }

    static JsonObject receipt(Receipt receipt) {
        return new JsonObject()
                .put("conversation", receipt.conversation().toString())
                .put("account", receipt.account().toString())
                .put("delivered", receipt.delivered())
                .put("read", receipt.read());
    }

    static JsonObject caughtUp(List<Pending.Removed> removed) {
        JsonObject body = new JsonObject().put("complete", removed.isEmpty());
        if (removed.isEmpty()) {
            return body;
        }
        JsonArray parts = new JsonArray();
        removed.forEach(part -> parts.add(new JsonObject()
                .put("conversation", part.conversation().toString())
                .put("from", part.range().from())
                .put("to", part.range().to())));
        return body.put("removed", parts);
    }

    static JsonObject typing(Typing typing, String to) {
        return new JsonObject().put("from", typing.from().toString()).put("to", to);
    }
}
