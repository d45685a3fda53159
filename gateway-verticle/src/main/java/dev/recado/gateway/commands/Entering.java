package dev.recado.gateway.commands;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.AccountRef;
import dev.recado.gateway.commands.CommandsWire.Phase;
import dev.recado.gateway.paced.Names;
import dev.recado.gateway.paced.PacedClient;
import dev.recado.gateway.session.LoggedIn;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.Future;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Who comes in: the first line is a nickname. Whoever is not known yet is made an account; whoever has a password is asked for it, as
 * everybody is where nobody gets in without one.
 *
 * <pre>
 *   nickname ──┬──────────────────────────► in
 *     ▲   │    └──has a password──► password ──► in
 *     └───┘ what cannot be one         └──three wrong ones──► closed
 * </pre>
 */
final class Entering implements Phase {
    private static final Pattern HTTP =
            Pattern.compile("(GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH|PRI)( .*)?", Pattern.DOTALL);
    private static final int WRONG_MAX = 3;

    private final PacedClient client;
    private final Replies replies;
    private final Function<LoggedIn, Phase> entered;

    /**
     * Makes one that waits for the nickname.
     *
     * @param client who comes
     * @param replies what to say
     * @param entered greets whoever is in, and says what his lines mean
     */
    Entering(PacedClient client, Replies replies, Function<LoggedIn, Phase> entered) {
        this.client = client;
        this.replies = replies;
        this.entered = entered;
    }

    @Override
    public Future<Phase> line(String line) {
        if (HTTP.matcher(line).matches()) {
            return close(replies.say("no-http"));
        }
        AccountRef who;
        try {
            who = Names.person(line.strip());
        } catch (Refusal e) {
            return stay(replies.say("nickname-invalid"));
        }
        return logIn(who, null).map(entered).recover(cause -> notByName(who, Refusal.of(cause)));
    }

    private Future<LoggedIn> logIn(AccountRef who, String password) {
        return client.session().handle(new SessionRequest.LogIn(who, password, null, null));
    }

    private Future<Phase> notByName(AccountRef who, Refusal why) {
        return switch (why.code()) {
            case NO_SUCH_ACCOUNT -> who.nickname() == null ? refused(why) : register(who);
            case PASSWORD_NEEDED -> ask(who, false);
            // A login without any secret is not valid where nobody gets in by name alone.
            case INVALID_FIELD -> ask(who, true);
            default -> refused(why);
        };
    }

    /** Somebody else may have been quicker: then it is his. */
    private Future<Phase> register(AccountRef who) {
        return client.session()
                .handle(new SessionRequest.Register(who.nickname(), null, null))
                .compose(account -> logIn(who, null))
                .map(entered)
                .recover(cause -> notRegistered(who, Refusal.of(cause)));
    }

    private Future<Phase> notRegistered(AccountRef who, Refusal why) {
        return switch (why.code()) {
            case INVALID_FIELD -> stay(replies.say("nickname-invalid"));
            case NICKNAME_TAKEN -> logIn(who, null).map(entered).recover(cause -> refused(Refusal.of(cause)));
            default -> refused(why);
        };
    }

    private Future<Phase> ask(AccountRef who, boolean secretsOnly) {
        client.say(Form.frame(replies.say("password-prompt")));
        return Future.succeededFuture(new Password(who, secretsOnly));
    }

    private Future<Phase> refused(Refusal why) {
        return why.code() == ErrorCode.ALREADY_CONNECTED ? close(replies.refusal(why)) : stay(replies.refusal(why));
    }

    private Future<Phase> stay(String why) {
        client.say(Form.frame(why));
        return Future.succeededFuture(this);
    }

    private Future<Phase> close(String why) {
        client.say(Form.frame(why));
        client.leave();
        return Future.succeededFuture(this);
    }

    /** Every line is a password, as it is. */
    private final class Password implements Phase {
        private final AccountRef who;
        private final boolean secretsOnly;
        private int wrong;

        Password(AccountRef who, boolean secretsOnly) {
            this.who = who;
            this.secretsOnly = secretsOnly;
        }

        @Override
        public Future<Phase> line(String line) {
            return logIn(who, line).map(entered).recover(cause -> notBelieved(line, Refusal.of(cause)));
        }

        private Future<Phase> notBelieved(String password, Refusal why) {
            return switch (why.code()) {
                case ALREADY_CONNECTED -> refused(why);
                case WRONG_CREDENTIALS -> mayBeNew() ? register(password) : wrong();
                case INVALID_FIELD -> wrong();
                default -> again(replies.refusal(why));
            };
        }

        private boolean mayBeNew() {
            return secretsOnly && who.nickname() != null;
        }

        /** A nickname that nobody has is made an account with this password. */
        private Future<Phase> register(String password) {
            return client.session()
                    .handle(new SessionRequest.Register(who.nickname(), password, null))
                    .compose(account -> logIn(who, password))
                    .map(entered)
                    .recover(cause -> notNew(Refusal.of(cause)));
        }

        private Future<Phase> notNew(Refusal why) {
            return why.code() == ErrorCode.NICKNAME_TAKEN ? wrong() : again(replies.refusal(why));
        }

        private Future<Phase> wrong() {
            wrong++;
            String text = replies.say("password-wrong");
            return wrong == WRONG_MAX ? close(text) : again(text);
        }

        private Future<Phase> again(String why) {
            client.say(Form.frame(why + "\n" + replies.say("password-prompt")));
            return Future.succeededFuture(this);
        }
    }
}
