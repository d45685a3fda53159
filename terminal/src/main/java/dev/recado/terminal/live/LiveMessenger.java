package dev.recado.terminal.live;

import dev.recado.client.Closing;
import dev.recado.client.ConnectionState;
import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.Presence;
import dev.recado.terminal.messenger.GroupInfo;
import dev.recado.terminal.messenger.Member;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Messenger;
import dev.recado.terminal.messenger.MessengerListener;
import dev.recado.terminal.messenger.OwnSession;
import dev.recado.terminal.messenger.Page;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Person;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.messenger.Reader;
import dev.recado.terminal.messenger.Standing;
import dev.recado.terminal.messenger.Summary;
import dev.recado.terminal.store.LocalStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messenger over a connection and a store on this disk. Its methods only pass on, to the desk; what is done there is in its parts. */
public final class LiveMessenger implements Messenger {
    private static final Logger LOG = LoggerFactory.getLogger(LiveMessenger.class);
    private static final long TYPING_EVERY_MS = 3000;

    private final Clock clock = Clock.systemUTC();
    private final Desk desk = new Desk();
    private final Announcer announcer = new Announcer();
    private final Map<String, Long> typed = new HashMap<>();
    private final Map<ConversationId, Long> seen = new ConcurrentHashMap<>();
    private final Options options;
    private final Account me;
    private final LocalStore store;
    private final RecadoClient client;
    private final Connection connection;
    private final Directory directory;
    private final Messages messages;
    private final Outbox outbox;
    private final People people;
    private final GroupBook groups;
    private final ConversationBook conversations;

    private LiveMessenger(Vertx vertx, Options options, LocalStore store) {
        this.options = options;
        this.me = options.me();
        this.store = store;
        client = RecadoClient.create(vertx, options.server());
        connection = new Connection(vertx, desk, client, me, options.device(), options.token(), new ConnectionEvents());
        directory = new Directory(client, connection, me, store);
        messages = new Messages(me, directory);
        outbox = new Outbox(vertx, desk, client, me, store, messages, announcer, this::notKept);
        people = new People(client, connection, me, store, directory);
        groups = new GroupBook(client, connection, store, directory, people);
        Reading reading =
                new Reading(client, connection, store, () -> options.manners().receipts());
        conversations = new ConversationBook(client, connection, me, store, directory, messages, outbox, reading);
    }

    /**
     * Opens what is kept and begins to connect. Does not wait for the server.
     *
     * @param vertx what the connection runs on
     * @param options whose it is, and where
     * @return succeeds when it can be used; fails if what is kept is in use by another program, or cannot be read
     */
    public static Future<Messenger> open(Vertx vertx, Options options) {
        return LocalStore.open(vertx, options.directory()).compose(store -> {
            LiveMessenger messenger = new LiveMessenger(vertx, options, store);
            return messenger.desk.ask(messenger::start);
        });
    }

    private Messenger start() {
        outbox.start();
        directory.changed();
        client.listen(new Incoming(desk, client, store, new Arrivals()));
        connection.start();
        return this;
    }

    @Override
    public Account me() {
        return me;
    }

    @Override
    public Standing standing() {
        return connection.standing();
    }

    @Override
    public void listen(MessengerListener listener) {
        announcer.listener(listener);
    }

    @Override
    public Collection<String> names() {
        return directory.names();
    }

    @Override
    public int waiting() {
        return outbox.waiting();
    }

    @Override
    public Future<List<Person>> people() {
        return desk.flow(people::all);
    }

    @Override
    public Future<List<GroupInfo>> groups() {
        return desk.flow(groups::all);
    }

    @Override
    public Future<Peer> find(String text) {
        return desk.flow(() -> directory.find(text));
    }

    @Override
    public Future<Peer.Group> createGroup(String name) {
        return desk.flow(() -> groups.create(name));
    }

    @Override
    public Future<Void> addMember(Peer.Group group, Peer.Somebody who) {
        return desk.flow(() -> groups.add(group, who));
    }

    @Override
    public Future<Void> leaveGroup(Peer.Group group) {
        return desk.flow(() -> groups.leave(group));
    }

    @Override
    public Future<List<Member>> members(Peer.Group group) {
        return desk.flow(() -> groups.members(group));
    }

    @Override
    public Future<List<Person>> contacts() {
        return desk.flow(people::contacts);
    }

    @Override
    public Future<Void> putContact(Peer.Somebody who, String alias) {
        return desk.flow(() -> people.put(who, alias));
    }

    @Override
    public Future<Void> removeContact(AccountId account) {
        return desk.ask(() -> {
            people.remove(account);
            return null;
        });
    }

    @Override
    public Future<List<Summary>> conversations() {
        return desk.flow(conversations::all);
    }

    @Override
    public Future<Page> history(ConversationId conversation, long before, int limit) {
        return desk.flow(() -> conversations.history(conversation, before, limit));
    }

    @Override
    public Future<List<Message>> search(ConversationId conversation, String text, int limit) {
        return desk.ask(() -> conversations.search(conversation, text, limit));
    }

    @Override
    public Future<Peer> peer(ConversationId conversation) {
        return desk.flow(() -> directory.findPeer(conversation));
    }

    @Override
    public Future<Reach> reach(ConversationId conversation) {
        return desk.flow(() -> conversations.reach(conversation));
    }

    @Override
    public Future<Message> send(Peer peer, String text) {
        return desk.ask(() -> {
            // What is typed from now on is another message, of which nobody was told yet.
            typed.remove(peer.to());
            return outbox.put(peer, text, clock.millis());
        });
    }

    @Override
    public Future<Integer> discard(ConversationId conversation) {
        return desk.ask(() -> outbox.discard(conversation));
    }

