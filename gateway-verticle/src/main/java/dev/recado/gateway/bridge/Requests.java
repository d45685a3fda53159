package dev.recado.gateway.bridge;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.Text;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.gateway.session.AccountRequest;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.SessionRequest;
import dev.recado.gateway.session.Target;
import java.util.List;
import java.util.function.Function;

/** Makes requests of the bodies that clients send. What cannot be one is an {@link IllegalArgumentException} that says why. */
final class Requests {
    private static final long LIMIT_DEFAULT = 100;
    private static final int CLIENT_CHARS_MAX = 128;

    private Requests() {}

    static SessionRequest.Hello hello(Fields body) {
        checkOptional("client", body, CLIENT_CHARS_MAX);
        return new SessionRequest.Hello();
    }

    private static void checkOptional(String name, Fields body, int charsMax) {
        String text = body.optionalText(name);
        if (text != null) {
            Text.check(name, text, charsMax);
        }
    }

    static SessionRequest.Register register(Fields body) {
        return new SessionRequest.Register(
                new Nickname(body.text("nickname")), body.optionalText("password"), body.optionalText("name"));
    }

    static SessionRequest.LogIn logIn(Fields body) {
        return new SessionRequest.LogIn(
                account(body),
                body.optionalText("password"),
                body.optionalText("token"),
                optional(body.optionalText("device"), DeviceName::new));
    }

    private static AccountRef account(Fields body) {
        return new AccountRef(
                optional(body.optionalText("account"), AccountId::parse),
                optional(body.optionalText("nickname"), Nickname::new));
    }

    private static <T> T optional(String text, Function<String, T> parse) {
        return text == null ? null : parse.apply(text);
    }

    static SessionRequest.LogOut logOut(Fields body) {
        return new SessionRequest.LogOut();
    }

    static MessageRequest.Send send(Fields body) {
        return new MessageRequest.Send(
                target("to", body.text("to")),
                new MessageId(body.text("id")),
                body.optionalText("type"),
                body.text("body"));
    }

    private static Target target(String field, String text) {
        if (text.startsWith("@")) {
            return new Target.Person(AccountRef.of(new Nickname(text.substring(1))));
        }
        if (text.startsWith("#")) {
            return new Target.Group(text.substring(1));
        }
        if (!text.matches("[0-9]{13}")) {
            throw new IllegalArgumentException(
                    field + ": '" + Text.excerpt(text) + "' (expected: 13 digits, @nickname or #group)");
        }
        return Long.parseLong(text) >= GroupId.FIRST
                ? new Target.Group(text)
                : new Target.Person(AccountRef.of(AccountId.parse(text)));
    }

    static MessageRequest.Acknowledge acknowledge(Fields body) {
        return new MessageRequest.Acknowledge(conversation(body), number("delivered", body), number("read", body));
    }

    private static ConversationId conversation(Fields body) {
        return ConversationId.parse(body.text("conversation"));
    }

    private static long number(String name, Fields body) {
        Long number = body.optionalInteger(name);
        return number == null ? 0 : number;
    }

    static MessageRequest.Read history(Fields body) {
        return new MessageRequest.Read(
                optional(body.optionalText("conversation"), ConversationId::parse),
                optional(body.optionalText("with"), with -> target("with", with)),
                body.optionalInteger("after"),
                body.optionalInteger("before"),
                limit(body));
    }

    private static int limit(Fields body) {
        Long limit = body.optionalInteger("limit");
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, limit == null ? LIMIT_DEFAULT : limit));
    }

    static MessageRequest.ListConversations conversations(Fields body) {
        return new MessageRequest.ListConversations(
                optional(body.optionalText("after"), ConversationId::parse), limit(body));
    }

    static MessageRequest.ReadStatus status(Fields body) {
        return new MessageRequest.ReadStatus(conversation(body), body.integer("seq"));
    }

    static AccountRequest.ListUsers users(Fields body) {
        return new AccountRequest.ListUsers(
                optional(body.optionalText("after"), AccountId::parse), limit(body), body.optionalFlag("online"));
    }

    static AccountRequest.FindUser user(Fields body) {
        return new AccountRequest.FindUser(account(body));
    }

    static MessageRequest.AnnounceTyping typing(Fields body) {
        return new MessageRequest.AnnounceTyping(target("to", body.text("to")));
    }

    static AccountRequest.Watch watch(Fields body) {
        return new AccountRequest.Watch(accounts(body));
    }

    static AccountRequest.Unwatch unwatch(Fields body) {
        return new AccountRequest.Unwatch(accounts(body));
    }

    private static List<AccountId> accounts(Fields body) {
        return body.texts("accounts", FindProfiles.ACCOUNTS_MAX).stream()
                .map(AccountId::parse)
                .toList();
    }
}
