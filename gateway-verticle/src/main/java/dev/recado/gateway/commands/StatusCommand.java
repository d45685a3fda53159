package dev.recado.gateway.commands;

import dev.recado.contract.delivery.Conversations.Summary;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.registry.Account;
import dev.recado.gateway.commands.SentMessages.Sent;
import dev.recado.gateway.session.ConversationPage;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.Session;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether one's last messages were delivered and read: those of this session, or, if there are none, the last one of each of some
 * conversations.
 */
final class StatusCommand {
    private static final int CONVERSATIONS_MAX = 10;
    private static final int ENTRIES_MAX = 50;

    private final Session session;
    private final Account self;
    private final Replies replies;
    private final Form form;
    private final SentMessages sent;

    StatusCommand(Session session, Account self, Replies replies, Form form, SentMessages sent) {
        this.session = session;
        this.self = self;
        this.replies = replies;
        this.form = form;
        this.sent = sent;
    }

    Future<String> list(Arguments arguments) {
        arguments.end();
        return last().compose(messages -> inTurn(messages, this::line))
                .map(lines -> lines.isEmpty() ? replies.say("nothing-sent") : String.join("\n", lines));
    }

    private Future<List<Sent>> last() {
        List<Sent> here = sent.all();
        return here.isEmpty()
                ? session.handle(new MessageRequest.ListConversations(null, CONVERSATIONS_MAX))
                        .compose(this::lastOfEach)
                : Future.succeededFuture(here);
    }

    private Future<List<Sent>> lastOfEach(ConversationPage page) {
        return inTurn(page.conversations(), this::lastOf)
                .map(found -> found.stream()
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Sent::at))
                        .toList());
    }

    /** One after the other: each reads a page. */
    private static <T, A> Future<List<A>> inTurn(List<T> all, Function<T, Future<A>> step) {
        Future<List<A>> done = Future.succeededFuture(new ArrayList<>());
        for (T one : all) {
            done = done.compose(answers -> step.apply(one).map(answer -> {
                answers.add(answer);
                return answers;
            }));
        }
        return done;
    }

    /** Succeeds with {@code null} if nothing of late was his, or it was of a broadcast, whose recipients are told at once. */
    private Future<Sent> lastOf(ConversationPage.Item item) {
        Summary summary = item.summary();
        if (summary.conversation().kind() == ConversationId.Kind.BROADCAST) {
            return Future.succeededFuture();
        }
        return session.handle(new MessageRequest.Read(summary.conversation(), null, null, null, ENTRIES_MAX))
                .map(history -> own(history).map(entry -> sent(item, entry)).orElse(null));
    }

    private Optional<Entry> own(History history) {
        Stream<Entry> own = history.entries().stream()
                .filter(Form::shows)
                .filter(entry -> entry.from().equals(self.id()));
        return own.max(Comparator.comparing(Entry::seq));
    }

    private static Sent sent(ConversationPage.Item item, Entry entry) {
        Object to = Stream.of(
                        item.withNickname(),
                        item.with(),
                        entry.groupName(),
                        item.summary().conversation())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new Sent(to.toString(), entry.conversation(), entry.seq(), entry.at(), Sent.beginning(entry.body()));
    }

    private Future<String> line(Sent message) {
        return session.handle(new MessageRequest.ReadStatus(message.conversation(), message.seq(), null, 1))
                .map(status -> line(message, state(message, status)))
                .otherwise(cause -> line(message, replies.refusal(Refusal.of(cause))));
    }

    private String line(Sent message, String state) {
        return replies.say("status", message.to(), form.time(message.at()), message.beginning(), state);
    }

    private String state(Sent message, Status status) {
        if (!message.conversation().direct()) {
            return replies.say("status-group", status.delivered(), status.read());
        }
        if (status.read() > 0) {
            return replies.say("status-read");
        }
        return replies.say(status.delivered() > 0 ? "status-delivered" : "status-waiting");
    }
}
