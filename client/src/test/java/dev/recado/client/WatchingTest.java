package dev.recado.client;

import static dev.recado.client.ClientFixture.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Presence;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom the client watches, also on its next connection. */
class WatchingTest {
    private final ClientFixture fixture = new ClientFixture();
    private final Recorder recorder = fixture.recorder;
    private final FakeServer server = fixture.server;
    private final RecadoClient client = fixture.client;

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void shouldWatchTheSameAccountsAfterAReconnect() {
        // given
        fixture.logIn();
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
        fixture.logIn();
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
}
