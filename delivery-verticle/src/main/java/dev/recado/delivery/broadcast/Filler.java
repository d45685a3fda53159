package dev.recado.delivery.broadcast;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.registry.FindBlocking;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import dev.recado.delivery.background.Next;
import dev.recado.delivery.domain.Share;
import dev.recado.delivery.domain.Tenure;
import dev.recado.delivery.domain.Tenures;
import dev.recado.delivery.log.Recipients;
import dev.recado.delivery.log.Upkeep;
import dev.recado.delivery.store.BroadcastReader;
import dev.recado.delivery.store.BroadcastReader.Unfilled;
import dev.recado.delivery.store.EntryReader;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives broadcasts to those whom they are for: asks the registry for a page of accounts, writes them down together with how far that
 * is, and rings them. One page of each broadcast in turn.
 *
 * <p>Everything that it knows is in the store, so it goes on where it was, whenever it was ended. Belongs to delivery's context.
 */
public final class Filler {
    private final BroadcastReader broadcasts;
    private final EntryReader entries;
    private final Upkeep upkeep;
    private final Bus bus;
    private final Map<ConversationId, Promise<Void>> awaited = new HashMap<>();
    private ConversationId last;

    /**
     * A filler that begins with any broadcast.
     *
     * @param broadcasts tells which of them are not filled
     * @param entries of the log
     * @param upkeep writes the recipients down
     * @param bus where the registry is asked, and where to ring
     */
    public Filler(BroadcastReader broadcasts, EntryReader entries, Upkeep upkeep, Bus bus) {
        this.broadcasts = broadcasts;
        this.entries = entries;
        this.upkeep = upkeep;
        this.bus = bus;
    }

    /**
     * Waits for the last recipient of a broadcast.
     *
     * @param broadcast its conversation
     * @return succeeds once all of them are written down; fails with {@code UNAVAILABLE} if that is not before the end
     */
    public Future<Void> filled(ConversationId broadcast) {
        Promise<Void> all = awaited.computeIfAbsent(broadcast, first -> Promise.promise());
        return broadcasts.filled(broadcast).compose(filled -> {
            if (filled) {
                complete(broadcast);
            }
            return all.future();
        });
    }

    private void complete(ConversationId broadcast) {
        Promise<Void> all = awaited.remove(broadcast);
        if (all != null) {
            all.complete();
        }
    }

    /** Lets nobody wait any more. */
    public void stop() {
        awaited.values().forEach(all -> all.fail(new Refusal(ErrorCode.UNAVAILABLE)));
        awaited.clear();
    }

    /**
     * Fills in one page.
     *
     * @return {@code LATER} when every broadcast is filled
     */
    public Future<Next> step() {
        return next().compose(found -> found.isEmpty() ? Future.succeededFuture(Next.LATER) : page(found.get()));
    }

    /** The one after the last, or else the first. */
    private Future<Optional<Unfilled>> next() {
        return broadcasts
                .unfilled(last)
                .compose(found ->
                        found.isPresent() || last == null ? Future.succeededFuture(found) : broadcasts.unfilled(null))
                .onSuccess(found -> last = found.map(Unfilled::conversation).orElse(null));
    }

    private Future<Next> page(Unfilled broadcast) {
        return bus.ask(RegistryAddresses.LIST, new ListProfiles(broadcast.after(), Upkeep.ROWS_MAX, online(broadcast)))
                .compose(profiles -> recipients(broadcast, profiles))
                .compose(recipients -> upkeep.addRecipients(recipients)
                        .onSuccess(added -> added(recipients))
                        .compose(added -> entries.at(share(broadcast.conversation()), 1))
                        .onSuccess(entry -> entry.ifPresent(found -> ring(recipients, found))))
                .map(rung -> Next.SOON);
    }

    private void added(Recipients recipients) {
        if (recipients.last()) {
            complete(recipients.conversation());
        }
    }

    private static Share share(ConversationId conversation) {
        return new Share(conversation, null, Tenures.of(List.of(Tenure.ALWAYS)), true, 0);
    }

    private static Boolean online(Unfilled broadcast) {
        return switch (broadcast.audience()) {
            case ONLINE -> true;
            case OFFLINE -> false;
            case ALL -> null;
        };
    }

    private Future<Recipients> recipients(Unfilled broadcast, Profiles profiles) {
        List<AccountId> accounts = profiles.profiles().stream()
                .map(profile -> profile.account().id())
                .filter(account -> !account.equals(broadcast.author()))
                .sorted()
                .toList();
        return bus.ask(RegistryAddresses.BLOCKING, new FindBlocking(broadcast.author(), accounts))
                .map(blocking -> recipients(broadcast, accounts, Set.copyOf(blocking.accounts()), profiles.after()));
    }

    private static Recipients recipients(
            Unfilled broadcast, List<AccountId> accounts, Set<AccountId> blocking, AccountId next) {
        boolean last = next == null;
        long before = broadcast.after() == null ? 0 : broadcast.after().value();
        return new Recipients(broadcast.conversation(), accounts, blocking, last ? before : next.value(), last);
    }

    /** Whoever does not hear it finds the entry in the log. */
    private void ring(Recipients recipients, Entry entry) {
        recipients.accounts().stream()
                .filter(account -> !recipients.blocking().contains(account))
                .forEach(account -> bus.announce(DeliveryAddresses.inbox(account), entry));
    }
}
