package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.frame.FrameEncoder;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Order and completeness, whatever is looked up or lost on the way. */
class OrderTest {
    private final House house = House.aHouse();

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject message(String to, String id) {
        return new JsonObject().put("to", to).put("id", id).put("body", id);
    }

    @Test
    void shouldKeepTheOrderOfSendsThoughOneNeedsALookUpAndTheNextDoesNot() {
        Client alice = house.aMember("alice");
        AccountId bob = house.account("bob");
        alice.send(bob.toString(), "m0", "so that the id is known");
        house.registry.accounts.put(
                new AccountId(AccountId.FIRST + 77),
                new Account(new AccountId(AccountId.FIRST + 77), new Nickname("carol"), null));
        Promise<Void> held = Promise.promise();
        house.registry.holdFinds = held.future();

        alice.post("recado.send", message("@carol", "m1"));
        alice.post("recado.send", message("@bob", "m2"));
        alice.post("recado.send", message("@nobody", "m3"));
        alice.post("recado.send", message("@bob", "m4"));
        alice.sync();
        assertThat(house.delivery.posts).hasValue(1);
        held.complete();

        for (int i = 1; i <= 4; i++) {
            alice.frame();
        }
        ConversationId conversation = ConversationId.direct(new AccountId(AccountId.FIRST + 1), bob);
        assertThat(house.delivery.log.get(conversation).stream()
                        .map(entry -> entry.id().value()))
                .containsExactly("m0", "m2", "m4");
    }

    private static Buffer frame(String type, String address, JsonObject body) {
        return FrameEncoder.encode(new JsonObject()
                .put("type", type)
                .put("address", address)
                .put("replyAddress", address)
                .put("body", body));
    }

    private static Buffer logIn(String nickname, String password) {
        return frame(
                "send",
                "recado.login",
                new JsonObject().put("nickname", nickname).put("password", password));
    }

    @Test
    void shouldCarryOutWhatIsAskedInOneGoWithTheLoginOnceItIsAnswered() {
        Client alice = house.aMember("alice");
        house.account("bob");
        alice.send("@bob", "m1", "hi");
        Client bob = house.aClient();

        bob.write(logIn("bob", "secret")
                .appendBuffer(frame("register", "recado.inbox", new JsonObject()))
                .appendBuffer(frame("send", "recado.hello", new JsonObject()))
                .appendBuffer(frame("send", "recado.users", new JsonObject())));

        assertThat(bob.frame().getString("address")).isEqualTo("recado.login");
        assertThat(bob.frame().getString("address")).isEqualTo("recado.hello");
        assertThat(bob.frame().getJsonObject("body").getJsonArray("users")).hasSize(2);
        assertThat(bob.event("entry").getString("body")).isEqualTo("hi");
        bob.event("caught-up");
    }

    @Test
    void shouldCarryOutWhatIsAskedInOneGoWithALoginThatIsRefused() {
        house.account("bob");
        Client bob = house.aClient();

        bob.write(logIn("bob", "wrong")
                .appendBuffer(frame("send", "recado.users", new JsonObject()))
                .appendBuffer(logIn("bob", "secret"))
                .appendBuffer(frame("send", "recado.users", new JsonObject()))
                .appendBuffer(logIn("bob", "secret")));

        assertThat(bob.frame().getInteger("failureCode")).isEqualTo(202);
        assertThat(bob.frame().getInteger("failureCode")).isEqualTo(201);
        assertThat(bob.frame().getString("type")).isEqualTo("message");
        List<JsonObject> last = List.of(bob.frame(), bob.frame());
        assertThat(last).extracting(frame -> frame.getString("type")).containsExactlyInAnyOrder("message", "err");
        assertThat(last).extracting(frame -> frame.getInteger("failureCode")).contains(505);
    }

    @Test
    void shouldAskTheRegistryOnceForWhomItKnows() {
        Client alice = house.aMember("alice");
        AccountId bob = house.account("bob");

        alice.send("@bob", "m1", "hi");
        alice.send("@BOB", "m2", "hi");
        alice.send(bob.toString(), "m3", "hi");

        assertThat(house.registry.finds).hasValue(1);
    }

