package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client does that knows several servers, or is sent from one to another. */
class MovingTest {
    private static final ServerAddress NOBODY = new ServerAddress("127.0.0.1", 1);
    private static final JsonObject HELLO = new JsonObject("""
            {"server": "recado", "version": "1", "node": "n", "historyDays": 0,
             "limits": {"frameBytes": 1, "bodyBytes": 1, "window": 1, "requests": 1, "sendsPerSecond": 1, "watched": 1}}
            """);

    private final Vertx vertx = Vertx.vertx();
    private final Recorder recorder = new Recorder();
    private final FakeServer one = new FakeServer(vertx);
    private final FakeServer two = new FakeServer(vertx);
    private RecadoClient client;

    @AfterEach
    void stop() {
        Results.of(client.close());
        Results.of(vertx.close());
    }

    private void logIn(ServerAddress... servers) {
        Stream.of(one, two).forEach(server -> server.answer("recado.hello", body -> HELLO));
        client = RecadoClient.create(
                vertx,
                ClientOptions.of(List.of(servers))
                        .withBackoff(Duration.ofMillis(10), Duration.ofMillis(50))
                        .withTimes(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(5)));
        Results.of(client.connect());
        Results.of(client.login("alice", "secret"));
        Results.of(client.listen(recorder));
        await().until(() -> one.count("register") + two.count("register") == 1);
    }

    private static ServerAddress address(FakeServer server) {
        return new ServerAddress("127.0.0.1", server.port());
    }

    private static JsonObject drain(ServerAddress to) {
        return new JsonObject().put("event", "drain").put("afterMs", 1).put("to", JsonArray.of(to.toString()));
    }

    private static String replyAddress(FakeServer server, String address) {
        await().until(() -> !server.heard(address, "").isEmpty());
        return server.heard.stream()
                .filter(frame -> address.equals(frame.getString("address")))
                .findFirst()
                .orElseThrow()
                .getString("replyAddress");
    }

    @Test
    void shouldGoWhereItIsSentWithoutLosingItsConnectionBefore() {
        // given
        logIn(address(one));

        // when
        one.push(drain(address(two)));

        // then
        await().until(() -> two.count("register") == 1);
        assertThat(two.heard("recado.login", "token")).containsExactly("the token");
        await().until(() -> one.connections() == 0);
        assertThat(recorder.states).isEmpty();
        assertThat(recorder.events).containsExactly(new Draining(1, List.of(address(two))));
    }

    @Test
    void shouldWaitForTheAnswersBeforeItLeavesAndAskElsewhereMeanwhile() {
        // given
        logIn(address(one));
        one.answer("recado.hello", body -> null);
        Future<ServerInfo> before = client.hello();
        String replyAddress = replyAddress(one, "recado.hello");

        // when
        one.push(drain(address(two)));
        await().until(() -> two.connections == 1);
        Future<ServerInfo> after = client.hello();
        Future<Accepted> sent = client.send("@bob", "hi");
        one.write(new JsonObject()
                .put("type", "message")
                .put("address", replyAddress)
                .put("body", HELLO));

        // then
        Results.of(before);
        Results.of(after);
        Results.of(sent);
        assertThat(two.heard("recado.send", "body")).containsExactly("hi");
        assertThat(one.heard("recado.send", "body")).isEmpty();
        assertThat(two.heard("recado.hello", "client")).hasSize(1);
    }

    @Test
    void shouldTryTheNextServerWhenTheFirstIsNotThere() {
        // when
        logIn(NOBODY, address(two));

        // then
        assertThat(two.connections).isEqualTo(1);
    }

    @Test
    void shouldGoToAnotherServerWhenItsOwnIsLost() {
        // given
        logIn(address(one), address(two));
        FakeServer first = one.connections == 1 ? one : two;
        FakeServer other = first == one ? two : one;

        // when
        first.end();

        // then
        await().until(() -> other.count("register") == 1);
    }

    @Test
    void shouldAskAgainWhatWasNotAnsweredWhenTheConnectionWasLost() {
        // given
        logIn(address(one), address(two));
        Stream.of(one, two)
                .forEach(server -> server.answerOnce("recado.hello", body -> {
                    server.hangUp();
                    return null;
                }));

        // then
        assertThat(Results.of(client.hello()).server()).isEqualTo("recado");
    }

    @Test
    void shouldNotMakeAGroupAgainWhenTheConnectionWasLost() {
        // given
        logIn(address(one));
        one.answer("recado.group.create", body -> {
            one.hangUp();
            return null;
        });

        // then
        assertThat(Results.failure(client.groups().create("turma", List.of())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE));
        assertThat(one.heard("recado.group.create", "name")).hasSize(1);
    }

    @Test
    void shouldAskNothingMoreOfAServerThatIsClosing() {
        // given
        logIn(address(one), address(two));
        FakeServer first = one.connections == 1 ? one : two;
        FakeServer other = first == one ? two : one;

        // when
        first.push(new JsonObject()
                .put("event", "closing")
                .put("code", 904)
                .put("message", "bye")
                .put("comeBack", true));
        await().until(() -> !recorder.events.isEmpty());
        Future<ServerInfo> hello = client.hello();
        Future<Accepted> sent = client.send("@bob", "hi");
        first.hangUp();

        // then
        Results.of(hello);
        Results.of(sent);
        assertThat(first.heard("recado.send", "body")).isEmpty();
        assertThat(other.heard("recado.send", "body")).containsExactly("hi");
    }
}
