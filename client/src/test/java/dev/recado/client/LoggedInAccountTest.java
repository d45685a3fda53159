package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** For whom the client speaks. */
class LoggedInAccountTest {
    private final ClientFixture fixture = new ClientFixture();
    private final Recorder recorder = fixture.recorder;
    private final FakeServer server = fixture.server;
    private final RecadoClient client = fixture.client;

    @AfterEach
    void stop() {
        fixture.close();
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
    void shouldAskForALoginWhenTheTokenIsNoLongerGood() {
        // given
        fixture.logIn();
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

    /** A person who is not there to type his password must not be counted as somebody who guesses. */
    @Test
    void shouldNotOfferATokenAgainThatWasRefused() {
        // given
        AtomicInteger logins = new AtomicInteger();
        fixture.logIn();
        server.answer("recado.login", body -> {
            logins.incrementAndGet();
            throw new Refusal(ErrorCode.TOKEN_EXPIRED);
        });
        server.hangUp();
        await().until(() -> recorder.states.contains(ConnectionState.LOGIN_NEEDED));

        // when
        recorder.states.clear();
        server.hangUp();

        // then
        await().until(() -> recorder.states.contains(ConnectionState.LOGIN_NEEDED));
        assertThat(logins).hasValue(1);
    }

    @Test
    void shouldNotSendAsAnotherAccountWhatWasLeftByTheLast() {
        // given
        fixture.logIn();
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
    void shouldForgetTheAccountAfterALogout() {
        // given
        fixture.logIn();
        server.answer("recado.logout", body -> new JsonObject());

        // when
        Results.of(client.logout());

        // then
        assertThat(Results.failure(client.send("@bob", "hi")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.LOGIN_NEEDED));
    }
}
