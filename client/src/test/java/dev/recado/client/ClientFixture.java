package dev.recado.client;

import static org.awaitility.Awaitility.await;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.Vertx;
import java.time.Duration;

/** A client of somebody called alice that soon loses its patience, and the server that it talks to. */
final class ClientFixture implements AutoCloseable {
    static final ConversationId CONVERSATION = ConversationId.parse(FakeServer.CONVERSATION);
    static final AccountId ALICE = AccountId.parse("2222222222222");
    static final AccountId BOB = AccountId.parse("1111111111111");

    final Vertx vertx = Vertx.vertx();
    final Recorder recorder = new Recorder();
    final FakeServer server = new FakeServer(vertx);
    final RecadoClient client = RecadoClient.create(
            vertx,
            ClientOptions.of("127.0.0.1", server.port())
                    .withBackoff(Duration.ofMillis(10), Duration.ofMillis(50))
                    .withTimes(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofMillis(200))
                    .withBounds(100, 100, 100));

    void logIn() {
        Results.of(client.connect());
        Results.of(client.login("alice", "secret"));
        Results.of(client.listen(recorder));
        await().until(() -> server.count("register") > 0);
    }

    @Override
    public void close() {
        Results.of(client.close());
        Results.of(vertx.close());
    }
}
