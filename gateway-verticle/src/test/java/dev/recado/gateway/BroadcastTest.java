package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Audience;
import dev.recado.contract.delivery.Broadcast;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may write to everybody, and how often. */
class BroadcastTest {
    private static final String BROADCAST = "recado.broadcast";

    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject broadcast(String id) {
        return new JsonObject().put("audience", "all").put("id", id).put("body", "hear, hear");
    }

    private Client loggedIn(String nickname, int port) {
        Client client = house.aClient(port);
        client.logIn(nickname);
        return client;
    }

    private Broadcast last() {
        return house.delivery.broadcasts.get(house.delivery.broadcasts.size() - 1);
    }

    @Test
    void shouldTakeABroadcastWhereEverybodyMay() {
        house.account("alice");
        Client alice = loggedIn("alice", house.openPort());

        JsonObject answer = alice.get(BROADCAST, broadcast("b1").put("audience", "offline"));

        assertThat(answer)
                .isEqualTo(new JsonObject()
                        .put("recipients", 7L)
                        .put("at", 1_700_000_000_000L)
                        .put("durable", "disk")
                        .put("repeated", false)
                        .put("conversation", "0123456789012")
                        .put("seq", 1));
        assertThat(last().audience()).isEqualTo(Audience.OFFLINE);
        assertThat(last().author().nickname().value()).isEqualTo("alice");
        assertThat(last().author().session()).isNotNull();
        assertThat(last().type()).isEqualTo("text/plain");
        assertThat(alice.get(BROADCAST, broadcast("b1")).getBoolean("repeated")).isTrue();
    }

    @Test
    void shouldRefuseABroadcastOnAListenerForPasswords() {
        Client alice = house.aMember("alice");

        assertThat(alice.refused(BROADCAST, broadcast("b1"))).isEqualTo(304);
        assertThat(alice.refused(BROADCAST, broadcast("b1").put("type", "recado.x")))
                .isEqualTo(304);
        assertThat(house.delivery.broadcasts).isEmpty();
    }

    @Test
    void shouldTakeABroadcastOfWhoMayAnywhere() {
        Client herald = house.aMember("Herald");

        herald.get(BROADCAST, broadcast("b1").put("type", "text/markdown"));

        assertThat(last().type()).isEqualTo("text/markdown");
    }

    @Test
    void shouldFollowWhatTheListenerSaysOfIt() {
        house.account("alice");

        loggedIn("alice", house.replacingPort()).get(BROADCAST, broadcast("b1"));

        house.account("bob");
        assertThat(loggedIn("bob", house.rejectingPort()).refused(BROADCAST, broadcast("b2")))
                .isEqualTo(304);
    }

    @Test
    void shouldSlowDownAnAccountHoweverManySessionsItHas() {
        house.account("alice");
        Client one = loggedIn("alice", house.openPort());
        Client two = loggedIn("alice", house.openPort());
        one.get(BROADCAST, broadcast("b1"));
        two.get(BROADCAST, broadcast("b2"));
        one.get(BROADCAST, broadcast("b3"));

        JsonObject refusal = two.ask(BROADCAST, broadcast("b4"));

        assertThat(refusal.getInteger("failureCode")).isEqualTo(609);
        assertThat(refusal.getLong("retryAfterMs")).isBetween(1L, 20_000L);
        house.account("bob");
        loggedIn("bob", house.openPort()).get(BROADCAST, broadcast("b1"));
    }

    @Test
    void shouldAskForALoginFirst() {
        assertThat(house.aClient(house.openPort()).refused(BROADCAST, broadcast("b1")))
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({
        "'{}', audience",
        "'{\"audience\":1,\"id\":\"b\",\"body\":\"x\"}', audience",
        "'{\"audience\":\"\",\"id\":\"b\",\"body\":\"x\"}', audience",
        "'{\"audience\":\"everyone\",\"id\":\"b\",\"body\":\"x\"}', audience",
        "'{\"audience\":\"ALL\",\"id\":\"b\",\"body\":\"x\"}', audience",
        "'{\"audience\":[\"all\"],\"id\":\"b\",\"body\":\"x\"}', audience",
        "'{\"audience\":\"all\",\"body\":\"x\"}', id",
        "'{\"audience\":\"all\",\"id\":\"\",\"body\":\"x\"}', id",
        "'{\"audience\":\"all\",\"id\":7,\"body\":\"x\"}', id",
        "'{\"audience\":\"all\",\"id\":\"b\"}', body",
        "'{\"audience\":\"all\",\"id\":\"b\",\"body\":{}}', body",
        "'{\"audience\":\"all\",\"id\":\"b\",\"body\":\"a\\u0000b\"}', body",
        "'{\"audience\":\"all\",\"id\":\"b\",\"body\":\"x\",\"type\":\"\"}', type",
        "'{\"audience\":\"all\",\"id\":\"b\",\"body\":\"x\",\"type\":\"a\\nb\"}', type",
        "'{\"audience\":\"all\",\"id\":\"b\",\"body\":\"x\",\"type\":\"recado.group.created\"}', type"
    })
    void shouldNameTheFieldThatIsNotValidAndNotCountIt(String body, String field) {
        house.account("alice");
        Client alice = loggedIn("alice", house.openPort());

        for (int i = 0; i < 5; i++) {
            JsonObject refusal = alice.ask(BROADCAST, new JsonObject(body));
            assertThat(refusal.getInteger("failureCode")).isEqualTo(102);
            assertThat(refusal.getString("message")).startsWith(field);
        }
    }

    @Test
    void shouldMeasureABroadcastLikeAMessage() {
        house.account("alice");
        Client alice = loggedIn("alice", house.openPort());

        assertThat(alice.refused(BROADCAST, broadcast("b1").put("body", "é".repeat(30_001))))
                .isEqualTo(111);
        alice.get(BROADCAST, broadcast("b1").put("body", "é".repeat(30_000)));
    }
}
