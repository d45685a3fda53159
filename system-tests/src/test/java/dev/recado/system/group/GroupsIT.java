package dev.recado.system.group;

import static dev.recado.system.group.Changes.ADDED;
import static dev.recado.system.group.Changes.CREATED;
import static dev.recado.system.group.Changes.JOINED;
import static dev.recado.system.group.Changes.LEFT;
import static dev.recado.system.group.Changes.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.person.Callers;
import dev.recado.system.person.People;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.Body;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is said in a group, and to whom. */
class GroupsIT {
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
    void shouldSayTheSameToWhoIsThereAndToWhoComesLater() {
        // given
        String group = alice.creates(name, bob, carol);

        // when
        JsonObject accepted = alice.sends(group, "hi");
        JsonObject live = bob.hears(CREATED, "hi");
        carol.comesOnline();

        // then
        assertThat(live)
                .isEqualTo(Body.of("event", "entry", "conversation", group, "kind", "group")
                        .put("seq", accepted.getLong("seq"))
                        .put("from", alice.account())
                        .put("fromNickname", alice.nickname())
                        .put("group", group)
                        .put("groupName", name)
                        .put("at", accepted.getLong("at"))
                        .put("id", live.getString("id"))
                        .put("type", "text/plain")
                        .put("body", "hi"));
        assertThat(carol.saidMeanwhile()).containsExactly(CREATED, "hi");
        assertThat(carol.missed().get(1)).isEqualTo(live);
    }

    @Test
    void shouldBeginWithWhoIsInIt() {
        // when
        String group = alice.creates(name, bob, carol);

        // then
        JsonObject created = bob.hears(CREATED);
        assertThat(created.getLong("seq")).isEqualTo(1);
        assertThat(created.getJsonObject("body").getString("name")).isEqualTo(name);
        assertThat(created.getJsonObject("body").getInteger("members")).isEqualTo(3);
        assertThat(created.getJsonObject("body").getJsonArray("accounts"))
                .containsExactly(alice.account(), bob.account(), carol.account());
        assertThat(Caller.objects(bob.asks("recado.group.mine"), "groups"))
                .containsExactly(
                        Body.of("group", group, "name", name).put("members", 3).put("conversation", group));
    }

    @Test
    void shouldGiveWhoComesAndGoesOnlyWhatIsHis() {
        // given
        String group = alice.creates(name);
        alice.sends(group, "before bob");

        // when
        bob.asks("recado.group.join", "group", group);
        alice.sends(group, "to bob");
        bob.sends(group, "from bob");
        bob.asks("recado.group.leave", "group", group);
        alice.sends(group, "while he is away");
        bob.asks("recado.group.join", "group", "#" + name);
        alice.sends(group, "to bob again");

        // then
        bob.hears("to bob", "to bob again");
        assertThat(bob.history(group)).containsExactly(JOINED, "to bob", "from bob", LEFT, JOINED, "to bob again");
        JsonObject answer = bob.asks("recado.history", "conversation", group, "after", 0);
        assertThat(answer.getBoolean("complete")).isTrue();
        assertThat(answer.containsKey("removed")).isFalse();
        assertThat(alice.history(group)).hasSize(9);
    }

    @Test
    void shouldGiveWhoWasAwayWhatWasHisWhenHeIsBack() {
        // given
        String group = alice.creates(name, carol);
        alice.sends(group, "to carol");
        alice.asks("recado.group.remove", "group", group, "account", carol.account());
        alice.sends(group, "without carol");
        alice.asks("recado.group.add", "group", group, "account", carol.account());
        alice.sends(group, "to carol again");

        // when
        carol.comesOnline();

        // then
        assertThat(carol.saidMeanwhile()).containsExactly(CREATED, "to carol", REMOVED, ADDED, "to carol again");
        carol.acknowledges(carol.missed().get(4));
        alice.sends(group, "live");
        carol.hears("live");
    }

    @Test
    void shouldTellWhoIsRemovedThatHeIsAndNothingAfterwards() {
        // given
        String group = alice.creates(name, bob, carol);
        bob.hears(CREATED);

        // when
        alice.asks("recado.group.remove", "group", group, "account", bob.account());
        alice.sends(group, "without bob");
        alice.sends("@" + bob.nickname(), "between us");

        // then
        bob.hears(REMOVED, "between us");
        assertThat(bob.tries("recado.send", "to", group, "id", "1", "body", "let me in"))
                .isEqualTo(ErrorCode.NOT_A_MEMBER.number());
        assertThat(bob.comesOnline().saidMeanwhile()).containsExactly(CREATED, REMOVED, "between us");
        assertThat(Caller.objects(bob.asks("recado.group.mine"), "groups")).isEmpty();
    }

