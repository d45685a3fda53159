package dev.recado.client;

import static dev.recado.client.ClientFixture.CONVERSATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.MessageId;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of messages that the client is given to send, with a server that misbehaves. */
class SendingTest {
    private final ClientFixture fixture = new ClientFixture();
    private final FakeServer server = fixture.server;
    private final RecadoClient client = fixture.client;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void shouldLogInAndSend() {
        // given
        fixture.logIn();

        // when
        Accepted accepted = Results.of(client.send("@bob", "hi"));

        // then
        assertThat(accepted.conversation()).isEqualTo(CONVERSATION);
        assertThat(accepted.seq()).isEqualTo(1);
        assertThat(server.heard("recado.send", "body")).containsExactly("hi");
        assertThat(server.heard("recado.send", "to")).containsExactly("@bob");
    }

    @Test
    void shouldRepeatUnansweredSendsInOrderOnceAfterALostConnection() {
        // given: a server that keeps silent about what it is sent
        fixture.logIn();
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
        fixture.logIn();
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
        fixture.logIn();
        server.answerOnce("recado.send", body -> {
            throw new Refusal(ErrorCode.NO_SUCH_ACCOUNT);
        });

        // then
        assertThat(Results.failure(client.send("@nobody", "hi")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.NO_SUCH_ACCOUNT));
    }

    @Test
    void shouldRefuseOneMoreSendThanMayWait() {
        // given
        fixture.logIn();
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
    void shouldFailWhatWaitsWhenClosed() {
        // given
        fixture.logIn();
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
}
