package dev.recado.gateway.bridge;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.Members;
import dev.recado.contract.id.ConversationId;

/** How groups look as JSON. */
final class GroupBodies {
    private GroupBodies() {}

    static void created(Group group, JsonWriter out) {
        named(group, out);
        conversation(group, out);
    }

    static void group(Group group, JsonWriter out) {
        named(group, out);
        out.put("members", group.members());
        conversation(group, out);
    }

    private static void named(Group group, JsonWriter out) {
        out.put("group", group.group()).put("name", group.name().value());
    }

    private static void conversation(Group group, JsonWriter out) {
        out.put("conversation", ConversationId.group(group.group()));
    }

    static void member(Members.Member member, JsonWriter out) {
        out.put("account", member.account())
                .put("nickname", member.nickname().value())
                .put("role", member.role());
    }
}
