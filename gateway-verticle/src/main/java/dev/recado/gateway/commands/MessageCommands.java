package dev.recado.gateway.commands;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Profile;
import dev.recado.gateway.commands.Arguments.SyntaxException;
import dev.recado.gateway.commands.SentMessages.Sent;
import dev.recado.gateway.paced.Names;
import dev.recado.gateway.session.AccountRequest;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.Target;
import io.vertx.core.Future;
import java.util.Locale;

/** Commands that write to others. What they write is all that is left of the line. */
final class MessageCommands {
    private final Session session;
    private final Account self;
    private final Replies replies;
    private final SentMessages sent;

    MessageCommands(Session session, Account self, Replies replies, SentMessages sent) {
        this.session = session;
        this.self = self;
        this.replies = replies;
        this.sent = sent;
    }

    Future<String> send(Arguments arguments) {
        String kind = arguments.word().toUpperCase(Locale.ROOT);
        String to = arguments.word();
        String body = arguments.rest();
        return switch (kind) {
            case "U" -> toPerson(Names.person(to), body);
            case "G" -> toGroup(Names.group(to), to, body);
            default -> throw new SyntaxException();
        };
    }

    private Future<String> toPerson(AccountRef who, String body) {
        return post(new Target.Person(who), body)
                .compose(posted -> session.handle(new AccountRequest.FindUser(who))
                        .map(profile -> acceptedFor(profile, posted, body))
                        .otherwise(cause -> accepted(who.toString(), posted, body, "sent")));
    }

    private String acceptedFor(Profile to, Posted posted, String body) {
        String key = to.online() ? "sent-now" : "sent-later";
        boolean own = to.account().id().equals(self.id());
        return accepted(to.account().nickname().toString(), posted, body, own ? "sent-self" : key);
    }

    private Future<String> toGroup(GroupRef group, String name, String body) {
        return post(new Target.Group(group), body).map(posted -> accepted(name, posted, body, "sent-group"));
    }

    private Future<Posted> post(Target to, String body) {
        return session.handle(new MessageRequest.Send(to, MessageId.random(), null, body));
    }

    private String accepted(String to, Posted posted, String body, String key) {
        sent.add(new Sent(to, posted.conversation(), posted.seq(), posted.at(), Sent.beginning(body)));
        return replies.say(key, to);
    }

    Future<String> broadcast(Arguments arguments) {
        Audience audience = audience(arguments.word());
        return session.handle(new MessageRequest.Broadcast(audience, MessageId.random(), null, arguments.rest()))
                .map(broadcast -> replies.say("broadcast", broadcast.recipients()));
    }

    private static Audience audience(String letter) {
        return switch (letter.toUpperCase(Locale.ROOT)) {
            case "C" -> Audience.ONLINE;
            case "D" -> Audience.OFFLINE;
            case "T" -> Audience.ALL;
            default -> throw new SyntaxException();
        };
    }
}
