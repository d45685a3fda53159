package dev.recado.gateway.bridge;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.id.Text;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.session.AccountRequest;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.SessionRequest;
import java.util.List;

/** Makes requests of the bodies that clients send. What cannot be one is an {@link IllegalArgumentException} that says why. */
final class Requests {
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
                References.account(body),
                body.optionalText("password"),
                body.optionalText("token"),
                References.optional(body.optionalText("device"), DeviceName::new));
    }

    static SessionRequest.LogOut logOut(Fields body) {
        return new SessionRequest.LogOut();
    }

    static MessageRequest.Send send(Fields body) {
        return new MessageRequest.Send(
                References.target("to", body.text("to")),
                new MessageId(body.text("id")),
                body.optionalText("type"),
                body.text("body"));
    }

    static MessageRequest.Broadcast broadcast(Fields body) {
        return new MessageRequest.Broadcast(
                body.oneOf("audience", Audience.class),
                new MessageId(body.text("id")),
                body.optionalText("type"),
                body.text("body"));
    }

    static MessageRequest.Acknowledge acknowledge(Fields body) {
        return new MessageRequest.Acknowledge(
                References.conversation(body), body.integer("delivered", 0), body.integer("read", 0));
    }

    static MessageRequest.Read history(Fields body) {
        return new MessageRequest.Read(
                References.optional(body.optionalText("conversation"), ConversationId::parse),
                References.optional(body.optionalText("with"), with -> References.target("with", with)),
                body.optionalInteger("after"),
                body.optionalInteger("before"),
                References.limit(body));
    }

    static MessageRequest.ListConversations conversations(Fields body) {
        return new MessageRequest.ListConversations(
                References.after(body, ConversationId::parse), References.limit(body));
    }

    static MessageRequest.ReadStatus status(Fields body) {
        return new MessageRequest.ReadStatus(
                References.conversation(body),
                body.integer("seq"),
                References.after(body, AccountId::parse),
                References.limit(body));
    }

    static AccountRequest.ListUsers users(Fields body) {
        return new AccountRequest.ListUsers(
                References.after(body, AccountId::parse), References.limit(body), body.optionalFlag("online"));
    }

    static AccountRequest.FindUser user(Fields body) {
        return new AccountRequest.FindUser(References.account(body));
    }

    static MessageRequest.AnnounceTyping typing(Fields body) {
        return new MessageRequest.AnnounceTyping(References.target("to", body.text("to")));
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

    static SessionRequest.ListSessions sessions(Fields body) {
        return new SessionRequest.ListSessions();
    }

    static SessionRequest.CloseSession closeSession(Fields body) {
        return new SessionRequest.CloseSession(new SessionId(body.text("session")));
    }

    static AccountRequest.Block block(Fields body) {
        return new AccountRequest.Block(References.account(body), true);
    }

    static AccountRequest.Block unblock(Fields body) {
        return new AccountRequest.Block(References.account(body), false);
    }

    static AccountRequest.ListBlocked blocked(Fields body) {
        return new AccountRequest.ListBlocked(References.after(body, AccountId::parse));
    }
}
