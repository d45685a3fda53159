package dev.recado.gateway.commands;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.Account;
import dev.recado.gateway.commands.Arguments.SyntaxException;
import dev.recado.gateway.commands.CommandsWire.Phase;
import dev.recado.gateway.paced.PacedClient;
import io.vertx.core.Future;
import java.util.Optional;

/** Carries out the commands of somebody who is in, and answers each in one frame. */
final class Commands implements Phase {
    private final PacedClient client;
    private final Account self;
    private final Replies replies;
    private final AccountCommands accounts;
    private final GroupCommands groups;
    private final MessageCommands messages;
    private final HistoryCommands history;
    private final StatusCommand status;

    Commands(PacedClient client, Account self, Replies replies, Form form) {
        this.client = client;
        this.self = self;
        this.replies = replies;
        this.accounts = new AccountCommands(client.session(), self, replies);
        this.groups = new GroupCommands(client.session(), replies);
        SentMessages sent = new SentMessages();
        this.messages = new MessageCommands(client.session(), self, replies, sent);
        this.history = new HistoryCommands(client.session(), replies, form);
        this.status = new StatusCommand(client.session(), self, replies, form, sent);
    }

    /** Greets him; what waits for him comes after that. */
    Phase greet() {
        client.say(Form.frame(replies.say("greeting", self.nickname())));
        client.receive();
        return this;
    }

    @Override
    public Future<Phase> line(String line) {
        Arguments arguments = new Arguments(line);
        Optional<Command> command = Command.of(arguments.word());
        return command.map(known -> attempt(known, arguments))
                .orElseGet(() -> Future.succeededFuture(replies.say("unknown-command")))
                .map(this::answer);
    }

    private Phase answer(String text) {
        client.say(Form.frame(text));
        return this;
    }

    /** Whatever becomes of it, there is an answer. */
    private Future<String> attempt(Command command, Arguments arguments) {
        try {
            return carryOut(command, arguments).recover(cause -> refused(command, cause));
        } catch (SyntaxException e) {
            return Future.succeededFuture(replies.usage(command));
        } catch (RuntimeException e) {
            return refused(command, e);
        }
    }

    private Future<String> refused(Command command, Throwable cause) {
        return Future.succeededFuture(replies.refusal(command, Refusal.of(cause)));
    }

    private Future<String> carryOut(Command command, Arguments arguments) {
        return switch (command) {
            case HELP -> help(arguments);
            case EXIT -> exit(arguments);
            case PASSWORD -> accounts.setPassword(arguments);
            case USERS -> accounts.list(arguments);
            case ID -> accounts.id(arguments);
            case CREATE_GROUP -> groups.create(arguments);
            case GROUPS -> groups.list(arguments);
            case MEMBERS -> groups.members(arguments);
            case JOIN -> groups.join(arguments);
            case LEAVE -> groups.leave(arguments);
            case SEND -> messages.send(arguments);
            case BROADCAST -> messages.broadcast(arguments);
            case HISTORY -> history.list(arguments);
            case STATUS -> status.list(arguments);
        };
    }

    private Future<String> help(Arguments arguments) {
        arguments.end();
        return Future.succeededFuture(replies.help());
    }

    private Future<String> exit(Arguments arguments) {
        arguments.end();
        client.leave();
        return Future.succeededFuture(replies.say("goodbye"));
    }
}
