package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole client against a server that lives, but does not read: what is written stays where it is. */
class StuckConnectionTest {
    private static final int MESSAGES = 300;
    /** Together more than the buffers of the network hold. */
    private static final String LONG_TEXT = "x".repeat(60_000);

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Vertx vertx = Vertx.vertx();
    private final Recorder recorder = new Recorder();
    private final FakeServer server = new FakeServer(vertx);
    private RecadoClient client;

    @AfterEach
    void stop() {
        Results.of(client.close());
        Results.of(vertx.close());
    }

    private void logIn(Duration request, Duration ping) {
        client = RecadoClient.create(
                vertx,
                ClientOptions.of("127.0.0.1", server.port())
                        .withBackoff(Duration.ofMillis(10), Duration.ofMillis(50))
                        .withTimes(request, LONG, ping));
        Results.of(client.connect());
        Results.of(client.login("alice", "secret"));
        Results.of(client.listen(recorder));
        await().until(() -> server.count("register") == 1);
    }

    private List<Future<Accepted>> sendMoreThanFits() {
        server.stopReading();
        return IntStream.range(0, MESSAGES)
                .mapToObj(i -> client.send("@bob", LONG_TEXT))
                .toList();
    }

    @Test
    void shouldConnectAnewWhenWhatWasWrittenIsStuck() {
        // given
        logIn(Duration.ofSeconds(2), Duration.ofMillis(200));

        // when
        List<Future<Accepted>> sent = sendMoreThanFits();

        // then
        await().atMost(Duration.ofSeconds(10)).until(() -> server.count("register") == 2);
        sent.forEach(Results::of);
        assertThat(server.accepted).hasSize(MESSAGES);
        assertThat(recorder.states).containsSubsequence(ConnectionState.RECONNECTING, ConnectionState.READY);
    }

    @Test
    void shouldCloseWhenWhatWasWrittenIsStuck() {
        // given
        logIn(LONG, LONG);
        List<Future<Accepted>> sent = sendMoreThanFits();

        // when
        Future<Void> closed = client.close();

        // then
        Results.of(closed);
        assertThat(sent).allMatch(Future::failed);
    }

    @Test
    void shouldNotQueueWhatMayBeLost() {
        // given
        logIn(LONG, LONG);
        List<Future<Accepted>> sent = sendMoreThanFits();

        // when
        IntStream.range(0, 1000).forEach(i -> client.typing("@bob"));
        Results.of(client.listen(recorder));
        server.readOn();
        sent.forEach(Results::of);

        // then: what is written now comes last
        client.typing("@carol");
        await().until(() -> server.heard("recado.typing", "to").contains("@carol"));
        assertThat(server.heard("recado.typing", "to")).containsExactly("@carol");
    }
}
