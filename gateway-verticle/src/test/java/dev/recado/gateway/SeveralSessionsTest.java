package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the sessions of one account, and the members of one group, are told of each other. */
class SeveralSessionsTest {
    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private Client open(String nickname, String device) {
        Client client = house.aClient();
        JsonObject login = new JsonObject().put("nickname", nickname).put("password", "secret");
        client.get("recado.login", device == null ? login : login.put("device", device));
        client.openInbox();
        return client;
    }

    private Client caughtUp(String nickname, String device) {
        Client client = open(nickname, device);
        assertThat(client.event("caught-up").getBoolean("complete")).isTrue();
        return client;
    }

    @Test
    void shouldShowWhatOneSessionSendsInTheOthersAndNotInItself() {
        house.account("alice");
        house.account("bob");
        Client phone = caughtUp("alice", null);
        Client desk = caughtUp("alice", null);

        phone.send("@bob", "m1", "hi");

        JsonObject shown = desk.event("entry");
        assertThat(shown.getString("id")).isEqualTo("m1");
        assertThat(shown.getString("fromNickname")).isEqualTo("alice");
        assertThat(phone.sync().quiet()).isTrue();
    }

    @Test
    void shouldNotRepeatItAtTheNextLoginWithoutADevice() {
        house.account("alice");
        house.account("bob");
        Client phone = caughtUp("alice", null);
        phone.send("@bob", "m1", "hi");

        Client desk = caughtUp("alice", null);

        assertThat(desk.sync().quiet()).isTrue();
    }

    @Test
    void shouldCatchUpADeviceWhereItWasThoughAnotherOneAcknowledged() {
        house.account("alice");
        house.account("bob");
        Client desk = caughtUp("alice", "desk");
        desk.close();
        Client phone = caughtUp("alice", "phone");
        Client bob = caughtUp("bob", null);
        bob.send("@alice", "b1", "how are you?");
        String conversation = phone.event("entry").getString("conversation");
        phone.acknowledge(conversation, 1);
        phone.send("@bob", "a1", "fine");

        Client back = open("alice", "desk");

        assertThat(back.event("entry").getString("id")).isEqualTo("b1");
        assertThat(back.event("entry").getString("id")).isEqualTo("a1");
        back.event("caught-up");
        back.acknowledge(conversation, 2);
        back.close();
        assertThat(caughtUp("alice", "desk").sync().quiet()).isTrue();
    }

    @Test
    void shouldTellTheOtherSessionsWhatOneOfThemRead() {
        house.account("alice");
        house.account("bob");
        Client phone = caughtUp("alice", null);
        Client desk = caughtUp("alice", null);
        Client bob = caughtUp("bob", null);
        String conversation = bob.send("@alice", "b1", "hi").getString("conversation");
        String alice = house.registry.accounts.keySet().iterator().next().toString();
        phone.event("entry");
        desk.event("entry");

        phone.get(
                "recado.acknowledge",
                new JsonObject().put("conversation", conversation).put("read", 1));

        JsonObject receipt = desk.event("receipt");
        assertThat(receipt.getString("account")).isEqualTo(alice);
        assertThat(receipt.getLong("read")).isEqualTo(1);
        assertThat(phone.sync().quiet()).isTrue();
    }

    private String group(Client by, String name, String... members) {
        JsonArray others = new JsonArray();
        for (String member : members) {
            others.add("@" + member);
        }
        return by.get("recado.group.create", new JsonObject().put("name", name).put("members", others))
                .getString("group");
    }

    @Test
    void shouldBringTheEntriesOfAGroupToEverySessionOfItsMembers() {
        Client alice = house.aListener("alice");
        house.account("bob");
        String group = group(alice, "turma", "bob");
        Client phone = caughtUp("bob", null);
        Client desk = caughtUp("bob", null);
        Client stranger = house.aListener("carol");

        alice.send(group, "m1", "hi all");
        alice.send(group, "m2", "anybody?");

        for (Client client : new Client[] {phone, desk}) {
            assertThat(client.event("entry").getString("id")).isEqualTo("m1");
            assertThat(client.event("entry").getString("id")).isEqualTo("m2");
            assertThat(client.sync().quiet()).isTrue();
        }
        assertThat(alice.sync().quiet()).isTrue();
        assertThat(stranger.sync().quiet()).isTrue();
    }

    @Test
    void shouldHearAGroupFromWhenItIsInItUntilItIsNot() {
        Client alice = house.aListener("alice");
        Client bob = house.aListener("bob");
        String group = group(alice, "turma");
        JsonObject member = new JsonObject().put("group", group).put("account", "1000000000002");

        alice.get("recado.group.add", member);
        alice.send(group, "m1", "hi bob");
        assertThat(bob.event("entry").getString("id")).isEqualTo("m1");
        alice.get("recado.group.remove", member);
        alice.send(group, "m2", "he is gone");

        assertThat(bob.sync().quiet()).isTrue();
    }

    @Test
    void shouldHearEachOfTenThousandGroupsUntilItWantsNoMore() {
        Client alice = house.aMember("alice");
        AccountId bobsAccount = house.account("bob");
        String last = null;
        for (int i = 0; i < 10_000; i++) {
            last = house.groups
                    .make("turma " + i, new AccountId(AccountId.FIRST + 1), bobsAccount)
                    .toString();
        }
        Client bob = caughtUp("bob", null);
        alice.send(last, "m1", "hi");

        assertThat(bob.event("entry").getString("id")).isEqualTo("m1");
        bob.write(new JsonObject().put("type", "unregister").put("address", "recado.inbox"))
                .sync();
        alice.send(last, "m2", "still there?");
        assertThat(bob.sync().quiet()).isTrue();
    }

    @Test
    void shouldTellTheMembersOfAGroupWhoIsWriting() {
        Client alice = house.aListener("alice");
        house.account("bob");
        Client phone = caughtUp("bob", null);
        Client desk = caughtUp("bob", null);
        String group = group(alice, "turma", "bob");

        // That they are members is announced to them, and may come behind the answer to who made the group.
        for (int times = 0; times < 1000 && alice.sync().quiet(); times++) {
            phone.get("recado.typing", new JsonObject().put("to", group));
        }

        assertThat(alice.event("typing").getString("to")).isEqualTo(group);
        assertThat(desk.sync().quiet()).isTrue();
        assertThat(phone.sync().quiet()).isTrue();
    }
}
