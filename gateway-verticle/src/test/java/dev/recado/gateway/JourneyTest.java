package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do, through the socket. */
class JourneyTest {
    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void shouldIntroduceItselfBeforeTheLogin() {
        JsonObject hello = house.aClient().get("recado.hello", new JsonObject());

        assertThat(hello.getString("server")).isEqualTo("recado");
        assertThat(hello.getString("version")).isEqualTo("0.1.0");
        assertThat(hello.getString("node")).isEqualTo("node-1");
        assertThat(hello.getJsonObject("limits").getInteger("frameBytes")).isEqualTo(65_536);
        assertThat(hello.getInteger("historyDays")).isZero();
    }

    @Test
    void shouldRegisterAndLogIn() {
        Client client = house.aClient();

        JsonObject account = client.get(
                "recado.register", new JsonObject().put("nickname", "alice").put("password", "secret"));
        JsonObject login = client.logIn("alice");

        assertThat(account.getString("nickname")).isEqualTo("alice");
        assertThat(login.getString("account")).isEqualTo(account.getString("account"));
        assertThat(login.getString("session")).matches("[0-9a-f]{16}");
        assertThat(login.getString("token")).isEqualTo("token-alice-0");
        assertThat(login.getLong("tokenExpiresAt")).isEqualTo(FakeRegistry.TOKEN_EXPIRES_AT);
        assertThat(house.registry.online(AccountId.parse(account.getString("account"))))
                .isTrue();
    }

    @Test
    void shouldDeliverAtOnceWhenTheRecipientIsThere() {
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob");

        JsonObject posted = alice.send("@bob", "m1", "hi");

        JsonObject entry = bob.event("entry");
        assertThat(posted.getLong("seq")).isEqualTo(1);
        assertThat(posted.getString("durable")).isEqualTo("disk");
        assertThat(posted.getBoolean("repeated")).isFalse();
        assertThat(entry.getString("conversation")).isEqualTo(posted.getString("conversation"));
        assertThat(entry.getString("kind")).isEqualTo("direct");
        assertThat(entry.getLong("seq")).isEqualTo(1);
        assertThat(entry.getString("fromNickname")).isEqualTo("alice");
        assertThat(entry.getString("id")).isEqualTo("m1");
        assertThat(entry.getString("type")).isEqualTo("text/plain");
        assertThat(entry.getString("body")).isEqualTo("hi");
    }

    @Test
    void shouldDeliverLaterWhenTheRecipientIsNotThere() {
        Client alice = house.aMember("alice");
        house.account("bob");
        alice.send("@bob", "m1", "one");
        alice.send("@bob", "m2", "two");

        Client bob = house.again("bob").openInbox();

        assertThat(bob.event("entry").getString("body")).isEqualTo("one");
        assertThat(bob.event("entry").getString("body")).isEqualTo("two");
        bob.event("caught-up");
    }

    @Test
    void shouldSendAgainWhatWasNotAcknowledged() {
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob");
        String conversation = alice.send("@bob", "m1", "one").getString("conversation");
        alice.send("@bob", "m2", "two");
        bob.event("entry");
        bob.event("entry");
        bob.acknowledge(conversation, 1);
        bob.close();

        Client again = house.again("bob").openInbox();

        assertThat(again.event("entry").getString("body")).isEqualTo("two");
        again.event("caught-up");
    }

    @Test
    void shouldTellTheSenderHowFarTheRecipientIs() {
        Client alice = house.aListener("alice");
        Client bob = house.aListener("bob");
        String conversation = alice.send("@bob", "m1", "hi").getString("conversation");
        bob.event("entry");

        bob.acknowledge(conversation, 1);

        JsonObject receipt = alice.event("receipt");
        assertThat(receipt.getString("conversation")).isEqualTo(conversation);
        assertThat(receipt.getLong("delivered")).isEqualTo(1);
        assertThat(receipt.getLong("read")).isZero();
    }

