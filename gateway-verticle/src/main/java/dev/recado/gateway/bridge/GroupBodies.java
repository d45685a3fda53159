package dev.recado.gateway.bridge;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.Members;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** How groups look as JSON. */
final class GroupBodies {
    private GroupBodies() {}

    static JsonObject created(Group group) {
        return named(group).put("conversation", conversation(group));
    }

    static JsonObject group(Group group) {
        return named(group).put("members", group.members()).put("conversation", conversation(group));
    }

    private static JsonObject named(Group group) {
        return new JsonObject()
                .put("group", group.group().toString())
                .put("name", group.name().value());
    }

    private static String conversation(Group group) {
        return ConversationId.group(group.group()).toString();
    }

    static JsonObject member(Members.Member member) {
        return new JsonObject()
                .put("account", member.account().toString())
                .put("nickname", member.nickname().value())
                .put("role", member.role().name().toLowerCase(Locale.ROOT));
    }
}
