package dev.recado.client;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the bodies of entries that tell what happened to a group. */
final class GroupChanges {
    private static final Logger LOG = LoggerFactory.getLogger(GroupChanges.class);
    private static final String TYPE = Entry.CHANGE_TYPE + "group.";

    private GroupChanges() {}

    static Optional<GroupChange> read(Entry entry) {
        if (!entry.type().startsWith(TYPE)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(read(entry.type().substring(TYPE.length()), new JsonObject(entry.body())));
        } catch (IllegalArgumentException | DecodeException e) {
            LOG.warn("change {} not understood: {}", entry.position(), e.getMessage());
            return Optional.empty();
        }
    }

    private static GroupChange read(String kind, JsonObject body) {
        return switch (kind) {
            case "created" ->
                new GroupChange.Created(name(body, "name"), (int) Fields.number(body, "members"), accounts(body));
            case "added" -> new GroupChange.Added(account(body), nickname(body));
            case "joined" -> new GroupChange.Joined(account(body), nickname(body));
            case "left" -> new GroupChange.Left(account(body), nickname(body));
            case "removed" -> new GroupChange.Removed(account(body), nickname(body));
            case "renamed" -> new GroupChange.Renamed(name(body, "name"), name(body, "before"));
            case "role" -> new GroupChange.RoleChanged(account(body), nickname(body), GroupAnswers.role(body));
            default -> null;
        };
    }

    private static GroupName name(JsonObject body, String field) {
        return new GroupName(Fields.text(body, field));
    }

    private static AccountId account(JsonObject body) {
        return AccountId.parse(Fields.text(body, "account"));
    }

    private static Nickname nickname(JsonObject body) {
        return new Nickname(Fields.text(body, "nickname"));
    }

    private static List<AccountId> accounts(JsonObject body) {
        return Fields.texts(body, "accounts", AccountId::parse);
    }
}
