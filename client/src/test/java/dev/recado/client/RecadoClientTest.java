package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.delivery.Typing;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.registry.Presence;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole client against a server that misbehaves. */
class RecadoClientTest {
    private static final ConversationId CONVERSATION = ConversationId.parse(FakeServer.CONVERSATION);
    private static final AccountId ALICE = AccountId.parse("2222222222222");
    private static final AccountId BOB = AccountId.parse("1111111111111");

    private final Vertx vertx = Vertx.vertx();
    private final Recorder recorder = new Recorder();
    private FakeServer server;
    private RecadoClient client;

    @BeforeEach
    void start() {
        server = new FakeServer(vertx);
        client = RecadoClient.create(
                vertx,
                ClientOptions.of("127.0.0.1", server.port())
                        .withBackoff(Duration.ofMillis(10), Duration.ofMillis(50))
                        .withTimes(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofMillis(200))
                        .withBounds(100, 100, 100));
    }

    @AfterEach
    void stop() {
        Results.of(client.close());
        Results.of(vertx.close());
    }

    private void logIn() {
        Results.of(client.connect());
        Results.of(client.login("alice", "secret"));
        Results.of(client.listen(recorder));
        await().until(() -> server.count("register") > 0);
    }

    @Test
    void shouldLogInAndSend() {
        // given
        logIn();

        // when
        Accepted accepted = Results.of(client.send("@bob", "hi"));

        // then
        assertThat(accepted.conversation()).isEqualTo(CONVERSATION);
        assertThat(accepted.seq()).isEqualTo(1);
        assertThat(server.heard("recado.send", "body")).containsExactly("hi");
        assertThat(server.heard("recado.send", "to")).containsExactly("@bob");
    }

    @Test
    void shouldComeBackWithItsTokenAndItsInbox() {
        // given
        logIn();

        // when
        server.hangUp();

        // then
        await().until(() -> server.count("register") == 2);
        assertThat(server.heard("recado.login", "token")).containsExactly(null, "the token");
        assertThat(server.heard("recado.login", "account")).containsExactly(null, ALICE.toString());
        assertThat(recorder.states).containsSubsequence(ConnectionState.RECONNECTING, ConnectionState.READY);
    }

    @Test
    void shouldRepeatUnansweredSendsInOrderOnceAfterALostConnection() {
        // given: a server that keeps silent about what it is sent
        logIn();
        server.answer("recado.send", body -> null);
        List<Future<Accepted>> sent =
                List.of(client.send("@bob", "1"), client.send("@bob", "2"), client.send("@bob", "3"));
        await().until(() -> server.heard("recado.send", "id").size() == 3);

        // when: it comes back to life
        FakeServer reborn = server;
        reborn.answer("recado.send", body -> accepted(reborn, body));
        reborn.hangUp();
        sent.forEach(Results::of);

        // then
        List<Object> ids = reborn.heard("recado.send", "id");
        assertThat(ids.subList(3, 6)).isEqualTo(ids.subList(0, 3));
        assertThat(sent.stream().map(future -> future.result().seq())).containsExactly(1L, 2L, 3L);
    }

    private static JsonObject accepted(FakeServer server, JsonObject body) {
        server.accepted.putIfAbsent(body.getString("id"), server.accepted.size() + 1);
        return new JsonObject()
                .put("conversation", FakeServer.CONVERSATION)
                .put("seq", server.accepted.get(body.getString("id")))
                .put("at", 1)
                .put("durable", "disk");
    }

    @Test
    void shouldRepeatASendThatWasRefusedForAWhile() {
        // given
        logIn();
        server.answerOnce("recado.send", body -> {
            throw new Refusal(ErrorCode.SENDS_TOO_FAST, "slow down", 100);
        });

        // when
        Accepted accepted = Results.of(client.send("@bob", "hi"));

        // then
        assertThat(accepted.seq()).isEqualTo(1);
        assertThat(server.heard("recado.send", "id")).hasSize(2);
    }

    @Test
    void shouldFailASendThatWasFinallyRefused() {
        // given
        logIn();
        server.answerOnce("recado.send", body -> {
            throw new Refusal(ErrorCode.NO_SUCH_ACCOUNT);
        });

        // then
        assertThat(Results.failure(client.send("@nobody", "hi")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NO_SUCH_ACCOUNT));
    }

    @Test
    void shouldShowARepeatedEntryOnceAndAcknowledgeItAgain() {
        // given
        logIn();
        server.answer("recado.acknowledge", body -> body.copy().put("read", 0));
        server.pushEntry(1);
        server.pushEntry(2);
        await().until(() -> recorder.entries.size() == 2);
        Results.of(client.acknowledge(CONVERSATION, 1));

        // when
        server.pushEntry(1);
        server.pushEntry(2);
        server.pushEntry(3);

        // then
        await().until(() -> server.heard("recado.acknowledge", "delivered").size() == 2);
        await().until(() -> recorder.entries.size() == 3);
        assertThat(recorder.numbers()).containsExactly(1L, 2L, 3L);
        assertThat(server.heard("recado.acknowledge", "delivered")).containsExactly(1, 1);
    }

