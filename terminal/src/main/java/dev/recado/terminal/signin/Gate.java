package dev.recado.terminal.signin;

import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.profile.Server;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Function;

/**
 * What a server asks from whoever comes for the first time. Each question has a connection of its own, because people think longer than a server
 * waits for a login. Waits for each answer.
 */
final class Gate {
    private final Vertx vertx;
    private final Server server;

    Gate(Vertx vertx, Server server) {
        this.vertx = vertx;
        this.server = server;
    }

    Server server() {
        return server;
    }

    /** Throws {@link SignInException} if nobody is there, or somebody else. */
    void knock() {
        ask(client -> client.hello().recover(cause -> Future.failedFuture(SignInException.of(server, cause))));
    }

    /** Throws what it is refused with. */
    void register(Nickname nickname, String password, String name) {
        ask(client -> client.register(nickname.value(), password, name));
    }

    /** Throws what it is refused with. */
    Session login(Nickname nickname, String password, DeviceName device) {
        return ask(client -> client.login(nickname.value(), password, device));
    }

    /** Makes the token of a login useless that is not wanted after all. */
    void undo(Session session) {
        ask(client -> client.resume(session.account(), session.token()).compose(resumed -> client.logout()));
    }

    private <T> T ask(Function<RecadoClient, Future<T>> question) {
        RecadoClient client = RecadoClient.create(vertx, SignIn.options(server));
        return Await.result(client.connect()
                .recover(cause -> Future.failedFuture(SignInException.unreachable(server, cause)))
                .compose(connected -> question.apply(client))
                .eventually(client::close));
    }
}
