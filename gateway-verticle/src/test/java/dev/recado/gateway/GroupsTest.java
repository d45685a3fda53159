package dev.recado.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.group.AddMember;
import dev.recado.contract.group.ChangeRole;
import dev.recado.contract.group.CreateGroup;
import dev.recado.contract.group.JoinGroup;
import dev.recado.contract.group.LeaveGroup;
import dev.recado.contract.group.Person;
import dev.recado.contract.group.RemoveMember;
import dev.recado.contract.group.RenameGroup;
import dev.recado.contract.group.Role;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What clients ask about groups, and what the group verticle is asked for them. */
class GroupsTest {
    private final House house = House.aHouse();
    private Client alice;
    private AccountId bob;
    private AccountId carol;

    @BeforeEach
    void invite() {
        alice = house.aMember("alice");
        bob = house.account("bob");
        carol = house.account("carol");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static JsonObject body(String... fields) {
        JsonObject body = new JsonObject();
        for (int i = 0; i < fields.length; i += 2) {
            body.put(fields[i], fields[i + 1]);
        }
        return body;
    }

    private String aGroup(String name) {
        return alice.get("recado.group.create", body("name", name)).getString("group");
    }

    private <T> T lastChange(Class<T> type) {
        return type.cast(house.groups.changes.get(house.groups.changes.size() - 1));
    }

    @Test
    void shouldMakeAGroupAndNameItsConversation() {
        JsonObject answer = alice.get("recado.group.create", body("name", "turma 1"));

        assertThat(answer)
                .isEqualTo(body("group", "9000000000001", "name", "turma 1", "conversation", "9000000000001"));
        assertThat(lastChange(CreateGroup.class).by().nickname().value()).isEqualTo("alice");
        assertThat(lastChange(CreateGroup.class).by().session()).isNotNull();
    }

    @Test
    void shouldFindTheMembersOfANewGroupEachOnce() {
        JsonArray members = new JsonArray()
                .add(carol.toString())
                .add("@bob")
                .add(bob.toString())
                .add("@BOB")
                .add("@alice");

        alice.get("recado.group.create", body("name", "turma").put("members", members));

        assertThat(lastChange(CreateGroup.class).members())
                .extracting(Person::account)
                .containsExactly(carol, bob);
        assertThat(lastChange(CreateGroup.class).members())
                .extracting(person -> person.nickname().value())
                .containsExactly("carol", "bob");
    }

    @Test
    void shouldMakeAGroupOfAsManyAsAFrameHolds() {
        JsonArray members = new JsonArray();
        for (int i = 0; i < 3_000; i++) {
            members.add(house.account("member" + i).toString());
        }

        JsonObject group = alice.get("recado.group.create", body("name", "all").put("members", members));

        assertThat(lastChange(CreateGroup.class).members()).hasSize(3_000);
        assertThat(group.getString("name")).isEqualTo("all");
    }

    @Test
    void shouldNameTheFirstMemberWhoDoesNotExist() {
        JsonArray members = new JsonArray().add("@bob").add("@nobody").add("8999999999999");

        JsonObject refusal =
                alice.ask("recado.group.create", body("name", "turma").put("members", members));

        assertThat(refusal.getInteger("failureCode")).isEqualTo(401);
        assertThat(refusal.getString("message")).isEqualTo("no such account: @nobody");
        assertThat(house.groups.changes).isEmpty();
    }

    @Test
    void shouldPutNobodyIntoAGroupWithSomebodyWhomHeBlocks() {
        aGroup("turma");
        AccountId self = lastChange(CreateGroup.class).by().account();
        house.registry.blocked.put(self, Set.of(bob));

        assertThat(alice.refused("recado.group.add", body("group", "#turma", "nickname", "bob")))
                .isEqualTo(304);
        JsonArray members = new JsonArray().add("@carol").add("@bob");
        assertThat(alice.refused("recado.group.create", body("name", "another").put("members", members)))
                .isEqualTo(304);
        alice.get("recado.group.add", body("group", "#turma", "nickname", "carol"));
    }

    @Test
    void shouldNotTellAStrangerWhoBlocksHim() {
        aGroup("turma");
        Client dave = house.aMember("dave");
        house.registry.blocked.put(new AccountId(AccountId.FIRST + 4), Set.of(bob));

        assertThat(dave.refused("recado.group.add", body("group", "#turma", "nickname", "bob")))
                .isEqualTo(301);
        assertThat(dave.refused("recado.group.add", body("group", "#nowhere", "nickname", "bob")))
                .isEqualTo(402);
    }

    @Test
    void shouldPassOnWhoIsToComeAndToGo() {
        String group = aGroup("turma");

        assertThat(alice.get("recado.group.add", body("group", group, "account", bob.toString())))
                .isEmpty();
        assertThat(lastChange(AddMember.class).account()).isEqualTo(bob);
        assertThat(lastChange(AddMember.class).nickname().value()).isEqualTo("bob");
        assertThat(lastChange(AddMember.class).group()).hasToString(group);
        assertThat(alice.get("recado.group.remove", body("group", "#TURMA", "nickname", "bob")))
                .isEmpty();
        assertThat(lastChange(RemoveMember.class).account()).isEqualTo(bob);
        assertThat(lastChange(RemoveMember.class).group()).hasToString("#TURMA");
    }

    @Test
    void shouldPassOnWhoComesAndGoesByHimself() {
        aGroup("turma");
        Client dave = house.aMember("dave");

        assertThat(dave.get("recado.group.join", body("group", "#turma"))).isEmpty();
        assertThat(lastChange(JoinGroup.class).by().nickname().value()).isEqualTo("dave");
        assertThat(dave.get("recado.group.leave", body("group", "#turma"))).isEmpty();
        assertThat(lastChange(LeaveGroup.class).by().nickname().value()).isEqualTo("dave");
    }

    @Test
    void shouldPassOnNamesAndRoles() {
        String group = aGroup("turma");
        alice.get("recado.group.add", body("group", group, "nickname", "bob"));

        assertThat(alice.get("recado.group.rename", body("group", group, "name", "turma 2")))
                .isEmpty();
        assertThat(lastChange(RenameGroup.class).name().value()).isEqualTo("turma 2");
        assertThat(alice.get("recado.group.role", body("group", group, "account", bob.toString(), "role", "admin")))
                .isEmpty();
        assertThat(lastChange(ChangeRole.class).role()).isEqualTo(Role.ADMIN);
        assertThat(house.groups.role(GroupId.parse(group), bob)).isEqualTo(Role.ADMIN);
        alice.get("recado.group.role", body("group", group, "nickname", "bob", "role", "owner"));
        assertThat(lastChange(ChangeRole.class).role()).isEqualTo(Role.OWNER);
    }

    @Test
    void shouldPassOnWhatTheGroupVerticleRefuses() {
        aGroup("turma");

        assertThat(alice.refused("recado.group.create", body("name", "Turma"))).isEqualTo(502);
        assertThat(alice.refused("recado.group.join", body("group", "#nowhere")))
                .isEqualTo(402);
        assertThat(alice.refused("recado.group.remove", body("group", "#turma", "nickname", "nobody")))
                .isEqualTo(401);
        house.groups.refusal = ErrorCode.GROUP_FULL;
        assertThat(alice.refused("recado.group.add", body("group", "#turma", "nickname", "bob")))
                .isEqualTo(608);
    }

    @Test
    void shouldListMembersToMembersInPages() {
        String group = aGroup("turma");
        alice.get("recado.group.add", body("group", group, "nickname", "bob"));
        alice.get("recado.group.add", body("group", group, "nickname", "carol"));

        JsonObject first =
                alice.get("recado.group.members", body("group", group).put("limit", 2));
        JsonObject second = alice.get("recado.group.members", body("group", group, "after", first.getString("after")));

        assertThat(first.getJsonArray("members"))
                .isEqualTo(new JsonArray()
                        .add(body("account", "1000000000001", "nickname", "alice", "role", "owner"))
                        .add(body("account", bob.toString(), "nickname", "bob", "role", "member")));
        assertThat(second)
                .isEqualTo(new JsonObject()
                        .put(
                                "members",
                                new JsonArray()
                                        .add(body(
                                                "account", carol.toString(), "nickname", "carol", "role", "member"))));
        assertThat(house.aMember("eve").refused("recado.group.members", body("group", group)))
                .isEqualTo(301);
    }

    @Test
    void shouldListGroups() {
        String one = aGroup("one");
        Client dave = house.aMember("dave");
        dave.get("recado.group.create", body("name", "two"));
        alice.get("recado.group.add", body("group", one, "nickname", "bob"));

        JsonObject all = alice.get("recado.group.list", new JsonObject());
        JsonObject mine = alice.get("recado.group.mine", new JsonObject());
        JsonObject page = alice.get("recado.group.list", new JsonObject().put("limit", 1));

        assertThat(all.getJsonArray("groups")).hasSize(2);
        assertThat(mine.getJsonArray("groups"))
                .isEqualTo(new JsonArray()
                        .add(body("group", one, "name", "one").put("members", 2).put("conversation", one)));
        assertThat(page.getJsonArray("groups")).hasSize(1);
        assertThat(page.getString("after")).isEqualTo(one);
    }

    @Test
    void shouldCutAPageOfGroupsThatIsLongerThanAFrame() {
        for (int i = 0; i < 700; i++) {
            aGroup("a group with quite a long name, it is number " + i);
        }

        List<String> groups = new ArrayList<>();
        JsonObject page = new JsonObject();
        do {
            JsonObject request = new JsonObject().put("limit", 1_000);
            if (page.containsKey("after")) {
                request.put("after", page.getString("after"));
            }
            page = alice.get("recado.group.mine", request);
            assertThat(page.encode()).hasSizeLessThan(65_536);
            page.getJsonArray("groups").forEach(group -> groups.add(((JsonObject) group).getString("group")));
        } while (page.containsKey("after"));

        assertThat(groups).hasSize(700).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void shouldNotLetAMessageOvertakeTheGroupThatItIsFor() {
        Promise<Void> held = Promise.promise();
        house.groups.holdChanges = held.future();
        String first = alice.post("recado.group.create", body("name", "turma"));

        alice.post("recado.send", body("to", "#turma", "id", "m1", "body", "hi"));
        alice.sync();
        assertThat(house.delivery.posts).hasValue(0);
        held.complete();

        assertThat(alice.frame().getString("address")).isEqualTo(first);
        assertThat(alice.frame().getJsonObject("body").getString("conversation"))
                .isEqualTo("9000000000001");
    }
}
