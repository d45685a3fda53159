package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.SessionId;
import dev.recado.gateway.GatewayConfig.Limits;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client that does not read what it is written costs little, and nobody else anything. */
class SlowReaderTest {
    private static final String BODY = "x".repeat(50_000);
    /** More than the buffers of two kernels hold. */
    private static final int ENTRIES = 400;

    private House house;

    @AfterEach
    void close() {
        house.close();
    }

    private static Limits limits(Duration idle) {
        return limits(idle, House.LIMITS.writeQueuesBytes());
    }

    private static Limits limits(Duration idle, long writeQueuesBytes) {
        Limits usual = House.LIMITS;
        return new Limits(
                usual.frameBytes(),
                usual.frameBytesBeforeLogin(),
                usual.bodyBytes(),
                10_000,
                usual.requests(),
                65_536,
                writeQueuesBytes,
                usual.sendsPerSecond(),
                usual.connections(),
                usual.connectionsPerAddress(),
                usual.login(),
                idle,
                usual.recheck(),
                usual.request(),
                usual.watched());
    }

    private static void fill(Client alice) {
        fill(alice, "bob");
    }

    private static void fill(Client alice, String to) {
        for (int i = 1; i <= ENTRIES; i++) {
            alice.send("@" + to, to + i, BODY);
        }
    }

    private static void receiveAll(Client client) {
        for (int i = 1; i <= ENTRIES; i++) {
            assertThat(client.event("entry").getLong("seq")).isEqualTo(i);
        }
    }

    @Test
    void shouldSendEverythingInOrderOnceASlowReaderReadsAgain() {
        house = House.aHouse(limits(Duration.ofSeconds(300)));
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob").pause();

        fill(alice);
        bob.resume();

        receiveAll(bob);
        assertThat(bob.sync().quiet()).isTrue();
    }

    @Test
    void shouldServeWhoReadsWhileTheMemoryForThoseWhoDoNotIsUsedUp() {
        house = House.aHouse(limits(Duration.ofSeconds(300), 2 * BODY.length()));
        Client alice = house.aMember("alice");
        List<String> slow = List.of("bob", "dave", "eve");
        List<Client> paused =
                slow.stream().map(name -> house.aListener(name).pause()).toList();
        slow.forEach(name -> fill(alice, name));

        Client carol = house.aListener("carol");
        fill(alice, "carol");

        receiveAll(carol);
        paused.forEach(client -> receiveAll(client.resume()));
    }

    @Timeout(20)
    @Test
    void shouldCloseWhoNeverReadsThoughBytesWaitForHim() {
        house = House.aHouse(limits(Duration.ofSeconds(2)));
        house.aListener("bob").pause();
        AccountId bob = new AccountId(AccountId.FIRST + 1);
        Client alice = house.aMember("alice");
        fill(alice);

        while (house.registry.online(bob)) {
            alice.sync();
        }

        alice.sync();
    }

    @Test
    void shouldReadNoMoreRequestsOfWhoDoesNotReadTheAnswers() {
        house = House.aHouse(limits(Duration.ofSeconds(300)));
        Client alice = house.aMember("alice");
        house.account("bob");
        fill(alice);
        Client greedy = house.again("alice").pause();
        int asked = 5_000;

        for (int i = 0; i < asked; i++) {
            greedy.post("recado.history", new JsonObject().put("with", "@bob").put("after", 0));
        }
        house.again("bob").sync();
        int before = house.delivery.histories.get();
        greedy.resume();
        for (int i = 0; i < asked; i++) {
            assertThat(greedy.frame().getJsonObject("body").getJsonArray("entries"))
                    .hasSize(1);
        }

        assertThat(before).isLessThan(1_000);
        assertThat(house.delivery.histories).hasValue(asked);
    }

    @Timeout(30)
    @Test
    void shouldEndASessionFromElsewhereThoughItsClientReadsNothingAndHasRequestsWaiting() {
        house = House.aHouse(limits(Duration.ofSeconds(300)));
        Client alice = house.aMember("alice");
        house.account("bob");
        fill(alice);
        Client greedy = house.aClient();
        String session = greedy.logIn("bob").getString("session");
        greedy.pause();
        for (int i = 0; i < 5_000; i++) {
            greedy.post("recado.history", new JsonObject().put("with", "@alice").put("after", 0));
        }
        Client bob = house.again("bob").sync();

        bob.get("recado.sessions.close", new JsonObject().put("session", session));

        House.awaitUntil(() -> house.registry.closed.contains(new SessionId(session)));
        bob.sync();
    }

    @Test
    void shouldTellASlowReaderWhoCameAndWentOnceHeReads() {
        house = House.aHouse(limits(Duration.ofSeconds(300)));
        Client bob = house.aListener("bob");
        String carol = house.account("carol").toString();
        bob.get("recado.presence.watch", new JsonObject("{\"accounts\":[\"" + carol + "\"]}"));
        bob.pause();
        fill(house.aMember("alice"));
        house.again("carol");

        bob.resume();

        JsonObject event = bob.event();
        while (event.getString("event").equals("entry")) {
            event = bob.event();
        }
        assertThat(event.getString("event")).isEqualTo("presence");
        assertThat(event.getBoolean("online")).isTrue();
    }
}
