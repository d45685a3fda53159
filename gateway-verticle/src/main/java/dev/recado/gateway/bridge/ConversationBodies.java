package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.ConversationId.Kind;
import dev.recado.contract.id.GroupName;
import dev.recado.gateway.session.ConversationPage;
import java.util.List;

/** How conversations, and what happens in them, look as JSON. */
final class ConversationBodies {
    private ConversationBodies() {}

    static void entry(Entry entry, JsonWriter out) {
        conversation(entry.conversation(), out);
        out.put("seq", entry.seq())
                .put("from", entry.from())
                .put("fromNickname", entry.fromNickname().value());
        group(entry.conversation(), entry.groupName(), out);
        out.put("at", entry.at()).put("id", entry.id().value()).put("type", entry.type());
        if (entry.tellsOfChange()) {
            out.putJson("body", entry.body());
        } else {
            out.put("body", entry.body());
        }
    }

    private static void conversation(ConversationId conversation, JsonWriter out) {
        out.put("conversation", conversation).put("kind", conversation.kind());
    }

    private static void group(ConversationId conversation, GroupName name, JsonWriter out) {
        if (conversation.kind() == Kind.GROUP) {
            out.put("group", conversation.group());
        }
        out.put("groupName", name == null ? null : name.value());
    }

    static void summary(ConversationPage.Item item, JsonWriter out) {
        ConversationId conversation = item.summary().conversation();
        conversation(conversation, out);
        out.put("with", item.with())
                .put(
                        "withNickname",
                        item.withNickname() == null ? null : item.withNickname().value());
        group(conversation, item.summary().groupName(), out);
        out.put("last", item.summary().last());
        Bodies.cursors(item.summary().cursors(), out);
        out.put("unread", item.summary().unread());
    }

    static void member(Status.Member member, JsonWriter out) {
        out.put("account", member.account())
                .put("delivered", member.delivered())
                .put("read", member.read());
    }

    static void receipt(Receipt receipt, JsonWriter out) {
        out.put("conversation", receipt.conversation())
                .put("account", receipt.account())
                .put("delivered", receipt.delivered())
                .put("read", receipt.read());
    }

    static void caughtUp(List<Pending.Removed> removed, JsonWriter out) {
        out.put("complete", removed.isEmpty());
        if (removed.isEmpty()) {
            return;
        }
        out.beginArray("removed");
        for (Pending.Removed part : removed) {
            out.beginObject().put("conversation", part.conversation());
            range(part.range(), out);
            out.endObject();
        }
        out.endArray();
    }

    static void range(History.Range range, JsonWriter out) {
        out.put("from", range.from()).put("to", range.to());
    }
}