    @Test
    void shouldTellEveryKindOfEventAndIgnoreThoseItDoesNotKnow() {
        // given
        logIn();
        String conversation = FakeServer.CONVERSATION;

        // when
        server.push(new JsonObject().put("event", "from the future"));
        server.push(new JsonObject().put("event", "entry").put("conversation", "nonsense"));
        server.push(new JsonObject()
                .put("event", "receipt")
                .put("conversation", conversation)
                .put("account", BOB.toString())
                .put("delivered", 3)
                .put("read", 1));
        server.push(new JsonObject().put("event", "caught-up"));
        server.push(new JsonObject()
                .put("event", "presence")
                .put("account", BOB.toString())
                .put("online", true)
                .put("lastSeenAt", 5));
        server.push(new JsonObject()
                .put("event", "typing")
                .put("from", BOB.toString())
                .put("to", ALICE.toString()));

        // then
        await().until(() -> recorder.events.size() == 4);
        assertThat(recorder.events)
                .containsExactly(
                        new Receipt(CONVERSATION, BOB, 3, 1),
                        new CaughtUp(true, List.of()),
                        new Presence(BOB, true, 5),
                        new Typing(CONVERSATION, BOB));
    }

    @Test
    void shouldSurviveAListenerThatThrows() {
        // given
        logIn();
        Results.of(client.listen(new InboxListener() {
            @Override
            public void caughtUp(CaughtUp caughtUp) {
                throw new IllegalStateException("a mistake of the program");
            }
        }));

        // when
        server.push(new JsonObject().put("event", "caught-up"));

        // then
        assertThat(Results.of(client.send("@bob", "still here")).seq()).isEqualTo(1);
    }

    @Test
    void shouldShowAgainWhatAListenerFailedToTake() {
        // given
        AtomicBoolean failing = new AtomicBoolean(true);
        logIn();
        Results.of(client.listen(new InboxListener() {
            @Override
            public void entry(Entry entry) {
                if (entry.seq() == 1 && failing.getAndSet(false)) {
                    throw new IllegalStateException("a mistake of the program");
                }
                recorder.entry(entry);
            }
        }));
        server.pushEntry(1);
        server.pushEntry(2);
        await().until(() -> recorder.numbers().equals(List.of(2L)));

        // when: nothing is acknowledged, so both come again on the next connection
        server.hangUp();
        await().until(() -> server.count("register") == 3);
        server.pushEntry(1);
        server.pushEntry(2);
        server.pushEntry(3);

        // then
        await().until(() -> recorder.numbers().contains(3L));
        assertThat(recorder.numbers()).containsExactly(2L, 1L, 3L);
        assertThat(server.heard("recado.acknowledge", "delivered")).isEmpty();
    }

    @Test
    void shouldComeBackWhenTheServerClosesForAWhile() {
        // given
        logIn();

        // when
        server.push(closing(true));
        server.hangUp();

        // then
        await().until(() -> server.count("register") == 2);
        assertThat(recorder.events).containsExactly(new Closing(904, "bye", true));
    }

    @Test
    void shouldStayAwayWhenTheServerAsksForIt() {
        // given
        logIn();

        // when
        server.push(closing(false));
        server.hangUp();

        // then
        await().until(() -> recorder.states.contains(ConnectionState.DISCONNECTED));
        assertThat(Results.failure(client.hello())).isInstanceOf(Refusal.class);
        assertThat(recorder.states).doesNotContain(ConnectionState.RECONNECTING);
    }

    private static JsonObject closing(boolean comeBack) {
        return new JsonObject()
                .put("event", "closing")
                .put("code", 904)
                .put("message", "bye")
                .put("comeBack", comeBack);
    }

    @Test
    void shouldConnectAnewWhenTheServerDoesNotAnswerAPing() {
        // given
        logIn();

        // when
        server.pongs = false;

        // then
        await().until(() -> server.connections > 1);
        assertThat(server.count("ping")).isPositive();
    }

    @Test
    void shouldConnectAnewWhenTheServerSpeaksNonsense() {
        // given
        logIn();

        // when
        server.writeBytes(Buffer.buffer().appendInt(-1));

        // then
        await().until(() -> server.connections > 1);
    }

    @Test
    void shouldAskForALoginWhenTheTokenIsNoLongerGood() {
        // given
        logIn();
        server.answerOnce("recado.login", body -> {
            throw new Refusal(ErrorCode.TOKEN_EXPIRED);
        });

        // when
        server.hangUp();
        await().until(() -> recorder.states.contains(ConnectionState.LOGIN_NEEDED));
        Future<Accepted> sent = client.send("@bob", "waits for the login");
        Results.of(client.login("alice", "secret"));

        // then
        assertThat(Results.of(sent).seq()).isEqualTo(1);
    }

