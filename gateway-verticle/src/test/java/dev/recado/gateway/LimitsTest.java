package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.gateway.GatewayConfig.Limits;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens at each limit. */
class LimitsTest {
    private static final Limits USUAL = House.LIMITS;
    private House house;

    @AfterEach
    void close() {
        house.close();
    }

    private static Limits limits(int window, int requests, int sendsPerSecond, int connections, int perAddress) {
        return new Limits(
                USUAL.frameBytes(),
                USUAL.frameBytesBeforeLogin(),
                USUAL.bodyBytes(),
                window,
                requests,
                USUAL.writeQueueBytes(),
                USUAL.writeQueuesBytes(),
                sendsPerSecond,
                connections,
                perAddress,
                USUAL.login(),
                USUAL.idle(),
                USUAL.recheck(),
                USUAL.request(),
                2);
    }

    private static Limits times(Duration login, Duration idle, Duration recheck) {
        return new Limits(
                USUAL.frameBytes(),
                USUAL.frameBytesBeforeLogin(),
                USUAL.bodyBytes(),
                USUAL.window(),
                USUAL.requests(),
                USUAL.writeQueueBytes(),
                USUAL.writeQueuesBytes(),
                USUAL.sendsPerSecond(),
                USUAL.connections(),
                USUAL.connectionsPerAddress(),
                login,
                idle,
                recheck,
                USUAL.request(),
                USUAL.watched());
    }

    @Test
    void shouldTurnAwayMoreConnectionsThanTheNodeTakesAndTakeOneWhenOneHasGone() {
        house = House.aHouse(limits(256, 1024, 10_000, 2, 100));
        Client one = house.aClient().sync();
        house.aClient().sync();

        JsonObject refusal = house.aClient().frame();
        one.close();

        assertThat(refusal.getInteger("failureCode")).isEqualTo(603);
        assertThat(refusal.getLong("retryAfterMs")).isPositive();
        House.awaitUntil(this::somebodyGetsIn);
    }

    private boolean somebodyGetsIn() {
        Client client = house.aClient();
        client.write(new JsonObject().put("type", "ping"));
        return client.frame().getString("type").equals("pong");
    }

    @Test
    void shouldTurnAwayMoreConnectionsThanOneAddressMayHave() {
        house = House.aHouse(limits(256, 1024, 10_000, 100, 1));
        Client one = house.aClient().sync();

        Client other = house.aClient();

        assertThat(other.frame().getInteger("failureCode")).isEqualTo(603);
        other.awaitClosed();
        one.sync();
    }

    @Test
    void shouldCloseWhoDoesNotLogInInTimeHoweverBusyHeIs() {
        house = House.aHouse(times(Duration.ofMillis(200), USUAL.idle(), USUAL.recheck()));
        Client member = house.aMember("alice");
        Client guest = house.aClient();

        trickle(guest);

        assertThat(guest.frame().getInteger("failureCode")).isEqualTo(605);
        member.sync();
    }

    /** A frame that grows and never ends. */
    private void trickle(Client client) {
        client.write(Buffer.buffer().appendInt(4_000));
        house.vertx.setPeriodic(5, timer -> client.write(Buffer.buffer(" ")));
    }

    @Test
    void shouldCloseWhoIsSilentForTooLong() {
        house = House.aHouse(times(USUAL.login(), Duration.ofMillis(200), USUAL.recheck()));
        Client alice = house.aMember("alice");
        AccountId account = new AccountId(AccountId.FIRST + 1);

        JsonObject refusal = alice.frame();

        assertThat(refusal.getInteger("failureCode")).isEqualTo(606);
        alice.awaitClosed();
        House.awaitUntil(() -> !house.registry.online(account));
    }

    @Test
    void shouldCountAFrameThatNeverCompletesAsSilence() {
        house = House.aHouse(times(USUAL.login(), Duration.ofMillis(200), USUAL.recheck()));
        Client alice = house.aMember("alice");

        trickle(alice);

        assertThat(alice.frame().getInteger("failureCode")).isEqualTo(606);
    }

    @Test
    void shouldCountChangesToGroupsAmongTheSends() {
        house = House.aHouse(limits(256, 1024, 4, 100, 100));
        Client alice = house.aMember("alice");
        JsonObject group = new JsonObject().put("name", "turma").put("group", "#turma");
        alice.get("recado.group.create", group);
        alice.send("#turma", "m1", "hi");
        alice.get("recado.group.leave", group);
        alice.get("recado.group.join", group);

        JsonObject refusal = alice.ask("recado.group.leave", group);

        assertThat(refusal.getInteger("failureCode")).isEqualTo(601);
        assertThat(refusal.getLong("retryAfterMs")).isPositive();
        alice.get("recado.group.members", group);
    }

