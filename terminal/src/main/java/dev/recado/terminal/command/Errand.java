package dev.recado.terminal.command;

import dev.recado.client.RecadoClient;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.signin.LightVertx;
import dev.recado.terminal.signin.SignIn;
import dev.recado.terminal.signin.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.concurrent.ExecutionException;
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
        return onVertx(vertx -> new SignIn(vertx, surroundings.profiles())
                .open(profile)
                .compose(opened -> close(opened, what.apply(opened.client()))));
    }

    private static <T> Future<T> close(SignedIn opened, Future<T> result) {
        return result.eventually(() -> opened.client().close());
    }

    /** Does anything else that takes time; Vert.x is closed in the end. */
    <T> T onVertx(Function<Vertx, Future<T>> what) {
        surroundings.logging().errorsOnly();
        Vertx vertx = LightVertx.create();
        try {
            return await(what.apply(vertx));
        } finally {
            await(vertx.close());
        }
    }

    /** Every request has its own time limit, so that this ends. */
    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
