package dev.recado.registry.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.AttemptTaken;
import dev.recado.contract.registry.GiveBackAttempt;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.TakeAttempt;
import io.vertx.core.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has attempts to log in by password counted, in one place for all instances: an account is tried by its id and by its nickname, which are of
 * different partitions, and an address tries many accounts.
 *
 * @param bus where that place is
 */
public record Attempts(Bus bus) {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    /** Succeeds with 0 if the password may be tried, and otherwise with the milliseconds to wait; fails with a refusal. */
    Future<Long> take(String account, String address) {
        return bus.ask(RegistryAddresses.TAKE_ATTEMPT, new TakeAttempt(account, address))
                .map(AttemptTaken::waitMs);
    }

    /** Succeeds always: if it is not heard, one attempt more counts as failed for a minute. */
    Future<Done> giveBack(String account, String address) {
        return bus.ask(RegistryAddresses.GIVE_BACK_ATTEMPT, new GiveBackAttempt(account, address))
                .onFailure(cause -> LOG.debug("an attempt counts that did not fail: {}", cause.toString()))
                .otherwise(Done.DONE);
    }
}
