package dev.recado.system.group;

import static dev.recado.system.group.Changes.ADDED;
import static dev.recado.system.group.Changes.CREATED;
import static dev.recado.system.group.Changes.LEFT;
import static dev.recado.system.group.Changes.REMOVED;
import static dev.recado.system.group.Changes.RENAMED;
import static dev.recado.system.group.Changes.ROLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Body;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a group: people come and go, it is called otherwise, others decide, it ends. */
class GroupChangesIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final Callers callers = new Callers();

    private final String name = People.nickname("Turma da tarde ");
    private ServerProcess server;
    private Caller alice;
    private Caller bob;
    private Caller carol;

    @BeforeEach
    void twoWhoAreThereAndOneWhoIsNot() {
        server = servers.shared();
        alice = callers.online("alice", server);
        bob = callers.online("bob", server);
        carol = callers.offline("carol", server);
    }

    @Test
    void shouldTellWhoWasAwayWhatHappenedInTheOrderInWhichItDid() {
        // given
        Caller dave = callers.online("dave", server);
        String group = alice.creates(name, bob, carol);
        String renamed = People.nickname("Turma da noite ");

        // when
        alice.sends(group, "one");
        alice.asks("recado.group.rename", "group", group, "name", renamed);
        bob.sends(group, "two");
        bob.asks("recado.group.add", "group", group, "account", dave.account());
        dave.sends(group, "three");
        alice.asks("recado.group.role", "group", group, "account", bob.account(), "role", "admin");
        bob.asks("recado.group.remove", "group", group, "nickname", dave.nickname());
        bob.asks("recado.group.leave", "group", group);
        alice.sends(group, "four");
        carol.comesOnline();

        // then
        assertThat(carol.saidMeanwhile())
                .containsExactly(CREATED, "one", RENAMED, "two", ADDED, "three", ROLE, REMOVED, LEFT, "four");
        assertThat(carol.missed())
                .extracting(entry -> entry.getLong("seq"))
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(change(RENAMED)).isEqualTo(Body.of("name", renamed, "before", name));
        assertThat(change(ADDED)).isEqualTo(about(dave));
        assertThat(change(ROLE)).isEqualTo(about(bob).put("role", "admin"));
        assertThat(change(REMOVED)).isEqualTo(about(dave));
        assertThat(change(LEFT)).isEqualTo(about(bob));
    }

    private JsonObject change(String type) {
        return carol.missed().stream()
                .filter(entry -> entry.getString("type").equals(type))
                .findFirst()
                .orElseThrow()
                .getJsonObject("body");
    }

    private static JsonObject about(Caller caller) {
        return Body.of("account", caller.account(), "nickname", caller.nickname());
    }

    @Test
    void shouldBeFoundByItsNewNameOnly() {
        // given
        String group = alice.creates(name, bob);
        String renamed = People.nickname("Turma da noite ");
        bob.hears(CREATED);

        // when
        alice.asks("recado.group.rename", "group", "#" + name, "name", renamed);
        alice.sends("#" + renamed, "here");

        // then
        assertThat(bob.hears(RENAMED, "here").getString("groupName")).isEqualTo(renamed);
        assertThat(bob.asks("recado.history", "with", "#" + renamed.toUpperCase(), "after", 0)
                        .getJsonArray("entries"))
                .hasSize(3);
        assertThat(bob.tries("recado.send", "to", "#" + name, "id", "1", "body", "there"))
                .isEqualTo(ErrorCode.NO_SUCH_GROUP.number());

        // and the old name is anybody's
        String another = bob.creates(name);
        assertThat(another).isNotEqualTo(group);
        assertThat(bob.sends("#" + name, "elsewhere").getString("conversation")).isEqualTo(another);
    }

    @Test
    void shouldBeCalledAsNoOtherGroupIs() {
        // given
        alice.creates(name);
        String other = bob.creates(People.nickname("other "));
        int taken = ErrorCode.GROUP_NAME_TAKEN.number();

        // then
        assertThat(bob.tries("recado.group.create", "name", name.toUpperCase())).isEqualTo(taken);
        assertThat(bob.tries("recado.group.rename", "group", other, "name", name))
                .isEqualTo(taken);
        assertThat(bob.tries("recado.group.create", "name", "#" + name)).isEqualTo(ErrorCode.INVALID_FIELD.number());
    }

    @Test
    void shouldGoOnWhenItsOwnerLeaves() {
        // given: dave is the oldest admin, bob the oldest of the others
        Caller dave = callers.online("dave", server);
        String group = alice.creates(name, bob, carol, dave);
        alice.asks("recado.group.role", "group", group, "account", dave.account(), "role", "admin");
        bob.hears(CREATED, ROLE);

        // when
        alice.asks("recado.group.leave", "group", group);

        // then
        assertThat(bob.hears(LEFT, ROLE).getJsonObject("body"))
                .isEqualTo(about(dave).put("role", "owner"));
        assertThat(roles(bob, group)).containsExactlyInAnyOrder("member", "member", "owner");
        dave.asks("recado.group.leave", "group", group);
        assertThat(bob.hears(LEFT, ROLE).getJsonObject("body"))
                .isEqualTo(about(bob).put("role", "owner"));
    }

    private static List<String> roles(Caller caller, String group) {
        return Caller.objects(caller.asks("recado.group.members", "group", group), "members")
                .map(member -> member.getString("role"))
                .toList();
    }

    @Test
    void shouldHaveOneOwnerWhoMayHandItOver() {
        // given
        String group = alice.creates(name, bob);

        // when
        alice.asks("recado.group.role", "group", group, "nickname", bob.nickname(), "role", "owner");

        // then
        assertThat(Caller.objects(alice.asks("recado.group.members", "group", group), "members"))
                .containsExactlyInAnyOrder(
                        about(alice).put("role", "admin"), about(bob).put("role", "owner"));
        assertThat(alice.tries("recado.group.role", "group", group, "nickname", bob.nickname(), "role", "member"))
                .isEqualTo(ErrorCode.NOT_PERMITTED.number());
    }

    @Test
    void shouldEndWithItsLastMemberAndLeaveItsNameToOthers() {
        // given
        String group = alice.creates(name, bob);
        alice.sends(group, "bye");

        // when
        alice.asks("recado.group.leave", "group", group);
        bob.asks("recado.group.leave", "group", group);

        // then
        int gone = ErrorCode.NO_SUCH_GROUP.number();
        assertThat(alice.tries("recado.group.join", "group", group)).isEqualTo(gone);
        assertThat(alice.tries("recado.group.members", "group", "#" + name)).isEqualTo(gone);
        assertThat(alice.tries("recado.send", "to", group, "id", "1", "body", "anybody?"))
                .isEqualTo(ErrorCode.NOT_A_MEMBER.number());
        assertThat(carol.comesOnline().creates(name)).isNotEqualTo(group);

        // and what was said is still theirs
        assertThat(alice.history(group)).containsExactly(CREATED, "bye", LEFT);
        assertThat(bob.history(group)).containsExactly(CREATED, "bye", LEFT, ROLE, LEFT);
        assertThat(carol.tries("recado.history", "conversation", group)).isEqualTo(ErrorCode.NOT_A_MEMBER.number());
    }

    @Test
    void shouldDoNothingForWhoIsAMemberAlready() {
        // given
        String group = alice.creates(name, bob);
        bob.hears(CREATED);

        // when
        bob.asks("recado.group.join", "group", group);
        alice.asks("recado.group.add", "group", group, "account", bob.account());
        alice.sends(group, "hi");

        // then
        bob.hears("hi");
    }

    @Test
    void shouldListGroupsAndMembersByThePage() {
        // given
        Caller erin = callers.online("erin", server);
        for (int i = 0; i < 5; i++) {
            erin.creates(People.nickname("one of five "), alice, bob);
        }

        // when
        JsonObject first = erin.asks("recado.group.mine", "limit", 3);
        JsonObject second = erin.asks("recado.group.mine", "limit", 3, "after", first.getString("after"));
        String group = first.getJsonArray("groups").getJsonObject(0).getString("group");
        JsonObject two = erin.asks("recado.group.members", "group", group, "limit", 2);
        JsonObject three = erin.asks("recado.group.members", "group", group, "after", two.getString("after"));

        // then
        assertThat(first.getJsonArray("groups")).hasSize(3);
        assertThat(second.getJsonArray("groups")).hasSize(2).doesNotContainAnyElementsOf(first.getJsonArray("groups"));
        assertThat(second.containsKey("after")).isFalse();
        assertThat(new JsonArray().addAll(two.getJsonArray("members")).addAll(three.getJsonArray("members")))
                .extracting(member -> ((JsonObject) member).getString("account"))
                .containsExactlyInAnyOrder(alice.account(), bob.account(), erin.account());
    }

    @Test
    void shouldBeNoLargerThanTheConfigurationSays() {
        // given
        ServerProcess small = servers.start("groups.members=2", "groups.per-account=2", "groups.join=invitation");
        Caller dave = callers.online("dave", small);
        Caller erin = callers.online("erin", small);
        Caller frank = callers.online("frank", small);
        String group = dave.creates("of two", erin);

        // then
        assertThat(dave.tries("recado.group.add", "group", group, "account", frank.account()))
                .isEqualTo(ErrorCode.GROUP_FULL.number());
        assertThat(frank.tries("recado.group.join", "group", group)).isEqualTo(ErrorCode.NOT_PERMITTED.number());
        dave.creates("another");
        assertThat(dave.tries("recado.group.create", "name", "one too many"))
                .isEqualTo(ErrorCode.TOO_MANY_GROUPS.number());
        assertThat(frank.tries("recado.group.create", "name", "his third", "members", JsonArray.of(dave.account())))
                .isEqualTo(ErrorCode.TOO_MANY_GROUPS.number());
        assertThat(frank.asks("recado.group.mine").getJsonArray("groups")).isEmpty();
    }
}
