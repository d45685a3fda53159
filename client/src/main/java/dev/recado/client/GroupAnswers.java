package dev.recado.client;

import dev.recado.contract.group.Group;
import dev.recado.contract.group.Groups;
import dev.recado.contract.group.Members;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** Reads what the server says of groups into records, like {@link Answers}. */
final class GroupAnswers {
    private GroupAnswers() {}

    static NewGroup created(JsonObject json) {
        return new NewGroup(group(json), name(json), ConversationId.parse(Fields.text(json, "conversation")));
    }

    private static GroupId group(JsonObject json) {
        return GroupId.parse(Fields.text(json, "group"));
    }

    private static GroupName name(JsonObject json) {
        return new GroupName(Fields.text(json, "name"));
    }

    static Groups groups(JsonObject json) {
        return new Groups(
                Fields.list(json, "groups", GroupAnswers::listed), Fields.optional(json, "after", GroupId::parse));
    }

    private static Group listed(JsonObject json) {
        return new Group(group(json), name(json), (int) Fields.number(json, "members"));
    }

    static Members members(JsonObject json) {
        return new Members(
                Fields.list(json, "members", GroupAnswers::member), Fields.optional(json, "after", AccountId::parse));
    }

    private static Members.Member member(JsonObject json) {
        return new Members.Member(
                AccountId.parse(Fields.text(json, "account")), new Nickname(Fields.text(json, "nickname")), role(json));
    }

    static Role role(JsonObject json) {
        return Role.valueOf(Fields.text(json, "role").toUpperCase(Locale.ROOT));
    }
}
