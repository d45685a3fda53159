package dev.recado.terminal.screen;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.Account;
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
import dev.recado.terminal.messenger.Reason;
import dev.recado.terminal.messenger.Standing;
import dev.recado.terminal.messenger.Summary;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;

/** A messenger in memory: ana's. What the others do is said by the test. Thread safe. */
final class FakeMessenger implements Messenger {
    static final long NOON = 1_795_348_800_000L;

    private final Account me = new Account(new AccountId(1_000_000_000_001L), new Nickname("ana"), null);
    private final Map<String, Peer.Somebody> people = new LinkedHashMap<>();
    private final Map<String, Peer.Group> groups = new LinkedHashMap<>();
    private final Map<ConversationId, Peer> peers = new HashMap<>();
    private final Map<ConversationId, Set<String>> members = new HashMap<>();
    private final Map<AccountId, String> contacts = new HashMap<>();
    private final Map<ConversationId, List<Message>> logs = new LinkedHashMap<>();
    private final Map<ConversationId, Map<String, Cursors>> cursors = new HashMap<>();
    private final Map<ConversationId, Integer> unread = new HashMap<>();
    private final Set<AccountId> online = new LinkedHashSet<>();
    private final List<Message> outbox = new ArrayList<>();
    private List<Runnable> slow;
    private final List<Message> refused = new ArrayList<>();
    private final List<Peer.Somebody> blocked = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private MessengerListener listener;
    private Standing standing = Standing.ONLINE;
    private long now = NOON;
    private int drawn = 1;
    private boolean accepts = true;
    private boolean loggedOut;

    synchronized Peer.Somebody person(String nickname) {
        return people.computeIfAbsent(nickname, name -> {
            Peer.Somebody somebody =
                    new Peer.Somebody(new AccountId(1_000_000_000_001L + ++drawn), new Nickname(name), null);
            peers.put(somebody.conversation(me.id()), somebody);
            return somebody;
        });
    }

    synchronized Peer.Group group(String name, String... others) {
        Peer.Group group = new Peer.Group(new GroupId(9_000_000_000_000L + ++drawn), new GroupName(name));
        groups.put("#" + name, group);
        peers.put(group.conversation(me.id()), group);
        members.put(group.conversation(me.id()), new LinkedHashSet<>(List.of(others)));
        return group;
    }

    synchronized void says(String author, Peer to, String text) {
        ConversationId conversation = to.conversation(me.id());
        Message message = append(conversation, false, author, MessageId.random(), "text/plain", text);
        unread.merge(conversation, 1, Integer::sum);
        listener.arrived(message, to);
    }

    synchronized void saidBefore(String author, Peer to, String text) {
        append(to.conversation(me.id()), author.equals("ana"), author, MessageId.random(), "text/plain", text);
    }

    /** An entry that was there before others is told of after them. */
    synchronized void comesLate(Peer from, int number) {
        listener.arrived(logs.get(from.conversation(me.id())).get(number - 1), from);
    }

    synchronized void unreadBefore(Peer to, int count) {
        unread.put(to.conversation(me.id()), count);
    }

    synchronized void changes(Peer.Group group, String author, String type, String body) {
        Message message =
                append(group.conversation(me.id()), false, author, MessageId.random(), "recado.group." + type, body);
        listener.arrived(message, group);
    }

    private Message append(
            ConversationId conversation, boolean mine, String author, MessageId id, String type, String text) {
        List<Message> log = logs.computeIfAbsent(conversation, any -> new ArrayList<>());
        Message message = new Message(conversation, log.size() + 1, id, mine, author, now, type, text, null);
        log.add(message);
        now += 1000;
        return message;
    }

    synchronized void pass(long ms) {
        now += ms;
    }

    synchronized void receives(String who, Peer in) {
        moves(who, in, false);
    }

    synchronized void reads(String who, Peer in) {
        moves(who, in, true);
    }

    private void moves(String who, Peer in, boolean read) {
        ConversationId conversation = in.conversation(me.id());
        long last = logs.getOrDefault(conversation, List.of()).size();
        Map<String, Cursors> all = cursors.computeIfAbsent(conversation, any -> new HashMap<>());
        long before = all.getOrDefault(who, Cursors.START).read();
        all.put(who, new Cursors(last, read ? last : before));
        listener.reached(conversation, Reach.of(all.values()));
    }

    synchronized void types(String who, Peer in) {
        listener.typing(in.conversation(me.id()), person(who).account(), who);
    }

    synchronized void comes(String who) {
        online.add(person(who).account());
        if (listener != null) {
            listener.presence(person(who), true);
        }
    }

    synchronized void goes(String who) {
        online.remove(person(who).account());
        listener.presence(person(who), false);
    }

    synchronized void stands(Standing now, String why) {
        standing = now;
        listener.standing(now, why);
        if (now == Standing.ONLINE) {
            drain();
        }
    }

    /** What is sent from now on waits although there is a connection. */
    synchronized void acceptsNothing() {
        accepts = false;
    }

