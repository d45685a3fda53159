package dev.recado.terminal.live;

import dev.recado.client.Blocked;
import dev.recado.client.RecadoClient;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Text;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Person;
import dev.recado.terminal.store.Contact;
import dev.recado.terminal.store.LocalStore;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The others: everybody, the contacts, and who of them is there. Belongs to the desk. */
final class People {
    private static final int ALIAS_CHARS_MAX = 64;
    private static final Comparator<Person> BY_NAME =
            Comparator.comparing(person -> person.peer().label(), String.CASE_INSENSITIVE_ORDER);
    private static final Comparator<Person> FOR_TALKING = Comparator.comparing((Person person) -> !person.contact())
            .thenComparing(person -> !Boolean.TRUE.equals(person.online()))
            .thenComparing(BY_NAME);

    private final RecadoClient client;
    private final Connection connection;
    private final Account me;
    private final LocalStore store;
    private final Directory directory;
    private final Map<AccountId, Presence> watched = new HashMap<>();

    People(RecadoClient client, Connection connection, Account me, LocalStore store, Directory directory) {
        this.client = client;
        this.connection = connection;
        this.me = me;
        this.store = store;
        this.directory = directory;
    }

    Future<List<Person>> all() {
        if (!connection.online()) {
            List<Person> known = store.people().stream().map(this::unseen).toList();
            return Future.succeededFuture(sorted(known, FOR_TALKING));
        }
        return Pages.all(
                        (AccountId after) ->
                                connection.ask(() -> client.people().list(after, Pages.SIZE)),
                        Profiles::profiles,
                        Profiles::after)
                .map(this::seen);
    }

    private List<Person> seen(List<Profile> profiles) {
        directory.remember(profiles.stream().map(Profile::account).toList());
        Set<AccountId> contacts = contactIds();
        return sorted(
                profiles.stream().map(profile -> person(profile, contacts)).toList(), FOR_TALKING);
    }

    private Person person(Profile profile, Set<AccountId> contacts) {
        Account account = profile.account();
        return new Person(
                directory.somebody(account),
                account.name(),
                contacts.contains(account.id()),
                profile.online(),
                profile.lastSeenAt());
    }

    private Set<AccountId> contactIds() {
        return store.contacts().stream().map(Contact::account).collect(Collectors.toSet());
    }

    private List<Person> sorted(List<Person> people, Comparator<Person> order) {
        return people.stream()
                .filter(person -> !person.peer().account().equals(me.id()))
                .sorted(order)
                .toList();
    }

    /** Somebody as he is known here: his presence only if it is watched. */
    private Person unseen(Account account) {
        Presence presence = connection.online() ? watched.get(account.id()) : null;
        return new Person(
                directory.somebody(account),
                account.name(),
                contactIds().contains(account.id()),
                presence == null ? null : presence.online(),
                presence == null ? 0 : presence.lastSeenAt());
    }

    /** Whose presence is not known yet is asked for first. */
    Future<List<Person>> contacts() {
        List<AccountId> unknown = contactIds().stream()
                .filter(account -> !watched.containsKey(account))
                .limit(Pages.SIZE)
                .toList();
        return unknown.isEmpty()
                ? Future.succeededFuture(knownContacts())
                : watch(unknown).transform(asked -> Future.succeededFuture(knownContacts()));
    }

    private List<Person> knownContacts() {
        List<Person> contacts = store.contacts().stream()
                .map(contact -> store.person(contact.account()))
                .flatMap(Optional::stream)
                .map(this::unseen)
                .toList();
        return sorted(contacts, BY_NAME);
    }

    Future<Void> put(Peer.Somebody who, String alias) {
        if (alias != null) {
            Text.checkLine("alias", alias, ALIAS_CHARS_MAX);
            directory.checkFree(who.account(), alias);
        }
        store.putContact(who.account(), alias);
        directory.changed();
        watchNow(List.of(who.account()));
        return Future.succeededFuture();
    }

    void remove(AccountId account) {
        store.removeContact(account);
        directory.changed();
    }

    /** There is a session: whoever matters is watched. The client library watches again after that. */
    void opened() {
        List<AccountId> contacts = new ArrayList<>(contactIds());
        watchNow(contacts.subList(0, Math.min(Pages.SIZE, contacts.size())));
    }

    private void watchNow(Collection<AccountId> accounts) {
        if (!accounts.isEmpty()) {
            watch(accounts).onFailure(cause -> {});
        }
    }

    private Future<List<Presence>> watch(Collection<AccountId> accounts) {
        return connection
                .ask(() -> client.people().watch(accounts))
                .onSuccess(presences -> presences.forEach(this::came));
    }

    Future<Boolean> watch(Peer.Somebody peer) {
        Presence known = watched.get(peer.account());
        return known != null && connection.online()
                ? Future.succeededFuture(known.online())
                : watch(List.of(peer.account()))
                        .map(presences ->
                                !presences.isEmpty() && presences.get(0).online());
    }

    /** Who of some is there, by a look that is not kept up. */
    Future<Map<AccountId, Boolean>> look(List<AccountId> accounts) {
        List<AccountId> some = accounts.subList(0, Math.min(Pages.SIZE, accounts.size()));
        List<AccountId> strangers =
                some.stream().filter(account -> !watched.containsKey(account)).toList();
        return connection
                .ask(() -> client.people().watch(some))
                .onSuccess(presences -> connection.ask(() -> client.people().unwatch(strangers)))
                .map(presences -> presences.stream().collect(Collectors.toMap(Presence::account, Presence::online)));
    }

    /** Somebody who is watched came or went; whether that is news. */
    boolean came(Presence presence) {
        Presence before = watched.put(presence.account(), presence);
        return before == null || before.online() != presence.online();
    }

    Future<List<Peer.Somebody>> blocked() {
        return Pages.all(
                        (AccountId after) ->
                                connection.ask(() -> client.people().blocked(after)),
                        Blocked::accounts,
                        Blocked::after)
                .compose(this::named);
    }

    /** Who some accounts are, by name; those whom nobody knows any more are left out. */
    Future<List<Peer.Somebody>> named(List<AccountId> accounts) {
        List<Future<Peer.Somebody>> found = accounts.stream()
                .map(account -> directory.find(account).otherwiseEmpty())
                .toList();
        return Future.join(found)
                .map(all -> found.stream()
                        .map(Future::result)
                        .filter(somebody -> somebody != null)
                        .sorted(Comparator.comparing(Peer.Somebody::label, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    Future<Void> block(Peer.Somebody who, boolean blocked) {
        return connection.ask(() ->
                blocked ? client.people().block(who.to()) : client.people().unblock(who.to()));
    }
}