    @Override
    public void read(ConversationId conversation, long seq) {
        if (seen.merge(conversation, seq, Math::max) == seq) {
            desk.run(() -> noteReading(conversation));
        }
    }

    /** What was seen meanwhile is noted at once. */
    private void noteReading(ConversationId conversation) {
        Long seq = seen.remove(conversation);
        if (seq != null) {
            conversations.read(conversation, seq);
        }
    }

    @Override
    public void typing(Peer peer) {
        desk.run(() -> {
            long now = clock.millis();
            if (connection.online()
                    && options.manners().typing()
                    && now - typed.getOrDefault(peer.to(), 0L) >= TYPING_EVERY_MS) {
                typed.put(peer.to(), now);
                client.typing(peer.to());
            }
        });
    }

    @Override
    public Future<Boolean> watch(Peer.Somebody peer) {
        return desk.flow(() -> people.watch(peer));
    }

    @Override
    public Future<List<Reader>> status(ConversationId conversation, long seq) {
        return desk.flow(() -> conversations.members(conversation, seq).compose(this::named));
    }

    private Future<List<Reader>> named(List<Status.Member> members) {
        Map<AccountId, Status.Member> known = new HashMap<>();
        members.forEach(member -> known.put(member.account(), member));
        return people.named(List.copyOf(known.keySet()))
                .map(somebodies -> somebodies.stream()
                        .map(somebody -> reader(somebody, known.get(somebody.account())))
                        .toList());
    }

    private static Reader reader(Peer.Somebody somebody, Status.Member member) {
        return new Reader(somebody, member.delivered(), member.read());
    }

    @Override
    public Future<List<OwnSession>> sessions() {
        return desk.flow(() -> connection
                .ask(() -> client.sessions().list())
                .map(sessions -> sessions.stream()
                        .map(session -> new OwnSession(
                                session.session(),
                                session.device() == null
                                        ? null
                                        : session.device().toString(),
                                session.remoteAddress(),
                                session.openedAt(),
                                session.current()))
                        .toList()));
    }

    @Override
    public Future<Void> endSession(SessionId session) {
        return desk.flow(() -> connection.ask(() -> client.sessions().close(session)));
    }

    @Override
    public Future<List<Peer.Somebody>> blocked() {
        return desk.flow(people::blocked);
    }

    @Override
    public Future<Void> block(Peer.Somebody who, boolean blocked) {
        return desk.flow(() -> people.block(who, blocked));
    }

    @Override
    public Future<Void> login(String password) {
        return desk.flow(() -> connection.login(password));
    }

    @Override
    public Future<Void> logout() {
        return desk.flow(connection::logout);
    }

    @Override
    public Future<Void> close() {
        return desk.flow(() -> desk.on(connection.close()).transform(closed -> {
            desk.close();
            return store.close();
        }));
    }

    private void notKept(RuntimeException cause) {
        LOG.error("nothing can be kept any more", cause);
        connection.failed(cause.getMessage());
    }

    private static void notUpToDate(Throwable cause) {
        LOG.info("not everything is up to date: {}", cause.getMessage());
    }

    /** What becomes of the connection. */
    private final class ConnectionEvents implements Connection.Events {
        @Override
        public void opened(Session session) {
            options.manners().opened(session);
        }

        @Override
        public void standing(Standing standing, String why) {
            announcer.tell(listener -> listener.standing(standing, why));
            if (standing == Standing.ONLINE) {
                online();
            } else {
                outbox.shut();
            }
        }

        private void online() {
            outbox.open();
            conversations.behind();
            people.opened();
            groups.refresh().onFailure(LiveMessenger::notUpToDate);
        }
    }

    /** What the server tells. */
    private final class Arrivals implements Incoming.Taker {
        @Override
        public void entries(List<Entry> came, List<Entry> kept) {
            conversations.came(came);
            directory.heard(kept);
            if (kept.stream().anyMatch(Entry::tellsOfChange)) {
                groups.refresh().onFailure(cause -> LOG.debug("groups not read: {}", cause.getMessage()));
            }
            kept.forEach(this::announce);
        }

        private void announce(Entry entry) {
            Message message = messages.of(entry);
            directory
                    .findPeer(entry.conversation())
                    .otherwiseEmpty()
                    .onSuccess(peer -> announcer.tell(listener -> listener.arrived(message, peer)));
        }

        @Override
        public void caughtUp() {
            conversations.caughtUp().onFailure(LiveMessenger::notUpToDate);
        }

        @Override
        public void receipts(List<Receipt> receipts) {
            conversations.moved(receipts);
            receipts.stream().map(Receipt::conversation).distinct().forEach(this::announceReach);
            receipts.stream()
                    .filter(receipt -> receipt.account().equals(me.id()) && receipt.read() > 0)
                    .forEach(own -> announcer.tell(listener -> listener.readElsewhere(own.conversation(), own.read())));
        }

        private void announceReach(ConversationId conversation) {
            Reach reach = conversations.reachHere(conversation);
            announcer.tell(listener -> listener.reached(conversation, reach));
        }

        @Override
        public void presence(Presence presence) {
            if (people.came(presence)) {
                directory
                        .find(presence.account())
                        .onSuccess(who -> announcer.tell(listener -> listener.presence(who, presence.online())));
            }
        }

        @Override
        public void typing(Typing typing) {
            directory
                    .find(typing.from())
                    .onSuccess(who -> announcer.tell(
                            listener -> listener.typing(typing.conversation(), typing.from(), who.label())));
        }

        @Override
        public void closing(Closing closing) {
            connection.closing(closing.message());
        }

        @Override
        public void state(ConnectionState state) {
            connection.state(state);
        }

        @Override
        public void notKept(RuntimeException cause) {
            LiveMessenger.this.notKept(cause);
        }
    }
}
