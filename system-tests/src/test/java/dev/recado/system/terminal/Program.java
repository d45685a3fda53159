package dev.recado.system.terminal;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.client.Accepted;
import dev.recado.client.ClientOptions;
import dev.recado.client.RecadoClient;
import dev.recado.client.Session;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.registry.Account;
import dev.recado.terminal.live.LiveMessenger;
import dev.recado.terminal.live.Options;
import dev.recado.terminal.messenger.Message;
import dev.recado.terminal.messenger.Messenger;
import dev.recado.terminal.messenger.MessengerListener;
import dev.recado.terminal.messenger.Page;
import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reach;
import dev.recado.terminal.messenger.Standing;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Somebody's terminal client without its screen: an account, a folder, and what the screen would have been told. */
final class Program implements MessengerListener, AutoCloseable {
    private static final String PASSWORD = "a-secret";

    private final Vertx vertx;
    private final int port;
    private final Path folder;
    private final Account me;
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Map<ConversationId, Reach> reaches = new ConcurrentHashMap<>();
    private String token;
    private Messenger messenger;
    private boolean receipts = true;

    private Program(Vertx vertx, int port, Path folder, Account me) {
        this.vertx = vertx;
        this.port = port;
        this.folder = folder;
        this.me = me;
    }

    /** Makes an account with a name of its own, and logs in once. */
    static Program of(Vertx vertx, int port, Path folder, String name) {
        String nickname = name + "-" + UUID.randomUUID().toString().substring(0, 8);
        RecadoClient client = RecadoClient.create(vertx, ClientOptions.of("127.0.0.1", port));
        answer(client.connect());
        Program program =
                new Program(vertx, port, folder.resolve(nickname), answer(client.register(nickname, PASSWORD, null)));
        program.token = answer(client.login(nickname, PASSWORD)).token();
        answer(client.close());
        return program;
    }

    /** The same account on another computer. */
    Program elsewhere(Path otherFolder) {
        Program other =
                new Program(vertx, port, otherFolder.resolve(me.nickname().toString()), me);
        other.token = token;
        return other;
    }

    Program tellsNobodyWhatItReads() {
        receipts = false;
        return this;
    }

    Program forgetsItsToken() {
        token = null;
        return this;
    }

    Program starts() {
        ClientOptions server =
                ClientOptions.of("127.0.0.1", port).withBackoff(Duration.ofMillis(20), Duration.ofMillis(100));
        DeviceName device = new DeviceName("terminal-" + folder.getParent().getFileName());
        messenger = answer(LiveMessenger.open(vertx, new Options(me, token, device, server, folder, new Habits())));
        messenger.listen(this);
        return this;
    }

    Program comesOnline() {
        starts();
        stands(Standing.ONLINE);
        return this;
    }

    void stands(Standing standing) {
        await().until(() -> messenger.standing() == standing);
    }

    Messenger messenger() {
        return messenger;
    }

    Account me() {
        return me;
    }

    String nickname() {
        return me.nickname().toString();
    }

    ConversationId with(Program other) {
        return ConversationId.direct(me.id(), other.me.id());
    }

    Peer knows(Program other) {
        return answer(messenger.find(other.nickname()));
    }

    void writes(Peer peer, String... texts) {
        for (String text : texts) {
            answer(messenger.send(peer, text));
        }
    }

    /** Writes without waiting for one to be accepted before the next, by another client of the same account. */
    Future<Void> writesAtOnce(Program other, String... texts) {
        RecadoClient client = RecadoClient.create(vertx, ClientOptions.of("127.0.0.1", port));
        answer(client.connect());
        answer(client.resume(me.id(), token));
        List<Future<Accepted>> sends = Stream.of(texts)
                .map(text -> client.send(other.me.id().toString(), text))
                .toList();
        return Future.join(sends).eventually(client::close).mapEmpty();
    }

    /** Everything of a conversation that is kept, page by page, oldest first. */
    List<String> everythingOf(ConversationId conversation) {
        List<String> texts = new ArrayList<>();
        Page page = new Page(List.of(), true, true);
        long before = Long.MAX_VALUE;
        while (page.more()) {
            page = answer(messenger.history(conversation, before, 500));
            texts.addAll(0, page.messages().stream().map(Message::body).toList());
            before = page.messages().isEmpty() ? 0 : page.messages().get(0).seq();
        }
        return texts;
    }

    void sees(String... news) {
        await().untilAsserted(() -> assertThat(seen).contains(news));
    }

    /** Is told that so many have received an entry, and so many read it. */
    void seesHowFar(ConversationId conversation, long seq, int delivered, int read) {
        await().until(
                        () -> reaches.getOrDefault(conversation, Reach.NONE),
                        reach -> reach.delivered(seq) == delivered && reach.read(seq) == read);
    }

    boolean knowsThatItWasRead(ConversationId conversation, long seq) {
        return reaches.getOrDefault(conversation, Reach.NONE).read(seq) > 0;
    }

    List<String> seen() {
        return seen;
    }

    /** The texts of a conversation, oldest first. */
    List<String> texts(ConversationId conversation) {
        return answer(messenger.history(conversation, Long.MAX_VALUE, 100)).messages().stream()
                .map(Message::body)
                .toList();
    }

    @Override
    public void close() {
        if (messenger != null) {
            answer(messenger.close());
            messenger = null;
        }
    }

    @Override
    public void arrived(Message message, Peer peer) {
        seen.add((message.mine() ? "wrote " : "got ") + message.body());
    }

    @Override
    public void settled(Message message) {
        seen.add((message.refusal() == null ? "sent " : "refused ") + message.body());
    }

    @Override
    public void reached(ConversationId conversation, Reach reach) {
        reaches.put(conversation, reach);
    }

    @Override
    public void readElsewhere(ConversationId conversation, long seq) {
        seen.add("read elsewhere " + seq);
    }

    @Override
    public void presence(Peer.Somebody who, boolean online) {
        seen.add(who.label() + (online ? " came" : " went"));
    }

    @Override
    public void typing(ConversationId conversation, AccountId who, String name) {
        seen.add(name + " types");
    }

    @Override
    public void standing(Standing standing, String why) {
        seen.add("is " + standing);
    }

    private final class Habits implements Options.Manners {
        @Override
        public boolean typing() {
            return true;
        }

        @Override
        public boolean receipts() {
            return receipts;
        }

        @Override
        public void opened(Session session) {
            token = session.token();
        }
    }
}