    @Test
    void shouldSlowDownWhoSendsTooFast() {
        house = House.aHouse(limits(256, 1024, 5, 100, 100));
        Client alice = house.aMember("alice");
        for (int i = 0; i < 5; i++) {
            alice.send("@alice", "m" + i, "hi");
        }

        JsonObject refusal = alice.ask(
                "recado.send",
                new JsonObject().put("to", "@alice").put("id", "m5").put("body", "hi"));

        assertThat(refusal.getInteger("failureCode")).isEqualTo(601);
        assertThat(refusal.getLong("retryAfterMs")).isBetween(1L, 200L);
    }

    @Test
    void shouldWatchSoManyAccountsAndNoMore() {
        house = House.aHouse(limits(256, 1024, 10_000, 100, 100));
        Client alice = house.aMember("alice");
        String bob = house.account("bob").toString();
        String carol = house.account("carol").toString();
        String dave = house.account("dave").toString();
        alice.get("recado.presence.watch", accounts(bob, carol, bob));

        assertThat(alice.refused("recado.presence.watch", accounts(dave))).isEqualTo(604);
        alice.get("recado.presence.unwatch", accounts(bob, dave));
        alice.get("recado.presence.watch", accounts(dave, carol));
    }

    private static JsonObject accounts(String... accounts) {
        JsonArray array = new JsonArray();
        for (String account : accounts) {
            array.add(account);
        }
        return new JsonObject().put("accounts", array);
    }

    @Test
    void shouldSendNoMoreThanTheWindowUnacknowledged() {
        house = House.aHouse(limits(4, 1024, 10_000, 100, 100));
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob");
        String conversation = "";
        for (int i = 1; i <= 10; i++) {
            conversation = alice.send("@bob", "m" + i, "body " + i).getString("conversation");
        }

        for (int i = 1; i <= 10; i++) {
            if (i % 4 == 1) {
                bob.sync();
            }
            assertThat(bob.event("entry").getLong("seq")).isEqualTo(i);
            if (i % 4 == 0) {
                assertThat(bob.sync().quiet()).isTrue();
                bob.acknowledge(conversation, i);
            }
        }
    }

    @Test
    void shouldPauseReadingWhileAsManyRequestsAreUnderWayAsMayBe() {
        house = House.aHouse(limits(256, 8, 1_000_000, 100, 100));
        Client alice = house.aMember("alice");
        Promise<Void> held = Promise.promise();
        house.delivery.holdPosts = held.future();
        int count = 1_000;

        for (int i = 0; i < count; i++) {
            alice.post(
                    "recado.send",
                    new JsonObject().put("to", "@alice").put("id", "m" + i).put("body", "x".repeat(20_000)));
        }
        House.awaitUntil(() -> house.delivery.posts.get() == 8);
        assertThat(alice.held()).isTrue();
        house.aMember("bob").sync();
        assertThat(house.delivery.posts).hasValue(8);
        held.complete();

        for (int i = 0; i < count; i++) {
            assertThat(alice.frame().getString("type")).isEqualTo("message");
        }
        assertThat(house.delivery.posts).hasValue(count);
    }

    @Test
    void shouldFindOutWhoCameAndWentThoughNobodyHeardIt() {
        house = House.aHouse(times(USUAL.login(), USUAL.idle(), Duration.ofMillis(300)));
        AccountId bob = house.account("bob");
        Client alice = house.aMember("alice");
        alice.get("recado.presence.watch", new JsonObject().put("accounts", JsonArray.of(bob.toString())));
        house.registry.mute = true;

        Client phone = house.again("bob");
        assertThat(alice.event("presence").getBoolean("online")).isTrue();

        phone.close();
        assertThat(alice.event("presence").getBoolean("online")).isFalse();
    }

    @Test
    void shouldFindWhatTheBusLostWhenTheLogIsReadAgain() {
        house = House.aHouse(times(USUAL.login(), USUAL.idle(), Duration.ofMillis(300)));
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob");
        house.delivery.doorbell = event -> false;

        alice.send("@bob", "m1", "lost");

        assertThat(bob.event("entry").getString("body")).isEqualTo("lost");
    }
}
