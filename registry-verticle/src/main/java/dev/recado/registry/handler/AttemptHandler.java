package dev.recado.registry.handler;

import dev.recado.contract.message.Done;
import dev.recado.contract.registry.AttemptTaken;
import dev.recado.contract.registry.GiveBackAttempt;
import dev.recado.contract.registry.TakeAttempt;
import dev.recado.registry.domain.FailedLogins;
import io.vertx.core.Future;
import java.time.Clock;

/**
 * Counts attempts to log in by password.
 *
 * @param failedLogins how often one may fail, counted on the context that asks
 * @param clock tells when one may try again
 */
public record AttemptHandler(FailedLogins failedLogins, Clock clock) {
    /**
     * Takes a permit.
     *
     * @param request of whom
     * @return succeeds with how long to wait
     */
    public Future<AttemptTaken> take(TakeAttempt request) {
        return Future.succeededFuture(
                new AttemptTaken(failedLogins.take(request.account(), request.address(), clock.millis())));
    }

    /**
     * Takes a permit back.
     *
     * @param request whose
     * @return succeeds always
     */
    public Future<Done> giveBack(GiveBackAttempt request) {
        failedLogins.giveBack(request.account(), request.address(), clock.millis());
        return Future.succeededFuture(Done.DONE);
    }
}