    @Test
    void shouldNotSendAsAnotherAccountWhatWasLeftByTheLast() {
        // given
        logIn();
        server.answerOnce("recado.login", body -> {
            throw new Refusal(ErrorCode.TOKEN_EXPIRED);
        });
        server.hangUp();
        await().until(() -> recorder.states.contains(ConnectionState.LOGIN_NEEDED));
        Future<Accepted> sent = client.send("@bob", "from alice");

        // when
        server.answerOnce("recado.login", body -> FakeServer.session("carol").put("account", "3333333333333"));
        Results.of(client.login("carol", "secret"));

        // then
        assertThat(Results.failure(sent))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LOGIN_NEEDED));
        assertThat(server.heard("recado.send", "id")).isEmpty();
    }

    @Test
    void shouldWatchTheSameAccountsAfterAReconnect() {
        // given
        logIn();
        JsonObject bob = new JsonObject().put("account", BOB.toString()).put("online", true);
        server.answer("recado.presence.watch", body -> new JsonObject().put("accounts", new JsonArray().add(bob)));
        assertThat(Results.of(client.people().watch(List.of(BOB)))).containsExactly(new Presence(BOB, true, 0));

        // when
        server.hangUp();

        // then
        await().until(() -> recorder.events.contains(new Presence(BOB, true, 0)));
        assertThat(server.heard("recado.presence.watch", "accounts")).hasSize(2);
    }

    @Test
    void shouldWatchAgainAsManyAtOnceAsTheServerTakes() {
        // given
        logIn();
        server.answer("recado.presence.watch", body -> {
            JsonArray accounts = new JsonArray();
            body.getJsonArray("accounts").forEach(id -> accounts.add(new JsonObject().put("account", id)));
            return new JsonObject().put("accounts", accounts);
        });
        List<AccountId> accounts = LongStream.range(0, 1500)
                .mapToObj(i -> new AccountId(BOB.value() + i))
                .toList();
        Results.of(client.people().watch(accounts.subList(0, 1000)));
        Results.of(client.people().watch(accounts.subList(1000, 1500)));

        // when
        server.hangUp();

        // then
        await().until(() ->
                accounts.stream().allMatch(account -> recorder.events.contains(new Presence(account, false, 0))));
        assertThat(server.heard("recado.presence.watch", "accounts"))
                .hasSize(4)
                .allMatch(part -> part instanceof JsonArray array && array.size() <= 1000);
    }

    @Test
    void shouldRefuseOneMoreSendThanMayWait() {
        // given
        logIn();
        server.answer("recado.send", body -> null);

        // when
        for (int i = 0; i < 100; i++) {
            client.send(new MessageId("m" + i), "@bob", "hi", "text/plain");
        }

        // then
        assertThat(Results.failure(client.send("@bob", "one too many")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.SENDS_TOO_FAST));
    }

    @Test
    void shouldRefuseToSendBeforeALogin() {
        // given
        Results.of(client.connect());

        // then
        assertThat(Results.failure(client.send("@bob", "hi")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LOGIN_NEEDED));
    }

    @Test
    void shouldWaitForTheNextConnectionWhenTheLastIsLost() {
        // given
        logIn();
        server.hangUp();
        await().until(() -> recorder.states.contains(ConnectionState.RECONNECTING));

        // when
        Results.of(client.connect());

        // then
        assertThat(server.connections).isEqualTo(2);
    }

    @Test
    void shouldFailTheFirstConnectWhenNobodyListens() {
        // given
        int port = server.port();
        RecadoClient lonely = RecadoClient.create(vertx, ClientOptions.of("127.0.0.1", port == 1 ? 2 : 1));

        // then
        assertThat(Results.failure(lonely.connect())).isNotNull();
        Results.of(lonely.close());
    }

    @Test
    void shouldFailWhatWaitsWhenClosed() {
        // given
        logIn();
        server.answer("recado.send", body -> null);
        Future<Accepted> sent = client.send("@bob", "hi");
        await().until(() -> !server.heard("recado.send", "id").isEmpty());

        // when
        Results.of(client.close());

        // then
        assertThat(Results.failure(sent)).hasMessage("the client is closed");
        assertThat(Results.failure(client.send("@bob", "hi"))).hasMessage("the client is closed");
        assertThat(Results.failure(client.connect())).hasMessage("the client is closed");
    }

    @Test
    void shouldForgetTheAccountAfterALogout() {
        // given
        logIn();
        server.answer("recado.logout", body -> new JsonObject());

        // when
        Results.of(client.logout());

        // then
        assertThat(Results.failure(client.send("@bob", "hi")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LOGIN_NEEDED));
    }
}
