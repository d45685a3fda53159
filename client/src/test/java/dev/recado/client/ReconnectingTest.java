package dev.recado.client;

import static dev.recado.client.ClientFixture.ALICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the client does when its connection is lost or of no use, and what it brings back. */
class ReconnectingTest {
    private final ClientFixture fixture = new ClientFixture();
    private final Recorder recorder = fixture.recorder;
    private final FakeServer server = fixture.server;
    private final RecadoClient client = fixture.client;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void shouldComeBackWithItsTokenAndItsInbox() {
        // given
        fixture.logIn();

        // when
        server.hangUp();

        // then
        await().until(() -> server.count("register") == 2);
        assertThat(server.heard("recado.login", "token")).containsExactly(null, "the token");
        assertThat(server.heard("recado.login", "account")).containsExactly(null, ALICE.toString());
        assertThat(recorder.states).containsSubsequence(ConnectionState.RECONNECTING, ConnectionState.READY);
    }

    @Test
    void shouldComeBackWhenTheServerClosesForAWhile() {
        // given
        fixture.logIn();

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
        fixture.logIn();

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
        fixture.logIn();

        // when
        server.pongs = false;

        // then
        await().until(() -> server.connections > 1);
        assertThat(server.count("ping")).isPositive();
    }

    @Test
    void shouldConnectAnewWhenTheServerSpeaksNonsense() {
        // given
        fixture.logIn();

        // when
        server.writeBytes(Buffer.buffer().appendInt(-1));

        // then
        await().until(() -> server.connections > 1);
    }

    @Test
    void shouldWaitForTheNextConnectionWhenTheLastIsLost() {
        // given
        fixture.logIn();
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
        RecadoClient lonely = RecadoClient.create(fixture.vertx, ClientOptions.of("127.0.0.1", port == 1 ? 2 : 1));

        // then
        assertThat(Results.failure(lonely.connect())).isNotNull();
        Results.of(lonely.close());
    }
}
