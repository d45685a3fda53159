package dev.recado.registry.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.contract.registry.SessionClosed;
import dev.recado.contract.registry.SessionOpened;
import dev.recado.registry.domain.LastSeen;
import dev.recado.registry.domain.OnlineAccounts;
import io.vertx.core.Future;
import java.time.Clock;

/** Learns of sessions, and announces who came online and who went offline. */
public final class PresenceHandler {
    private final OnlineAccounts online;
    private final LastSeen lastSeen;
    private final Bus bus;
    private final Clock clock;

    /**
     * Answers from now on.
     *
     * @param online who is online, changed on the context that asks
     * @param lastSeen what is to be written down, changed on the context that asks
     * @param bus where it is announced
     * @param clock tells when it was
     */
    public PresenceHandler(OnlineAccounts online, LastSeen lastSeen, Bus bus, Clock clock) {
        this.online = online;
        this.lastSeen = lastSeen;
        this.bus = bus;
        this.clock = clock;
    }

    /**
     * A session began.
     *
     * @param told whose
     * @return succeeds always
     */
    public Future<Done> opened(SessionOpened told) {
        if (online.opened(told.account(), told.session())) {
            announce(told.account(), true);
        }
        return Future.succeededFuture(Done.DONE);
    }

    /**
     * A session ended.
     *
     * @param told whose
     * @return succeeds always
     */
    public Future<Done> closed(SessionClosed told) {
        if (online.closed(told.account(), told.session())) {
            announce(told.account(), false);
        }
        return Future.succeededFuture(Done.DONE);
    }

    private void announce(AccountId account, boolean isOnline) {
        long now = clock.millis();
        lastSeen.seen(account, now);
        bus.announce(RegistryAddresses.presence(account), new Presence(account, isOnline, now));
    }
}
