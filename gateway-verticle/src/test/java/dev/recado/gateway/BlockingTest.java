package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Presence;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alice wants to have nothing to do with bob. */
class BlockingTest {
    private final House house = House.aHouse();
    private final AccountId aliceId = house.account("alice");
    private final AccountId bobId = house.account("bob");
    private Client alice;
    private Client bob;

    @BeforeEach
    void logIn() {
        alice = house.again("alice");
        bob = house.again("bob").openInbox();
        bob.event("caught-up");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private void block() {
        assertThat(alice.get("recado.block", new JsonObject().put("account", bobId.toString())))
                .isEmpty();
    }

    private void unblock() {
        assertThat(alice.get("recado.unblock", new JsonObject().put("nickname", "BOB")))
                .isEmpty();
    }

    @Test
    void shouldTellRegistryAndDeliveryWhoIsBlockedAndWhoIsNoMore() {
        block();
        assertThat(house.registry.blocked.get(bobId)).containsExactly(aliceId);
        assertThat(house.delivery.blocks).containsExactly(new BlockSender(aliceId, bobId, true));

        unblock();
        assertThat(house.registry.blocked.get(bobId)).isEmpty();
        assertThat(house.delivery.blocks).isEmpty();
    }

    @Test
    void shouldRefuseWhatTheBlockedOneWritesUntilItIsUndone() {
        JsonObject message =
                new JsonObject().put("to", "@alice").put("id", "m1").put("body", "hi");
        block();

        assertThat(bob.refused("recado.send", message)).isEqualTo(304);
        assertThat(alice.send("@bob", "a1", "still here").getLong("seq")).isEqualTo(1);
        unblock();
        assertThat(bob.get("recado.send", message).getLong("seq")).isEqualTo(2);
    }

    @Test
    void shouldListWhomTheAccountBlocksPageAfterPage() {
        List<String> blocked = IntStream.range(0, 3)
                .mapToObj(i -> house.account("troll" + i).toString())
                .toList();
        blocked.forEach(account -> alice.get("recado.block", new JsonObject().put("account", account)));

        assertThat(alice.get("recado.blocked", new JsonObject()))
                .isEqualTo(new JsonObject().put("accounts", new JsonArray(blocked)));
        assertThat(alice.get("recado.blocked", new JsonObject().put("after", blocked.get(1)))
                        .getJsonArray("accounts"))
                .containsExactly(blocked.get(2));
        assertThat(bob.get("recado.blocked", new JsonObject()).getJsonArray("accounts"))
                .isEmpty();
    }

    @Test
    void shouldRefuseToBlockOneselfOrNobody() {
        assertThat(alice.refused("recado.block", new JsonObject().put("account", aliceId.toString())))
                .isEqualTo(102);
        assertThat(alice.refused("recado.block", new JsonObject().put("nickname", "nobody")))
                .isEqualTo(401);
        assertThat(alice.refused("recado.block", new JsonObject())).isEqualTo(102);
        assertThat(house.delivery.blocks).isEmpty();
        Client guest = house.aClient();
        for (String address : List.of("recado.block", "recado.unblock", "recado.blocked")) {
            assertThat(guest.refused(address, new JsonObject().put("nickname", "bob")))
                    .isEqualTo(201);
        }
    }

    @Test
    void shouldShowWhoBlocksAsAwayToTheBlockedOneOnly() {
        Client carol = house.aMember("carol");
        block();

        assertThat(onlineFor(bob)).isFalse();
        assertThat(onlineFor(carol)).isTrue();
        assertThat(listedFor(bob, true)).doesNotContain("alice").contains("bob", "carol");
        assertThat(listedFor(bob, false)).contains("alice");
        assertThat(listedFor(carol, true)).contains("alice", "bob");
        unblock();
        assertThat(onlineFor(bob)).isTrue();
    }

    @Test
    void shouldTellTheBlockedOneOnceThatTheOtherHasGoneAndAgainWhenItIsUndone() {
        watchAlice(bob, true);

        block();
        JsonObject gone = bob.event("presence");
        alice.close();
        House.awaitUntil(() -> !house.registry.online(aliceId));
        alice = house.again("alice");
        assertThat(bob.sync().quiet()).isTrue();
        unblock();
        JsonObject back = bob.event("presence");

        assertThat(gone.getString("account")).isEqualTo(aliceId.toString());
        assertThat(gone.getBoolean("online")).isFalse();
        assertThat(back.getBoolean("online")).isTrue();
        assertThat(bob.sync().quiet()).isTrue();
    }

    @Test
    void shouldTellNobodyElseThatSomebodyWasBlocked() {
        Client carol = house.aListener("carol");
        watchAlice(carol, true);

        block();
        unblock();
        block();
        alice.close();

        assertThat(carol.event("presence").getBoolean("online")).isFalse();
        assertThat(carol.sync().quiet()).isTrue();
    }

    @Test
    void shouldHideFromWhoBeginsToWatchWhenHeIsBlocked() {
        block();

        watchAlice(bob, false);
        alice.close();
        House.awaitUntil(() -> !house.registry.online(aliceId));

        assertThat(bob.sync().quiet()).isTrue();
    }

    @Test
    void shouldTellOnceWhatIsAnnouncedTwice() {
        Client carol = house.aListener("carol");
        watchAlice(carol, true);
        Bus bus = Bus.of(house.vertx, House.TIMEOUT);

        bus.announce(RegistryAddresses.presence(aliceId), new Presence(aliceId, false, 7));
        bus.announce(RegistryAddresses.presence(aliceId), new Presence(aliceId, false, 7));
        bus.announce(RegistryAddresses.presence(aliceId), new Presence(aliceId, false, 8));

        assertThat(carol.event("presence").getLong("lastSeenAt")).isEqualTo(7);
        assertThat(carol.event("presence").getLong("lastSeenAt")).isEqualTo(8);
        assertThat(carol.sync().quiet()).isTrue();
    }

    @Test
    void shouldDropTypingToWhoBlocksAndNotTheOtherWayRound() {
        alice.openInbox().event("caught-up");
        block();

        assertThat(bob.get("recado.typing", new JsonObject().put("to", "@alice")))
                .isEmpty();
        alice.get("recado.typing", new JsonObject().put("to", "@bob"));

        assertThat(bob.event("typing").getString("from")).isEqualTo(aliceId.toString());
        assertThat(alice.sync().quiet()).isTrue();
    }

    private void watchAlice(Client client, boolean online) {
        JsonArray accounts = new JsonArray().add(aliceId.toString());
        JsonObject now = client.get("recado.presence.watch", new JsonObject().put("accounts", accounts));
        assertThat(now.getJsonArray("accounts").getJsonObject(0).getBoolean("online"))
                .isEqualTo(online);
    }

    private boolean onlineFor(Client client) {
        return client.get("recado.user", new JsonObject().put("nickname", "alice"))
                .getBoolean("online");
    }

    private static List<String> listedFor(Client client, boolean online) {
        JsonArray users = client.get("recado.users", new JsonObject().put("online", online))
                .getJsonArray("users");
        return IntStream.range(0, users.size())
                .mapToObj(i -> users.getJsonObject(i).getString("nickname"))
                .toList();
    }
}
