package dev.recado.terminal.command;

import dev.recado.client.RecadoClient;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.DeviceName;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.signin.Await;
import dev.recado.terminal.signin.LightVertx;
import dev.recado.terminal.signin.SignIn;
import dev.recado.terminal.signin.SignedIn;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A session for a command that does several things one after the other. Everything waits, on the thread that calls. */
final class Visit implements AutoCloseable {
    private final Vertx vertx;
    private final SignedIn signedIn;

    private Visit(Vertx vertx, SignedIn signedIn) {
        this.vertx = vertx;
        this.signedIn = signedIn;
    }

    /**
     * Logs in.
     *
     * @param profile whose
     * @param device which device this is, or {@code null}
     * @throws RuntimeException what that failed with, for {@link Failures}
     */
    static Visit begin(Surroundings surroundings, Profile profile, DeviceName device) {
        Vertx vertx = LightVertx.create();
        try {
            return new Visit(vertx, Await.result(new SignIn(vertx, surroundings.profiles()).open(profile, device)));
        } catch (RuntimeException e) {
            Await.result(vertx.close());
            throw e;
        }
    }

    RecadoClient client() {
        return signedIn.client();
    }

    /** Waits for an answer. */
    <T> T await(Future<T> answer) {
        return Await.result(answer);
    }

    /**
     * Waits for an answer, but not for ever.
     *
     * @throws Refusal {@code UNAVAILABLE} if it has not come; what was asked may be done all the same
     */
    <T> T await(Future<T> answer, Duration limit) {
        return Await.result(answer.timeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .recover(cause -> Future.failedFuture(
                        cause instanceof TimeoutException ? new Refusal(ErrorCode.UNAVAILABLE) : cause)));
    }

    @Override
    public void close() {
        Await.result(client().close().eventually(vertx::close));
    }
}
