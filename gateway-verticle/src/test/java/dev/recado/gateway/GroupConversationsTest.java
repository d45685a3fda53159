package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conversations of groups, as their members see them. */
class GroupConversationsTest {
    private final House house = House.aHouse();
    private Client alice;
    private Client bob;
    private String group;

    @BeforeEach
    void open() {
        alice = house.aMember("alice");
        bob = house.aMember("bob");
        JsonObject turma = new JsonObject().put("name", "turma 1").put("members", new JsonArray().add("@bob"));
        group = alice.get("recado.group.create", turma).getString("group");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject conversation(String conversation) {
        return new JsonObject().put("conversation", conversation);
    }

    @Test
    void shouldWriteToAGroupByItsIdAndByItsName() {
        JsonObject first = alice.send(group, "m1", "by id");
        JsonObject second = bob.send("#TURMA 1", "m2", "by name");

        assertThat(first.getString("conversation")).isEqualTo(group);
        assertThat(second.getLong("seq")).isEqualTo(2);
    }

    @Test
    void shouldNotRememberWhichGroupHasAName() {
        alice.send("#turma 1", "m1", "hi");
        alice.get("recado.group.rename", new JsonObject().put("group", group).put("name", "turma 2"));
        String other = bob.get("recado.group.create", new JsonObject().put("name", "turma 1"))
                .getString("group");

        assertThat(alice.refused(
                        "recado.send",
                        new JsonObject().put("to", "#turma 1").put("id", "m2").put("body", "hi")))
                .isEqualTo(301);
        assertThat(bob.send("#turma 1", "m3", "hi").getString("conversation")).isEqualTo(other);
        assertThat(alice.send("#turma 2", "m4", "hi").getString("conversation")).isEqualTo(group);
    }

    @Test
    void shouldReadTheHistoryOfAGroup() {
        alice.send(group, "m1", "hi");

        JsonObject entry = bob.get("recado.history", new JsonObject().put("with", "#turma 1"))
                .getJsonArray("entries")
                .getJsonObject(0);

        assertThat(entry.getString("conversation")).isEqualTo(group);
        assertThat(entry.getString("kind")).isEqualTo("group");
        assertThat(entry.getString("group")).isEqualTo(group);
        assertThat(entry.getString("groupName")).isEqualTo("turma 1");
        assertThat(bob.get("recado.history", conversation(group)).getJsonArray("entries"))
                .containsExactly(entry);
    }

    @Test
    void shouldShowWhatHappenedToAGroupAsAnObject() {
        ConversationId conversation = ConversationId.parse(group);
        Entry joined = new Entry(
                conversation,
                1,
                new AccountId(AccountId.FIRST + 1),
                new Nickname("alice"),
                1,
                new MessageId("change-1"),
                "recado.group.joined",
                "{\"account\":\"1000000000001\",\"nickname\":\"alice\"}",
                new GroupName("turma 1"),
                null,
                null);
        house.delivery.log.put(conversation, new ArrayList<>(List.of(joined)));

        JsonObject entry = bob.get("recado.history", conversation(group))
                .getJsonArray("entries")
                .getJsonObject(0);

        assertThat(entry.getString("type")).isEqualTo("recado.group.joined");
        assertThat(entry.getJsonObject("body"))
                .isEqualTo(new JsonObject().put("account", "1000000000001").put("nickname", "alice"));
    }

    @Test
    void shouldListTheConversationsOfGroupsAmongTheOthers() {
        alice.send(group, "m1", "hi all");
        alice.send("@bob", "m2", "hi");

        JsonArray conversations =
                bob.get("recado.conversations", new JsonObject()).getJsonArray("conversations");

        assertThat(conversations).hasSize(2);
        assertThat(conversations.getJsonObject(0))
                .isEqualTo(conversation(group)
                        .put("kind", "group")
                        .put("group", group)
                        .put("groupName", "turma 1")
                        .put("last", 1)
                        .put("delivered", 0)
                        .put("read", 0)
                        .put("unread", 1));
        assertThat(conversations.getJsonObject(1).getString("kind")).isEqualTo("direct");
        assertThat(conversations.getJsonObject(1).containsKey("group")).isFalse();
    }

    @Test
    void shouldAcknowledgeInAGroup() {
        alice.send(group, "m1", "hi");

        assertThat(bob.get("recado.acknowledge", conversation(group).put("read", 1)))
                .isEqualTo(new JsonObject().put("delivered", 1).put("read", 1));
    }

    @Test
    void shouldTellMembersAndNobodyElseWhoIsWritingInAGroup() {
        alice.openInbox().event("caught-up");
        bob.openInbox().event("caught-up");
        Client desk = house.again("bob").openInbox();
        desk.event("caught-up");
        Client eve = house.aListener("eve");
        JsonObject typing = new JsonObject().put("to", "#turma 1");

        eve.get("recado.typing", typing);
        bob.get("recado.typing", typing);

        assertThat(alice.event("typing"))
                .isEqualTo(new JsonObject()
                        .put("event", "typing")
                        .put("from", "1000000000002")
                        .put("to", group));
        assertThat(List.of(alice.sync(), bob.sync(), desk.sync(), eve.sync())).allMatch(Client::quiet);
    }

    @Test
    void shouldTellMembersWhatIsSaidAndNobodyElse() {
        alice.openInbox().event("caught-up");
        Client eve = house.aListener("eve");

        bob.send(group, "m1", "hi all");

        JsonObject entry = alice.event("entry");
        assertThat(entry.getString("groupName")).isEqualTo("turma 1");
        assertThat(entry.getString("body")).isEqualTo("hi all");
        assertThat(eve.sync().quiet()).isTrue();
    }

    @Test
    void shouldTellWhoReceivedInPages() {
        for (String name : List.of("carol", "dave")) {
            house.account(name);
            alice.get("recado.group.add", new JsonObject().put("group", group).put("nickname", name));
        }
        alice.send(group, "m1", "hi");
        bob.get("recado.acknowledge", conversation(group).put("delivered", 1));

        JsonObject status = conversation(group).put("seq", 1).put("limit", 2);
        JsonObject first = alice.get("recado.status", status);
        JsonObject second = alice.get("recado.status", status.put("after", first.getString("after")));

        assertThat(first.getInteger("delivered")).isEqualTo(1);
        assertThat(first.getJsonArray("members").getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("account", "1000000000002")
                        .put("delivered", true)
                        .put("read", false));
        assertThat(first.getJsonArray("members")).hasSize(2);
        assertThat(second.getJsonArray("members")).hasSize(1);
        assertThat(second.containsKey("after")).isFalse();
    }

    @Test
    void shouldCutAStatusThatIsLongerThanAFrame() {
        JsonArray members = new JsonArray();
        for (int i = 0; i < 1_500; i++) {
            members.add(house.account("member" + i).toString());
        }
        String all = alice.get(
                        "recado.group.create",
                        new JsonObject().put("name", "all").put("members", members))
                .getString("group");
        alice.send(all, "m1", "hi");

        List<String> told = new ArrayList<>();
        JsonObject page = new JsonObject();
        do {
            JsonObject request = conversation(all).put("seq", 1).put("limit", 1_000);
            if (page.containsKey("after")) {
                request.put("after", page.getString("after"));
            }
            page = alice.get("recado.status", request);
            assertThat(page.encode()).hasSizeLessThan(65_536);
            page.getJsonArray("members").forEach(member -> told.add(((JsonObject) member).getString("account")));
        } while (page.containsKey("after"));

        assertThat(told).hasSize(1_500).doesNotHaveDuplicates().isSorted();
    }
}