    @Test
    void shouldShowHistoryAndConversationsAndStatus() {
        Client alice = house.aMember("alice");
        AccountId bob = house.account("bob");
        String conversation = alice.send("@bob", "m1", "one").getString("conversation");
        alice.send(bob.toString(), "m2", "two");

        JsonObject history = alice.get("recado.history", new JsonObject().put("with", "@bob"));
        JsonObject conversations = alice.get("recado.conversations", new JsonObject());
        JsonObject status = alice.get(
                "recado.status",
                new JsonObject().put("conversation", conversation).put("seq", 1));

        assertThat(history.getJsonArray("entries")).hasSize(2);
        assertThat(history.getBoolean("complete")).isTrue();
        JsonObject summary = conversations.getJsonArray("conversations").getJsonObject(0);
        assertThat(summary.getString("with")).isEqualTo(bob.toString());
        assertThat(summary.getString("withNickname")).isEqualTo("bob");
        assertThat(summary.getLong("last")).isEqualTo(2);
        assertThat(conversations.containsKey("after")).isFalse();
        assertThat(status.getInteger("delivered")).isZero();
        assertThat(status.getJsonArray("members").getJsonObject(0).getString("account"))
                .isEqualTo(bob.toString());
    }

    @Test
    void shouldFindUsersAndTellWhoIsOnline() {
        Client alice = house.aMember("alice");
        AccountId bob = house.account("bob");

        JsonObject all = alice.get("recado.users", new JsonObject().put("limit", 1));
        JsonObject rest = alice.get("recado.users", new JsonObject().put("after", all.getString("after")));
        JsonObject online = alice.get("recado.users", new JsonObject().put("online", true));
        JsonObject one = alice.get("recado.user", new JsonObject().put("nickname", "BOB"));

        assertThat(all.getJsonArray("users").getJsonObject(0).getString("nickname"))
                .isEqualTo("alice");
        assertThat(rest.getJsonArray("users").getJsonObject(0).getString("nickname"))
                .isEqualTo("bob");
        assertThat(online.getJsonArray("users")).hasSize(1);
        assertThat(one.getString("account")).isEqualTo(bob.toString());
        assertThat(one.getBoolean("online")).isFalse();
    }

    @Test
    void shouldWatchWhoComesAndGoes() {
        Client alice = house.aListener("alice");
        AccountId bob = house.account("bob");
        JsonObject accounts = new JsonObject().put("accounts", new io.vertx.core.json.JsonArray().add(bob.toString()));

        JsonObject now = alice.get("recado.presence.watch", accounts);
        Client bobsClient = house.again("bob");
        JsonObject came = alice.event("presence");
        bobsClient.close();
        JsonObject went = alice.event("presence");
        alice.get("recado.presence.unwatch", accounts);
        house.again("bob");

        assertThat(now.getJsonArray("accounts").getJsonObject(0).getBoolean("online"))
                .isFalse();
        assertThat(came.getString("account")).isEqualTo(bob.toString());
        assertThat(came.getBoolean("online")).isTrue();
        assertThat(went.getBoolean("online")).isFalse();
        assertThat(alice.sync().quiet()).isTrue();
    }

    @Test
    void shouldTellThatSomebodyIsWriting() {
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob");

        alice.get("recado.typing", new JsonObject().put("to", "@bob"));

        JsonObject typing = bob.event("typing");
        assertThat(typing.getString("from")).isNotEqualTo(typing.getString("to"));
    }

    @Test
    void shouldKeepNotesToOneself() {
        Client alice = house.aListener("alice");

        JsonObject posted = alice.send("@alice", "n1", "milk");

        AccountId self = new AccountId(AccountId.FIRST + 1);
        assertThat(posted.getString("conversation"))
                .isEqualTo(ConversationId.direct(self, self).toString());
        assertThat(alice.sync().quiet()).isTrue();
    }

    @Test
    void shouldCloseAfterTheLogout() {
        Client alice = house.aMember("alice");

        JsonObject answer = alice.get("recado.logout", new JsonObject());

        assertThat(answer).isEmpty();
        alice.awaitClosed();
        assertThat(house.registry.tokens).isEmpty();
        House.awaitUntil(() -> !house.registry.online(new AccountId(AccountId.FIRST + 1)));
    }
}
