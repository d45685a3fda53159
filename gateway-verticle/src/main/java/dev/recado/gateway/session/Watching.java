package dev.recado.gateway.session;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.message.Done;
import dev.recado.contract.registry.FindOnline;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whose coming and going a session is told of. What happens while its socket is full is looked up when it has drained, and what it did not
 * hear of, from time to time. Nothing is told twice: it would show that somebody has blocked somebody else, which is announced to all who watch him.
 */
final class Watching {
    private static final Logger LOG = LoggerFactory.getLogger(Watching.class);

    private final Services services;
    private final AccountId self;
    private final Outbound outbound;
    private final Set<AccountId> watched = new HashSet<>();
    /** What the client knows of those. */
    private final Map<AccountId, Presence> told = new HashMap<>();

    private final Set<AccountId> missed = new LinkedHashSet<>();
    private final Consumer<Presence> listener = this::heard;
    private final long recheckMs;
    private long recheckAt;

    Watching(Services services, AccountId self, Outbound outbound) {
        this.services = services;
        this.self = self;
        this.outbound = outbound;
        this.recheckMs = services.config().limits().recheck().toMillis();
        recheckLater();
    }

    /** Listens first and asks then, so that no change falls between. */
    Future<Profiles> watch(List<AccountId> accounts) {
        FindProfiles question = new FindProfiles(accounts.stream().distinct().toList(), self);
        List<AccountId> added = question.accounts().stream()
                .filter(account -> !watched.contains(account))
                .toList();
        int watchedMax = services.config().limits().watched();
        if (watched.size() + added.size() > watchedMax) {
            throw new Refusal(ErrorCode.TOO_MANY_WATCHED, "watched: more than " + watchedMax + " accounts");
        }
        watched.addAll(added);
        return Future.all(added.stream()
                        .map(account -> services.presences().add(account, listener))
                        .toList())
                .compose(listening -> services.bus().ask(RegistryAddresses.FIND_ALL, question))
                .onSuccess(found -> remember(added, found))
                .onFailure(cause -> unwatch(added));
    }

    private void remember(List<AccountId> added, Profiles found) {
        Set<AccountId> unknown = new HashSet<>(added);
        found.profiles().stream().map(Watching::presence).forEach(presence -> {
            unknown.remove(presence.account());
            if (watched.contains(presence.account())) {
                told.put(presence.account(), presence);
            }
        });
        unwatch(unknown);
    }

    private static Presence presence(Profile profile) {
        return new Presence(profile.account().id(), profile.online(), profile.lastSeenAt());
    }

    Done unwatch(Collection<AccountId> accounts) {
        accounts.stream().filter(watched::remove).forEach(account -> {
            missed.remove(account);
            told.remove(account);
            services.presences().remove(account, listener);
        });
        return Done.DONE;
    }

    private void heard(Presence presence) {
        if (presence.hiddenFrom() != null && presence.hiddenFrom().contains(self)) {
            hide(presence.account());
        } else {
            tell(new Presence(presence.account(), presence.online(), presence.lastSeenAt()));
        }
    }

    /** Whoever saw it online asks how it is to be seen from now on; for the others nothing has changed. */
    private void hide(AccountId account) {
        Presence last = told.get(account);
        if (last != null && last.online()) {
            missed.add(account);
            catchUp();
        }
    }

    private void tell(Presence presence) {
        if (outbound.full()) {
            missed.add(presence.account());
        } else if (!presence.equals(told.put(presence.account(), presence))) {
            outbound.presence(presence);
        }
    }

    void tick() {
        catchUp();
        if (services.clock().getAsLong() >= recheckAt) {
            recheckLater();
            recheck(List.copyOf(told.keySet()));
        }
    }

    private void recheckLater() {
        recheckAt = services.clock().getAsLong()
                + recheckMs * 3 / 4
                + services.random().nextLong(recheckMs / 2 + 1);
    }

    /** Who came or went is looked up: how that looks to the client is not known here. */
    private void recheck(List<AccountId> accounts) {
        for (int from = 0; from < accounts.size(); from += FindProfiles.ACCOUNTS_MAX) {
            List<AccountId> some = accounts.subList(from, Math.min(from + FindProfiles.ACCOUNTS_MAX, accounts.size()));
            services.bus()
                    .ask(RegistryAddresses.ONLINE, new FindOnline(some))
                    .onSuccess(online -> compare(some, Set.copyOf(online.accounts())))
                    .onFailure(cause -> LOG.debug("who is online is not known: {}", cause.toString()));
        }
    }

    private void compare(List<AccountId> accounts, Set<AccountId> online) {
        accounts.stream()
                .filter(account ->
                        told.containsKey(account) && told.get(account).online() != online.contains(account))
                .forEach(missed::add);
        catchUp();
    }

    /** Looks up what was missed, if the socket takes it; what cannot be looked up stays missed. */
    void catchUp() {
        if (missed.isEmpty() || outbound.full()) {
            return;
        }
        List<AccountId> accounts =
                missed.stream().limit(FindProfiles.ACCOUNTS_MAX).toList();
        accounts.forEach(missed::remove);
        services.bus()
                .ask(RegistryAddresses.FIND_ALL, new FindProfiles(accounts, self))
                .onSuccess(this::tellAll)
                .onFailure(cause -> missAgain(accounts, cause));
    }

    private void missAgain(List<AccountId> accounts, Throwable cause) {
        LOG.debug("presence of {} accounts is not known: {}", accounts.size(), cause.toString());
        accounts.stream().filter(watched::contains).forEach(missed::add);
    }

    private void tellAll(Profiles found) {
        found.profiles().stream()
                .map(Watching::presence)
                .filter(presence -> watched.contains(presence.account()))
                .forEach(this::tell);
    }

    void stop() {
        unwatch(List.copyOf(watched));
    }
}