    synchronized void acceptsAgain() {
        accepts = true;
        drain();
    }

    synchronized void refusesWhatWaits(Reason why) {
        for (Message message : outbox) {
            Message settled = settled(message, 0, why);
            refused.add(settled);
            listener.settled(settled);
        }
        outbox.clear();
    }

    /** What is sent from now on is not kept before it is fast again. */
    synchronized void isSlow() {
        slow = new ArrayList<>();
    }

    synchronized void isFastAgain() {
        List<Runnable> all = slow;
        slow = null;
        all.forEach(Runnable::run);
    }

    private void drain() {
        if (accepts && standing == Standing.ONLINE) {
            List.copyOf(outbox).forEach(this::accept);
            outbox.clear();
        }
    }

    private void accept(Message message) {
        Message accepted = append(message.conversation(), true, "ana", message.id(), message.type(), message.body());
        listener.settled(accepted);
    }

    private static Message settled(Message message, long seq, Reason refusal) {
        return new Message(
                message.conversation(),
                seq,
                message.id(),
                true,
                message.author(),
                message.at(),
                message.type(),
                message.body(),
                refusal);
    }

    /** What was asked for, in words. */
    List<String> done() {
        return done;
    }

    synchronized List<String> said(Peer to) {
        return logs.getOrDefault(to.conversation(me.id()), List.of()).stream()
                .map(Message::body)
                .toList();
    }

    private <T> Future<T> online(T result) {
        return standing == Standing.ONLINE
                ? Future.succeededFuture(result)
                : Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
    }

    @Override
    public Account me() {
        return me;
    }

    @Override
    public synchronized Standing standing() {
        return standing;
    }

    @Override
    public synchronized void listen(MessengerListener other) {
        listener = other;
    }

    @Override
    public synchronized Collection<String> names() {
        TreeSet<String> names = new TreeSet<>(people.keySet());
        names.addAll(groups.keySet());
        names.addAll(contacts.values());
        return names;
    }

    @Override
    public synchronized int waiting() {
        return outbox.size();
    }

    @Override
    public synchronized Future<List<Person>> people() {
        return Future.succeededFuture(people.values().stream()
                .map(this::person)
                .sorted(Comparator.comparing((Person one) -> !one.contact())
                        .thenComparing(one -> !Boolean.TRUE.equals(one.online())))
                .toList());
    }

    private Person person(Peer.Somebody somebody) {
        boolean contact = contacts.containsKey(somebody.account());
        Boolean there = standing == Standing.ONLINE ? online.contains(somebody.account()) : null;
        String alias = contacts.get(somebody.account());
        return new Person(
                new Peer.Somebody(
                        somebody.account(),
                        somebody.nickname(),
                        somebody.nickname().value().equals(alias) ? null : alias),
                null,
                contact,
                there,
                NOON - 86_400_000);
    }

    @Override
    public synchronized Future<List<GroupInfo>> groups() {
        return Future.succeededFuture(groups.values().stream()
                .map(group -> new GroupInfo(
                        group, true, members.get(group.conversation(me.id())).size() + 1))
                .toList());
    }

    @Override
    public synchronized Future<Peer> find(String text) {
        Peer found = text.startsWith("#") ? groups.get(text) : people.get(text.replace("@", ""));
        for (Map.Entry<AccountId, String> contact : contacts.entrySet()) {
            if (contact.getValue().equals(text)) {
                found = people.values().stream()
                        .filter(somebody -> somebody.account().equals(contact.getKey()))
                        .findFirst()
                        .orElse(null);
            }
        }
        return found != null
                ? Future.succeededFuture(found)
                : Future.failedFuture(
                        new Refusal(text.startsWith("#") ? ErrorCode.NO_SUCH_GROUP : ErrorCode.NO_SUCH_ACCOUNT));
    }

    @Override
    public synchronized Future<Peer.Group> createGroup(String name) {
        String plain = name.startsWith("#") ? name.substring(1) : name;
        if (groups.containsKey("#" + plain)) {
            return Future.failedFuture(new Refusal(ErrorCode.GROUP_NAME_TAKEN));
        }
        done.add("create " + plain);
        return standing == Standing.ONLINE
                ? Future.succeededFuture(group(plain))
                : Future.failedFuture(new Refusal(ErrorCode.UNAVAILABLE));
    }

    @Override
    public synchronized Future<Void> addMember(Peer.Group group, Peer.Somebody who) {
        done.add("add " + who.label() + " to " + group.label());
        members.get(group.conversation(me.id())).add(who.nickname().value());
        return online(null);
    }

    @Override
    public synchronized Future<Void> leaveGroup(Peer.Group group) {
        done.add("leave " + group.label());
        groups.remove(group.label());
        return online(null);
    }

    @Override
    public synchronized Future<List<Member>> members(Peer.Group group) {
        return online(members.get(group.conversation(me.id())).stream()
                .map(this::person)
                .map(one -> new Member(one, Role.MEMBER, online.contains(one.account())))
                .toList());
    }

