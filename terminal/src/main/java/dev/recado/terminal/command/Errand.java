package dev.recado.terminal.command;

import dev.recado.client.RecadoClient;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.signin.Await;
import dev.recado.terminal.signin.LightVertx;
import dev.recado.terminal.signin.SignIn;
import dev.recado.terminal.signin.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.function.Function;

/** What a command of a script does at the server: logs in by the profile, does one thing, leaves. */
final class Errand {
    private final Surroundings surroundings;

    Errand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Does it. Waits for it, and returns when the connection is closed.
     *
     * @param profile whose
     * @param what to do, as soon as there is a session; not as a device
     * @return what it came to
     * @throws RuntimeException what it failed with, for {@link Failures}
     */
    <T> T run(Profile profile, Function<RecadoClient, Future<T>> what) {
        return onVertx(vertx -> Await.result(new SignIn(vertx, surroundings.profiles())
                .open(profile)
                .compose(opened -> close(opened, what.apply(opened.client())))));
    }

    private static <T> Future<T> close(SignedIn opened, Future<T> result) {
        return result.eventually(() -> opened.client().close());
    }

    /** Does anything else that needs Vert.x, which is closed in the end. */
    <T> T onVertx(Function<Vertx, T> what) {
        Vertx vertx = LightVertx.create();
        try {
            return what.apply(vertx);
        } finally {
            Await.result(vertx.close());
        }
    }
}
