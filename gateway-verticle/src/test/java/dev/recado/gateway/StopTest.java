package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.id.AccountId;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Listener;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beginning and ending of a gateway. */
class StopTest {
    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldTellEverybodyThatItCloses() {
        Client alice = house.aMember("alice");
        Client guest = house.aClient().sync();

        House.await(house.stop());

        for (Client client : List.of(alice, guest)) {
            JsonObject closing = client.event("closing");
            assertThat(closing.getInteger("code")).isEqualTo(904);
            assertThat(closing.getString("message")).isNotEmpty();
            assertThat(closing.getBoolean("comeBack")).isTrue();
            client.awaitClosed();
        }
        assertThat(house.registry.online(new AccountId(AccountId.FIRST + 1))).isFalse();
        assertThatThrownBy(() -> house.aClient()).hasMessageContaining("refused");
    }

    @Test
    void shouldAnswerWhatWasAskedBeforeAndRefuseWhatIsAskedAfter() {
        Client alice = house.aMember("alice");
        Promise<Void> held = Promise.promise();
        house.delivery.holdPosts = held.future();
        String sent = alice.post(
                "recado.send",
                new JsonObject().put("to", "@alice").put("id", "m1").put("body", "hi"));
        House.awaitUntil(() -> house.delivery.posts.get() == 1);

        Future<Void> stopped = house.stop();
        alice.event("closing");
        int code = alice.refused("recado.users", new JsonObject());
        held.complete();

        JsonObject answer = alice.frame();
        assertThat(code).isEqualTo(904);
        assertThat(answer.getString("address")).isEqualTo(sent);
        assertThat(answer.getString("type")).isEqualTo("message");
        alice.awaitClosed();
        House.await(stopped);
    }

    @Test
    void shouldStopThoughSomebodyDoesNotRead() {
        Client alice = house.aMember("alice");
        house.aListener("bob").pause();
        for (int i = 0; i < 255; i++) {
            alice.send("@bob", "m" + i, "x".repeat(50_000));
        }

        House.await(house.stop());

        assertThat(house.registry.online(new AccountId(AccountId.FIRST + 2))).isFalse();
    }

    @Test
    void shouldBindEveryListenerOrNone() {
        Listener free = new Listener("free", Dialect.BRIDGE, "127.0.0.1", 0, Authentication.OPEN);
        Listener taken = new Listener("taken", Dialect.BRIDGE, "127.0.0.1", house.port(), Authentication.OPEN);
        GatewayVerticle other = new GatewayVerticle(
                new GatewayConfig("node-2", "0.1.0", 0, List.of(free, taken), House.LIMITS, House.BROADCASTS));
        Vertx vertx = Vertx.vertx();

        assertThatThrownBy(() -> House.await(vertx.deployVerticle(other))).hasMessageContaining("listener taken");
        assertThat(other.listeners()).isEmpty();
        House.await(vertx.close());
    }

    @Test
    void shouldNotBindTwoListenersToOnePort() {
        Listener one = new Listener("one", Dialect.BRIDGE, "127.0.0.1", 7999, Authentication.OPEN);
        Listener two = new Listener("two", Dialect.BRIDGE, "127.0.0.1", 7999, Authentication.PASSWORD);
        GatewayVerticle gateway = new GatewayVerticle(
                new GatewayConfig("node-2", "0.1.0", 0, List.of(one, two), House.LIMITS, House.BROADCASTS));

        assertThatThrownBy(() -> House.await(house.vertx.deployVerticle(gateway)))
                .hasMessageContaining("listener two");
    }
}
