package dev.recado.gateway.json;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.paced.Names;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.function.Consumer;

/** What may be asked for before the login. Each answer is an object. */
final class Admission {
    private static final Map<ErrorCode, Reply> NOT_REGISTERED = Map.of(
            ErrorCode.INVALID_FIELD, Reply.NOT_REGISTERED,
            ErrorCode.NICKNAME_TAKEN, Reply.NOT_REGISTERED);
    private static final Map<ErrorCode, Reply> NOT_LET_IN = Map.of(
            ErrorCode.INVALID_FIELD, Reply.WRONG_CREDENTIALS,
            ErrorCode.WRONG_CREDENTIALS, Reply.WRONG_CREDENTIALS,
            ErrorCode.NO_SUCH_ACCOUNT, Reply.WRONG_CREDENTIALS,
            ErrorCode.PASSWORD_NEEDED, Reply.WRONG_CREDENTIALS,
            ErrorCode.ALREADY_CONNECTED, Reply.LOGGED_IN_ELSEWHERE);

    private final Session session;
    private final Consumer<Account> entered;

    /**
     * Lets somebody in.
     *
     * @param session his
     * @param entered told who he is, before he is answered
     */
    Admission(Session session, Consumer<Account> entered) {
        this.session = session;
        this.entered = entered;
    }

    Future<Buffer> carryOut(Command command, Fields fields) {
        return switch (command) {
            case REGISTER -> register(fields).recover(cause -> Replies.refusal(cause, NOT_REGISTERED));
            case LOGIN -> logIn(fields).recover(cause -> Replies.refusal(cause, NOT_LET_IN));
            default -> Future.succeededFuture(Replies.of(Reply.NOT_LOGGED_IN));
        };
    }

    private Future<Buffer> register(Fields fields) {
        return Future.succeededFuture(fields)
                .map(given -> new SessionRequest.Register(
                        new Nickname(given.textIfAny("username")), given.textIfAny("password"), null))
                .compose(session::handle)
                .map(account -> Replies.of(Reply.REGISTERED));
    }

    private Future<Buffer> logIn(Fields fields) {
        return Future.succeededFuture(fields)
                .map(given -> new SessionRequest.LogIn(
                        Names.person(given.text("username")), given.textIfAny("password"), null, null))
                .compose(session::handle)
                .map(loggedIn -> welcome(loggedIn.account()));
    }

    private Buffer welcome(Account account) {
        entered.accept(account);
        return Replies.of(Reply.LOGGED_IN, account.nickname().value());
    }
}
