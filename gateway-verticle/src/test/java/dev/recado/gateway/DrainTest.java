package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.gateway.GatewayConfig.Drain;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients see of a gateway that is about to end. */
class DrainTest {
    private static final Duration LONG = Duration.ofSeconds(600);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldAskEverybodyToLeaveOneAfterTheOther() {
        List<Client> all =
                IntStream.range(0, 4).mapToObj(i -> house.aMember("friend" + i)).toList();

        Future<Void> drained = house.gateway.drain(new Drain(LONG, List.of("b:1", "c:2")));

        List<JsonObject> asked =
                all.stream().map(client -> client.event("drain")).toList();
        assertThat(asked)
                .extracting(event -> event.getLong("afterMs"))
                .containsExactlyInAnyOrder(0L, 120_000L, 240_000L, 360_000L);
        assertThat(asked)
                .extracting(event -> event.getJsonArray("to"))
                .containsOnly(JsonArray.of("b:1", "c:2"), JsonArray.of("c:2", "b:1"));
        assertThat(drained.isComplete()).isFalse();
        assertThatThrownBy(house::aClient).hasMessageContaining("refused");
    }

    @Test
    void shouldServeWhoIsStillThereAndSucceedWhenTheLastOneHasLeft() {
        Client alice = house.aListener("alice");
        Client bob = house.aMember("bob");
        Future<Void> drained = house.gateway.drain(new Drain(LONG, List.of()));
        assertThat(alice.event("drain").containsKey("to")).isFalse();

        bob.event("drain");
        bob.send("@alice", "m1", "still here");
        assertThat(alice.event("entry").getString("body")).isEqualTo("still here");
        assertThat(house.gateway.connected()).isEqualTo(2);
        Stream.of(alice, bob).forEach(Client::close);

        House.await(drained);
        assertThat(house.gateway.connected()).isZero();
    }

    @Test
    void shouldNotWaitForNobody() {
        House.await(house.gateway.drain(new Drain(LONG, List.of())));
        House.await(house.stop());
    }

    @Test
    void shouldSayGoodbyeToWhoIsStillThereWhenTheTimeIsOver() {
        Client alice = house.aMember("alice");

        House.await(house.gateway.drain(new Drain(SHORT, List.of())));
        alice.event("drain");
        assertThat(alice.sync().open()).isTrue();
        House.await(house.stop());

        assertThat(alice.event("closing").getBoolean("comeBack")).isTrue();
        alice.awaitClosed();
    }

    @Test
    void shouldEndBeforeTheTimeIsOverWhenItIsToldTo() {
        Client alice = house.aMember("alice");
        house.gateway.drain(new Drain(LONG, List.of()));
        alice.event("drain");

        House.await(house.stop());

        alice.event("closing");
        alice.awaitClosed();
    }

    @Test
    void shouldAnswerAndCloseWhoCannotBeAsked() {
        try (Lobby lobby = new Lobby()) {
            // given: a message that is not stored yet
            Promise<Void> held = Promise.promise();
            lobby.house.delivery.holdPosts = held.future();
            Peer ana = lobby.in("ana").sends("-msg U ana oi\n");
            House.awaitUntil(() -> lobby.house.delivery.posts.get() == 1);

            Future<Void> drained = lobby.house.gateway.drain(new Drain(LONG, List.of()));
            held.complete();

            assertThat(ana.readsToTheEnd()).contains("Mensagem guardada");
            House.await(drained);
        }
    }
}
