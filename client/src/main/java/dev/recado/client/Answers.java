package dev.recado.client;

import dev.recado.contract.delivery.Broadcasted;
import dev.recado.contract.delivery.Conversations;
import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Durability;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/** Reads what the server says into records. What is not as docs/protocols.md says is an {@link IllegalArgumentException}. */
final class Answers {
    private static final int DRAINED_TO_MAX = 64;

    private Answers() {}

    static ServerInfo serverInfo(JsonObject json) {
        JsonObject limits = Fields.object(json, "limits");
        return new ServerInfo(
                Fields.text(json, "server"),
                Fields.text(json, "version"),
                Fields.text(json, "node"),
                Fields.number(json, "historyDays", 0),
                new ServerInfo.Limits(
                        Fields.number(limits, "frameBytes"),
                        Fields.number(limits, "bodyBytes"),
                        Fields.number(limits, "window"),
                        Fields.number(limits, "sendsPerSecond")));
    }

    static Account account(JsonObject json) {
        return new Account(
                AccountId.parse(Fields.text(json, "account")),
                new Nickname(Fields.text(json, "nickname")),
                Fields.text(json, "name", null));
    }

    static Accepted accepted(JsonObject json) {
        return new Accepted(
                conversation(json),
                Fields.number(json, "seq"),
                Fields.number(json, "at"),
                durable(json),
                Fields.flag(json, "repeated"));
    }

    private static Durability durable(JsonObject json) {
        return Durability.valueOf(Fields.text(json, "durable").toUpperCase(Locale.ROOT));
    }

    static Broadcasted broadcasted(JsonObject json) {
        return new Broadcasted(
                conversation(json),
                Fields.number(json, "recipients"),
                Fields.number(json, "at"),
                durable(json),
                Fields.flag(json, "repeated"));
    }

    static Cursors cursors(JsonObject json) {
        return new Cursors(Fields.number(json, "delivered"), Fields.number(json, "read"));
    }

    static Entry entry(JsonObject json) {
        return new Entry(
                conversation(json),
                Fields.number(json, "seq"),
                AccountId.parse(Fields.text(json, "from")),
                new Nickname(Fields.text(json, "fromNickname")),
                Fields.number(json, "at"),
                new MessageId(Fields.text(json, "id")),
                Fields.text(json, "type"),
                body(json),
                groupName(json),
                null,
                null);
    }

    private static GroupName groupName(JsonObject json) {
        return Fields.optional(json, "groupName", GroupName::new);
    }

    /** A text, except for what happened to a group, which is an object. */
    private static String body(JsonObject json) {
        return json.getValue("body") instanceof JsonObject object ? object.encode() : Fields.text(json, "body");
    }

    static Receipt receipt(JsonObject json) {
        return new Receipt(
                conversation(json),
                AccountId.parse(Fields.text(json, "account")),
                Fields.number(json, "delivered"),
                Fields.number(json, "read"));
    }

    static History history(JsonObject json) {
        return new History(
                Fields.list(json, "entries", Answers::entry),
                Fields.flag(json, "complete") ? null : range(Fields.object(json, "removed")),
                json.getValue("removedEarlier") == null ? null : Fields.list(json, "removedEarlier", Answers::range));
    }

    private static History.Range range(JsonObject json) {
        return new History.Range(Fields.number(json, "from"), Fields.number(json, "to"));
    }

    /** A server that does not say so has removed nothing. */
    static CaughtUp caughtUp(JsonObject json) {
        boolean complete = json.getValue("complete") == null || Fields.flag(json, "complete");
        return new CaughtUp(complete, complete ? List.of() : Fields.list(json, "removed", Answers::removed));
    }

    private static Pending.Removed removed(JsonObject json) {
        return new Pending.Removed(conversation(json), range(json));
    }

    static Conversations conversations(JsonObject json) {
        return new Conversations(
                Fields.list(json, "conversations", Answers::summary),
                Fields.optional(json, "after", ConversationId::parse));
    }

    private static Conversations.Summary summary(JsonObject json) {
        return new Conversations.Summary(
                conversation(json),
                Fields.number(json, "last"),
                cursors(json),
                (int) Fields.number(json, "unread"),
                groupName(json));
    }

    static Status status(JsonObject json) {
        return new Status(
                (int) Fields.number(json, "delivered"),
                (int) Fields.number(json, "read"),
                Fields.list(
                        json,
                        "members",
                        member -> new Status.Member(
                                AccountId.parse(Fields.text(member, "account")),
                                Fields.flag(member, "delivered"),
                                Fields.flag(member, "read"))),
                Fields.optional(json, "after", AccountId::parse));
    }

    static Profile profile(JsonObject json) {
        return new Profile(account(json), Fields.flag(json, "online"), Fields.number(json, "lastSeenAt", 0));
    }

    static Profiles profiles(JsonObject json) {
        return new Profiles(
                Fields.list(json, "users", Answers::profile), Fields.optional(json, "after", AccountId::parse));
    }

    static Blocked blocked(JsonObject json) {
        return new Blocked(
                Fields.texts(json, "accounts", AccountId::parse), Fields.optional(json, "after", AccountId::parse));
    }

    static Presence presence(JsonObject json) {
        return new Presence(
                AccountId.parse(Fields.text(json, "account")),
                Fields.flag(json, "online"),
                Fields.number(json, "lastSeenAt", 0));
    }

    static List<Presence> presences(JsonObject json) {
        return Fields.list(json, "accounts", Answers::presence);
    }

    static Typing typing(JsonObject json) {
        AccountId from = AccountId.parse(Fields.text(json, "from"));
        return new Typing(between(from, Fields.text(json, "to")), from);
    }

    /** Ids that begin with 9 are groups. */
    private static ConversationId between(AccountId from, String to) {
        return to.startsWith("9")
                ? ConversationId.group(GroupId.parse(to))
                : ConversationId.direct(from, AccountId.parse(to));
    }

    static Closing closing(JsonObject json) {
        return new Closing(
                (int) Fields.number(json, "code"), Fields.text(json, "message"), Fields.flag(json, "comeBack"));
    }

    static Draining draining(JsonObject json) {
        List<ServerAddress> to =
                json.getValue("to") == null ? List.of() : Fields.texts(json, "to", ServerAddress::parse);
        return new Draining(Fields.number(json, "afterMs"), to.subList(0, Math.min(to.size(), DRAINED_TO_MAX)));
    }

    private static ConversationId conversation(JsonObject json) {
        return ConversationId.parse(Fields.text(json, "conversation"));
    }
}