    @Test
    void shouldHaveOneOrderForAll() {
        // given
        String group = alice.creates(name, bob, carol);
        carol.comesOnline();
        bob.hears(CREATED);

        // when
        for (int i = 0; i < 20; i++) {
            alice.sends(group, "alice " + i);
            bob.sends(group, "bob " + i);
        }

        // then
        List<String> all = alice.history(group);
        carol.hears(all.stream().skip(1).toArray(String[]::new));
        alice.hears(all.stream().filter(said -> said.startsWith("bob")).toArray(String[]::new));
        bob.hears(all.stream().filter(said -> said.startsWith("alice")).toArray(String[]::new));
    }

    @Test
    void shouldTakeTheSameMessageOnce() {
        // given
        String group = alice.creates(name, bob);
        Object[] message = {"to", group, "id", "the same", "body", "hi"};

        // when
        JsonObject first = alice.asks("recado.send", message);
        JsonObject second = alice.asks("recado.send", message);
        alice.sends(group, "ho");

        // then
        assertThat(second).isEqualTo(first.copy().put("repeated", true));
        bob.hears(CREATED, "hi", "ho");
    }

    @Test
    void shouldKeepTheOrderOfWhatIsAskedWithoutWaiting() {
        // given
        String group = alice.creates(name);
        JsonObject self = Body.of("group", group);

        // when: he joins, talks, leaves, talks once too often, and joins again, all in one breath
        bob.connection()
                .write(Bytes.join(
                        Bytes.frame(RawConnection.request("recado.group.join", "join", self)),
                        Bytes.frame(RawConnection.request("recado.send", "one", message(group, "one"))),
                        Bytes.frame(RawConnection.request("recado.send", "two", message("#" + name, "two"))),
                        Bytes.frame(RawConnection.request("recado.group.leave", "leave", self)),
                        Bytes.frame(RawConnection.request("recado.send", "three", message(group, "three"))),
                        Bytes.frame(RawConnection.request("recado.group.join", "again", self)),
                        Bytes.frame(RawConnection.request("recado.send", "four", message(group, "four")))));
        Map<String, Integer> codes = new HashMap<>();
        for (int i = 0; i < 7; i++) {
            JsonObject reply = bob.connection().reply();
            codes.put(reply.getString("address"), reply.getInteger("failureCode", 0));
        }

        // then
        assertThat(codes).containsEntry("three", ErrorCode.NOT_A_MEMBER.number());
        assertThat(codes.values()).filteredOn(code -> code == 0).hasSize(6);
        alice.hears(JOINED, "one", "two", LEFT, JOINED, "four");
        assertThat(bob.history(group)).containsExactly(JOINED, "one", "two", LEFT, JOINED, "four");
    }

    private static JsonObject message(String to, String body) {
        return Body.of("to", to, "id", body, "body", body);
    }

    @Test
    void shouldAnswerTheSameToWhoHasLeftSince() {
        // given
        String group = alice.creates(name, bob);
        Object[] message = {"to", group, "id", "the same", "body", "hi"};
        JsonObject first = bob.asks("recado.send", message);

        // when
        bob.asks("recado.group.leave", "group", group);

        // then
        assertThat(bob.asks("recado.send", message)).isEqualTo(first.copy().put("repeated", true));
        assertThat(alice.history(group)).containsExactly(CREATED, "hi", LEFT);
    }

    @Test
    void shouldStandAmongTheConversationsOfItsMembers() {
        // given
        String group = alice.creates(name, bob);
        alice.sends(group, "one");
        alice.sends(group, "two");

        // when
        bob.reads(bob.hears(CREATED, "one"));

        // then
        assertThat(Caller.objects(bob.asks("recado.conversations"), "conversations"))
                .containsExactly(Body.of("conversation", group, "kind", "group", "group", group, "groupName", name)
                        .put("last", 3)
                        .put("delivered", 2)
                        .put("read", 2)
                        .put("unread", 1));
    }
}
