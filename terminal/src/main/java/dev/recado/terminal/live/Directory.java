package dev.recado.terminal.live;

import dev.recado.client.RecadoClient;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Groups;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Profile;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.store.Contact;
import dev.recado.terminal.store.KnownGroup;
import dev.recado.terminal.store.LocalStore;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who is who: by what is kept here first, then by what the server says, which is kept from then on. Belongs to the desk. */
final class Directory {
    private static final int PAGE = 1000;
    private static final String ID = "\\d{13}";

    private final RecadoClient client;
    private final Connection connection;
    private final Account me;
    private final LocalStore store;
    private final Map<AccountId, String> aliases = new HashMap<>();
    private volatile NavigableSet<String> names = Collections.emptyNavigableSet();

    Directory(RecadoClient client, Connection connection, Account me, LocalStore store) {
        this.client = client;
        this.connection = connection;
        this.me = me;
        this.store = store;
    }

    /** May be asked on any thread. */
    Collection<String> names() {
        return names;
    }

    /** Somebody or some group became known, or is called otherwise. */
    void changed() {
        aliases.clear();
        NavigableSet<String> found = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (Contact contact : store.contacts()) {
            if (contact.alias() != null) {
                aliases.put(contact.account(), contact.alias());
                found.add(contact.alias());
            }
        }
        store.people().stream()
                .filter(person -> !person.id().equals(me.id()))
                .forEach(person -> found.add(person.nickname().toString()));
        store.groups().forEach(group -> found.add("#" + group.name()));
        names = Collections.unmodifiableNavigableSet(found);
    }

    /** These were kept. Everything is read again only if they name somebody or some group that is new. */
    void heard(List<Entry> entries) {
        boolean news = entries.stream().anyMatch(this::tellsOfSomebody);
        if (news) {
            changed();
        }
    }

    private boolean tellsOfSomebody(Entry entry) {
        return !entry.from().equals(me.id())
                        && !names.contains(entry.fromNickname().toString())
                || entry.groupName() != null && !names.contains("#" + entry.groupName());
    }

    void remember(List<Account> people) {
        store.remember(people);
        changed();
    }

    Peer.Somebody somebody(Account person) {
        return new Peer.Somebody(person.id(), person.nickname(), alias(person.id(), person.nickname()));
    }

    /** What this person calls somebody; who has the nickname that a contact goes by is told from that one by an {@code @}. */
    private String alias(AccountId account, Nickname nickname) {
        String alias = aliases.get(account);
        boolean mistakable = alias == null
                && !aliases.isEmpty()
                && store.contactCalled(nickname.toString()).isPresent();
        return mistakable ? "@" + nickname : alias;
    }

    /**
     * Checks that nobody else is known by a name.
     *
     * @throws IllegalArgumentException if somebody is
     */
    void checkFree(AccountId account, String alias) {
        boolean taken = Stream.concat(Stream.of(me), store.people().stream())
                .filter(person -> !person.id().equals(account))
                .anyMatch(person -> person.nickname().toString().equalsIgnoreCase(alias));
        if (taken) {
            throw new IllegalArgumentException("alias: the nickname of somebody else");
        }
    }

    static Peer.Group group(KnownGroup group) {
        return new Peer.Group(group.id(), group.name());
    }

    /** What to call the author of something. */
    String label(AccountId account, Nickname nickname) {
        String alias = account.equals(me.id()) ? null : alias(account, nickname);
        return alias == null ? nickname.toString() : alias;
    }

    /** With whom a conversation is, if that is known here. */
    Optional<Peer> peer(ConversationId conversation) {
        return switch (conversation.kind()) {
            case DIRECT -> person(conversation.other(me.id())).map(this::somebody);
            case GROUP -> store.group(conversation.group()).map(Directory::group);
            case BROADCAST -> Optional.empty();
        };
    }

    private Optional<Account> person(AccountId account) {
        return account.equals(me.id()) ? Optional.of(me) : store.person(account);
    }

    /** Like {@link #peer}, and asks the server if it is not; {@code null} for a broadcast. */
    Future<Peer> findPeer(ConversationId conversation) {
        Optional<Peer> known = peer(conversation);
        if (known.isPresent() || conversation.kind() == ConversationId.Kind.BROADCAST) {
            return Future.succeededFuture(known.orElse(null));
        }
        return conversation.direct()
                ? find(conversation.other(me.id())).map(somebody -> somebody)
                : find(conversation.group()).map(group -> group);
    }

    Future<Peer> find(String text) {
        String name = text.strip();
        if (name.startsWith("#")) {
            return find(new GroupName(name.substring(1))).map(group -> group);
        }
        if (name.matches(ID)) {
            return name.startsWith("9")
                    ? find(GroupId.parse(name)).map(group -> group)
                    : find(AccountId.parse(name)).map(somebody -> somebody);
        }
        Optional<AccountId> contact = name.startsWith("@") ? Optional.empty() : store.contactCalled(name);
        return contact.isPresent()
                ? find(contact.get()).map(somebody -> somebody)
                : find(new Nickname(name.replaceFirst("^@", ""))).map(somebody -> somebody);
    }

    Future<Peer.Somebody> find(AccountId account) {
        Optional<Account> known = person(account);
        return known.isPresent()
                ? Future.succeededFuture(somebody(known.get()))
                : connection.ask(() -> client.people().find(account)).map(this::found);
    }

    private Future<Peer.Somebody> find(Nickname nickname) {
        Optional<Account> known = nickname.key().equals(me.nickname().key()) ? Optional.of(me) : store.person(nickname);
        return known.isPresent()
                ? Future.succeededFuture(somebody(known.get()))
                : connection
                        .ask(() -> client.people().find(nickname.toString()))
                        .map(this::found);
    }

    private Peer.Somebody found(Profile profile) {
        remember(List.of(profile.account()));
        return somebody(profile.account());
    }

    private Future<Peer.Group> find(GroupId group) {
        Optional<KnownGroup> known = store.group(group);
        return known.isPresent()
                ? Future.succeededFuture(group(known.get()))
                : readGroups(null)
                        .compose(read -> store.group(group)
                                .map(Directory::group)
                                .map(Future::succeededFuture)
                                .orElseGet(Directory::noGroup));
    }

    private Future<Peer.Group> find(GroupName name) {
        Optional<KnownGroup> known = store.group(name);
        return known.isPresent()
                ? Future.succeededFuture(group(known.get()))
                : readGroups(null)
                        .compose(read -> store.group(name)
                                .map(Directory::group)
                                .map(Future::succeededFuture)
                                .orElseGet(Directory::noGroup));
    }

    private static Future<Peer.Group> noGroup() {
        return Future.failedFuture(new Refusal(ErrorCode.NO_SUCH_GROUP));
    }

    /** All groups of the server, page by page. */
    private Future<Void> readGroups(GroupId after) {
        return connection.ask(() -> client.groups().list(after, PAGE)).compose(this::readOn);
    }

    private Future<Void> readOn(Groups page) {
        store.rememberGroups(page.groups().stream()
                .map(group -> new KnownGroup(group.group(), group.name(), false))
                .toList());
        changed();
        return page.after() == null ? Future.succeededFuture() : readGroups(page.after());
    }
}