    @Test
    void shouldFillWhatTheBusLostAndDropWhatItRepeats() {
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob");
        alice.send("@bob", "m1", "one");
        house.delivery.doorbell = event -> false;
        alice.send("@bob", "m2", "two");
        alice.send("@bob", "m3", "three");
        house.delivery.doorbell = event -> true;

        alice.send("@bob", "m4", "four");
        house.delivery.log.values().forEach(entries -> entries.forEach(house.delivery::repeat));

        for (int i = 1; i <= 4; i++) {
            assertThat(bob.event("entry").getLong("seq")).isEqualTo(i);
        }
        assertThat(bob.sync().quiet()).isTrue();
    }

    @Test
    void shouldTellEverySessionOfAnAccount() {
        Client alice = house.aMember("alice");
        Client phone = house.aListener("bob");
        Client desk = house.again("bob").openInbox();
        desk.event("caught-up");

        alice.send("@bob", "m1", "hi");
        phone.event("entry");
        desk.event("entry");
        phone.close();
        alice.send("@bob", "m2", "still there?");

        assertThat(desk.event("entry").getString("body")).isEqualTo("still there?");
    }

    @Test
    void shouldBeginAnewWhenTheInboxIsOpenedAgain() {
        Client alice = house.aMember("alice");
        Client bob = house.aListener("bob");
        alice.send("@bob", "m1", "one");
        bob.event("entry");

        bob.write(new JsonObject().put("type", "unregister").put("address", "recado.inbox"))
                .sync();
        alice.send("@bob", "m2", "two");
        assertThat(bob.sync().quiet()).isTrue();
        bob.openInbox();

        assertThat(bob.event("entry").getString("body")).isEqualTo("one");
        assertThat(bob.event("entry").getString("body")).isEqualTo("two");
        bob.event("caught-up");
        assertThat(bob.openInbox().sync().quiet()).isTrue();
    }

    @Test
    void shouldTryAgainWhenTheLogCannotBeRead() {
        Client alice = house.aMember("alice");
        house.account("bob");
        alice.send("@bob", "m1", "hi");
        house.delivery.readsToFail.set(1);

        Client bob = house.again("bob").openInbox();

        assertThat(bob.event("entry").getString("body")).isEqualTo("hi");
        bob.event("caught-up");
    }

    @Test
    void shouldCutAPageThatIsLongerThanAFrame() {
        Client alice = house.aMember("alice");
        house.account("bob");
        for (int i = 1; i <= 5; i++) {
            alice.send("@bob", "m" + i, "\uD83D\uDE00".repeat(5_000));
        }

        JsonArray first = history(alice, new JsonObject().put("after", 0));
        JsonArray second = history(alice, new JsonObject().put("after", 3));
        JsonArray last = history(alice, new JsonObject());
        JsonArray before = history(alice, new JsonObject().put("before", 3));

        assertThat(sequence(first)).containsExactly(1L, 2L, 3L);
        assertThat(sequence(second)).containsExactly(4L, 5L);
        assertThat(sequence(last)).containsExactly(3L, 4L, 5L);
        assertThat(sequence(before)).containsExactly(1L, 2L);
    }

    private static JsonArray history(Client client, JsonObject range) {
        return client.get("recado.history", range.put("with", "@bob")).getJsonArray("entries");
    }

    private static List<Long> sequence(JsonArray entries) {
        return entries.stream()
                .map(entry -> ((JsonObject) entry).getLong("seq"))
                .toList();
    }

    @Test
    void shouldCutAPageOfUsersAndSayWhereItEnds() {
        Client alice = house.aMember("alice");
        for (int i = 0; i < 1_000; i++) {
            house.account("somebody-whose-name-is-rather-long-" + i);
        }

        List<String> users = new ArrayList<>();
        JsonObject page = new JsonObject();
        do {
            JsonObject request = new JsonObject().put("limit", 1_000);
            if (page.containsKey("after")) {
                request.put("after", page.getString("after"));
            }
            page = alice.get("recado.users", request);
            assertThat(page.encode()).hasSizeLessThan(65_536);
            page.getJsonArray("users").forEach(user -> users.add(((JsonObject) user).getString("account")));
        } while (page.containsKey("after"));

        assertThat(users).hasSize(1_001).doesNotHaveDuplicates().isSorted();
    }
}