    @Override
    public synchronized Future<List<Person>> contacts() {
        return Future.succeededFuture(people.values().stream()
                .map(this::person)
                .filter(Person::contact)
                .toList());
    }

    @Override
    public synchronized Future<Void> putContact(Peer.Somebody who, String alias) {
        done.add("contact " + who.nickname() + " " + alias);
        contacts.put(who.account(), alias == null ? who.nickname().value() : alias);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> removeContact(AccountId account) {
        contacts.remove(account);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<Summary>> conversations() {
        return Future.succeededFuture(logs.entrySet().stream()
                .map(log -> new Summary(
                        peers.get(log.getKey()),
                        unread.getOrDefault(log.getKey(), 0),
                        log.getValue().get(log.getValue().size() - 1)))
                .toList());
    }

    @Override
    public synchronized Future<Page> history(ConversationId conversation, long before, int limit) {
        List<Message> log = logs.getOrDefault(conversation, List.of()).stream()
                .filter(message -> message.seq() < before)
                .toList();
        List<Message> page = new ArrayList<>(log.subList(Math.max(0, log.size() - limit), log.size()));
        if (before == Long.MAX_VALUE) {
            outbox.stream()
                    .filter(message -> message.conversation().equals(conversation))
                    .forEach(page::add);
        }
        return Future.succeededFuture(new Page(page, log.size() > limit, standing != Standing.ONLINE));
    }

    @Override
    public synchronized Future<List<Message>> search(ConversationId conversation, String text, int limit) {
        return Future.succeededFuture(logs.getOrDefault(conversation, List.of()).stream()
                .filter(message -> message.body().toLowerCase().contains(text.toLowerCase()))
                .toList());
    }

    @Override
    public synchronized Future<Peer> peer(ConversationId conversation) {
        return Future.succeededFuture(peers.get(conversation));
    }

    @Override
    public synchronized Future<Reach> reach(ConversationId conversation) {
        return Future.succeededFuture(
                Reach.of(cursors.getOrDefault(conversation, Map.of()).values()));
    }

    @Override
    public synchronized Future<Message> send(Peer peer, String text) {
        if (text.length() > 65536) {
            return Future.failedFuture(new Refusal(ErrorCode.TOO_LARGE));
        }
        Message message = new Message(
                peer.conversation(me.id()), 0, MessageId.random(), true, "ana", now, "text/plain", text, null);
        Runnable keep = () -> {
            outbox.add(message);
            listener.arrived(message, peer);
            drain();
        };
        if (slow != null) {
            slow.add(keep);
            return Promise.<Message>promise().future();
        }
        keep.run();
        return Future.succeededFuture(message);
    }

    @Override
    public synchronized Future<Integer> discard(ConversationId conversation) {
        int before = refused.size();
        refused.removeIf(message -> message.conversation().equals(conversation));
        return Future.succeededFuture(before - refused.size());
    }

    @Override
    public synchronized void read(ConversationId conversation, long seq) {
        done.add("read " + peers.get(conversation).label() + " " + seq);
        unread.remove(conversation);
    }

    @Override
    public void typing(Peer peer) {
        done.add("typing to " + peer.label());
    }

    @Override
    public synchronized Future<Boolean> watch(Peer.Somebody peer) {
        return online(online.contains(peer.account()));
    }

    @Override
    public synchronized Future<List<Reader>> status(ConversationId conversation, long seq) {
        Map<String, Cursors> all = cursors.getOrDefault(conversation, Map.of());
        return online(all.entrySet().stream()
                .map(one -> new Reader(
                        person(one.getKey()),
                        one.getValue().delivered() >= seq,
                        one.getValue().read() >= seq))
                .toList());
    }

    @Override
    public Future<List<OwnSession>> sessions() {
        return online(List.of(
                new OwnSession(new SessionId("00000000000000aa"), "notebook", "127.0.0.1:4000", NOON, true),
                new OwnSession(new SessionId("00000000000000bb"), null, "127.0.0.1:4001", NOON - 7_200_000, false)));
    }

    @Override
    public Future<Void> endSession(SessionId session) {
        done.add("end " + session);
        return online(null);
    }

    @Override
    public Future<List<Peer.Somebody>> blocked() {
        return online(List.copyOf(blocked));
    }

    @Override
    public Future<Void> block(Peer.Somebody who, boolean now) {
        done.add((now ? "block " : "unblock ") + who.label());
        if (now) {
            blocked.add(who);
        } else {
            blocked.remove(who);
        }
        return online(null);
    }

    @Override
    public synchronized Future<Void> login(String password) {
        done.add("login " + password);
        if (!password.equals("secret123")) {
            return Future.failedFuture(new Refusal(ErrorCode.WRONG_CREDENTIALS));
        }
        stands(Standing.ONLINE, null);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<Void> logout() {
        Future<Void> done = online(null);
        loggedOut = true;
        stands(Standing.OFFLINE, "closed");
        return done;
    }

    synchronized boolean isLoggedOut() {
        return loggedOut;
    }

    @Override
    public Future<Void> close() {
        return Future.succeededFuture();
    }
}
