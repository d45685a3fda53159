package dev.recado.registry.handler;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.event.EventTopics;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.registry.store.AccountStore;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Announces who came online and who went offline, and from whom that is hidden. What is announced of an account is how it is then: of
 * one that comes and goes while its blocks are looked up, only the end is told. Used by one context.
 */
public final class Announcer {
    private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);

    private final AccountStore accounts;
    private final ProfileView view;
    private final Bus bus;
    private final Clock clock;
    private final Set<AccountId> lookedUp = new HashSet<>();
    private final Set<AccountId> changedMeanwhile = new HashSet<>();
    /** Null until it closes. */
    private Promise<Void> closing;

    /**
     * Announces from now on.
     *
     * @param accounts where accounts are kept
     * @param view what is known of them now
     * @param bus where it is announced
     * @param clock tells when it was
     */
    public Announcer(AccountStore accounts, ProfileView view, Bus bus, Clock clock) {
        this.accounts = accounts;
        this.view = view;
        this.bus = bus;
        this.clock = clock;
    }

    /** An account came or went just now. */
    void cameOrWent(AccountId account) {
        Optional<Long> came = view.online().since(account);
        long at = came.orElseGet(clock::millis);
        if (came.isEmpty()) {
            view.lastSeen().seen(account, at);
        }
        if (view.blocks().mayBlock(account)) {
            blocksChanged(account);
        } else {
            announce(new Presence(account, came.isPresent(), at));
        }
    }

    /** An account is to be seen by others, or by others no more. */
    void blocksChanged(AccountId account) {
        if (lookedUp.add(account)) {
            lookUp(account);
        } else {
            changedMeanwhile.add(account);
        }
    }

    private void lookUp(AccountId account) {
        accounts.find(AccountRef.of(account))
                .compose(found ->
                        view.blocks().of(account).map(blocked -> found.map(one -> presence(view.of(one), blocked))))
                .onSuccess(presence -> presence.ifPresent(this::announce))
                .onFailure(cause -> LOG.warn("not announced that {} came or went: {}", account, cause.toString()))
                .onComplete(done -> lookedUp(account));
    }

    private void lookedUp(AccountId account) {
        lookedUp.remove(account);
        if (changedMeanwhile.remove(account)) {
            blocksChanged(account);
        }
        completeIfQuiet();
    }

    private void completeIfQuiet() {
        if (closing != null && lookedUp.isEmpty()) {
            closing.tryComplete();
        }
    }

    /**
     * Waits for what is being looked up; to be called when nothing more happens to accounts.
     *
     * @return succeeds when everything is announced, or could not be
     */
    public Future<Void> close() {
        closing = Promise.promise();
        completeIfQuiet();
        return closing.future();
    }

    private static Presence presence(Profile profile, List<AccountId> blocked) {
        return new Presence(
                profile.account().id(), profile.online(), profile.lastSeenAt(), blocked.isEmpty() ? null : blocked);
    }

    private void announce(Presence presence) {
        bus.announce(RegistryAddresses.presence(presence.account()), presence);
        bus.announce(EventTopics.ACCOUNT, presence);
    }
}
